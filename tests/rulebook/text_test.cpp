// The language of rules: what is printed is read back as it was, in both languages; lines fit; phrases are as short as can be.
#include <gtest/gtest.h>

#include <algorithm>

#include "rulebook/text.hpp"
#include "rulebook/text_print_expr.hpp"
#include "rules/pp95/act.hpp"

namespace norma::rulebook {
namespace {

constexpr std::array languages{Lang::ru, Lang::en};

bool same(Expr a, Expr b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Node const& x, Node const& y) {
    return x.op == y.op && x.sort == y.sort && x.a == y.a && x.b == y.b && x.c == y.c && x.value == y.value;
  });
}
bool same(Words a, Words b) { return a.ru == b.ru && a.en == b.en; }
template <class List>
bool same_list(List const& a, List const& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

template <class Row>
auto read_back(std::string const& text, Rulebook const& book) {
  auto out = read_text(text, book);
  if (auto const* fault = std::get_if<Fault>(&out)) {
    ADD_FAILURE() << shown(*fault, "text", Lang::en) << "\n" << text;
    std::abort();
  }
  auto read = std::get<ReadText>(std::move(out));
  EXPECT_EQ(read.rows.size(), 1u) << text;
  return std::pair(std::get<Row>(read.rows.at(0).row).row, read.owner);
}

void expect_narrow(std::string const& text) {
  for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != text.npos; at = end + 1) {
    auto const line = text.substr(at, end - at);
    EXPECT_LE(characters_in(line), text_width) << line;
  }
}

TEST(RuleText, EveryRuleIsReadBack) {
  auto const book = pp95::act().book;
  for (auto const lang : languages)
    for (auto const& r : book.rules) {
      auto const text = text_of(book, r, lang);
      expect_narrow(text);
      auto const [back, owner] = read_back<ReadRule>(text, book);
      EXPECT_TRUE(same(back.guard, r.guard)) << text;
      EXPECT_TRUE(!r.assigns || same(back.value, r.value)) << text;
      EXPECT_EQ(back.assigns, r.assigns) << text;
      EXPECT_EQ(back.target, r.target) << text;
      EXPECT_EQ(back.modality, r.modality) << text;
      EXPECT_EQ(back.outcomes, r.outcomes) << text;
      EXPECT_EQ(back.head.id, r.head.id) << text;
      EXPECT_EQ(back.head.interval, r.head.interval) << text;
      EXPECT_TRUE(same_list(back.head.cites, r.head.cites)) << text;
      EXPECT_TRUE(same_list(back.head.readings, r.head.readings)) << text;
      EXPECT_TRUE(same_list(back.head.overrides.rules, r.head.overrides.rules)) << text;
      EXPECT_EQ(back.head.overrides.basis, r.head.overrides.basis) << text;
    }
}

TEST(RuleText, EveryDefinitionConstraintFitAndPropertyIsReadBack) {
  auto const book = pp95::act().book;
  for (auto const lang : languages) {
    for (auto const& d : book.definitions) {
      auto const text = text_of(book, d, lang);
      expect_narrow(text);
      auto const [back, owner] = read_back<ReadDefinition>(text, book);
      EXPECT_TRUE(back.name == d.name && back.sort == d.sort && same(back.words, d.words) && same_list(back.cites, d.cites) && same(back.expr, d.expr)) << text;
    }
    for (auto const& p : book.properties) {
      auto const text = text_of(book, p, lang);
      expect_narrow(text);
      auto const [back, owner] = read_back<ReadProperty>(text, book);
      EXPECT_TRUE(back.name == p.name && same(back.words, p.words) && same_list(back.cites, p.cites) && same(back.expr, p.expr)) << text;
    }
    for (auto const& c : book.constraints) {
      auto const text = text_of_constraint(book, c, lang);
      expect_narrow(text);
      auto const [back, owner] = read_back<ReadConstraint>(text, book);
      EXPECT_TRUE(back.name == c.name && back.field == c.field && same(back.words, c.words) && same(back.expr, c.expr)) << text;
    }
    for (auto const& c : book.fits) {
      auto const [back, owner] = read_back<ReadFit>(text_of_fit(book, c, lang), book);
      EXPECT_TRUE(back.name == c.name && back.field == c.field && same(back.expr, c.expr));
    }
  }
}

