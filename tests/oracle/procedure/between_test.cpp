// What a log that begins in the middle says of the past by the state in which it begins. Judged by the procedure of decree 95.
#include <gtest/gtest.h>

#include "oracle/procedure/auditor.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::oracle {
namespace {

// "late 2 19_2:1 transfer": kind, number of the event, row; what cannot be judged after a question mark.
std::vector<std::string> told(std::string const& begin, std::string const& events, std::string const& end = "") {
  static auto const procedure = pp95::procedure::procedure();
  static LogFields const fields(procedure.book);
  LogReader reader(fields);
  auto const read = reader.read(R"({"log":"x","begin":)" + begin + R"(,"events":[)" + events + "]" + (end.empty() ? "" : R"(,"end_of_observation":")" + end + '"') + "}");
  if (auto const* error = std::get_if<InputError>(&read)) return {sentence(*error, Lang::en)};
  auto const audit = Auditor(procedure.book, default_world(procedure.book), {{}, {}, {}, false}).audit(std::get<EventLog>(read));
  std::vector<std::string> out;
  auto const list = [&](char const* mark, std::vector<Violation> const& of) {
    for (auto const& v : of) out.push_back(mark + std::string(name_of(v.kind)) + " " + std::to_string(v.event + 1) + " " + std::string(v.row));
  };
  list("", audit.violations);
  list("? ", audit.unclear);
  return out;
}

using Lines = std::vector<std::string>;

std::string referred(std::string const& state, std::string const& last, std::string const& facts = "") {
  return R"({"state":")" + state + R"(","referrer":"medical_organisation","grounds":true,"purposes":["а"],"form":"electronic","medium":"electronic")" + facts + R"(,"last":{)" + last + "}}";
}

TEST(Between, WhatTheStateDeniesIsOverdueOnceItsTermIsOver) {
  auto const begin = referred("referred", R"("referral_consent_given":"2021-02-24","referral_made":"2021-02-25")");
  EXPECT_EQ(told(begin, "", "2021-03-02"), Lines{});
  EXPECT_EQ(told(begin, "", "2021-03-03"), Lines{"overdue 0 19_2:1 transfer"});
  // Whether it was sent since is not said where the course stands further on.
  EXPECT_EQ(told(referred("sent", R"("referral_consent_given":"2021-02-24","referral_made":"2021-02-25")"), "", "2021-03-10"), Lines{});

  std::string const received = R"("referral_made":"2021-02-25","referral_sent":"2021-03-01","referral_received":"2021-03-01","registered":"2021-03-01")";
  EXPECT_EQ(told(referred("registered", received, R"(,"complete":false)"), "", "2021-03-10"), Lines{"overdue 0 19_2:2 return"});
  EXPECT_EQ(told(referred("registered", received, R"(,"complete":true)"), "", "2021-03-10"), Lines{});
  EXPECT_EQ(told(referred("registered", received), "", "2021-03-10"), Lines{});  // nobody says that it lacked anything
}

TEST(Between, APaperThatIsNotListedMayHaveBeenSent) {
  std::string const decided = R"({"state":"decided","level":"bureau","finding":"group","status_until":"2021-12-01","decided_at":"bureau","examined_at":"bureau","purposes":["а"],"last":)";
  EXPECT_EQ(told(decided + R"({"examination_held":"2020-11-18","decision_made":"2020-11-18"}})", "", "2020-12-20"), Lines{});
  EXPECT_EQ(told(decided + R"({"examination_held":"2020-11-18","decision_made":"2020-11-18","extract_sent":null}})", "", "2020-12-20"), Lines{"overdue 0 35:1 extract"});
}

TEST(Between, TheStateTellsTheOrderOfOneDay) {
  std::string const operated = R"(,"listed_defect":true,"needs_prosthesis":true,"place":"in_hospital")";
  std::string const examined = R"({"event":"examination_consent_given","on":"2021-03-20","by":"citizen"},{"event":"examination_held","on":"2021-03-20","by":"bureau","protocol_kept":true})";
  std::string const placed = R"(,"registered":"2021-03-04","place_decided":"2021-03-04","invitation_sent":"2021-03-04")";
  EXPECT_EQ(told(referred("invited", R"("amputation_done":"2021-03-01","referral_consent_given":"2021-03-02","referral_made":"2021-03-04","referral_sent":"2021-03-04","referral_received":"2021-03-04")" + placed, operated), examined),
            Lines{"late 2 23:2 examination of an amputee"});
  EXPECT_EQ(told(referred("invited", R"("amputation_done":"2021-03-01","referral_consent_given":"2021-03-02","referral_made":"2021-03-03")" + placed, operated), examined),
            Lines{"? late 2 23:2 examination of an amputee"});
}

TEST(Between, ADayThatMustHaveBeenAndIsNotListedIsNotKnown) {
  std::string const returned = R"({"event":"referral_returned","on":"2021-03-20","by":"bureau","reasons_given":true,"return_medium":"electronic"})";
  EXPECT_EQ(told(referred("registered", R"("referral_made":"2021-03-01","referral_sent":"2021-03-02")", R"(,"complete":false)"), returned), Lines{"? late 1 19_2:2 return"});

  std::string const above = R"({"state":"registered","level":"main_bureau","decided_at":"bureau","examined_at":"bureau","awaits_examination":true,"finding":"not_recognised","purposes":["а"],"place":"in_bureau","last":)";
  std::string const examined = R"({"event":"place_decided","on":"2021-03-01","by":"main_bureau","place":"in_bureau","commission_conclusion":false},{"event":"invitation_sent","on":"2021-03-01","by":"main_bureau","invited_by_portal":false},)"
                               R"({"event":"examination_consent_given","on":"2021-06-01","by":"citizen"},{"event":"examination_held","on":"2021-06-01","by":"main_bureau","protocol_kept":true})";
  EXPECT_EQ(told(above + R"({"examination_held":"2021-02-01","decision_made":"2021-02-01","appeal_filed":"2021-02-10"}})", examined), Lines{"? late 4 43 examination"});
  EXPECT_EQ(told(above + R"({"examination_held":"2021-02-01","decision_made":"2021-02-01","appeal_filed":"2021-02-10","appeal_received":"2021-02-12"}})", examined), Lines{"late 4 43 examination"});
}

}  // namespace
}  // namespace norma::oracle
