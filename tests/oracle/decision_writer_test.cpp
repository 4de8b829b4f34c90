#include <gtest/gtest.h>

#include "tests/oracle/sample.hpp"

namespace norma::test {
namespace {

TEST(DecisionWriter, DecidesTheSampleOfTheDesign) {
  EXPECT_EQ(decision_text(default_engine(), sample()),
            R"({"case":"ordinary-adult","edition":"2020-12-08",)"
            R"("recognised":{"lawful":[true],"by":["95:5:а","95:5:б","95:5:в"]},)"
            R"("status":{"lawful":["group_2"],"by":["95:7:1"]},)"
            R"("term":{"lawful":["1y","indefinite"],"by":["95:9:1","95:13:2"]},)"
            R"("established_on":{"value":"2020-12-28","by":["95:11:1"]},)"
            R"("until":{"1y":"2022-01-01","indefinite":null},)"
            R"("reexamine_from":{"1y":"2021-11-01"},"reexamine_by":{"1y":"2021-12-31"},)"
            R"("cause":{"lawful":["work_injury"],"by":["95:14:б"]},)"
            R"("form":{"lawful":["in_bureau","absentee"],"by":["95:20:1","95:23:1"]},)"
            R"("depends_on":["N05","Q19","Q62"]})");
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
  EXPECT_EQ(gap["status"], Json::parse(R"({"lawful":[],"gap":true})"));
}

TEST(DecisionWriter, TellsAConflictByTheProvisionsThatClash) {
  auto const child = decision(sample({{"/person/born_on", "2012-03-01"}, {"/findings/listed", {"95:app:20"}}}));
  EXPECT_EQ(child["term"], Json::parse(R"({"lawful":[],"conflict":["95:10:2","95:13:6"]})"));
  EXPECT_FALSE(child.contains("until"));
}

TEST(DecisionWriter, CitesTheProhibitionThatTookOutcomesAway) {
  auto const child = decision(sample({{"/person/born_on", "2012-03-01"}, {"/findings/listed", Json::array()}}));
  EXPECT_EQ(child["term"], Json::parse(R"({"lawful":["1y","2y"],"by":["95:10:1","95:10:2"]})"));
  EXPECT_EQ(child["until"].size(), 2u);
}

TEST(DecisionWriter, DoesNotCiteADefeatedRule) {
  auto const adult = decision(sample({{"/findings/listed", {"95:app:20"}}}));
  EXPECT_EQ(adult["term"], Json::parse(R"({"lawful":["indefinite"],"by":["95:9:3","95:13:6","95:app:III"]})"));
  EXPECT_EQ(adult["until"], Json::parse(R"({"indefinite":null})"));
  EXPECT_FALSE(adult.contains("reexamine_by"));
}

TEST(DecisionWriter, TellsAnUnknownWording) {
  auto const old = decision(sample({{"/decided_on", "2020-02-15"}, {"/received_on", "2020-01-28"},
                                    {"/person/born_on", "2012-03-01"}, {"/findings/listed", {"95:app:17_1:а"}}}));
  EXPECT_EQ(old["term"], Json::parse(R"({"lawful":[],"not_encoded":["95:app:17_1:а","95:app:17_1:б"]})"));
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
  EXPECT_EQ(d.back(), d["depends_on"]);
}

}  // namespace
}  // namespace norma::test
