// What is proven and refuted of a toy procedure, and that a planted defect of each kind is found with a run that shows it.
#include "solver/procedure/procedure_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "cli/replay_run.hpp"
#include "solver/procedure/own_readings.hpp"
#include "tests/oracle/procedure/library.hpp"
#include "tests/solver/altered_rows.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

ProcedureReport check(ProcedureBook const& book) { return check_procedure(book, cli::replay_run(book), {}); }

std::vector<std::string> keys(ProcedureReport const& r) {
  std::vector<std::string> out;
  for (auto const& f : r.findings) out.push_back(f.key());
  std::sort(out.begin(), out.end());
  return out;
}

// What the defect adds to the findings of the sound book.
std::vector<std::string> added(ProcedureBook const& book) {
  auto const before = keys(check(library::procedure().book)), after = keys(check(book));
  std::vector<std::string> out;
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(out));
  return out;
}

using Strings = std::vector<std::string>;

bool has_loop_of_life(Strings const& keys) {
  return std::find(keys.begin(), keys.end(), "life_loop/order") != keys.end();
}

TEST(ProcedureCheck, EveryVerdictIsFinalAndEveryRunReplays) {
  auto const& book = library::procedure().book;
  auto const report = check(book);
  for (auto const& d : report.disagreements) ADD_FAILURE() << d.query << ": " << d.what;
  for (auto const& o : report.obligations) EXPECT_NE(o.verdict, ProcedureVerdict::undecided) << name_of(o.kind) << " " << o.subject << ": " << o.method;
  for (auto const& f : report.findings)
    for (auto const& r : cli::replay_run(book)(f.trace, default_world(book), book.editions[f.trace_edition].interval.from))
      EXPECT_TRUE(r.lawful) << f.key();
}

TEST(ProcedureCheck, FindsWhatTheToyHas) {
  // An atlas has no deadline in the first edition; a return has none; the period of a reply runs from the order.
  auto const found = keys(check(library::procedure().book));
  for (auto const* key : {"dead_end/asked", "dead_end/out", "undated_duty/return", "late_at_birth/reply", "uncalled_action/order",
                          "unbounded_loop/order + cancel"})
    EXPECT_TRUE(std::find(found.begin(), found.end(), key) != found.end()) << key;
}

TEST(ProcedureCheck, AStateThatNoStepEntersIsProvenOutOfReach) {
  auto book = library::procedure().book;
  row(book.transitions, "loan").guard = never_true;
  auto const report = check(book);
  for (auto const& o : report.obligations)
    if (o.kind == ProcedureKind::unreachable_state && o.subject == "out" && o.edition == 1) {
      EXPECT_EQ(o.verdict, ProcedureVerdict::refuted);
      EXPECT_NE(o.method.find("finite graph"), std::string::npos) << o.method;
    }
  auto const found = keys(report);
  for (auto const* key : {"unreachable_state/out", "unreachable_transition/loan", "unreachable_transition/return"})
    EXPECT_TRUE(std::find(found.begin(), found.end(), key) != found.end()) << key;
}

TEST(ProcedureCheck, TwoStepsOpenAtOnceAreAmbiguous) {
  auto book = library::procedure().book;
  auto other = row(book.transitions, "order");
  other.head.id = "order at once";
  other.head.to = static_cast<std::uint16_t>(library::Place::out);
  book.transitions.push_back(other);
  auto const found = added(book);
  EXPECT_TRUE(std::find(found.begin(), found.end(), "ambiguous_step/order + order at once") != found.end());
}

TEST(ProcedureCheck, ADutyThatLosesItsDateIsUndated) {
  auto book = library::procedure().book;
  row(book.calls, "loan").head.period = no_period;
  EXPECT_EQ(added(book), (Strings{"undated_duty/loan"}));
}

