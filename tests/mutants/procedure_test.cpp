// Mutants of a procedure: each has a name of its own, differs from the law, and is killed by the log that shows it.
#include <gtest/gtest.h>

#include <set>

#include "mutants/procedure/ledger.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "rulebook/read.hpp"
#include "rulebook/write.hpp"
#include "rules/pp95/act.hpp"
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

// A return of an earlier course, which the referral has used up before the log.
LogProbe used_up() {
  return log(R"({"log":"used up","begin":{"state":"referred","last":{"return_decided":"2020-02-03","referral_made":"2021-03-01"}},"events":[{"event":"return_notified","on":"2021-03-02","by":"bureau"}]})");
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

// A slip that is not written, or not read, would be read back as the law. Whoever is called to what he cannot do makes no procedure.
TEST(ProcedureMutants, AreThemselvesInAFile) {
  auto const act = pp95::act().book;
  auto const law = rulebook::write(act, &book());
  EXPECT_EQ(digest_of(*std::get<rulebook::Loaded>(rulebook::read(law)).procedure), digest_of(book()));
  auto const mutants = mutants_of(book());
  for (std::size_t n = 0; n < mutants.size(); n += 61) {
    auto const& m = mutants[n];
    // What is never in force is no row of a file.
    if (m.op == Operator::drop_step || m.op == Operator::drop_requirement || m.op == Operator::drop_deadline) continue;
    solver::NodeArena arena;
    auto const slip = mutated(book(), m, arena);
    auto const text = rulebook::write(act, &slip);
    EXPECT_NE(text, law) << id_of(book(), m);
    auto const read = rulebook::read(text);
    auto const* const loaded = std::get_if<rulebook::Loaded>(&read);
    EXPECT_TRUE(!loaded || rulebook::write(loaded->book, &*loaded->procedure) == text) << id_of(book(), m);
    EXPECT_TRUE(loaded || std::get<std::string>(read).ends_with("expected actors who can perform its action, one at least")) << id_of(book(), m);
  }
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
    "events":[{"event":"appeal_filed","on":"2021-02-20","by":"citizen","filed_with":"bureau","appeal_way":"paper"}],"end_of_observation":"2021-03-01"})"), used_up()};
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

Mutant the(std::string const& id) {
  auto const m = named(id);
  EXPECT_EQ(m.size(), 1u) << id;
  return m.at(0);
}

TEST(ProcedureMutants, AreToldApartByALogThatShowsIt) {
  for (auto const* id : {"step 15 consent/change_state.need_decided", "requirement 19_2:2 reasons/drop_requirement", "duty 24:4 notice/move_period+1", "event appeal_filed/change_actor.citizen=medical_organisation",
                         "step 24 registered/drop_step", "step 15 referral/keep_memory.return_decided", "requirement 23:5 circumstances/guard/15/drop_condition.right", "step 32 more data/change_state.registered",
                         "requirement 24:3 portal/move_commencement-1", "step 34:2 application/referral.referrer/drop_memory"}) {
    auto const m = the(id);
    auto const told = tell(book(), m, {});
    ASSERT_EQ(told.fate, Fate::killed) << id << ": " << told.why;
    EXPECT_EQ(LogKills(book(), {*told.probe}).first(m), 0u) << id;
    // What is written is what was tried.
    auto const again = Canonical(book()).read(json_of(book(), told.probe->log).dump());
    ASSERT_TRUE(again);
    EXPECT_EQ(json_of(book(), *again), json_of(book(), told.probe->log)) << id;
  }
}

// No log near the known ones tells apart what is called equivalent.
TEST(ProcedureMutants, ThatAreEquivalentAreNeverToldApart) {
  std::vector<Mutant> same;
  for (auto const* id : {"step 34:2 re-issue/guard/6/drop_condition.left", "step 44 another panel/application.ground/10/drop_condition.left", "duty 34:5 need due/guard/6/drop_condition.left",
                         "right 42 month from the announcement/change_start", "step 45 appeal/after.file_of/6/drop_condition.right", "requirement 31 by who examined/guard/42/drop_condition.right",
                         "right 21 may send up/change_actor.bureau", "right 15 may consent/change_modality", "requirement 20 level/guard/35/drop_condition.right", "step 15 referral/change_state.outside",
                         "step 34:5 need when placed or examined/guard/13/drop_condition.left", "right 42 month from the documents/guard/7/drop_condition.left"}) {
    same.push_back(the(id));
    auto const told = tell(book(), same.back(), {});
    ASSERT_EQ(told.fate, Fate::equivalent) << id << ": " << told.why;
  }
  std::mt19937_64 random(7);
  Editor editor(book(), random);
  std::vector<LogProbe> logs{incomplete()};
  while (logs.size() < 600)
    if (auto p = editor.edited(logs[editor.pick(logs.size())])) logs.push_back(std::move(*p));
  LogKills const kills(book(), logs);
  for (auto const& m : same) EXPECT_EQ(kills.first(m), logs.size()) << id_of(book(), m);
}

