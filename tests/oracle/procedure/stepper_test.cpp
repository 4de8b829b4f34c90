// What a procedure means, one test a rule of meaning. 2020-03-02 is a Monday.
#include <gtest/gtest.h>

#include "tests/oracle/procedure/library.hpp"

namespace norma::library {
namespace {

using Lines = std::vector<std::string>;

std::string order(std::string const& on, std::string const& more = "") {
  return R"({"event":"order","on":")" + on + R"(","by":"reader","card":true)" + more + "}";
}
std::string event(std::string const& name, std::string const& on, std::string const& by = "librarian") {
  return R"({"event":")" + name + R"(","on":")" + on + R"(","by":")" + by + R"("})";
}
template <class... E>
std::string list(std::string const& first, E const&... more) {
  return "[" + (first + ... + ("," + more)) + "]";
}

TEST(Stepper, ADutyIsDischargedByItsAction) {
  auto const audit = judge(list(order("2020-03-02"), event("loan", "2020-03-05")));
  EXPECT_EQ(violations(audit), Lines{});
  EXPECT_EQ(open(audit), Lines{"return"});
  EXPECT_EQ(procedure().book.states[audit.state - 1u].name, "out");
}

TEST(Stepper, AnActionAfterTheLastDayIsLate) {
  EXPECT_EQ(violations(judge(list(order("2020-03-02"), event("loan", "2020-03-06")))), Lines{"late 2 loan due 2020-03-05"});
}

TEST(Stepper, AnOpenDutyIsOverdueTheDayAfterItsLast) {
  auto const in_time = judge(list(order("2020-03-02"), event("reply", "2020-03-05")));
  EXPECT_EQ(violations(in_time), Lines{});
  EXPECT_EQ(open(in_time), Lines{"loan due 2020-03-05"});
  auto const after = judge(list(order("2020-03-02"), event("reply", "2020-03-06")));
  EXPECT_EQ(violations(after), Lines{"overdue - loan due 2020-03-05"});
  EXPECT_EQ(open(after), Lines{"loan due 2020-03-05"});
}

TEST(Stepper, ADutyMayBeOverdueWhenItArises) {
  auto const audit = judge(list(order("2020-03-02"), event("loan", "2020-03-05"), event("complain", "2020-03-09", "reader")));
  EXPECT_EQ(violations(audit), Lines{"overdue - reply due 2020-03-04"});
}

TEST(Stepper, ADutyOpenAlreadyKeepsItsEarlierLastDay) {
  auto const audit = judge(list(order("2020-03-02"), event("cancel", "2020-03-03", "reader"), order("2020-03-04"),
                                event("complain", "2020-03-04", "reader"), event("cancel", "2020-03-05", "reader"), order("2020-03-05"),
                                event("complain", "2020-03-06", "reader")));
  EXPECT_EQ(violations(audit), Lines{});
  EXPECT_EQ(open(audit), (Lines{"loan due 2020-03-10", "reply due 2020-03-06"}));
}

TEST(Stepper, AReleaseEndsADuty) {
  auto const audit = judge(list(order("2020-03-02"), event("cancel", "2020-03-03", "reader"), event("reply", "2020-03-20")));
  EXPECT_EQ(violations(audit), Lines{});
  EXPECT_EQ(open(audit), Lines{});
}

TEST(Stepper, AReleaseAfterTheLastDayLeavesItOverdue) {
  auto const audit = judge(list(order("2020-03-02"), event("cancel", "2020-03-06", "reader")));
  EXPECT_EQ(violations(audit), Lines{"overdue - loan due 2020-03-05"});
  EXPECT_EQ(open(audit), Lines{});
}

TEST(Stepper, ARightHasAWindow) {
  auto const renewed = [](std::string const& on) {
    return violations(judge(list(order("2021-01-25"), event("loan", "2021-01-28"), event("renew", on, "reader"))));
  };
  EXPECT_EQ(renewed("2021-02-28"), Lines{});
  EXPECT_EQ(renewed("2021-03-01"), Lines{"out_of_time 3 renewal due 2021-02-28"});
}

TEST(Stepper, ARightRunsFromItsLatestTrigger) {
  auto const audit = judge(list(order("2021-01-25"), event("loan", "2021-01-28"), event("renew", "2021-02-20", "reader"),
                                event("renew", "2021-03-20", "reader"), event("renew", "2021-04-21", "reader")));
  EXPECT_EQ(violations(audit), Lines{"out_of_time 5 renewal due 2021-04-20"});
}

TEST(Stepper, ARightMayBeUsedAgainWithinItsWindow) {
  auto const complaints = [](std::string const& second) {
    return violations(judge(list(order("2021-01-25"), event("loan", "2021-01-28"), event("complain", "2021-02-10", "reader"),
                                 event("reply", "2021-02-10"), event("complain", second, "reader"), event("reply", second))));
  };
  Lines const replies{"late 4 reply due 2021-01-27", "late 6 reply due 2021-01-27"};
  EXPECT_EQ(complaints("2021-02-28"), replies);
  EXPECT_EQ(complaints("2021-03-01"), (Lines{replies[0], "out_of_time 5 complaint due 2021-02-28", replies[1]}));
}

TEST(Stepper, ACourseThatBeginsInTheMiddleKeepsTheRightsOfItsPast) {
  auto const renewed = [](std::string const& on) {
    return violations(judge(list(event("renew", on, "reader")), R"({"state":"out","last":{"loan":"2021-01-28"}})"));
  };
  EXPECT_EQ(renewed("2021-02-28"), Lines{});
  EXPECT_EQ(renewed("2021-03-01"), Lines{"out_of_time 1 renewal due 2021-02-28"});
}

TEST(Stepper, AnUnusedRightIsNoViolation) {
  auto const audit = judge(list(order("2021-01-25"), event("loan", "2021-01-28"), event("giveback", "2021-09-01", "reader")));
  EXPECT_EQ(violations(audit), Lines{});
}

TEST(Stepper, WhatTheTextDoesNotShowIsNotJudged) {
  auto const audit = judge(list(order("2020-03-02"), event("loan", "2020-03-03"), event("renew", "2020-03-04", "reader")));
  EXPECT_EQ(violations(audit), Lines{});
  EXPECT_EQ(audit.not_encoded, std::vector<int>{2});
}

TEST(Stepper, OutsideTheEditionsNothingIsJudged) {
  auto const audit = judge(list(order("2019-12-31"), event("loan", "2020-01-02")));
  EXPECT_EQ(audit.not_encoded, std::vector<int>{0});
  EXPECT_EQ(violations(audit), Lines{});  // the course goes on from where the order leads, and no duty is presumed
  EXPECT_EQ(judge(list(event("giveback", "2022-01-01"))).not_encoded, std::vector<int>{0});
}

TEST(Stepper, TheLawOfADateCanBeHeldFixed) {
  auto const events = list(order("2020-03-02"), event("loan", "2020-03-03"), event("renew", "2020-03-04", "reader"));
  auto const audit = judge(events, "{}", {1, 1}, day(2021, 6, 1));
  EXPECT_EQ(audit.not_encoded, std::vector<int>{});
  EXPECT_EQ(violations(audit), Lines{});
  EXPECT_EQ(judge(events, "{}", {1, 1}, day(2022, 1, 1)).not_encoded, (std::vector<int>{0, 1, 2}));
}

TEST(Stepper, ADutyNeedsItsProvisionInForceOnTheDayOfTheTrigger) {
  auto const atlas = [](std::string const& on) { return open(judge(list(order(on, R"(,"kind":"atlas")")))); };
  EXPECT_EQ(atlas("2020-12-31"), Lines{});
  EXPECT_EQ(atlas("2021-01-01"), Lines{"loan of an atlas due 2021-01-04"});
}

TEST(Stepper, AStepFromElsewhereBreaksItsConditionAndNothingElse) {
  auto const audit = judge(list(event("loan", "2020-03-02")));
  EXPECT_EQ(violations(audit), Lines{"condition 1 card needed"});
  EXPECT_TRUE(audit.not_provided.empty());
  EXPECT_EQ(procedure().book.states[audit.state - 1u].name, "out");  // the course goes on where the event says
}

TEST(Stepper, WhatNoRowProvidesForIsHeldAgainstNobody) {
  auto const silent = judge(list(event("complain", "2020-03-02", "reader")));
  EXPECT_EQ(violations(silent), Lines{});
  ASSERT_EQ(silent.not_provided.size(), 1u);
  EXPECT_EQ(silent.not_provided[0].row, "complaint");
  EXPECT_EQ(violations(judge(list(event("complain", "2020-03-02", "reader")), R"({"last":{"order":"2020-03-01"}})")), Lines{});
}

TEST(Stepper, AnActorWhomTheTextDoesNotNameIsWrong) {
  EXPECT_EQ(violations(judge(list(order("2020-03-02"), event("loan", "2020-03-03", "reader")))), Lines{"wrong_actor 2 loan"});
}

TEST(Stepper, FactsAreThoseOfTheLatestEventThatCouldStateThem) {
  std::string const no_card = R"({"event":"order","on":"2020-03-04","by":"reader","card":false})";
  auto const audit = judge(list(order("2020-03-02", R"(,"kind":"atlas")"), event("cancel", "2020-03-03", "reader"), no_card,
                                event("loan", "2020-03-05")));
  EXPECT_EQ(violations(audit), Lines{"condition 4 card needed"});
}

TEST(Stepper, APeriodPastTheCalendarIsSaidSo) {
  auto const audit = judge(list(order("2021-12-30")));
  EXPECT_EQ(audit.no_calendar, 2021);
  EXPECT_EQ(open(audit), Lines{"loan"});
  EXPECT_FALSE(judge(list(order("2021-12-28"))).no_calendar);
}

TEST(Stepper, ReadingsOfTheCalendarCount) {
  auto const due = [](World world) { return open(judge(list(order("2021-05-03")), "{}", std::move(world))); };
  EXPECT_EQ(due({1, 1}), Lines{"loan due 2021-05-06"});
  EXPECT_EQ(due({2, 1}), Lines{"loan due 2021-05-07"});
  auto const atlas = [](World world) { return open(judge(list(order("2021-05-05", R"(,"kind":"atlas")")), "{}", std::move(world))); };
  EXPECT_EQ(atlas({1, 1}), Lines{"loan of an atlas due 2021-05-08"});
  EXPECT_EQ(atlas({1, 2}), Lines{"loan of an atlas due 2021-05-10"});
}

TEST(Stepper, ALogWithoutEventsLeavesTheCourseWhereItBegan) {
  auto const audit = judge("[]", R"({"state":"out"})");
  EXPECT_EQ(procedure().book.states[audit.state - 1u].name, "out");
  EXPECT_EQ(violations(audit), Lines{});
}

}  // namespace
TEST(Stepper, AStepOfWhichTheTextIsSilentObligesNobody) {
  EXPECT_TRUE(open(judge(R"([{"event":"complain","on":"2020-03-02","by":"reader"}])")).empty());
  EXPECT_EQ(judge(R"([{"event":"complain","on":"2020-03-02","by":"reader"}])").not_provided.size(), 1u);
}

TEST(Stepper, AStepThatFitsNeitherStateNorFactsMovesNothing) {
  auto const audit = judge(R"([{"event":"order","on":"2020-03-02","by":"reader","card":true,"kind":"novel"},
                               {"event":"complain","on":"2020-03-02","by":"reader"},
                               {"event":"renew","on":"2020-03-02","by":"reader"},
                               {"event":"loan","on":"2020-03-03","by":"librarian"}])");
  EXPECT_TRUE(violations(audit).empty());
  EXPECT_EQ(procedure().book.states[audit.state - 1u].name, "out");
}