TEST(ProcedureCheck, AnActThatNothingCallsForAnyMore) {
  auto book = library::procedure().book;
  row(book.calls, "return").head.actions = row(book.calls, "reply").head.actions;
  auto const found = added(book);
  EXPECT_TRUE(std::find(found.begin(), found.end(), "uncalled_action/giveback") != found.end());
}

TEST(ProcedureCheck, ADutyThatOnlyAnotherCanBringAboutHangsOnHim) {
  // The librarian must have the book back in three days, but only the reader can return it.
  auto book = library::procedure().book;
  auto& duty = row(book.calls, "return");
  duty.head.actors = row(book.calls, "loan").head.actors;
  duty.head.period = calendar_days(3);
  auto const found = added(book);
  EXPECT_TRUE(std::find(found.begin(), found.end(), "dependent_deadline/return") != found.end());
}

constexpr Node literal_of(Sort sort, std::int32_t value) { return {.op = Op::literal, .sort = sort, .value = value}; }

// One more condition of an event.
void demand(ProcedureBook& book, std::string_view id, library::What event, std::vector<Node> const& holds) {
  auto more = row(book.conditions, "card needed");
  more.head.id = id;
  more.head.events = std::uint64_t{1} << (static_cast<std::size_t>(event) - 1);
  more.holds = holds;
  book.conditions.push_back(more);
}

TEST(ProcedureCheck, WhoMayNotActHimselfDependsOnWhoMay) {
  // The librarian must have the book back in three days; the event may be of either, but a condition refuses it to librarians.
  auto book = library::procedure().book;
  auto& duty = row(book.calls, "return");
  duty.head.actors = row(book.calls, "loan").head.actors;
  duty.head.period = calendar_days(3);
  book.events[static_cast<std::size_t>(library::What::giveback) - 1].actors |= duty.head.actors;
  auto const of_either = added(book);
  EXPECT_EQ(std::count(of_either.begin(), of_either.end(), "dependent_deadline/return"), 0);
  std::vector const by_the_reader{fact_node(book, book.actor), literal_of(Sort::enumeration, static_cast<std::int32_t>(library::Who::reader)),
                                  Node{.op = Op::equal, .sort = Sort::boolean, .a = 0, .b = 1}};
  demand(book, "by the reader", library::What::giveback, by_the_reader);
  auto const found = added(book);
  EXPECT_EQ(std::count(found.begin(), found.end(), "dependent_deadline/return"), 1);
}

TEST(ProcedureCheck, WhatIsStatedHasOneValueInAllDemands) {
  // A reply states the kind of book; one condition wants an atlas, another anything else unless the reader has seen it.
  auto book = library::procedure().book;
  auto const kind = fact_named(book.facts, "kind"), seen = fact_named(book.facts, "seen[a]");
  row(book.transitions, "complaint").guard = row(book.transitions, "cancel").guard;
  row(book.calls, "reply").since = row(book.calls, "loan").since;
  for (auto const& c : book.events[static_cast<std::size_t>(library::What::order) - 1].carries)
    if (c.slot == kind) book.events[static_cast<std::size_t>(library::What::reply) - 1].carries.push_back(c);
  auto const atlas = static_cast<std::int32_t>(library::Kind::atlas);
  std::vector const wants{fact_node(book, kind), literal_of(Sort::enumeration, atlas), Node{.op = Op::equal, .sort = Sort::boolean, .a = 0, .b = 1}};
  std::vector<Node> refuses{fact_node(book, kind), literal_of(Sort::enumeration, atlas), Node{.op = Op::differ, .sort = Sort::boolean, .a = 0, .b = 1}};
  demand(book, "an atlas", library::What::reply, wants);
  auto const alone = added(book);
  EXPECT_EQ(std::count(alone.begin(), alone.end(), "dependent_deadline/reply"), 0);
  refuses.push_back(fact_node(book, seen));
  refuses.push_back({.op = Op::disjunction, .sort = Sort::boolean, .a = 2, .b = 3});
  demand(book, "no atlas unseen", library::What::reply, refuses);
  auto const found = added(book);
  EXPECT_EQ(std::count(found.begin(), found.end(), "dependent_deadline/reply"), 1);
}

