#include <algorithm>

#include "solver/omissions/omissions.hpp"

namespace norma::solver {
namespace {

enum class Step { none, unshown, sometimes, always };

// Whether the text names one of the answers from the state: by a row whose guard nothing can fail, or only by others. Conditions
// say how an act is done lawfully, not whether it is named: they are no part of the question. A row whose wording is not shown
// may name it.
Step step_from(Asking const& q, WorldEvent const& w, std::uint16_t state) {
  auto const& b = *q.law.book;
  auto best = Step::none;
  for (auto const t : q.law.transitions) {
    auto const& row = b.transitions[t];
    if (!has(row.head.from, state) || !has(w.answers, row.head.event)) continue;
    if (never_holds(q, "answered " + std::string(w.id) + " " + std::string(row.head.id), {{row.guard, false}})) return Step::always;
    best = Step::sometimes;
  }
  auto const hidden = [&](TransitionInfo const& row) { return has(row.head.from, state) && has(w.answers, row.head.event) && is_unshown(row.head, q.law.law); };
  if (best == Step::none && std::any_of(b.transitions.begin(), b.transitions.end(), hidden)) return Step::unshown;
  return best;
}

Trace run_to(Asking const& q, WorldEvent const& w, std::uint16_t state) {
  auto const there = [&](KnownRun const& run, std::size_t k) { return run.at[k].at.state == state; };
  auto const had = [&](KnownRun const& run, std::size_t k) { return there(run, k) && has_had(run, k, w.after); };
  auto trace = w.after == 0 ? Trace() : q.runs.until(had);
  return trace.empty() ? q.runs.until(there) : trace;
}

void ask(Asking const& q, std::uint16_t index, Answers& out) {
  auto const& b = *q.law.book;
  auto const& w = b.concerns.world[index];
  auto a = open_question(ProcedureKind::not_provided_for, index);
  bool unsure = false, behind_unshown = false;
  for (auto const s : numbers_of(b.states)) {
    if (!has(w.states, s)) continue;
    auto const step = step_from(q, w, s);
    if (step == Step::always) continue;
    auto const trace = run_to(q, w, s);
    if (trace.empty()) {
      auto const reach = reach_of(q, s);
      behind_unshown = behind_unshown || reach == ProcedureVerdict::unshown;
      unsure = unsure || (reach != ProcedureVerdict::unshown && reach != ProcedureVerdict::refuted);
    } else if (step == Step::unshown) behind_unshown = true;
    else if (step == Step::sometimes) unsure = true;
    else {
      a.among.push_back(s);
      if (a.trace.empty()) a.trace = trace;
    }
  }
  if (!a.among.empty()) settle(a, ProcedureVerdict::refuted, "no step of its answers leads from these states; a run that comes to the first of them, replayed");
  else if (unsure) settle(a, ProcedureVerdict::undecided, "of a state it is not decided whether a run comes to it, or whether the step from there may be barred");
  else if (behind_unshown) settle(a, ProcedureVerdict::unshown, "wording that the text does not show for this edition may lead there, or from there");
  else settle(a, ProcedureVerdict::proven, "from each state to which a run comes a step of its answers leads, whatever else holds");
  out.push_back(std::move(a));
}

}  // namespace

void ask_of_the_world(Asking const& q, Answers& out) {
  if (!q.wanted(ProcedureKind::not_provided_for)) return;
  auto const& world = q.law.book->concerns.world;
  for (std::uint16_t i = 0; i < world.size(); ++i)
    if (world[i].interval.contains(q.law.law)) ask(q, i, out);
}

}  // namespace norma::solver