// Of each a log that kills it: two matters of one person, of which the step is noted in the one or in the other; a step that is presumed;
// what a referral has used up before the log.
TEST(ProcedureMutants, ThatALogKillsAreNotProvenTheSame) {
  struct {
    char const* id;
    LogProbe by;
  } const planted[] = {
      {"step 16 operation/change_state.decided", log(R"({"log":"h2","begin":{"state":"decided","referrer":"medical_organisation","finding":"group","sick_leave":false,"refusal_noted":false,"last":{"decision_made":"2021-02-20"}},"events":[{"event":"referral_consent_given","on":"2021-03-01","by":"citizen"},{"event":"referral_made","on":"2021-03-01","by":"medical_organisation","grounds":true,"purposes":["а"],"form":"electronic"},{"event":"amputation_done","on":"2021-03-02","by":"medical_organisation","listed_defect":true,"needs_prosthesis":true},{"event":"appeal_filed","on":"2021-03-03","by":"citizen","filed_with":"bureau","appeal_way":"paper"},{"event":"referral_received","on":"2021-03-04","by":"bureau","complete":true}]})")},
      {"step 32 more data/change_state.certified", log(R"({"log":"h10","begin":{"state":"programme","grounds":false,"health_changed":false,"form":null,"medium":null,"return_medium":null,"results_medium":null,"complete":true,"reasons_given":false,"listed_defect":false,"needs_prosthesis":false,"ground":null,"by_portal":false,"medical_goods":false,"place":null,"commission_conclusion":false,"section_iv":false,"remote_or_grave":false,"no_positive_results":false,"invited_by_portal":false,"protocol_kept":false,"specialist_agrees":false,"vote":null,"finding":null,"status_until":null,"sick_leave":false,"liable_to_service":false,"refusal_noted":false,"panel_present":false,"signed_and_sealed":false,"opinions_attached":false,"copies_asked":null,"copies_wanted":null,"copies_given":null,"filed_with":null,"appeal_way":null},"events":[{"event":"referral_refused","on":"2021-03-01","by":"medical_organisation"},{"event":"refusal_certificate_issued","on":"2021-03-01","by":"medical_organisation"},{"event":"programme_data_received","on":"2021-03-02","by":"medical_organisation"},{"event":"special_examination_ordered","on":"2021-05-11","by":"bureau"},{"event":"file_sent_up","on":"2021-05-16","by":"main_bureau"}]})")},
      {"step 36 programme issued/guard/65/drop_condition.left", log(R"({"log":"h7","begin":{"state":"decided","awaits_decision":true,"medical_goods":true,"last":{"rehabilitation_programme_made":"2019-05-19"}},"events":[{"event":"rehabilitation_programme_issued","on":"2019-05-20","by":"citizen"},{"event":"goods_need_decided","on":"2019-06-01","by":"bureau"}]})")},
      {"step 15 referral/keep_memory.return_decided", used_up()},
  };
  Places places(book(), {});
  for (auto const& p : planted) {
    EXPECT_TRUE(killed(p.id, p.by)) << p.id;
    bool apart = false;
    switch (places.part(the(p.id), Freedom::any)) {
      case solver::Outcome::satisfiable: apart = true; break;
      case solver::Outcome::unsatisfiable: case solver::Outcome::unknown: break;
    }
    EXPECT_TRUE(apart) << p.id;
  }
}