TEST(ProcedureCheck, ARoundThatNeedsAStepWhichStaysIsARound) {
  // An order is cancelled only after a reply, which the cancelling forgets: each round has one.
  auto book = library::procedure().book;
  auto const reply = static_cast<std::size_t>(library::What::reply);
  std::vector const replied{fact_node(book, book.last + reply - 1), literal_of(Sort::date, 0), Node{.op = Op::differ, .sort = Sort::boolean, .a = 0, .b = 1}};
  row(book.transitions, "cancel").guard = replied;
  row(book.transitions, "cancel").head.forgets |= std::uint64_t{1} << (reply - 1);
  auto const found = keys(check(book));
  EXPECT_EQ(std::count(found.begin(), found.end(), "unbounded_loop/order + cancel"), 1);
}

TEST(ProcedureCheck, ARoundThatOnlyWordingNotShownClosesIsUnshown) {
  auto book = library::procedure().book;
  row(book.transitions, "return").head.standing = Standing::unshown;
  bool asked = false;
  for (auto const& o : check(book).obligations) {
    if (o.kind != ProcedureKind::unbounded_loop || o.subject != "loan") continue;
    asked = true;
    EXPECT_EQ(o.verdict, ProcedureVerdict::unshown) << o.method;
  }
  EXPECT_TRUE(asked);
}

TEST(ProcedureCheck, WhatOnlyAStepNotShownLetsStandStillIsUnshown) {
  // Whoever has the book must return it in three days: on loan, somebody is always bound. Not so if a step that the text does not
  // show hands it out, too; in the first edition, where nobody must lend an atlas.
  auto book = library::procedure().book;
  row(book.calls, "return").head.period = calendar_days(3);
  auto const verdict = [&] {
    auto const report = check(book);
    auto const o = std::find_if(report.obligations.begin(), report.obligations.end(), [](auto const& x) { return x.kind == ProcedureKind::dead_end && x.subject == "out" && x.edition == 0; });
    return o == report.obligations.end() ? ProcedureVerdict::undecided : o->verdict;
  };
  EXPECT_EQ(verdict(), ProcedureVerdict::proven);
  auto hidden = row(book.transitions, "loan");
  hidden.head.id = "handed out, wording not shown";
  hidden.head.event = static_cast<std::uint16_t>(library::What::reply);
  hidden.head.standing = Standing::unshown;
  book.transitions.push_back(hidden);
  EXPECT_EQ(verdict(), ProcedureVerdict::unshown);
}

TEST(ProcedureCheck, AnActUncalledForThatIsNotDecidedIsSaid) {
  auto book = library::procedure().book;
  row(book.calls, "return").head.actions = row(book.calls, "reply").head.actions;
  ProcedureCheckOptions o;
  o.limits.depth = o.limits.quick_proof_after = o.limits.reach_proof_after = 1;
  o.limits.kinds = {ProcedureKind::uncalled_action};
  int undecided = 0;
  for (auto const& one : check_procedure(book, cli::replay_run(book), o).obligations)
    undecided += one.subject == "giveback" && one.verdict == ProcedureVerdict::undecided;
  EXPECT_GT(undecided, 0);
}

// The librarian must have the book back in three days, which only the reader can bring about; the reader has a duty, too.
std::vector<std::string> with_duty_of_reader(Period period, std::string_view act_of, std::string_view id = "by the reader") {
  auto book = library::procedure().book;
  auto& duty = row(book.calls, "return");
  duty.head.actors = row(book.calls, "loan").head.actors;
  duty.head.period = calendar_days(3);
  auto readers_own = duty;
  readers_own.head.id = id;
  readers_own.head.actors = row(book.calls, "complaint").head.actors;
  readers_own.head.actions = row(book.calls, act_of).head.actions;
  readers_own.head.period = period;
  book.calls.push_back(readers_own);
  return added(book);
}
bool has_race(std::vector<std::string> const& found) { return std::find(found.begin(), found.end(), "race/return + by the reader") != found.end(); }

