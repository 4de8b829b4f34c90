#include "conform/law.hpp"

#include <gtest/gtest.h>

#include "oracle/world.hpp"
#include "tests/oracle/sample.hpp"

namespace norma::test {
namespace {

using namespace conform;
using report::Verdict;

class LawTest : public testing::Test {
 protected:
  // What is judged of these words about this case.
  Judged judged(std::string const& words, Json const& changes_of = sample(), bool dates_required = false, std::optional<World> world = std::nullopt) {
    auto const engine = law.engine(world.value_or(default_world(law.book())));
    auto const read = engine->read(changes_of.dump(), *law.act().reader());
    auto const& facts = std::get<oracle::SlotCase>(read).slots;
    auto reply = MessageReader().reply(R"({"type":"result","nonce":"x",)" + words + "}");
    auto const& statement = std::get<Answered>(std::get<conform::Reply>(reply).body).statement;
    Scope scope{std::vector<bool>(law.topics().size(), false), dates_required};
    for (auto const& name : asked) scope.topics[law.topic(name)] = true;
    auto const result = engine->decide(facts);
    EXPECT_EQ(law.verdict(statement, scope, *engine, facts, result), law.judge(statement, scope, *engine, facts, result).verdict);
    return law.judge(statement, scope, *engine, facts, result);
  }
  Verdict verdict(std::string const& words, Json const& c = sample()) { return judged(words, c).verdict; }

  Law law{oracle::law_at(0)};
  std::vector<std::string> asked{"term"};
  Json several = sample({{"/findings/listed", {"95:app:3"}}, {"/findings/rehabilitation_failed", {"95:app:3"}}, {"/referral/states_rehabilitation_failed", true}});
  Json refused = sample({{"/findings/severity_group", nullptr}, {"/findings/persistent_impairment", false}});
};

TEST_F(LawTest, OneLawfulOutcome) {
  EXPECT_EQ(verdict(R"("decisions":{"term":{"outcome":"1y"}})"), Verdict::match);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"lawful":["1y"]}})"), Verdict::match);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"outcome":"2y"}})"), Verdict::mismatch);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"lawful":["1y","2y"]}})"), Verdict::mismatch);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"outcome":"for ever"}})"), Verdict::mismatch);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"lawful":["1y","for ever"]}})"), Verdict::mismatch);
  EXPECT_EQ(verdict(R"("decisions":{"term":null})"), Verdict::mismatch);
  EXPECT_EQ(verdict(R"("decisions":{})"), Verdict::mismatch);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"declined":"later"}})"), Verdict::declined);
}

TEST_F(LawTest, SeveralLawfulOutcomes) {
  EXPECT_EQ(verdict(R"("decisions":{"term":{"outcome":"1y"}})", several), Verdict::permitted);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"outcome":"indefinite"}})", several), Verdict::permitted);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"outcome":"5y"}})", several), Verdict::mismatch);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"lawful":["indefinite","1y"]}})", several), Verdict::match);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"lawful":["1y"]}})", several), Verdict::mismatch);
}

TEST_F(LawTest, WhatIsNotDue) {
  EXPECT_EQ(verdict(R"("decisions":{"term":null})", refused), Verdict::match);
  EXPECT_EQ(verdict(R"("decisions":{})", refused), Verdict::match);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"lawful":[]}})", refused), Verdict::match);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"outcome":"1y"}})", refused), Verdict::mismatch);
}

TEST_F(LawTest, Truths) {
  asked = {"recognised"};
  EXPECT_EQ(verdict(R"("decisions":{"recognised":{"outcome":true}})"), Verdict::match);
  EXPECT_EQ(verdict(R"("decisions":{"recognised":{"outcome":false}})"), Verdict::mismatch);
  EXPECT_EQ(verdict(R"("decisions":{"recognised":{"outcome":"true"}})"), Verdict::mismatch);
  EXPECT_EQ(verdict(R"("decisions":{"recognised":{"outcome":false}})", refused), Verdict::match);
}

TEST_F(LawTest, OnlyWhatIsAskedIsJudged) {
  EXPECT_EQ(verdict(R"("decisions":{"term":{"outcome":"1y"},"status":{"outcome":"group_1"}})"), Verdict::match);
  asked = {"term", "status"};
  EXPECT_EQ(verdict(R"("decisions":{"term":{"outcome":"1y"},"status":{"outcome":"group_1"}})"), Verdict::mismatch);
  EXPECT_EQ(verdict(R"("decisions":{"term":{"outcome":"1y"},"status":{"declined":"x"}})"), Verdict::declined);
}

