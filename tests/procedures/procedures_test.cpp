// Two procedures compared: what is the same is called the same, and each change is one, shown by a log that the two judge differently.
#include <gtest/gtest.h>

#include "cli/log_probe_files.hpp"
#include "mutants/procedure/mutant.hpp"
#include "procedures/diff.hpp"
#include "procedures/moved_log.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::procedures {
namespace {

namespace mutants = norma::mutants::procedure;

ProcedureBook const& book() {
  static auto const procedure = pp95::procedure::procedure();
  return procedure.book;
}

std::vector<LogProbe> const& corpus() {
  static auto const read = cli::read_log_probes({NORMA_ROOT "/corpus/pp95/logs", NORMA_ROOT "/corpus/pp95/complete/logs"}, book()).probes;
  return read;
}

TEST(Procedures, OfDaysOfOneEditionAreTheSame) {
  for (auto const& e : book().editions) {
    auto const laws = unite({&book(), e.interval.from}, {&book(), previous_day(e.interval.until)});
    EXPECT_TRUE(laws.changes.empty() && laws.aside.empty()) << iso_date(e.interval.from);
  }
}

TEST(Procedures, ThatAreOneAndTheSameAreTheSame) {
  auto const copy = book();
  EXPECT_TRUE(equal(diff(unite({&book(), {}}, {&copy, {}}), {})));
}

// Every row that begins or ends on a commencement is told, and shown unless no audit speaks of it.
TEST(Procedures, OfEachCommencementAreToldRowByRow) {
  for (std::size_t e = 1; e < book().editions.size(); ++e) {
    auto const day = book().editions[e].interval.from;
    auto const found = diff(unite({&book(), previous_day(day)}, {&book(), day}), {.known = corpus(), .days = book().editions[e].interval});
    std::size_t rows = 0, told = 0;
    auto const count = [&](auto const& table) {
      for (auto const& r : table) rows += (r.head.interval.from == day ? 1u : 0u) + (r.head.interval.until == day ? 1u : 0u);
    };
    count(book().transitions), count(book().conditions), count(book().calls);
    for (std::size_t i = 0; i < found.laws.changes.size(); ++i) {
      auto const& c = found.laws.changes[i];
      told += (c.before ? 1u : 0u) + (c.after ? 1u : 0u);
      EXPECT_EQ(found.shown[i].has_value(), !never_told(found.laws, c)) << iso_date(day) << " " << i;
    }
    EXPECT_EQ(told, rows) << iso_date(day);
  }
}

TEST(Procedures, ALogThatShowsAChangeIsJudgedSoByEachLaw) {
  auto const day = Date(2020, 12, 8);
  auto const found = diff(unite({&book(), previous_day(day)}, {&book(), day}), {.known = corpus(), .days = {day, Date(2022, 7, 1)}});
  for (auto const& s : found.shown) {
    ASSERT_TRUE(s);
    auto const before = oracle::Auditor(book(), s->probe.world, {.law = previous_day(day)}).audit(s->probe.log);
    auto const after = oracle::Auditor(book(), s->probe.world, {.law = day}).audit(s->probe.log);
    EXPECT_FALSE(mutants::tells_apart(book(), before, found.laws.judged_before, s->before));
    EXPECT_FALSE(mutants::tells_apart(book(), after, found.laws.judged_after, s->after));
    EXPECT_TRUE(mutants::tells_apart(book(), before, book(), after));
  }
}

// A slip in one row is one change, and of those that a log kills nearly all are shown.
TEST(Procedures, WithASlipDifferInThatRow) {
  constexpr std::size_t step = 211, most_tries = 100;
  auto const all = mutants::mutants_of(book());
  std::size_t shown = 0, asked = 0;
  for (std::size_t i = 0; i < all.size(); i += step) {
    solver::NodeArena arena;
    auto const slip = mutants::mutated(book(), all[i], arena);
    auto const id = mutants::id_of(book(), all[i]);
    auto const laws = unite({&book(), {}}, {&slip, {}});
    ASSERT_TRUE(laws.together) << id;
    EXPECT_TRUE(laws.aside.empty()) << id;
    ASSERT_EQ(laws.changes.size(), 1u) << id;
    EXPECT_EQ(laws.changes[0].table, all[i].table) << id;
    ++asked;
    auto const found = procedures::shown(laws, {.known = corpus(), .tries = most_tries});
    if (!found[0]) continue;
    ++shown;
    EXPECT_TRUE(mutants::tells_apart(laws.judged_before, found[0]->before, laws.judged_after, found[0]->after)) << id;
  }
  EXPECT_GT(shown * 10, asked * 6) << shown << " of " << asked;
}

TEST(Procedures, WithAnotherOrderOfRowsAreNotCalledTheSame) {
  auto other = book();
  std::rotate(other.calls.begin(), other.calls.begin() + 40, other.calls.begin() + 41);
  for (auto const& laws : {unite({&book(), {}}, {&other, {}}), unite({&other, {}}, {&book(), {}})}) {
    ASSERT_EQ(laws.changes.size(), 1u);
    EXPECT_TRUE(laws.changes[0].before && laws.changes[0].after);
  }
}

// Whatever a file says beside rows: what moves a last day, whose course it is, the calendar.
TEST(Procedures, ThatDifferBesideRowsAreNotCalledTheSame) {
  auto const asides = [](auto const& alter) {
    auto other = book();
    alter(other);
    auto const laws = unite({&book(), {}}, {&other, {}});
    EXPECT_TRUE(laws.changes.empty());
    return laws.aside.size();
  };
  EXPECT_EQ(asides([](ProcedureBook& b) { b.rolling.alternative = b.rolling.alternative == 1 ? 2 : 1; }), 1u);
  EXPECT_EQ(asides([](ProcedureBook& b) { b.presidential.alternative = b.presidential.alternative == 1 ? 2 : 1; }), 1u);
  EXPECT_EQ(asides([](ProcedureBook& b) { b.concerns.person = 0; }), 1u);
  EXPECT_EQ(asides([](ProcedureBook& b) { b.concerns.settled = {}; }), 1u);
  EXPECT_EQ(asides([](ProcedureBook& b) { b.calendar = b.calendar.first(b.calendar.size() - 1); }), 1u);
  EXPECT_EQ(asides([](ProcedureBook& b) { b.states[0].words = {"иначе", "otherwise"}; }), 1u);
  EXPECT_EQ(asides([](ProcedureBook& b) { b.outside.clear(); }), 1u);
}

// A log that is shown is judged so by the two laws as they are, and no reading is taken that there is not.
TEST(Procedures, AreShownByNothingThatDoesNotDiffer) {
  auto other = book();
  auto const majority = std::find_if(other.transitions.begin(), other.transitions.end(), [](auto const& t) { return t.head.id == "28 majority"; });
  ASSERT_NE(majority, other.transitions.end());
  std::iter_swap(majority, majority + 1);
  auto const found = diff(unite({&book(), {}}, {&other, {}}), {.known = corpus(), .tries = 50});
  for (auto const& s : found.shown) EXPECT_FALSE(s);
}

TEST(Procedures, WithOtherFactsAreComparedByTheirRowsAlone) {
  auto other = book();
  other.states.back().name = "elsewhere";
  auto const laws = unite({&book(), {}}, {&other, {}});
  EXPECT_FALSE(laws.together);
  ASSERT_FALSE(laws.aside.empty());
  EXPECT_EQ(laws.aside[0].what, "states");
  EXPECT_EQ(laws.aside[0].after, std::vector<std::string>{"elsewhere"});
  // The rows that name it are others.
  EXPECT_FALSE(laws.changes.empty());
  for (auto const& s : shown(laws, {.known = corpus()})) EXPECT_FALSE(s);
}

TEST(MovedLog, KeepsWeekdaysAndDaysBetween) {
  auto const& p = corpus().front();
  auto const from = Date(2020, 12, 8), until = Date(2022, 7, 1);
  auto const moved = moved_into(book(), p, {from, until});
  ASSERT_TRUE(moved);
  ASSERT_EQ(moved->log.events.size(), p.log.events.size());
  auto const by = serial(moved->log.events[0].on) - serial(p.log.events[0].on);
  EXPECT_EQ(by % 7, 0);
  for (std::size_t i = 0; i < p.log.events.size(); ++i) {
    EXPECT_EQ(serial(moved->log.events[i].on) - serial(p.log.events[i].on), by);
    EXPECT_TRUE(!(moved->log.events[i].on < from) && moved->log.events[i].on < until);
  }
}

TEST(MovedLog, ThatIsTooLongIsNotMoved) { EXPECT_FALSE(moved_into(book(), corpus().front(), {Date(2020, 12, 8), Date(2020, 12, 9)})); }

}  // namespace
}  // namespace norma::procedures
