// What is no procedure in a rulebook's file is refused with a sentence that says where.
#include <gtest/gtest.h>

#include <functional>

#include "rulebook/date_bounds.hpp"
#include "tests/rulebook/files.hpp"

namespace norma::rulebook {
namespace {

using Json = nlohmann::ordered_json;

// What is said of the file with its procedure changed, under a digest that fits.
std::string said_of(std::function<void(Json&)> const& change) {
  static auto const original = Json::parse(whole_file());
  auto root = original;
  change(root["procedure"]);
  return refusal(as_file(2, std::move(root)));
}

TEST(ProcedureRefused, IfAltered) {
  auto text = whole_file();
  text.replace(text.find("\"working_days\":", text.find("\"calls\"")), 15, "\"working_days\" :");
  EXPECT_NE(refusal(text).find("expected a digest that fits the text"), std::string::npos);
}

TEST(ProcedureRefused, NamesTheRowThatIsWrong) {
  EXPECT_EQ(said_of([](Json& p) { p["steps"][3]["when"] = {"fact", "person.name"}; }), "procedure.steps[3].when: expected the name of a fact, found person.name");
  EXPECT_EQ(said_of([](Json& p) { p["steps"][3]["when"] = {"fact", "today"}; }), "procedure.steps[3].when: expected an expression of sort boolean");
  EXPECT_EQ(said_of([](Json& p) { p["steps"][3]["when"] = {"definition", "governing_date"}; }), "procedure.steps[3].when: expected the name of a definition above, found governing_date");
  EXPECT_EQ(said_of([](Json& p) { p["steps"][3]["event"] = "visit"; }), "procedure.steps[3].event: expected the name of an event");
  EXPECT_EQ(said_of([](Json& p) { p["steps"][3]["in"] = {"elsewhere"}; }), "procedure.steps[3].in: expected names of states, found elsewhere");
  EXPECT_EQ(said_of([](Json& p) { p["steps"][3]["cites"] = Json::array(); }), "procedure.steps[3].cites: expected one provision at least");
  EXPECT_EQ(said_of([](Json& p) { p["steps"][3]["cites"] = {"95:999"}; }), "procedure.steps[3].cites: expected ids of provisions, found 95:999");
  EXPECT_EQ(said_of([](Json& p) { p["steps"][4]["id"] = p["steps"][3]["id"]; }), "procedure.steps[4].id: expected a name that no row above has");
  EXPECT_EQ(said_of([](Json& p) { p["conditions"][0]["holds"] = {"literal", 1}; }), "procedure.conditions[0].holds: expected an expression of sort boolean");
  EXPECT_EQ(said_of([](Json& p) { p["calls"][0]["call"] = "ought"; }), "procedure.calls[0].call: expected must or may");
  EXPECT_EQ(said_of([](Json& p) { p["calls"][0]["period"] = {{"weeks", 2}}; }), "procedure.calls[0].period: expected null, or a number of working_days, days or months");
  EXPECT_EQ(said_of([](Json& p) { p["calls"][0]["period"] = {{"days", 2}, {"months", 2}}; }), "procedure.calls[0].period.months: expected no such field: the format does not have it");
  EXPECT_EQ(said_of([](Json& p) { p["calls"][0]["since"] = {"literal", true}; }), "procedure.calls[0].since: expected an expression of sort date");
  EXPECT_EQ(said_of([](Json& p) { p["events"][2]["carries"] = Json::array({{{"fact", "weather"}}}); }), "procedure.events[2].carries[0].fact: expected the path of a fact or the name of a set");
  EXPECT_EQ(said_of([](Json& p) { p["last_day_moves"] = {"N12", "leaps"}; }), "procedure.last_day_moves: expected the id of a reading and an alternative of it");
  EXPECT_EQ(said_of([](Json& p) { p["settled"] = {"no such row"}; }), "procedure.settled: expected ids of steps, conditions and calls, found no such row");
  EXPECT_EQ(said_of([](Json& p) { p["concerns"]["status"]["values"] = {"king"}; }), "procedure.concerns.status.values: expected values of the fact, found king");
}

TEST(ProcedureRefused, HasNoFieldThatIsNotRead) {
  auto const none = [](std::string const& at) { return at + ": expected no such field: the format does not have it"; };
  for (auto const* table : {"readings", "editions", "calendar", "facts", "states", "events", "steps", "conditions", "calls", "outside", "tellings", "contests", "world", "answered"})
    EXPECT_EQ(said_of([&](Json& p) { p[table][0]["wehn"] = true; }), none(std::string("procedure.") + table + "[0].wehn"));
  EXPECT_EQ(said_of([](Json& p) { p["stepps"] = Json::array(); }), none("procedure.stepps"));
  EXPECT_EQ(said_of([](Json& p) { p["facts"][3]["within"] = "today"; }), none("procedure.facts[3].within"));
  EXPECT_EQ(said_of([](Json& p) { p["concerns"]["persons"] = Json::array(); }), none("procedure.concerns.persons"));
}

// Each of these is what the compiler refuses of the act's own rows, or what it cannot get wrong there.
TEST(ProcedureRefused, IsAProcedureAsAWhole) {
  EXPECT_EQ(said_of([](Json& p) { p["editions"].erase(1); }), "procedure.editions[1]: expected `from` to be the `until` of the edition above");
  EXPECT_EQ(said_of([](Json& p) { p["calendar"].erase(1); }), "procedure.calendar[1]: expected the year after the one above");
  EXPECT_EQ(said_of([](Json& p) { p["calendar"] = Json::array(); }), "procedure.calendar: expected one year at least");
  EXPECT_EQ(said_of([](Json& p) { p["calendar"][0]["days_off"][0] = "2018-12-31"; }), "procedure.calendar[0]: expected days of the year, in order");
  EXPECT_EQ(said_of([](Json& p) { p["states"][1]["initial"] = true; }), "procedure.states: expected exactly one that is initial");
  EXPECT_EQ(said_of([](Json& p) { p["states"][0].erase("initial"); }), "procedure.states: expected exactly one that is initial");
  EXPECT_EQ(said_of([](Json& p) { p["states"][0].erase("rest"); }), "procedure.states[0]: expected `rest`, for a course begins here");
  EXPECT_EQ(said_of([](Json& p) { p["steps"][3]["in"] = Json::array(); }), "procedure.steps[3]: expected states with a `rest` to leave, one at least");
  EXPECT_EQ(said_of([](Json& p) { p["today"] = "actor"; }), "procedure.today: expected a date that is always given");
  EXPECT_EQ(said_of([](Json& p) { p["actor"] = "today"; }), "procedure.actor: expected a fact whose values are the actors, always given");
  EXPECT_EQ(said_of([](Json& p) { p["actors"][0]["name"] = "person"; }).substr(0, 20), "procedure.events[0].");
  EXPECT_EQ(said_of([](Json& p) { p["last"] = "today"; }).substr(0, 44), "procedure.facts[0]: expected a date that may");
  EXPECT_EQ(said_of([](Json& p) { p["last"] = p["facts"].back()["path"]; }), "procedure.last: expected a date of each event from there on");
  EXPECT_NE(said_of([](Json& p) {
              for (auto& f : p["facts"])
                if (f["path"] == "level") f["path"] = "by";
              for (auto const* table : {"events", "steps", "conditions", "calls"}) {
                auto text = p[table].dump();
                for (std::size_t at; (at = text.find("\"level\"")) != text.npos;) text.replace(at, 7, "\"by\"");
                p[table] = Json::parse(text);
              }
            }).find("expected a name that a log can tell from others, found by"),
            std::string::npos);
  EXPECT_EQ(said_of([](Json& p) {
              auto steps = Json::array();
              for (auto& s : p["steps"])
                if (s["event"] != p["events"][0]["name"]) steps.push_back(s);
              p["steps"] = steps;
            }),
            "procedure.events[0]: expected a step that performs it");
  EXPECT_EQ(said_of([](Json& p) { p["calls"][0]["actions"] = Json::array(); }), "procedure.calls[0]: expected `actions` that a step performs, one at least");
  EXPECT_EQ(said_of([](Json& p) { p["calls"][0]["actors"] = Json::array(); }), "procedure.calls[0]: expected actors who can perform its action, one at least");
  EXPECT_EQ(said_of([](Json& p) { p["events"][0]["carries"] = Json::array({{{"fact", "today"}}}); }), "procedure.events[0]: expected no fact that every event states");
  EXPECT_EQ(said_of([](Json& p) { p["steps"][3]["sets"] = Json::array({{{"fact", "today"}, {"is", {"fact", "today"}}}}); }), "procedure.steps[3]: expected to set no fact that every event states");
  EXPECT_EQ(said_of([](Json& p) { p["steps"][3]["sets"] = Json::array({{{"fact", "level"}, {"is", {"literal", {{"enumerator", 200}}}}}}); }), "procedure.steps[3]: expected to set level to a value of its own");
  EXPECT_EQ(said_of([](Json& p) { p["facts"][3]["sort"] = "integer"; }), "procedure.facts[3].low: expected a whole number from -2000000000 to 2000000000");
}

// Days that formulas do not hold, whether at once or by a step that is taken again and again.
TEST(ProcedureRefused, HoldsItsDays) {
  EXPECT_FALSE(beyond_dates(built_in()));
  auto const set = [](Json const& value) {
    return [value](Json& p) { p["steps"][3]["sets"] = Json::array({{{"fact", "decision.held_until"}, {"is", value}}}); };
  };
  EXPECT_EQ(said_of(set({"add_years", 50, {"fact", "today"}})), "no refusal");
  EXPECT_NE(said_of(set({"add_years", 60, {"fact", "today"}})).find("procedure.steps: expected dates of the years 1900 to 2155 only; step "), std::string::npos);
  EXPECT_NE(said_of(set({"add_years", 1, {"fact", "decision.held_until"}})).find("procedure.steps: expected dates of the years 1900 to 2155 only; step "), std::string::npos);
  EXPECT_NE(said_of([](Json& p) { p["calls"][0]["period"] = {{"months", 1200}}; }).find("only; call "), std::string::npos);
}

}  // namespace
}  // namespace norma::rulebook
