// The smaller tables: readings by name, the registry check, the schema.
#include <gtest/gtest.h>

#include "oracle/case_schema.hpp"
#include "oracle/name_index.hpp"
#include "oracle/registry_check.hpp"
#include "oracle/world.hpp"
#include "tests/oracle/sample.hpp"

namespace norma::test {
namespace {

TEST(World, SelectsAReadingByName) {
  auto const book = pp95::act().book;
  auto world = default_world(book);
  EXPECT_FALSE(oracle::select_reading(book.readings, world, "N05", "decision"));
  EXPECT_EQ(std::count(world.begin(), world.end(), 2), 1);
  auto engine = oracle::Engine<Case>(pp95::act(), world);
  EXPECT_EQ(Json::parse(decision_text(engine, sample()))["until"]["1y"], "2022-02-01");
}

TEST(World, ListsWhatThereIs) {
  auto const book = pp95::act().book;
  auto world = default_world(book);
  auto const name = oracle::select_reading(book.readings, world, "N5", "decision");
  ASSERT_TRUE(name);
  EXPECT_NE(name->expected.en.find("N05"), std::string::npos);
  auto const value = oracle::select_reading(book.readings, world, "N05", "x");
  ASSERT_TRUE(value);
  EXPECT_EQ(value->field, "reading N05");
  EXPECT_EQ(value->expected.en, "one of: establishment, decision");
  EXPECT_EQ(value->found, "x");
  EXPECT_EQ(world, default_world(book));
}

Provision provision(std::string_view id, Treatment t) {
  return {id, id, since_adoption, never, "95", t, "слова", "words"};
}

TEST(Registry, FaultsAreFound) {
  std::array const registry{provision("a", encoded()), provision("b", encoded()),
                            provision("c", no_effect(Why::procedure, "none")),
                            provision("d", open_texture("findings.severity_group")),
                            provision("e", open_texture("findings.severity"))};
  Rulebook book;
  book.facts = pp95::act().book.facts;
  book.provisions = registry;
  RuleInfo rule;
  rule.head.id = "r";
  rule.head.cites.push_back({0});
  rule.head.cites.push_back({2});
  book.rules.push_back(rule);
  ProcedureBook procedure;
  TransitionInfo transition;
  transition.head.id = "t";
  transition.head.cites.push_back({3});
  procedure.transitions.push_back(transition);
  constexpr std::array readings{Reading{"Q", {"a", "z"}, {}, {}}};
  procedure.readings = readings;
  EXPECT_EQ(oracle::registry_faults(book, procedure),
            (std::vector<std::string>{"b: marked encoded, but no rule, definition, property or row of the procedure cites it",
                                      "c: not marked encoded, but cited by rule \"r\"",
                                      "d: not marked encoded, but cited by transition \"t\"",
                                      "e: open texture, but there is no fact \"findings.severity\"",
                                      "reading Q: there is no provision z"}));
}

TEST(Schema, HoldsEveryFieldOfTheSample) {
  auto const book = pp95::act().book;
  auto const schema = Json::parse(oracle::case_schema<Case>(book));
  auto const json = sample();
  EXPECT_EQ(schema["required"].size(), json.size());
  for (auto const& [field, value] : json.items()) EXPECT_TRUE(schema["properties"].contains(field)) << field;
  auto const& findings = schema["properties"]["findings"];
  EXPECT_EQ(findings["additionalProperties"], false);
  EXPECT_EQ(findings["properties"]["listed"]["items"]["enum"].size(), mse::list_items.size());
  EXPECT_EQ(findings["properties"]["severity_group"]["anyOf"],
            Json::parse(R"([{"type":"integer","minimum":1,"maximum":3},{"type":"null"}])"));
  EXPECT_EQ(schema["x-constraints"].size(), book.constraints.size());
}

TEST(NameIndex, FindsEachNameAndNoOther) {
  using Index = oracle::NameIndex<mse::list_items>;
  for (std::size_t i = 0; i < Index::size; ++i) EXPECT_EQ(Index::find(mse::list_items[i]), i);
  for (auto const* other : {"", "95:app:59", "95:app:16", "95:app:16:з", "95:app:1 "})
    EXPECT_EQ(Index::find(other), Index::size);
}

}  // namespace
}  // namespace norma::test
