// What is taken for granted where a mutant of a procedure is proven the same: of each a mutant that a log kills.
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

#include "mutants/procedure/ledger.hpp"
#include "mutants/procedure/marks.hpp"
#include "mutants/procedure/past.hpp"
#include "mutants/procedure/past_duty.hpp"
#include "mutants/procedure/ways.hpp"
#include "oracle/procedure/between.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::mutants::procedure {
namespace {

ProcedureBook const& law() {
  static auto const procedure = pp95::procedure::procedure();
  return procedure.book;
}

std::map<std::string, Mutant> const& by_id() {
  static auto const all = [] {
    std::map<std::string, Mutant> out;
    for (auto const& m : mutants_of(law())) out.emplace(id_of(law(), m), m);
    return out;
  }();
  return all;
}

LogProbe logged(std::string const& text) {
  oracle::LogFields const fields(law());
  auto read = oracle::LogReader(fields).read(text);
  EXPECT_TRUE(std::holds_alternative<oracle::EventLog>(read)) << text;
  return {std::move(std::get<oracle::EventLog>(read)), default_world(law())};
}

bool apart(Places& places, Mutant const& m, Freedom freedom = Freedom::any) {
  switch (places.part(m, freedom)) {
    case solver::Outcome::satisfiable: return true;
    case solver::Outcome::unsatisfiable: case solver::Outcome::unknown: break;
  }
  return false;
}

std::uint16_t event(std::string_view name) {
  auto const at = std::find_if(law().events.begin(), law().events.end(), [&](auto const& e) { return e.name == name; });
  return static_cast<std::uint16_t>(at - law().events.begin() + 1);
}

// Whom nothing names is not told what he breaks by being who he is, but what he may break; and a beginning leaves open what no event states.
// Ways on which events of the past may have followed each other, whatever one step does; who owes an act, by duties that nothing triggers.
TEST(ProcedureProofs, DoNotHoldOfWhatALogKills) {
  struct {
    char const* id;
    char const* by;
  } const planted[] = {
      {"requirement 30 by who examined/guard/9/negate_condition", R"({"log":"a","begin":{"state":"need_decided","filed_with":null,"appeal_way":null,"last":{"appeal_filed":"2021-07-21"}},"events":[{"event":"file_sent_up","on":"2021-08-20","by":"federal_bureau"}]})"},
      {"step 32 more data/change_state.outside", R"({"log":"b","begin":{"state":"outside","protocol_kept":false,"last":{"programme_data_received":"2028-01-05","examination_held":"2027-12-14"}},"events":[{"event":"application_filed","on":"2028-01-16","by":"citizen","ground":"correction","by_portal":false}]})"},
      {"step 16 operation/change_state.outside", R"({"log":"c","begin":{"state":"outside","listed_defect":true,"needs_prosthesis":true,"last":{"referral_consent_given":"2019-10-18","amputation_done":"2019-11-05"}},"events":[{"event":"results_note_requested","on":"2019-11-08","by":"citizen"}]})"},
      {"step 15 consent/change_state.outside", R"({"log":"d","begin":{"state":"outside","grounds":false,"health_changed":false,"purposes":[],"form":null,"listed_defect":true,"needs_prosthesis":true,"last":{"referral_consent_given":"2019-07-13","amputation_done":"2019-06-26","referral_made":"2019-07-13"}},"events":[{"event":"referral_made","on":"2019-08-22","by":"medical_organisation","grounds":false,"purposes":["в"],"form":"electronic"}]})"},
      {"step 15 referral/change_state.certified", R"({"log":"e","begin":{"state":"referred","grounds":false,"health_changed":false,"form":null,"last":{"referral_refused":"2019-06-16"}},"events":[{"event":"results_note_requested","on":"2019-08-28","by":"citizen"}]})"},
      {"step 15 referral/change_state.decided", R"({"log":"f","begin":{"state":"referred","grounds":false,"health_changed":false,"form":null,"last":{"goods_need_decided":"2019-08-13"}},"events":[{"event":"returned_referral_arrived","on":"2019-08-18","by":"medical_organisation"}]})"},
      {"step 24 registered after the place/guard/18/negate_condition", R"({"log":"g","begin":{"state":"programme","referrer":"medical_organisation","complete":false,"ground":"correction","protocol_kept":false,"last":{"referral_received":"2021-03-07","examination_held":"2021-03-08"}},"events":[{"event":"appeal_filed","on":"2021-03-10","by":"citizen","filed_with":"main_bureau","appeal_way":"paper"}]})"},
  };
  Places places(law(), {});
  for (auto const& p : planted) {
    auto const& m = by_id().at(p.id);
    EXPECT_EQ(LogKills(law(), {logged(p.by)}).first(m), 0u) << p.id;
    EXPECT_TRUE(apart(places, m)) << p.id;
  }
}

// What one step does is asked without the past: a consent is noted in a course left aside, beside which it is not taken.
TEST(ProcedureProofs, TellStepsBesideACourseFromThoseInIt) {
  Places places(law(), {});
  EXPECT_TRUE(apart(places, by_id().at("step 15 consent/change_state.certified"), Freedom::readings));
  EXPECT_TRUE(apart(places, by_id().at("step 15 consent/change_state.decided"), Freedom::readings));
  EXPECT_FALSE(apart(places, by_id().at("step 15 consent/change_state.outside"), Freedom::readings));
  EXPECT_FALSE(apart(places, by_id().at("step 15 referral/change_state.certified"), Freedom::readings));
}

TEST(ProcedureProofs, OneStateAccompaniesAnotherOnlyWhereTheStepIsTakenFromBoth) {
  auto const ways = [](char const* id) {
    solver::NodeArena arena;
    auto const slip = mutated(law(), by_id().at(id), arena);
    auto const parted = parted_ways(law(), slip);
    return std::pair(same_ways(law(), slip), parted.all && parted.found.empty());
  };
  EXPECT_EQ(ways("step 15 referral/change_state.outside"), std::pair(true, true));
  EXPECT_EQ(ways("step 34:2 re-issue/guard/6/drop_condition.left"), std::pair(true, true));
  EXPECT_EQ(ways("step 15 consent/change_state.outside"), std::pair(false, false));
}

// Three arguments spare the search most sets of events (mutants/procedure/ways.cpp): sets drawn by chance find nothing that it did not.
TEST(ProcedureProofs, WaysThatDoNotPartAnswerAlikeForAnyEvents) {
  constexpr int draws = 500;
  std::mt19937_64 random(3);
  std::uint64_t all_declared = 0;
  for (auto const s : numbers_of(law().states))
    if (law().states[s - 1u].declared) all_declared |= std::uint64_t{1} << (s - 1u);
  auto const touched = oracle::touched_slots(law());
  auto const any_events = [&] {
    auto const few = random() & random();
    return (random() % 2 == 0 ? few & random() : few) & ((std::uint64_t{1} << law().events.size()) - 1);
  };
  std::size_t compared = 0;
  for (std::string const id : {"step 15 referral/change_state.outside", "step 41 application/change_state.need_decided"}) {
    auto const& m = by_id().at(id);
    solver::NodeArena arena;
    auto const slip = mutated(law(), m, arena);
    auto const parted = parted_ways(law(), slip, 1);
    ASSERT_TRUE(parted.all && parted.found.empty()) << id;
    each_ground(law(), [&](oracle::CourseState const& course) {
      oracle::Ways const act(law(), oracle::open_by_ground(law(), course, course.unknown)), other(slip, oracle::open_by_ground(slip, course, course.unknown));
      auto const yes = [&](oracle::Ways const& ways, std::uint16_t trigger, std::uint16_t what, std::uint64_t since) {
        auto const f = ways.followed(trigger, what, ways.with_forgotten(since));
        return (~f.without | f.through) & all_declared;
      };
      for (int n = 0; n < draws; ++n) {
        auto const c = static_cast<std::uint16_t>(random() % law().calls.size());
        auto const& head = law().calls[c].head;
        if (head.call != Call::must || head.triggers == 0) continue;
        auto trigger = static_cast<std::uint16_t>(1 + random() % law().events.size());
        while (!has(head.triggers, trigger)) trigger = static_cast<std::uint16_t>(trigger % law().events.size() + 1);
        PastDuty const duty(law(), c, course);
        auto const of_its_day = head.actions | head.releases | duty.changing(touched);
        for (auto const what : numbers_of(law().events)) {
          if (what == trigger || !has(of_its_day, what) || duty.untold(what, touched)) continue;
          auto const since = any_events() | std::uint64_t{1} << (trigger - 1u) | std::uint64_t{1} << (what - 1u);
          if (duty.excluded(since & ~(std::uint64_t{1} << (trigger - 1u)), touched)) continue;
          ++compared;
          EXPECT_EQ(yes(act, trigger, what, since), yes(other, trigger, what, since)) << id;
        }
      }
    });
  }
  EXPECT_GT(compared, 50'000u);
}

// What is searched for is found: a way of six events, of a mutant that a log kills.
TEST(ProcedureProofs, WaysThatPartAreFoundHoweverManyEventsTheyTake) {
  auto const& m = by_id().at("step 19_4 application/change_state.certified");
  solver::NodeArena arena;
  auto const parted = parted_ways(law(), mutated(law(), m, arena));
  EXPECT_FALSE(parted.found.empty());
  auto const by = R"({"log":"on","begin":{"state":"examined","form":null,"ground":"purpose","finding":null,"last":{"referral_made":"2021-09-13","referral_refused":"2021-09-13","refusal_certificate_issued":"2021-09-15","returned_referral_arrived":"2021-09-13","referral_resubmitted":"2021-09-15","resubmission_notified":null,"decision_made":"2021-09-14"}},"events":[{"event":"programme_announced","on":"2021-10-21","by":"main_bureau"}]})";
  EXPECT_EQ(LogKills(law(), {logged(by)}).first(m), 0u);
}

TEST(ProcedureProofs, EventsAreLeftOpenTogetherUnlessAStateOrAStepTellsThemApart) {
  auto const together = open_together(law(), law());
  auto const with = [&](char const* open, char const* other) { return has(together[event(open) - 1u], event(other)); };
  EXPECT_TRUE(with("registered", "examination_held"));
  EXPECT_TRUE(with("certificate_issued", "decision_made"));
  EXPECT_FALSE(with("examination_held", "registered"));      // implied by a state
  EXPECT_FALSE(with("registered", "further_tests_refused"));  // forgotten alone
  // What is left open so, and known to be otherwise, is seen in a log that begins there.
  auto const p = logged(R"({"log":"a","begin":{"state":"examined","last":{}},"events":[{"event":"vote_held","on":"2021-03-10","by":"bureau","vote":"for"}]})");
  EXPECT_TRUE(p.log.begin.unknown[law().last + event("examination_held") - 1u]);
  EXPECT_FALSE(p.log.begin.unknown[law().last + event("registered") - 1u]);
}

// Of the mutants that logs of the corpus kill none is proven the same: some of the rows of which something is taken for granted, fewer of the others.
TEST(ProcedureProofs, DoNotHoldOfWhatTheCorpusKills) {
  std::ifstream file(NORMA_ROOT "/corpus/pp95/complete/logs/mutants.ledger");
  std::stringstream text;
  text << file.rdbuf();
  auto const read = read_ledger(text.str());
  ASSERT_TRUE(std::holds_alternative<Ledger>(read));
  constexpr std::array taken_for_granted{"requirement 20 level", "requirement 21 by its level", "requirement 30 by who examined", "requirement 19_2:3", "right 42", "right 45", "step 15 ", "step 34:5 need when", "step 19_4", "right 15 may refer"};
  constexpr std::size_t some = 6, other = 200;
  Places places(law(), {});
  std::size_t asked = 0;
  auto const& rows = std::get<Ledger>(read).rows;
  for (std::size_t n = 0; n < rows.size(); ++n) {
    if (rows[n].fate != Fate::killed) continue;
    bool const taken = std::any_of(taken_for_granted.begin(), taken_for_granted.end(), [&](auto const* name) { return rows[n].mutant.starts_with(name); });
    if (n % (taken ? some : other) != 0) continue;
    ++asked;
    EXPECT_TRUE(apart(places, by_id().at(rows[n].mutant))) << rows[n].mutant;
  }
  EXPECT_GT(asked, 50u);
}

}  // namespace
}  // namespace norma::mutants::procedure