TEST(Stepper, APeriodThatBeganOnADayNotStatedCannotBeJudged) {
  auto const asked = [](std::string const& last) {
    return judge(R"([{"event":"loan","on":"2020-03-03","by":"librarian"}])", R"({"state":"asked","card":true,"kind":"novel")" + last + "}").unclear;
  };
  ASSERT_EQ(asked("").size(), 1u);
  EXPECT_EQ(asked("").front().row, "loan");
  EXPECT_TRUE(asked(R"(,"last":{"order":"2020-03-02"})").empty());
}

// From 2020-03-02 three working days run to 2020-03-05.
constexpr char ordered[] = R"({"state":"asked","card":true,"kind":"novel","last":{"order":"2020-03-02"}})";

TEST(Stepper, ADutyBegunBeforeTheLogIsJudgedWhereItIsPerformed) {
  EXPECT_EQ(violations(judge(list(event("loan", "2020-03-06")), ordered)), Lines{"late 1 loan due 2020-03-05"});
  EXPECT_EQ(violations(judge(list(event("loan", "2020-03-05")), ordered)), Lines{});
}

TEST(Stepper, ADutyBegunBeforeTheLogIsOverdueOnlyIfItsBeginningDeniesIt) {
  auto const later = list(event("loan", "2020-03-05"), event("giveback", "2020-04-01", "reader"));
  auto const asked = [](std::string const& more) { return R"({"state":"asked","card":true,"kind":"novel","last":{"order":"2020-03-02")" + more + "}}"; };
  EXPECT_EQ(violations(judge(later, asked(R"(,"complain":"2020-03-03")"))), Lines{});  // a reply may have come in any state
  EXPECT_EQ(violations(judge(later, asked(R"(,"complain":"2020-03-03","reply":null)"))), Lines{"overdue - reply due 2020-03-04"});
  EXPECT_EQ(violations(judge(list(event("reply", "2020-04-01")), asked(""))), Lines{"overdue - loan due 2020-03-05"});  // who still asks has no loan
}