TEST(RuleText, AnOverrideIsReadBack) {
  // Whatever the act overrides today, the words for it are kept.
  auto book = pp95::act().book;
  auto rule = book.rules[0];
  rule.head.overrides.rules = {};
  rule.head.overrides.rules.push_back(book.rules[1].head.id);
  rule.head.overrides.rules.push_back(book.rules[2].head.id);
  rule.head.overrides.basis = {7};
  rule.head.readings.push_back({3, 2});
  for (auto const lang : languages) {
    auto const [back, owner] = read_back<ReadRule>(text_of(book, rule, lang), book);
    EXPECT_TRUE(same_list(back.head.overrides.rules, rule.head.overrides.rules));
    EXPECT_EQ(back.head.overrides.basis, rule.head.overrides.basis);
    EXPECT_TRUE(same_list(back.head.readings, rule.head.readings));
  }
}

// What is read, printed again.
std::string again(std::string const& text, Lang lang = Lang::en, Sort sort = Sort::boolean, std::size_t characters = 200) {
  auto const book = pp95::act().book;
  auto const out = read_expression_text(text, book, sort);
  if (auto const* fault = std::get_if<Fault>(&out)) return shown(*fault, "text", Lang::en);
  return expression_text(book, std::get<ReadExpression>(out).nodes, lang, characters);
}

TEST(RuleText, UsesAsFewBracketsAsCanBe) {
  EXPECT_EQ(again("((child) or ((child and documented)))"), "child or child and documented");
  EXPECT_EQ(again("(child or documented) and child"), "(child or documented) and child");
  EXPECT_EQ(again("child or (documented or child)"), "any of (child, documented, child)");
  EXPECT_EQ(again("every one of (child, (documented), any of (child, documented))"), "every one of (child, documented, child or documented)");
  EXPECT_EQ(again("not (child and documented)"), "not (child and documented)");
  EXPECT_EQ(again("not (age_day < eighteenth)"), "not age_day before eighteenth");
  EXPECT_EQ(again("(if child then documented) and child"), "(if child then documented) and child");
  EXPECT_EQ(again("if child then (if documented then child else documented)"), "if child then (if documented then child else documented)");
  EXPECT_EQ(again("if child then age_day else if documented then decided_on else (age_day)", Lang::en, Sort::date),
            "if child then age_day else if documented then decided_on else age_day");
  EXPECT_EQ(again("the first of the month after (age_day + 2 months)", Lang::en, Sort::date), "the first of the month after age_day + 2 months");
  EXPECT_EQ(again("(the first of the month after age_day) - 1 day", Lang::en, Sort::date), "(the first of the month after age_day) - 1 day");
}

TEST(RuleText, SaysInWordsWhatIsMeant) {
  EXPECT_EQ(again("status can be group_1 or status can be group_2"), "status can be any of (group_1, group_2)");
  EXPECT_EQ(again("not history.refused_on is given"), "history.refused_on is not given");
  EXPECT_EQ(again("history.exam = first"), "history.exam = first");
  EXPECT_EQ(again("history.current.status = group_1"), "history.current.status = group_1");
  EXPECT_EQ(again("person.born_on + 14 years rolled before decided_on", Lang::ru), "person.born_on + 14 лет с переносом раньше decided_on");
  EXPECT_EQ(again("age_day + 21 years < eighteenth - 2 years", Lang::ru), "age_day + 21 год раньше eighteenth - 2 года");
  EXPECT_EQ(again("если child, то documented", Lang::en), "if child then documented");
  EXPECT_EQ(again("any of findings.irreversible[95:app:1 .. 95:app:3] that is also in findings.rehabilitation_failed", Lang::ru),
            "хотя бы одно из findings.irreversible[95:app:1 .. 95:app:3] и вместе с тем из findings.rehabilitation_failed");
  EXPECT_EQ(again("findings.listed[95:app:1] or findings.listed[95:app:2] or child"), "any of findings.listed[95:app:1 .. 95:app:2] or child");
  EXPECT_EQ(again("findings.listed[95:app:2] or findings.listed[95:app:1]"), "findings.listed[95:app:2] or findings.listed[95:app:1]");
}

TEST(RuleText, BreaksLinesWhereSomethingEnds) {
  EXPECT_EQ(again("if child and history.recognised_first_on is given and history.child_category_since is given then not documented and window_open or under_appeal", Lang::en, Sort::boolean, text_width),
            "if child and history.recognised_first_on is given and history.child_category_since is given\n"
            "  then not documented and window_open or under_appeal");
  EXPECT_EQ(again("child and (documented or window_open or under_appeal)", Lang::ru, Sort::boolean, 30),
            "child\nи (documented\n   или window_open\n   или under_appeal)");
  EXPECT_EQ(again("any of findings.irreversible[95:app:1 .. 95:app:3] that is also in findings.rehabilitation_failed", Lang::en, Sort::boolean, 80),
            "any of findings.irreversible[95:app:1 .. 95:app:3]\n  that is also in findings.rehabilitation_failed");
}

}  // namespace
}  // namespace norma::rulebook
