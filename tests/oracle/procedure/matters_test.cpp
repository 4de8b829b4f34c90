// Several matters of one person in one log, and what the beginning of a log names as done. Judged by the procedure of decree 95.
#include <gtest/gtest.h>

#include "oracle/procedure/auditor.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::oracle {
namespace {

using Lines = std::vector<std::string>;

struct Logged {
  std::string json;
  Logged& add(std::string const& on, std::string const& event, std::string const& by, std::string const& facts = "") {
    json += (json.empty() ? "" : ",") + (R"({"on":")" + on + R"(","event":")" + event + R"(","by":")" + by + '"') + (facts.empty() ? "" : "," + facts) + "}";
    return *this;
  }
  // Place, invitation, consent and examination at one level.
  Logged& examine(std::string const& on, std::string const& by) {
    return add(on, "place_decided", by, R"("place":"in_bureau","commission_conclusion":false)")
        .add(on, "invitation_sent", by, R"("invited_by_portal":false)").add(on, "examination_consent_given", "citizen")
        .add(on, "examination_held", by, R"("protocol_kept":true)");
  }
  Logged& decide(std::string const& on, std::string const& by, std::string const& finding) {
    if (finding != "determined") add(on, "vote_held", by, finding == "not_recognised" ? R"("vote":"against")" : R"("vote":"for")");
    return add(on, "decision_made", by, R"("finding":")" + finding + '"');
  }
  Logged& refer(std::string const& on, std::string const& purposes) {
    return add(on, "referral_made", "medical_organisation", R"("grounds":true,"form":"electronic","purposes":)" + purposes)
        .add(on, "referral_sent", "medical_organisation", R"("medium":"electronic")").add(on, "referral_received", "bureau", R"("complete":true)")
        .add(on, "registered", "bureau");
  }
  Logged& apply(std::string const& on, std::string const& purposes) {
    return add(on, "application_filed", "citizen", R"("ground":"purpose","by_portal":false,"purposes":)" + purposes).add(on, "registered", "bureau");
  }
};

constexpr char of_a_group[] = R"(["а","в","г","д","к"])";

// A person recognised on 2021-02-08, with what was done on that day.
std::string recognised() {
  std::string last;
  for (char const* e : {"referral_consent_given", "referral_made", "referral_sent", "referral_received", "registered", "place_decided", "invitation_sent",
                        "examination_consent_given", "examination_held", "vote_held", "decision_made", "decision_announced", "act_drawn",
                        "rehabilitation_programme_made", "file_formed", "certificate_issued", "rehabilitation_programme_issued", "extract_sent", "results_sent"})
    last += (last.empty() ? "" : ",") + ('"' + std::string(e) + R"(":"2021-02-08")");
  return R"({"state":"decided","referrer":"medical_organisation","purposes":["а","в","г","д","к"],"place":"in_bureau","finding":"group","status_until":"2022-03-01","last":{)" + last + "}}";
}

Audit judged(Logged const& events, std::string const& begin = "{}", std::string const& end = "") {
  static auto const procedure = pp95::procedure::procedure();
  static LogFields const fields(procedure.book);
  LogReader reader(fields);
  auto const read = reader.read(R"({"log":"x","begin":)" + begin + R"(,"events":[)" + events.json + "]" + (end.empty() ? "" : R"(,"end_of_observation":")" + end + '"') + "}");
  if (auto const* error = std::get_if<InputError>(&read)) {
    ADD_FAILURE() << sentence(*error, Lang::en);
    return {};
  }
  return Auditor(procedure.book, World(procedure.book.readings.size(), 1), {{}, {}, {}, false}).audit(std::get<EventLog>(read));
}

Lines rows(std::vector<Violation> const& list) {
  Lines out;
  for (auto const& v : list) out.push_back(std::to_string(v.event + 1) + " " + std::string(v.row));
  return out;
}

TEST(Matters, AConsentNamedAtTheBeginningIsUsedUpByWhatFollowedIt) {
  Logged referred;
  referred.refer("2022-01-10", of_a_group);
  EXPECT_EQ(rows(judged(referred, recognised()).violations), Lines{"1 15 consent needed"});

  Logged controlled;
  controlled.add("2021-03-10", "control_ordered", "main_bureau").add("2021-03-10", "file_sent_up", "bureau")
      .add("2021-03-15", "place_decided", "main_bureau", R"("place":"in_bureau","commission_conclusion":false)")
      .add("2021-03-15", "invitation_sent", "main_bureau", R"("invited_by_portal":false)")
      .add("2021-03-24", "examination_held", "main_bureau", R"("protocol_kept":true)");
  EXPECT_EQ(rows(judged(controlled, recognised()).violations), Lines{"5 24:6 consent needed in person"});

  Logged operated;
  operated.add("2021-09-07", "amputation_done", "medical_organisation", R"("listed_defect":true,"needs_prosthesis":true)");
  EXPECT_EQ(rows(judged(operated, recognised(), "2021-10-01").violations), Lines{});
}

TEST(Matters, ADutyOfThePastKnowsWhatWasUsedUpBeforeIt) {
  auto begin = recognised();  // the operation belongs to the proceeding that ended with the decision
  begin.replace(begin.find(R"("last":{)"), 8, R"("listed_defect":true,"needs_prosthesis":true,"last":{"amputation_done":"2021-02-01",)");
  auto const consent = begin.find(R"("referral_consent_given":"2021-02-08")");
  begin.replace(consent, 37, R"("referral_consent_given":"2022-01-08")");
  Logged log;
  log.refer("2022-01-10", of_a_group);
  EXPECT_EQ(rows(judged(log, begin).violations), Lines{});
}

TEST(Matters, AConsentOfTheSameDayIsKeptWhereItMayHaveComeLater) {
  Logged examined;
  examined.add("2021-03-10", "examination_held", "bureau", R"("protocol_kept":true)");
  auto const begin = R"({"state":"invited","place":"in_bureau","last":{"referral_consent_given":"2021-03-09","referral_made":"2021-03-09","place_decided":"2021-03-09",)"
                     R"("invitation_sent":"2021-03-09","examination_consent_given":"2021-03-09"}})";
  EXPECT_EQ(rows(judged(examined, begin).violations), Lines{});
}

// A duplicate is issued, and a higher bureau then looks at the group.
Logged duplicate_then(std::string const& on, std::string const& event, std::string const& by, std::string const& facts) {
  Logged log;
  log.apply("2021-02-15", R"(["м"])").examine("2021-02-17", "bureau").decide("2021-02-17", "bureau", "determined")
      .add(on, event, by, facts).add(on, "file_sent_up", "bureau");
  return log;
}

TEST(Matters, ALaterCourseLeavesTheEarlierDecisionToBeContested) {
  auto controlled = duplicate_then("2021-03-01", "control_ordered", "main_bureau", "");
  controlled.examine("2021-03-10", "main_bureau").decide("2021-03-10", "main_bureau", "group");
  EXPECT_EQ(rows(judged(controlled, recognised()).violations), Lines{});

  auto const appealed = [](std::string const& on) {
    auto log = duplicate_then(on, "appeal_filed", "citizen", R"("filed_with":"bureau","appeal_way":"paper")");
    log.add(on, "appeal_received", "main_bureau").examine("2021-03-18", "main_bureau").decide("2021-03-18", "main_bureau", "not_recognised");
    return rows(judged(log, recognised()).violations);
  };
  EXPECT_EQ(appealed("2021-03-09"), Lines{});
  EXPECT_EQ(appealed("2021-03-10"), Lines{"16 24_1 refusal"});  // too late for the group: it is the duplicate that is contested
}

TEST(Matters, ASecondMatterMayBeginBesideTheFirst) {
  Logged log;
  log.add("2022-01-10", "referral_consent_given", "citizen").refer("2022-01-10", of_a_group)
      .add("2022-01-11", "place_decided", "bureau", R"("place":"in_bureau","commission_conclusion":false)")
      .add("2022-01-11", "invitation_sent", "bureau", R"("invited_by_portal":false)")
      .apply("2022-01-12", R"(["м"])").add("2022-01-13", "duplicate_issued", "bureau")
      .add("2022-01-18", "examination_consent_given", "citizen").add("2022-01-18", "examination_held", "bureau", R"("protocol_kept":true)")
      .decide("2022-01-18", "bureau", "group");
  auto const audit = judged(log, recognised());
  EXPECT_EQ(rows(audit.violations), Lines{});
  EXPECT_EQ(audit.not_provided.size(), 0u);

  auto other = log;  // the purposes of each matter are its own
  auto const vote = other.json.rfind(R"("finding":"group")");
  other.json.replace(vote, 17, R"("finding":"child_category")");
  EXPECT_EQ(rows(judged(other, recognised()).violations), Lines{"14 24_1 child"});
}

TEST(Matters, AFaultInOneMatterIsNotOneOfTheOther) {
  Logged log;  // nobody is invited to the re-examination
  log.add("2022-01-10", "referral_consent_given", "citizen").refer("2022-01-10", of_a_group)
      .add("2022-01-11", "place_decided", "bureau", R"("place":"in_bureau","commission_conclusion":false)")
      .apply("2022-01-12", R"(["м"])").add("2022-01-13", "duplicate_issued", "bureau")
      .add("2022-01-18", "examination_consent_given", "citizen").add("2022-01-18", "examination_held", "bureau", R"("protocol_kept":true)")
      .decide("2022-01-18", "bureau", "group");
  EXPECT_EQ(rows(judged(log, recognised()).violations), Lines{"11 24:3 invitation needed"});
}

TEST(Matters, AnAppealIsAgainstTheDecisionWhateverHasBeenAppliedForSince) {
  Logged log;
  log.apply("2021-03-01", R"(["м"])").add("2021-03-05", "appeal_filed", "citizen", R"("filed_with":"bureau","appeal_way":"paper")")
      .add("2021-03-05", "file_sent_up", "bureau").add("2021-03-09", "appeal_received", "main_bureau")
      .examine("2021-03-18", "main_bureau").decide("2021-03-18", "main_bureau", "group");
  auto const audit = judged(log, recognised());
  EXPECT_EQ(rows(audit.violations), Lines{});
  EXPECT_EQ(audit.not_provided.size(), 0u);
}

TEST(Matters, TheExaminationOfAnotherMatterEndsNoTermOfTheFirst) {
  Logged appealed;
  appealed.add("2021-03-01", "appeal_filed", "citizen", R"("filed_with":"main_bureau","appeal_way":"paper")").add("2021-03-01", "appeal_received", "main_bureau")
      .add("2021-03-02", "file_sent_up", "bureau").apply("2021-03-03", R"(["м"])").examine("2021-03-05", "bureau").decide("2021-03-05", "bureau", "determined");
  EXPECT_EQ(rows(judged(appealed, recognised(), "2021-03-31").violations), Lines{});
  EXPECT_EQ(rows(judged(appealed, recognised(), "2021-04-02").violations), Lines{"0 43 decision"});  // and examination: one sentence

  Logged operated;
  operated.add("2021-09-06", "amputation_done", "medical_organisation", R"("listed_defect":true,"needs_prosthesis":true)").add("2021-09-07", "referral_consent_given", "citizen")
      .refer("2021-09-08", of_a_group).apply("2021-09-09", R"(["м"])").examine("2021-09-10", "bureau").decide("2021-09-10", "bureau", "determined");
  EXPECT_EQ(rows(judged(operated, recognised(), "2021-09-13").violations), Lines{});
  EXPECT_EQ(rows(judged(operated, recognised(), "2021-09-14").violations), Lines{"0 23:2 examination of an amputee"});
}

TEST(Matters, TheFileOfOneLevelIsNotThatOfAnother) {
  Logged log;
  log.add("2021-03-01", "appeal_filed", "citizen", R"("filed_with":"main_bureau","appeal_way":"paper")").add("2021-03-01", "appeal_received", "main_bureau")
      .examine("2021-03-10", "main_bureau").decide("2021-03-10", "main_bureau", "group")
      .add("2021-03-12", "appeal_filed", "citizen", R"("filed_with":"federal_bureau","appeal_way":"paper")").add("2021-03-15", "file_sent_up", "main_bureau");
  EXPECT_EQ(rows(judged(log, recognised()).violations), Lines{"0 30:1 file"});

  auto const end = log.json.rfind("main_bureau");  // the bureau, which has sent its own, in the place of the main bureau
  log.json.replace(end, 11, "bureau");
  auto const appeal = log.json.find(R"({"on":"2021-03-10")");
  log.json.insert(appeal, R"({"on":"2021-03-02","event":"file_sent_up","by":"bureau"},)");
  EXPECT_EQ(rows(judged(log, recognised()).violations), Lines{"11 30:2 file"});
}

Logged referred_and_examined() {
  Logged log;
  log.add("2021-03-01", "referral_consent_given", "citizen").refer("2021-03-01", of_a_group).examine("2021-03-02", "bureau");
  return log;
}

TEST(Matters, OneDeviationIsOneViolation) {
  auto alone = referred_and_examined();
  alone.add("2021-03-02", "vote_held", "bureau", R"("vote":"for")").add("2021-03-02", "decision_made", "main_bureau", R"("finding":"group")")
      .add("2021-03-02", "act_drawn", "bureau", R"("signed_and_sealed":true)").add("2021-03-02", "rehabilitation_programme_made", "bureau")
      .add("2021-03-02", "certificate_issued", "bureau").add("2021-03-02", "rehabilitation_programme_issued", "bureau").add("2021-03-02", "extract_sent", "bureau");
  EXPECT_EQ(rows(judged(alone).violations), Lines{"11 28 by who examined"});

  auto together = referred_and_examined();
  together.decide("2021-03-02", "main_bureau", "group").add("2021-03-02", "act_drawn", "main_bureau", R"("signed_and_sealed":true)");
  EXPECT_EQ(rows(judged(together).violations), Lines{"10 28 by who examined"});

  auto tied = referred_and_examined();
  tied.add("2021-03-02", "vote_held", "bureau", R"("vote":"tie")").add("2021-03-02", "decision_made", "bureau", R"("finding":"group")");
  EXPECT_EQ(rows(judged(tied).violations), Lines{"11 28 a majority"});

  Logged placed;  // the place that was not decided is missed by the invitation, and not once more by the examination
  placed.add("2021-03-01", "referral_consent_given", "citizen").refer("2021-03-01", of_a_group)
      .add("2021-03-02", "invitation_sent", "bureau", R"("invited_by_portal":false)").add("2021-03-02", "examination_consent_given", "citizen")
      .add("2021-03-02", "examination_held", "bureau", R"("protocol_kept":true)");
  EXPECT_EQ(rows(judged(placed).violations), Lines{"6 24:3 place before the invitation"});

  Logged sent;
  sent.add("2021-03-01", "referral_consent_given", "citizen")
      .add("2021-03-01", "referral_made", "medical_organisation", R"("grounds":true,"form":"electronic","purposes":["а"])")
      .add("2021-03-02", "referral_sent", "citizen", R"("medium":"electronic")");
  EXPECT_EQ(rows(judged(sent).violations), Lines{"3 19_2 sent"});
}

TEST(Matters, WhatIsDueAfterTheLastDayOfTheEncodedLawCannotBeJudged) {
  Logged log;
  log.add("2022-06-27", "referral_consent_given", "citizen").refer("2022-06-28", of_a_group).examine("2022-06-30", "bureau").decide("2022-06-30", "bureau", "group");
  auto const audit = judged(log, "{}", "2022-07-15");
  EXPECT_EQ(rows(audit.violations), Lines{});
  EXPECT_EQ(rows(audit.unclear), Lines{"0 35:1 extract"});
}

}  // namespace
}  // namespace norma::oracle
