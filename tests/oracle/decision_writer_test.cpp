#include <gtest/gtest.h>

#include "tests/oracle/sample.hpp"

namespace norma::test {
namespace {

TEST(DecisionWriter, DecidesTheSampleOfTheDesign) {
  EXPECT_EQ(decision_text(default_engine(), sample()),
            R"({"case":"ordinary-adult","edition":"2020-12-08",)"
            R"("recognised":{"lawful":[true],"by":["95:5:а","95:5:б","95:5:в"]},)"
            R"("status":{"lawful":["group_2"],"by":["95:7:1"]},)"
            R"("term":{"lawful":["1y"],"by":["95:9:1"]},)"
            R"("established_on":{"value":"2020-12-28","by":["95:11:1"]},)"
            R"("until":{"1y":"2022-01-01"},)"
            R"("reexamine_from":{"1y":"2021-11-01"},"reexamine_by":{"1y":"2021-12-31"},)"
            R"("cause":{"lawful":["work_injury"],"by":["95:14:б"]},)"
            R"("form":{"lawful":["in_bureau","absentee"],"by":["95:20:1","95:23:1"]},)"
            R"("depends_on":["N05","Q19","Q62"],)"
            R"("also_governed_by":[{"act":"1697","decisions":["term","form"],"answer":"not_encoded","ask":"temporary"}]})");
}

TEST(DecisionWriter, NamesOtherActsOnlyOnTheirDays) {
  auto const on = [](char const* day) { return decision(sample({{"/decided_on", day}, {"/received_on", "2020-02-20"}})); };
  EXPECT_FALSE(on("2020-02-29").contains("also_governed_by"));
  EXPECT_EQ(on("2020-03-01")["also_governed_by"][0]["act"], "467");
  EXPECT_EQ(on("2020-10-01")["also_governed_by"][0]["act"], "467");
  EXPECT_EQ(on("2020-10-02")["also_governed_by"][0]["act"], "1697");
  auto const last = decision(sample({{"/decided_on", "2022-06-30"}, {"/received_on", "2022-06-20"}}));
  EXPECT_EQ(last["also_governed_by"][0]["prolonged_by"], "183");
}

TEST(DecisionWriter, AnAnswerThatAnotherActGovernsTooIsIncomplete) {
  auto const engine = default_engine();
  auto const is_complete = [&](Json const& json) {
    return oracle::complete(engine.book(), engine.answer(read_or_throw(json).facts));
  };
  EXPECT_FALSE(is_complete(sample()));
  EXPECT_TRUE(is_complete(sample({{"/decided_on", "2020-01-15"}, {"/received_on", "2019-12-28"}})));
  EXPECT_FALSE(is_complete(sample({{"/decided_on", "2019-01-15"}, {"/received_on", "2018-12-28"}}))) << "the form is not encoded";
}

TEST(DecisionWriter, LeavesOutWhatIsNotDue) {
  auto const refused = decision(sample({{"/findings/limitation", false}}));
  EXPECT_EQ(refused["recognised"]["lawful"], Json::array({false}));
  for (auto const* key : {"status", "term", "established_on", "until", "reexamine_from", "cause", "reexamination"})
    EXPECT_FALSE(refused.contains(key)) << key;
  EXPECT_TRUE(refused.contains("form"));
}

TEST(DecisionWriter, TellsAGap) {
  auto const gap = decision(sample({{"/findings/severity_group", nullptr}}));
  EXPECT_EQ(gap["status"], Json::parse(R"({"lawful":[],"gap":true,"silent":["95:7:1"]})"));
}

TEST(DecisionWriter, TellsAConflictByTheProvisionsThatClash) {
  auto const child = Json::parse(decision_text(engine_under("N18", "closed"), sample_of_child()));
  EXPECT_EQ(child["term"], Json::parse(R"({"lawful":[],"conflict":["95:10:2","95:13:6","95:app:III"],"candidates":["to_18"]})"));
  EXPECT_FALSE(child.contains("until"));
}

TEST(DecisionWriter, CitesTheProhibitionThatTookOutcomesAway) {
  auto json = sample_of_repeat();
  json["person"]["born_on"] = "2012-03-01";
  json["history"]["child_category_since"] = "2020-01-20";
  json["findings"]["listed"] = Json::array();
  json["findings"]["irreversible"] = true;
  auto const child = Json::parse(decision_text(engine_under("N18", "closed"), json));
  EXPECT_EQ(child["term"], Json::parse(R"({"lawful":["1y","2y"],"by":["95:10:1","95:10:2"]})"));
  EXPECT_EQ(child["until"].size(), 2u);
}

// Q80: a disabled child of 17 years and 11 months, re-examined.
TEST(DecisionWriter, OpensTheGroupBesideTheCategoryUnderItsReading) {
  auto json = sample({{"/person/born_on", "2003-02-20"}, {"/history/exam", "repeat"},
                      {"/history/recognised_first_on", "2020-01-20"}, {"/history/child_category_since", "2020-01-20"}});
  json["history"]["current"] = Json::parse(R"({"status":"child_disabled","term":"1y","since":"2020-01-20","until":"2021-02-01"})");
  json["findings"]["listed"] = Json::array();
  auto const under = [&](int severity, Json listed) {
    json["findings"]["severity_group"] = severity;
    json["findings"]["listed"] = std::move(listed);
    return Json::parse(decision_text(engine_under("Q80", "yes"), json));
  };
  EXPECT_EQ(under(2, Json::array())["status"]["lawful"], Json::parse(R"(["group_2","child_disabled"])"));
  EXPECT_EQ(under(2, Json::array())["term"]["lawful"], Json::parse(R"(["1y","2y"])"));
  EXPECT_EQ(under(1, Json::array())["term"]["lawful"], Json::parse(R"(["1y","2y"])"));
  EXPECT_EQ(under(1, Json::array())["pairs"],
            Json::parse(R"([{"status":"group_1","term":["2y"]},{"status":"child_disabled","term":["1y","2y"]}])"));
  EXPECT_EQ(under(3, {"95:app:16:в"})["pairs"],
            Json::parse(R"([{"status":"group_3","term":["1y"]},{"status":"child_disabled","term":["5y"]}])"));
  EXPECT_FALSE(decision(json).contains("pairs"));
  EXPECT_EQ(under(3, {"95:app:16:в"})["term"]["lawful"], Json::parse(R"(["1y","5y"])"));
  EXPECT_EQ(under(3, {"95:app:17_1:а"})["term"]["lawful"], Json::parse(R"(["1y","to_18"])"));
  EXPECT_EQ(decision(json)["status"]["lawful"], Json::array({"child_disabled"}));
  json["history"] = sample()["history"];
  EXPECT_EQ(Json::parse(decision_text(engine_under("Q80", "yes"), json))["status"]["lawful"], Json::array({"child_disabled"}))
      << "not at a first examination";
}

TEST(DecisionWriter, DoesNotCiteADefeatedRule) {
  auto const adult = decision(sample({{"/findings/listed", {"95:app:20"}}}));
  EXPECT_EQ(adult["term"], Json::parse(R"({"lawful":["indefinite"],"by":["95:9:3","95:13:6","95:app:III","95:app:20"]})"));
  EXPECT_EQ(adult["until"], Json::parse(R"({"indefinite":null})"));
  EXPECT_FALSE(adult.contains("reexamine_by"));
}

TEST(DecisionWriter, TellsAnUnknownWording) {
  auto const old = sample({{"/decided_on", "2020-02-15"}, {"/received_on", "2020-01-28"},
                           {"/person/born_on", "2012-03-01"}, {"/findings/listed", {"95:app:17_1:а"}}});
  EXPECT_EQ(Json::parse(decision_text(engine_under("N06", "unknown"), old))["term"],
            Json::parse(R"({"lawful":[],"not_encoded":["95:app:17_1:а"]})"));
  EXPECT_EQ(decision(old)["term"]["lawful"], Json::array({"to_18"}));
}

TEST(DecisionWriter, TellsALawThatIsNotEncoded) {
  auto const early = sample({{"/decided_on", "2017-05-01"}, {"/received_on", "2017-04-28"}});
  EXPECT_EQ(decision_text(default_engine(), early),
            R"({"case":"ordinary-adult","not_encoded":{"date":"2017-05-01","encoded_from":"2018-04-14",)"
            R"("encoded_until":"2022-06-30"},"depends_on":[]})");
}

TEST(DecisionWriter, TellsLaterCausesAndReexamination) {
  auto const held = Json::parse(R"({"status":"group_2","term":"1y","since":"2020-02-01","until":"2021-03-01"})");
  auto const d = decision(sample({{"/history/exam", "repeat"}, {"/history/recognised_first_on", "2020-02-01"},
                                  {"/history/current", held}, {"/documents/causes/0/received_on", "2021-03-01"}}));
  EXPECT_EQ(d["cause"]["lawful"], Json::array({"general_disease"}));
  EXPECT_EQ(d["cause_changes"], Json::parse(R"({"work_injury":"2021-03-01"})"));
  EXPECT_EQ(d["reexamination"]["lawful"], Json::array({"now"}));
  EXPECT_TRUE(d.contains("depends_on"));
}

}  // namespace
}  // namespace norma::test