// A solver that wrongly finds no place where the steps part proves nothing: the second engine is asked.
TEST(ProcedureMutants, AreNotEquivalentBecauseOneSolverSaysSo) {
  solver::Trust const lies{.one_solver = false, .planted = [](std::string const&, solver::Outcome) { return solver::Outcome::unsatisfiable; }};
  auto const told = tell(book(), the("step 24 registered/drop_step"), {}, lies);
  EXPECT_EQ(told.fate, Fate::undecided);
  EXPECT_NE(told.why.find("case where Z3 says that there is none"), told.why.npos) << told.why;
}

// What an earlier ledger calls equivalent is proven anew, or is not: a ledger that lies is not believed, nor one solver that does.
TEST(ProcedureMutants, ThatAnEarlierLedgerCallsEquivalentAreProvenAnew) {
  EXPECT_EQ(prove_equivalent(book(), the("duty 24:1 examination/drop_release.decision_made"), {}).fate, Fate::undecided);
  EXPECT_EQ(prove_equivalent(book(), the("step 24 registered/drop_step"), {}).fate, Fate::undecided);
  EXPECT_EQ(prove_equivalent(book(), the("step 15 referral/change_state.outside"), {}).why, "same step");
  solver::Trust const lies{.one_solver = false, .planted = [](std::string const&, solver::Outcome) { return solver::Outcome::unsatisfiable; }};
  EXPECT_EQ(prove_equivalent(book(), the("step 24 registered/drop_step"), {}, lies).fate, Fate::undecided);
}

// What it says to kill kills now, or does not.
TEST(ProcedureMutants, ThatAnEarlierLedgerCallsKilledAreKilledByTheLogThatItNames) {
  LogKills const kills(book(), {incomplete()});
  EXPECT_TRUE(kills.by(the("duty 19_2:2 return/drop_deadline"), 0));
  EXPECT_FALSE(kills.by(the("duty 24:4 notice/move_period+1"), 0));
}

TEST(ProcedureMutants, ALedgerThatLiesIsCaught) {
  auto const mutants = mutants_of(book());
  std::vector<Row> rows(mutants.size(), {Fate::undecided, 0, "not asked"});
  LogKills const kills(book(), {incomplete()});
  for (std::size_t m = 0; m < mutants.size(); ++m)
    if (kills.first(mutants[m]) == 0) rows[m] = {Fate::killed, 0, {}};
  auto const text = write_ledger(Ledger{"95", digest_of(book()), true, {}, {}}, procedure::names_of(book(), mutants), rows, [](auto) { return std::string("a"); });
  auto const complaints = [&](std::string const& ledger) {
    auto const read = read_ledger(ledger);
    EXPECT_TRUE(std::holds_alternative<Ledger>(read));
    EXPECT_TRUE(std::get<Ledger>(read).procedure);
    return disagreements(book(), std::get<Ledger>(read), {{"a"}, {incomplete()}, 1}, 2);
  };
  EXPECT_TRUE(complaints(text).empty());
  auto const replaced = [&](std::string const& row, std::string const& fate, std::string const& by) {
    auto out = text;
    auto const at = out.find(fate, out.find("\"mutant\":\"" + row + "\""));
    return out.replace(at, fate.size(), by);
  };
  EXPECT_EQ(complaints(replaced("duty 24:4 notice/move_period+1", "\"undecided\"", "\"killed\"")).size(), 1u);
  EXPECT_EQ(complaints(replaced("duty 19_2:2 return/drop_deadline", "\"killed\"", "\"equivalent\"")).size(), 1u);
  EXPECT_EQ(complaints(replaced("duty 19_2:2 return/drop_deadline", "\"killed\"", "\"undecided\"")).size(), 1u);
}

TEST(ProcedureMutants, AreTakenUpFromAJournal) {
  auto const mutants = mutants_of(book());
  auto const killed = tell(book(), mutants[0], {});
  auto text = journal_head("law") + journal_line(book(), mutants, {0, killed}) + journal_line(book(), mutants, {1, {Fate::equivalent, {}, "same step"}});
  auto const known = read_journal(text + "{\"mutant\":\"cut o", "law", book(), mutants);
  ASSERT_TRUE(known);
  ASSERT_EQ(known->size(), 2u);
  EXPECT_EQ(json_of(book(), (*known)[0].told.probe->log), json_of(book(), killed.probe->log));
  EXPECT_EQ((*known)[1].told.why, "same step");
  EXPECT_FALSE(read_journal(text, "another law", book(), mutants));
}

}  // namespace
}  // namespace norma::mutants::procedure
