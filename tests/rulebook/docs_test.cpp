// The examples of docs/rules.md are texts of the language; those taken from the act are the act's.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "rulebook/amend.hpp"
#include "rulebook/procedure_words.hpp"
#include "rulebook/text_procedure.hpp"
#include "tests/rulebook/files.hpp"

namespace norma::rulebook {
namespace {

std::string page(char const* name) {
  std::ifstream in(std::string(NORMA_ROOT) + "/docs/" + name);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> examples(char const* name = "rules.md", char const* kind = "rules") {
  std::vector<std::string> out;
  auto const text = page(name);
  auto const fence = "```" + std::string(kind) + "\n";
  for (auto at = text.find(fence); at != text.npos; at = text.find(fence, at + 1)) {
    auto const begin = at + fence.size();
    out.push_back(text.substr(begin, text.find("```", begin) - begin));
  }
  return out;
}

TEST(RulesPage, EveryExampleIsRead) {
  auto const book = pp95::act().book;
  auto const all = examples();
  ASSERT_EQ(all.size(), 3u);
  for (auto const& text : all) {
    auto const out = read_text(text, book);
    ASSERT_TRUE(std::holds_alternative<ReadText>(out)) << shown(std::get<Fault>(out), "docs/rules.md", Lang::en);
    EXPECT_FALSE(std::get<ReadText>(out).rows.empty());
  }
  for (auto const& r : book.rules) {
    if (r.head.id == "13_1 5y") {
      EXPECT_EQ(text_of(book, r, Lang::en), all[0]);
    }
    if (r.head.id == "23:3") {
      EXPECT_EQ(text_of(book, r, Lang::ru), all[1]);
    }
  }
}

TEST(RulesPage, TheExampleOfAProcedureIsTheActs) {
  auto const& book = built_in();
  auto const all = examples("rules.md", "procedure");
  ASSERT_EQ(all.size(), 1u);
  auto const duty = std::ranges::find_if(book.calls, [](CallInfo const& c) { return c.head.id == "19_2:3 supplement"; });
  ASSERT_NE(duty, book.calls.end());
  EXPECT_EQ(text_of(book, *duty, Lang::en), all[0]);
}

TEST(RulesPage, TheExamplesOfDraftsAreApplied) {
  for (auto const& [name, steps] : {std::pair("draft.rules", 4u), std::pair("procedure.rules", 6u)}) {
    std::ifstream in(std::string(NORMA_ROOT) + "/examples/" + name);
    std::string const draft{std::istreambuf_iterator<char>(in), {}};
    auto const out = amend(pp95::act().book, draft, &built_in());
    ASSERT_TRUE(std::holds_alternative<Amended>(out)) << shown(std::get<Fault>(out), name, Lang::en);
    EXPECT_EQ(std::get<Amended>(out).done.size(), steps) << name;
    for (auto const& r : std::get<Amended>(out).remarks) ADD_FAILURE() << shown(r, name, Lang::en);
  }
}

TEST(RulesPage, NamesTheStrataOfTheAct) {
  auto const book = pp95::act().book;
  std::string all;
  for (auto const& s : book.strata) {
    std::vector<std::string> names;
    for (auto const d : s.decisions) names.emplace_back(book.decisions[d].name);
    for (auto const d : s.derived)
      if (names.empty() || names.back() != book.derived[d].name) names.emplace_back(book.derived[d].name);
    all += all.empty() ? "" : " → ";
    for (auto const& n : names) all += (&n == names.data() ? "" : ", ") + n;
  }
  EXPECT_NE(page("rules.md").find("> " + all + "\n"), std::string::npos) << all;
}

TEST(AmendingPage, EveryDraftIsAppliedWithoutARemark) {
  auto const book = pp95::act().book;
  auto const all = examples("amending.md");
  ASSERT_EQ(all.size(), 4u);
  auto procedure = built_in();
  std::erase_if(procedure.calls, [](CallInfo const& c) { return c.head.id == "19_2:3 supplement" || c.head.id == "19_2:3 notice"; });  // as 1942-before.py does
  for (auto const& draft : all) {
    auto const out = amend(book, draft, &procedure);
    ASSERT_TRUE(std::holds_alternative<Amended>(out)) << shown(std::get<Fault>(out), "docs/amending.md", Lang::en);
    for (auto const& r : std::get<Amended>(out).remarks) ADD_FAILURE() << shown(r, "docs/amending.md", Lang::en);
  }
}

TEST(RulesPage, ShowsEveryKeywordInBothLanguages) {
  auto const text = page("rules.md");
  for (auto const w : {words::either, words::both, words::negation, words::if_, words::then, words::else_, words::given, words::not_given, words::before, words::not_after, words::after,
                       words::not_before, words::can_be, words::any_of, words::one_of, words::every_one_of, words::also_in, words::is_also_in, words::month_after, words::rolled, words::truth,
                       words::falsehood, words::no_date, words::reading, words::enumerator, words::fact, words::definition, words::derived, words::rule, words::constraint, words::fit,
                       words::property, words::by, words::in_force, words::always, words::under, words::when, words::any_case, words::overrides, words::must, words::may, words::must_not,
                       words::not_encoded, words::is, words::on_field, words::says, words::holds, words::add, words::replace, words::end_rule, words::edition, words::provision, words::called, words::by_decree, words::one_way, words::step, words::requirement, words::duty, words::right, words::any_state, words::but, words::in_state, words::upon, words::no_event,
                       words::leads_to, words::stays, words::forgets, words::sets, words::set_last_day, words::trigger, words::shall, words::can, words::within, words::same_day,
                       words::no_term, words::counted_from, words::released_by, words::moot_after, words::unshown, words::begins, words::again, words::rare, words::beside, words::in_order})
    for (auto const lang : {Lang::ru, Lang::en}) EXPECT_NE(text.find(w.in(lang)), text.npos) << w.in(lang);
}

}  // namespace
}  // namespace norma::rulebook