TEST_F(LawTest, Days) {
  asked = {"term", "established_on", "until"};
  auto const with = [](std::string const& dates) { return R"("decisions":{"term":{"outcome":"1y"}},"dates":{)" + dates + "}"; };
  EXPECT_EQ(verdict(with(R"("established_on":"2020-12-28","until":{"1y":"2022-01-01"})")), Verdict::match);
  EXPECT_EQ(verdict(with(R"("until":"2022-01-01")")), Verdict::match);
  EXPECT_EQ(verdict(with(R"("until":{"1y":"2021-12-28"})")), Verdict::mismatch);
  EXPECT_EQ(verdict(with(R"("until":"2021-12-28")")), Verdict::mismatch);
  EXPECT_EQ(verdict(with(R"("established_on":null)")), Verdict::mismatch);
  EXPECT_EQ(verdict(with(R"("established_on":"28.12.2020")")), Verdict::mismatch);
  EXPECT_EQ(verdict(with(R"("established_on":{"1y":"2020-12-28"})")), Verdict::protocol);
  EXPECT_EQ(verdict(with(R"("until":{"5y":"1999-01-01"})")), Verdict::match) << "days of outcomes that it does not choose";
  EXPECT_EQ(verdict(with("")), Verdict::match) << "what is not stated is not required";
  EXPECT_EQ(judged(with(""), sample(), true).verdict, Verdict::mismatch) << "but where it says that it states it";
}

TEST_F(LawTest, ADayThatThereIsNot) {
  asked = {"term", "established_on", "until"};
  EXPECT_EQ(judged(R"("decisions":{"term":{"outcome":"indefinite"}},"dates":{"until":{"indefinite":null},"established_on":"2020-12-28"})", several, true).verdict, Verdict::permitted);
  EXPECT_EQ(judged(R"("decisions":{"term":{"outcome":"indefinite"}},"dates":{"until":{"indefinite":"2099-01-01"}})", several).verdict, Verdict::mismatch);
}

TEST_F(LawTest, PartsNameWhatWasSaidAndWhatIsLawful) {
  auto const parts = judged(R"("decisions":{"term":{"outcome":"2y"}})").parts;
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].said, R"({"outcome":"2y"})");
  EXPECT_EQ(parts[0].lawful, R"(["1y"])");
  EXPECT_EQ(parts[0].provisions, std::vector<std::string>{"95:9:1"});
}

// A disabled child of 17 years and 11 months under Q80: group 1 goes with two years only, the category with one or two.
TEST_F(LawTest, PairsAreJudgedBesideTheFirstChoice) {
  auto json = sample({{"/person/born_on", "2003-02-20"}, {"/history/exam", "repeat"}, {"/history/recognised_first_on", "2020-01-20"}, {"/history/child_category_since", "2020-01-20"},
                      {"/findings/severity_group", 1}, {"/findings/listed", Json::array()}});
  json["history"]["current"] = Json::parse(R"({"status":"child_disabled","term":"1y","since":"2020-01-20","until":"2021-02-01"})");
  auto world = default_world(law.book());
  ASSERT_FALSE(oracle::select_reading(law.book().readings, world, "Q80", "yes"));
  asked = {"status", "term"};
  auto const said = [&](std::string const& status, std::string const& term) {
    return judged(R"("decisions":{"status":{"outcome":")" + status + R"("},"term":{"outcome":")" + term + R"("}})", json, false, world).verdict;
  };
  EXPECT_EQ(said("group_1", "2y"), Verdict::permitted);
  EXPECT_EQ(said("group_1", "1y"), Verdict::mismatch);
  EXPECT_EQ(said("child_disabled", "1y"), Verdict::permitted);
  EXPECT_EQ(said("child_disabled", "2y"), Verdict::permitted);
  EXPECT_EQ(said("child_disabled", "5y"), Verdict::mismatch);
}

TEST(LawOfAnyAct, DatesOfOneNameAreOneTopic) {
  for (std::size_t place = 0; place < oracle::listings().size(); ++place) {
    Law const law(oracle::law_at(place));
    for (auto const& t : law.topics()) {
      if (t.kind == Topic::Kind::decision) continue;
      std::vector<std::uint16_t> named;
      for (std::size_t d = 0; d < law.book().derived.size(); ++d)
        if (law.book().derived[d].name == t.name) named.push_back(static_cast<std::uint16_t>(d));
      EXPECT_EQ(t.dates, named) << law.book().act << ": " << t.name;
    }
  }
}

}  // namespace
}  // namespace norma::test