TEST(ProcedureCheck, AFindingIsShownWithoutARareStepWhereThereIsAnotherWay) {
  // A book may be had without an order, on no loan; few have it so.
  auto book = library::procedure().book;
  auto direct = row(book.transitions, "order");
  direct.head.id = "reading room";
  direct.head.event = static_cast<std::uint16_t>(library::What::reply);
  direct.head.to = static_cast<std::uint16_t>(library::Place::out);
  book.transitions.insert(book.transitions.begin(), direct);  // before the reply that stays where it is
  auto const steps = [&] {
    auto const report = check(book);
    auto const f = std::find_if(report.findings.begin(), report.findings.end(), [](auto const& x) { return x.key() == "dead_end/out"; });
    Strings out;
    if (f == report.findings.end()) return out;
    for (auto const& e : f->trace) out.emplace_back(book.transitions[e.transition].head.id);
    return out;
  };
  EXPECT_EQ(steps(), (Strings{"reading room"}));
  book.transitions.front().head.rare = true;
  EXPECT_EQ(steps(), (Strings{"order", "loan"}));
}

// Nothing is said of its waiting, above all not that it never waits; of a duty that is not so marked something is.
TEST(ProcedureCheck, OfADutyBesideOtherCoursesNothingIsSaid) {
  auto book = library::procedure().book;
  auto& duty = row(book.calls, "return");
  duty.head.actors = row(book.calls, "loan").head.actors;
  duty.head.period = calendar_days(3);
  auto const said = [&] {
    auto const rows = check(book).obligations;
    return std::count_if(rows.begin(), rows.end(), [](auto const& o) {
      return (o.kind == ProcedureKind::dependent_deadline || o.kind == ProcedureKind::race) && o.subject.starts_with("return");
    });
  };
  EXPECT_GT(said(), 0);
  duty.head.beside = true;
  EXPECT_EQ(said(), 0);
}

TEST(ProcedureCheck, ALongerDutyOfAnotherRaces) {
  auto const found = with_duty_of_reader(calendar_days(14), "return", "return by the reader");
  EXPECT_TRUE(std::find(found.begin(), found.end(), "race/return + return by the reader") != found.end());
}

TEST(ProcedureCheck, ADutyWhoseActCannotBeDoneThereRacesWithNone) {
  EXPECT_TRUE(has_race(with_duty_of_reader(calendar_days(14), "return")));
  EXPECT_FALSE(has_race(with_duty_of_reader(calendar_days(14), "loan")));  // on loan, the book cannot be lent
}

TEST(ProcedureCheck, ADutyThatIsLongerFromSomeDaysOnlyRaces) {
  // Two working days are less than three days, but not from a Friday on.
  EXPECT_TRUE(has_race(with_duty_of_reader(working_days(2), "return")));
  EXPECT_FALSE(has_race(with_duty_of_reader(calendar_days(2), "return")));
}