TEST(Stepper, ADutyBegunBeforeTheLogThatHangsOnWhatIsNotStatedCannotBeJudged) {
  auto const audit = judge(list(event("loan", "2020-03-06")), R"({"state":"asked","card":true,"last":{"order":"2020-03-02"}})");
  EXPECT_EQ(violations(audit), Lines{});
  ASSERT_EQ(audit.unclear.size(), 1u);
  EXPECT_EQ(audit.unclear.front().row, "loan");
}

TEST(Stepper, ADutyBegunBeforeTheLogAndEndedSinceIsHeldAgainstNobody) {
  auto const begin = R"({"state":"idle","card":true,"kind":"novel","last":{"order":"2020-03-02","cancel":"2020-03-03"}})";
  EXPECT_EQ(violations(judge(list(event("loan", "2020-03-20")), begin)), Lines{});
}

TEST(Stepper, NobodyIsAccusedBecauseASilentStepMovedTheCourse) {
  auto const audit = judge(list(order("2020-03-02"), event("loan", "2020-03-03"), order("2020-03-04"), event("giveback", "2020-03-05", "reader")));
  EXPECT_EQ(violations(audit), Lines{});
  ASSERT_EQ(audit.not_provided.size(), 1u);
  EXPECT_EQ(audit.not_provided.front().event, 2);
}

}  // namespace norma::library
