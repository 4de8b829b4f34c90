// The finite graphs that prove things out of reach: every lawful step is one of theirs, whatever they remember; and what a run
// shows they never deny.
#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "cli/replay_run.hpp"
#include "properties/procedure/view.hpp"
#include "solver/procedure/explorer.hpp"
#include "solver/procedure/finite_steps.hpp"
#include "solver/procedure/proofs.hpp"
#include "tests/oracle/procedure/library.hpp"

namespace norma::solver {
namespace {

using namespace properties::procedure;

// Some facts and dated duties of the law, not so many that an event states them in too many ways.
Remembered some_of(LawInForce const& law, std::mt19937_64& chance) {
  auto const& b = *law.book;
  Remembered out{std::vector<bool>(b.facts.size()), {}};
  for (auto const i : positions_in(b.facts)) out.facts[i] = law.used[i] && i != b.today && i != b.actor && chance() % 3 == 0;
  for (auto const d : law.duties)
    if (chance() % 3 == 0) out.duties.push_back(d);
  while (FiniteSteps(law, out).widest() > 256)
    for (auto const i : positions_in(b.facts)) out.facts[i] = out.facts[i] && chance() % 2 == 0;
  return out;
}

FiniteNode seen(FiniteSteps const& steps, ProcedureBook const& b, CourseState const& course) {
  FiniteNode out;
  out.state = course.state;
  for (std::size_t k = 0; k < steps.facts().size(); ++k) {
    auto const f = steps.facts()[k];
    out.values[k] = static_cast<char>(b.facts[f].sort == Sort::date ? course.slots[f] != 0 : course.slots[f]);
  }
  for (std::size_t k = 0; k < steps.duties().size(); ++k) out.open |= static_cast<std::uint64_t>(course.calls[steps.duties()[k]].open) << k;
  return out;
}

// As it stands, and with what is idle forgotten before and after it.
bool has_step(FiniteSteps& steps, FiniteNode before, int transition, FiniteNode after) {
  auto const has = [&](bool forgotten) {
    bool found = false;
    steps.from(before, [&](std::uint16_t t, FiniteNode&& next, bool) {
      if (forgotten) steps.forget_idle(next);
      return !(found = found || (t == transition && next == after));
    });
    return found;
  };
  bool const as_it_stands = has(false);
  steps.forget_idle(before), steps.forget_idle(after);
  return as_it_stands && has(true);
}

// The first lawful step of the walk that the steps do not have, or empty.
std::string missed(ProcedureBook const& b, LawInForce const& law, Walk const& w, int& lawful) {
  std::mt19937_64 chance(w.chance);
  FiniteSteps steps(law, some_of(law, chance));
  auto const stepper = w.stepper(b);
  auto course = w.log.begin;
  for (std::size_t i = 0; i < w.log.events.size(); ++i) {
    auto after = course;
    auto const step = stepper.take(after, w.log.events[i]);
    if (!step.lawful()) continue;
    bool const shown = std::find(law.transitions.begin(), law.transitions.end(), step.transition) != law.transitions.end();
    if (shown && ++lawful && !has_step(steps, seen(steps, b, course), step.transition, seen(steps, b, after)))
      return "event " + std::to_string(i + 1) + ", " + std::string(b.transitions[static_cast<std::size_t>(step.transition)].head.id);
    course = std::move(after);
  }
  return {};
}

TEST(FiniteGraph, HasEachLawfulStepOfRandomWalks) {
  auto const law = std::make_shared<Law const>(norma::pp95::procedure::procedure());
  auto const attempts = walks(law, Habit::attempts);
  auto params = rc::detail::configuration().testParams;
  params.maxSuccess = 1'000;
  int lawful = 0;
  auto const result = rc::detail::checkTestable(
      [&] {
        Walk const w = *attempts;
        if (auto const m = missed(law->book, law_in_force(law->book, edition_on(law->book, *w.law), w.world), w, lawful); !m.empty()) RC_FAIL(m);
      },
      rc::detail::TestMetadata{"FiniteGraph", "has each lawful step"}, params);
  if (!result.is<rc::detail::SuccessResult>()) {
    std::ostringstream told;
    rc::detail::printResultMessage(result, told);
    FAIL() << told.str() << "\nagain: RC_PARAMS=\"seed=" << params.seed << '"';
  }
  EXPECT_GT(lawful, 1000);
}

// A defect planted in the steps: a guard that never holds. The same walks must notice it.
TEST(FiniteGraph, AStepThatIsLeftOutIsNoticed) {
  auto const law = norma::pp95::procedure::procedure();
  static constexpr std::array never_true{Node{.op = Op::literal, .sort = Sort::boolean, .value = 0}};
  int lawful = 0, noticed = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    auto const w = draw_walk(law, rc::Random(seed), 60, Habit::attempts);
    auto book = law.book;
    for (auto& t : book.transitions)
      if (t.head.to != 0) t.guard = never_true;
    noticed += !missed(law.book, law_in_force(book, edition_on(book, *w.law), w.world), w, lawful).empty();
  }
  EXPECT_GT(noticed, 20);
}

// Of what runs of up to this length show, nothing is proven out of reach.
void expect_no_run_denied(ProcedureBook const& book, std::size_t edition, std::size_t depth, int least) {
  ExploreLimits limits;
  for (std::size_t k = 0; k < procedure_kinds; ++k)
    if (!about_loop(static_cast<ProcedureKind>(k))) limits.kinds.push_back(static_cast<ProcedureKind>(k));
  limits.depth = limits.quick_proof_after = limits.reach_proof_after = depth;
  auto const world = default_world(book);
  auto const law = law_in_force(book, edition, world);
  int shown = 0;
  for (auto const& a : explore(book, edition, world, cli::replay_run(book), limits).answers) {
    if (a.trace.empty() || a.goal.kind == ProcedureKind::ambiguous_step) continue;
    ++shown;
    EXPECT_NE(never_shown(a.goal, law), Reach::unreachable) << name_of(a.goal.kind) << " " << a.goal.index;
  }
  EXPECT_GT(shown, least);
}

TEST(FiniteGraph, DeniesNoRunOfTheToy) {
  for (std::size_t const edition : {0u, 1u}) expect_no_run_denied(library::procedure().book, edition, 8, 10);
}

TEST(FiniteGraph, DeniesNoRunOfTheProcedure) {
  auto const law = norma::pp95::procedure::procedure();
  expect_no_run_denied(law.book, law.book.editions.size() - 1, 10, 60);
}

TEST(FiniteGraph, ValuesOfAFactAreAllThatItCanHold) {
  FactInfo number;
  number.sort = Sort::integer;
  number.high = 2;
  EXPECT_EQ(values_of(number, Holding::stated), (std::vector{0, 1, 2}));
  FactInfo kind;
  kind.sort = Sort::enumeration;
  kind.nullable = true;
  kind.low = 1;
  kind.high = 2;
  EXPECT_EQ(values_of(kind, Holding::stated), (std::vector{0, 1, 2}));
  EXPECT_EQ(values_of(kind, Holding::stated_as_required), (std::vector{1, 2}));
  kind.nullable = false;  // it may still hold what it held before the first event
  EXPECT_EQ(values_of(kind, Holding::stated), (std::vector{1, 2}));
  EXPECT_EQ(values_of(kind, Holding::anything), (std::vector{0, 1, 2}));
  number.high = 1000;
  EXPECT_FALSE(can_be_remembered(number));
}

}  // namespace
}  // namespace norma::solver
