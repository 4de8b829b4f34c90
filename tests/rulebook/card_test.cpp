// Rows as a lawyer reads them, and how a user names them.
#include <gtest/gtest.h>

#include "rulebook/card.hpp"
#include "rulebook/glossary.hpp"
#include "rulebook/select.hpp"
#include "rulebook/text.hpp"
#include "rulebook/text_print_expr.hpp"
#include "rules/pp95/act.hpp"

namespace norma::rulebook {
namespace {

RuleInfo const& rule_named(Rulebook const& book, std::string_view id) {
  for (auto const& r : book.rules)
    if (r.head.id == id) return r;
  throw std::logic_error(std::string(id));
}

bool holds(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

TEST(RuleCard, SaysWhatALawyerAsks) {
  auto const book = pp95::act().book;
  auto const card = rule_card(book, rule_named(book, "14:п_1 from commencement"), Lang::en);
  EXPECT_TRUE(holds(card, "# п. 14 абз. 19 — ")) << card;
  EXPECT_TRUE(holds(card, "# In force from 2016-08-27 to 2019-12-31; then decree 1454.\n")) << card;
  EXPECT_TRUE(holds(card, "# Only under reading N08: ")) << card;
  EXPECT_TRUE(holds(card, "; by default: ")) << card;
  EXPECT_TRUE(holds(card, "# Overrides the rule \"14:п_1 later\" by the words of п. 14 абз. 19 — ")) << card;
  EXPECT_TRUE(holds(card, "\nrule \"14:п_1 from commencement\"\n")) << card;
  EXPECT_TRUE(holds(rule_card(book, rule_named(book, "14:п_1 later"), Lang::ru), "# Уступает норме \"14:п_1 from commencement\"; основание — п. 14 абз. 19\n"));
  EXPECT_TRUE(holds(rule_card(book, rule_named(book, "7 category"), Lang::ru), "# Действует с 2016-01-01 (постановление 805).\n"));
  EXPECT_TRUE(holds(rule_card(book, rule_named(book, "7 category"), Lang::ru), "#   child_disabled  категория «ребенок-инвалид»\n"));
  EXPECT_TRUE(holds(rule_card(book, rule_named(book, "23:4"), Lang::en), "#   findings.rehabilitation_failed[95:app:1 .. unlisted]\n"));
}

// Each wording of the rule's days, and where one is not shown.
TEST(RuleCard, QuotesTheWordingsOfTheRulesDays) {
  auto const book = pp95::act().book;
  auto const of_2019 = rule_card(book, rule_named(book, "17_1:а of 2019"), Lang::en);
  EXPECT_FALSE(holds(of_2019, "#   since")) << of_2019;
  auto const of_ii_1 = rule_card(book, rule_named(book, "17_1"), Lang::en);
  EXPECT_TRUE(holds(of_ii_1, "insulin-dependent diabetes")) << of_ii_1;
  EXPECT_TRUE(holds(of_ii_1, "#   since 2020-05-09: The category")) << of_ii_1;
  EXPECT_TRUE(holds(rule_card(book, rule_named(book, "23:1 earlier wording"), Lang::en), "# п. 23 абз. 1 — the wording before 2019-05-21 is not shown\n"));
}

TEST(RuleCard, IsATextOfTheLanguageAndFits) {
  auto const book = pp95::act().book;
  for (auto const lang : {Lang::ru, Lang::en}) {
    std::string all;
    for (auto const& r : book.rules) all += rule_card(book, r, lang);
    for (auto const& c : book.constraints) all += constraint_card(book, c, false, lang);
    for (auto const& c : book.fits) all += constraint_card(book, c, true, lang);
    for (auto const& p : book.properties) all += property_card(book, p, lang);
    for (auto const& d : book.definitions) all += definition_card(book, d, lang);
    auto const out = read_text(all, book);
    ASSERT_TRUE(std::holds_alternative<ReadText>(out)) << shown(std::get<Fault>(out), "all", Lang::en);
    EXPECT_EQ(std::get<ReadText>(out).rows.size(), book.rules.size() + book.constraints.size() + book.fits.size() + book.properties.size() + book.definitions.size());
    for (std::size_t at = 0, end = 0; (end = all.find('\n', at)) != all.npos; at = end + 1) EXPECT_LE(characters_in(all.substr(at, end - at)), text_width) << all.substr(at, end - at);
  }
}

TEST(RuleCard, DefinitionsUnfoldAllTheWayDown) {
  auto const book = pp95::act().book;
  auto const used = definitions_in(book, {rule_named(book, "7 category").guard});
  std::vector<std::string_view> names;
  for (auto const d : used) names.push_back(book.definitions[d].name);
  EXPECT_EQ(names, (std::vector<std::string_view>{"examination_day", "governing_date", "establishment_day", "age_day", "eighteenth", "child"}));
}

std::size_t chosen(std::vector<std::string> const& words, std::optional<Date> on = std::nullopt) {
  auto const book = pp95::act().book;
  auto const out = select_rows(book, words, on);
  return std::holds_alternative<Rows>(out) ? std::get<Rows>(out).rules.size() : 9999;
}

TEST(RuleSelection, FollowsWhatIsNamed) {
  auto const book = pp95::act().book;
  EXPECT_EQ(chosen({}), book.rules.size());
  EXPECT_EQ(chosen({"7 category"}), 1u);
  EXPECT_EQ(chosen({"7 category", "7 group I"}), 2u);
  EXPECT_EQ(chosen({"established_on"}), 1u);
  EXPECT_EQ(chosen({"until[2y]"}), 2u);
  EXPECT_GT(chosen({"until"}), 5u);
  EXPECT_GT(chosen({"95:13"}), chosen({"95:13:5"}));
  EXPECT_EQ(chosen({"п. 13 абз. 5"}), chosen({"95:13:5"}));
  EXPECT_EQ(chosen({"95:1:1"}), 0u);  // a provision that no row cites
  EXPECT_EQ(chosen({"17_1:а of 2019"}, Date(2019, 8, 1)), 1u);
  EXPECT_EQ(chosen({"17_1:а of 2019"}, Date(2021, 8, 1)), 0u);
  auto const rows = std::get<Rows>(select_rows(book, {"child", "born first", "no child holds a group"}, std::nullopt));
  EXPECT_EQ(rows.definitions.size(), 1u);
  EXPECT_EQ(rows.constraints.size(), 1u);
  EXPECT_EQ(rows.properties.size(), 1u);
}

TEST(RuleSelection, OffersTheNearestName) {
  auto const book = pp95::act().book;
  EXPECT_EQ(std::get<Sentence>(select_rows(book, {"statsu"}, std::nullopt)).en, "no rule, provision, decision or definition is called statsu; did you mean status?");
  EXPECT_EQ(std::get<Sentence>(select_rows(book, {"95:13:55"}, std::nullopt)).ru, "нет ни нормы, ни положения, ни решения, ни понятия 95:13:55; может быть, 95:13:5?");
}

}  // namespace
}  // namespace norma::rulebook
