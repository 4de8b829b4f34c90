// Mutants of a procedure: each has a name of its own, differs from the law, and is killed by the log that shows it.
#include <gtest/gtest.h>

#include <set>

#include "mutants/procedure/generate.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::mutants::procedure {
namespace {

ProcedureBook const& book() {
  static auto const procedure = pp95::procedure::procedure();
  return procedure.book;
}

LogProbe log(std::string const& text) {
  oracle::LogFields const fields(book());
  auto read = oracle::LogReader(fields).read(text);
  EXPECT_TRUE(std::holds_alternative<oracle::EventLog>(read)) << text;
  return {std::move(std::get<oracle::EventLog>(read)), default_world(book())};
}

// A referral that came incomplete, and nothing was done.
LogProbe incomplete() {
  return log(R"({"log":"a","begin":{"state":"sent","referrer":"medical_organisation","last":{"referral_made":"2021-03-01","referral_sent":"2021-03-01"},"grounds":true,"purposes":["а"],"form":"paper","medium":"paper"},
    "events":[{"event":"referral_received","on":"2021-03-04","by":"bureau","complete":false}],"end_of_observation":"2021-03-20"})");
}

std::vector<Mutant> named(std::string const& id) {
  std::vector<Mutant> out;
  for (auto const& m : mutants_of(book()))
    if (id_of(book(), m) == id) out.push_back(m);
  return out;
}

bool killed(std::string const& id, LogProbe const& by) {
  auto const m = named(id);
  EXPECT_EQ(m.size(), 1u) << id;
  return !m.empty() && LogKills(book(), {by}).first(m[0]) == 0;
}

TEST(ProcedureMutants, HaveNamesOfTheirOwnAndWords) {
  std::set<std::string> ids, slips;
  for (auto const& m : mutants_of(book())) {
    EXPECT_TRUE(ids.insert(id_of(book(), m)).second) << id_of(book(), m);
    EXPECT_GT(cites_of(book(), m).size, 0) << id_of(book(), m);
    for (auto const lang : {Lang::ru, Lang::en}) EXPECT_TRUE(slips.insert(std::to_string(static_cast<int>(lang)) + id_of(book(), m) + sentence_of(book(), m, lang)).second);
  }
  EXPECT_GT(ids.size(), 1000u);
}

TEST(ProcedureMutants, OfADeadlineAreKilledByTheLogThatMissesIt) {
  for (auto const* slip : {"drop_deadline", "change_modality", "move_period+1", "move_period-1", "change_unit", "drop_period", "change_actor.bureau=main_bureau", "change_trigger.referral_received=application_filed",
                           "change_action.referral_returned=returned_referral_arrived"})
    EXPECT_TRUE(killed(std::string("duty 19_2:2 return/") + slip, incomplete())) << slip;
  EXPECT_FALSE(killed("duty 24:4 notice/move_period+1", incomplete()));
  EXPECT_FALSE(killed("duty 19_2:2 return/move_commencement+1", incomplete()));
}

// What is passed over because nothing that the slip changes happens in the log is judged alike.
TEST(ProcedureMutants, ArePassedOverOnlyWhereNothingDiffers) {
  std::vector<LogProbe> const logs{incomplete(), log(R"({"log":"b","begin":{"state":"decided","finding":"not_recognised","decided_at":"bureau","last":{"decision_made":"2021-01-12","decision_announced":"2021-01-12"}},
    "events":[{"event":"appeal_filed","on":"2021-02-20","by":"citizen","filed_with":"bureau","appeal_way":"paper"}],"end_of_observation":"2021-03-01"})")};
  LogKills const kills(book(), logs);
  std::size_t killed = 0;
  auto const mutants = mutants_of(book());
  for (std::size_t n = 0; n < mutants.size(); n += 7) {
    auto const& m = mutants[n];
    solver::NodeArena arena;
    auto const slip = mutated(book(), m, arena);
    auto const all = kills.all(m);
    for (std::size_t i = 0; i < logs.size(); ++i) {
      Judge act(book()), mutant(slip);
      bool const differs = tells_apart(book(), act.audit(logs[i]), slip, mutant.audit(logs[i]));
      EXPECT_EQ((all[0] >> i & 1) != 0, differs) << id_of(book(), m);
      killed += differs;
    }
  }
  EXPECT_GT(killed, 3u);
}

}  // namespace
}  // namespace norma::mutants::procedure
