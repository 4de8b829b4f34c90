// SARIF as GitHub code scanning takes it. That it is valid by the schema is what tests/report/sarif.py says.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "report/markup.hpp"
#include "tests/report/gate_samples.hpp"

namespace norma::report {
namespace {

using samples::Kind;
using samples::State;
using Json = nlohmann::json;

Json run(Gate const& gate) {
  auto const log = Json::parse(gate_sarif(gate));
  EXPECT_EQ(log["version"], "2.1.0");
  EXPECT_EQ(log["runs"].size(), 1u);
  return log["runs"][0];
}

Json const& place(Json const& result) { return result["locations"][0]["physicalLocation"]; }

TEST(GateSarif, HoldsTogether) {
  for (auto const& gate : {samples::empty(), samples::various(), samples::hostile_gate(), samples::many(5000)}) {
    auto const r = run(gate);
    auto const& rules = r["tool"]["driver"]["rules"];
    EXPECT_EQ(r["tool"]["driver"]["name"], "Norma");
    EXPECT_FALSE(r["tool"]["driver"].contains("informationUri"));
    ASSERT_EQ(r["results"].size(), gate.items.size());
    for (auto const& result : r["results"]) {
      EXPECT_EQ(rules.at(result["ruleIndex"].get<std::size_t>())["id"], result["ruleId"]);
      EXPECT_FALSE(result["message"]["text"].get_ref<std::string const&>().empty());
      ASSERT_EQ(result["locations"].size(), 1u);
      auto const uri = place(result)["artifactLocation"]["uri"].get<std::string>();
      EXPECT_FALSE(uri.empty());
      EXPECT_FALSE(uri.starts_with("/"));
      EXPECT_EQ(uri.find_first_of(" \"<>{}\\"), std::string::npos) << uri;
      EXPECT_GE(place(result)["region"]["startLine"].get<int>(), 1);
      EXPECT_EQ(result["partialFingerprints"].size(), 1u);
    }
    std::set<std::string> ids;
    for (auto const& rule : rules) {
      EXPECT_TRUE(ids.insert(rule["id"]).second);
      for (auto const* part : {"shortDescription", "fullDescription", "help"}) EXPECT_FALSE(rule[part]["text"].get_ref<std::string const&>().empty()) << part;
    }
  }
}

TEST(GateSarif, ARuleIsAProvision) {
  auto const r = run(samples::various());
  auto const& rules = r["tool"]["driver"]["rules"];
  ASSERT_EQ(rules.size(), 2u);
  EXPECT_EQ(rules[0]["id"], "7:13:2");
  EXPECT_EQ(rules[0]["shortDescription"]["text"], "п. 13 абз. 2");
  EXPECT_EQ(rules[0]["fullDescription"]["text"], "Срок установления категории\nFor how long the category is given");
  EXPECT_EQ(rules[1]["id"], "7:14");
  EXPECT_EQ(r["tool"]["driver"]["semanticVersion"], "0.1.0");
}

TEST(GateSarif, SaysWhatIsNewAndWhatIsKnown) {
  auto const r = run(samples::various());
  for (auto const& result : r["results"]) {
    auto const state = result["properties"]["state"].get<std::string>(), kind = result["properties"]["kind"].get<std::string>();
    EXPECT_EQ(result["level"], state == "fails" ? "error" : "note");
    EXPECT_EQ(result["baselineState"], kind == "gone" ? "absent" : state == "accepted" ? "unchanged" : "new") << kind;
    EXPECT_EQ(result.contains("suppressions"), state == "accepted" || state == "declared");
  }
  auto const& first = r["results"][0];
  EXPECT_EQ(first["partialFingerprints"], (Json{{"normaKey/v1", "conflict/term"}}));
  EXPECT_EQ(place(first)["artifactLocation"]["uri"], "rules/act/terms.hpp");
  EXPECT_EQ(place(first)["region"]["startLine"], 42);
}

TEST(GateSarif, LocatesEveryResult) {
  auto gate = samples::various();
  gate.items[1].file.clear();
  gate.items[2].line = 0;
  gate.items[3].file = "/./rules/a b.hpp";
  auto const r = run(gate);
  EXPECT_EQ(place(r["results"][0])["artifactLocation"]["uri"], "README.md");
  EXPECT_EQ(place(r["results"][0])["region"]["startLine"], 1);
  EXPECT_EQ(place(r["results"][1])["region"]["startLine"], 1);
  EXPECT_EQ(place(r["results"][2])["artifactLocation"]["uri"], "rules/a%20b.hpp");
}

TEST(GateSarif, AnItemWithoutProvisionsStandsUnderTheAct) {
  auto gate = samples::empty();
  gate.items = {samples::item(Kind::domain, State::fails, "domain")};
  gate.items[0].units.clear();
  EXPECT_EQ(run(gate)["results"][0]["ruleId"], "norma/7");
}

TEST(GateSarif, BracesAreNoPlacesForArguments) {
  auto const text = run(samples::hostile_gate())["results"][0]["message"]["text"].get<std::string>();
  EXPECT_NE(text.find("{{0}}"), std::string::npos);
}

TEST(GateSarif, AnIncompleteRunIsNoSuccess) {
  auto gate = samples::empty();
  EXPECT_EQ(run(gate)["invocations"][0]["executionSuccessful"], true);
  gate.complete = false;
  gate.remarks = {"term: limit of steps"};
  auto const r = run(gate);
  EXPECT_EQ(r["invocations"][0]["executionSuccessful"], false);
  EXPECT_EQ(r["properties"]["passes"], false);
  auto const& notes = r["invocations"][0]["toolExecutionNotifications"];
  EXPECT_EQ(notes[0]["level"], "error");
  EXPECT_EQ(notes[1]["message"]["text"], "term: limit of steps");
}

TEST(GateSarif, WithoutAVersionSaysNone) {
  auto gate = samples::empty();
  for (auto const* program : {"", "norma 1.2", "norma 1.2.3.4"}) {
    gate.program = program;
    EXPECT_FALSE(run(gate)["tool"]["driver"].contains("semanticVersion")) << program;
  }
}

}  // namespace
}  // namespace norma::report