TEST(ProcedureCheck, ARunOfALaterEditionIsLawfulWhereItIsTold) {
  // In the first edition alone a book is lent after a reply.
  auto book = library::procedure().book;
  auto const slot = static_cast<std::int32_t>(book.last + static_cast<std::uint16_t>(library::What::reply) - 1);
  std::array const replied{Node{.op = Op::fact, .sort = Sort::date, .value = slot}, Node{.op = Op::literal, .sort = Sort::date, .value = 0},
                           Node{.op = Op::differ, .sort = Sort::boolean, .a = 0, .b = 1}};
  auto more = row(book.conditions, "card needed");
  more.head.id = "after a reply";
  more.head.interval = book.editions[0].interval;
  more.holds = replied;
  book.conditions.push_back(more);
  auto const report = check(book);
  bool longer = false;
  for (auto const& o : report.obligations) {
    EXPECT_NE(o.verdict, ProcedureVerdict::undecided) << name_of(o.kind) << " " << o.subject << ": " << o.method;
    auto const run = cli::replay_run(book)(o.trace, default_world(book), book.editions[o.edition].interval.from);
    for (auto const& r : run) EXPECT_TRUE(r.lawful) << name_of(o.kind) << " " << o.subject;
    if (o.edition == 0 && o.kind == ProcedureKind::unreachable_state && o.subject == "out") longer = o.trace.size() > 2;
  }
  EXPECT_TRUE(longer);
}

TEST(ProcedureCheck, AStepThatBeginsANewCourseMakesNoLoopOfACourseButOneOfALife) {
  auto book = library::procedure().book;
  EXPECT_FALSE(has_loop_of_life(keys(check(book))));
  row(book.transitions, "order").head.begins = true;
  auto const found = keys(check(book));
  for (auto const& key : found) EXPECT_FALSE(key.starts_with("unbounded_loop")) << key;
  EXPECT_TRUE(has_loop_of_life(found));
}

TEST(ProcedureCheck, WhoCannotComeBackHasNoLoopOfALife) {
  auto book = library::procedure().book;
  row(book.transitions, "order").head.begins = true;
  for (auto const* id : {"cancel", "return"}) row(book.transitions, id).guard = never_true;
  auto const report = check(book);
  EXPECT_FALSE(has_loop_of_life(keys(report)));
  for (auto const& o : report.obligations)
    if (o.kind == ProcedureKind::life_loop) {
      EXPECT_EQ(o.verdict, ProcedureVerdict::proven) << o.subject << ": " << o.method;
    }
}

// The readings that a duty's guard asks, and of a period those of the calendar; of an undated duty the latter are not.
TEST(ProcedureCheck, AVerdictRestsOnTheReadingsThatItsRowsAsk) {
  auto book = library::procedure().book;
  std::vector<Reading> readings(3);
  book.readings = readings;
  book.presidential = {0, 1}, book.rolling = {1, 1};
  auto& loan = row(book.calls, "loan");
  ProcedureObligation o;
  o.kind = ProcedureKind::late_at_birth, o.index = static_cast<std::uint16_t>(&loan - book.calls.data());
  using AskedRows = std::vector<std::uint16_t>;
  loan.head.period = no_period;
  EXPECT_EQ(own_readings(book, o), AskedRows{});
  loan.head.period = working_days(3);
  EXPECT_EQ(own_readings(book, o), AskedRows{0});
  loan.head.period = calendar_days(3);
  EXPECT_EQ(own_readings(book, o), (AskedRows{0, 1}));
  std::array const asks{Node{.op = Op::reading, .sort = Sort::boolean, .a = 1, .value = 2}};
  loan.guard = asks;
  EXPECT_EQ(own_readings(book, o), (AskedRows{0, 1, 2}));
}

TEST(ProcedureCheck, TheReportIsTheSameForEverySeed) {
  auto const& book = library::procedure().book;
  auto const first = check(book);
  for (unsigned const seed : {1u, 4711u}) {
    ProcedureCheckOptions options;
    options.limits.query.seed = seed;
    auto const other = check_procedure(book, cli::replay_run(book), options);
    ASSERT_EQ(keys(first), keys(other));
    for (std::size_t i = 0; i < first.findings.size(); ++i) {
      auto const &a = first.findings[i].trace, &b = other.findings[i].trace;
      ASSERT_EQ(a.size(), b.size()) << first.findings[i].key();
      for (std::size_t k = 0; k < a.size(); ++k) EXPECT_EQ(a[k].transition, b[k].transition) << first.findings[i].key();
    }
  }
}

}  // namespace
}  // namespace norma::solver
