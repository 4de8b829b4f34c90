#include "solver/procedure/repeats.hpp"

#include <algorithm>

namespace norma::solver {
TracedEvent following(ProcedureBook const& b, Trace const& run, std::uint16_t transition, std::uint16_t actor) {
  auto const event = b.transitions[transition].head.event;
  auto const last = std::find_if(run.rbegin(), run.rend(), [&](TracedEvent const& e) { return e.event == event; });
  TracedEvent out{transition, event, actor, run.back().on, {}};
  if (last != run.rend()) {
    out.stated = last->stated;
    return out;
  }
  for (auto const& c : b.events[event - 1u].carries)
    for (std::size_t i = c.slot; i < c.slot + std::size_t{c.slots}; ++i) {
      auto const& f = b.facts[i];
      bool const zero = f.sort == Sort::boolean || (f.nullable && !c.required);
      out.stated.emplace_back(static_cast<std::uint16_t>(i), f.ordinary != 0 || zero ? f.ordinary : f.low);
    }
  return out;
}

namespace {

// The run may go on after the step as it did without it: then other steps may follow there.
void go_on(LawInForce const& law, ReplayRun const& replay, Trace const& run, std::size_t from, Trace with, std::vector<Trace>& known) {
  with.insert(with.end(), run.begin() + static_cast<std::ptrdiff_t>(from), run.end());
  auto const replayed = replay(with, law.world, law.law);
  bool const lawful = replayed.size() == with.size() && std::all_of(replayed.begin(), replayed.end(), [](Replayed const& r) { return r.lawful; });
  if (lawful) known.push_back(std::move(with));
}

// The run, and the same with another value of what its last event states: with whom an appeal was filed may decide what can follow.
std::vector<Trace> told_otherwise(ProcedureBook const& b, Trace run) {
  std::vector<Trace> out{run};
  for (auto& [slot, value] : run.back().stated) {
    auto const stated = value;
    for (std::size_t v = 1; v <= b.facts[slot].names.size(); ++v) {
      value = static_cast<std::int32_t>(v);
      if (value != stated) out.push_back(run);
    }
    value = stated;
  }
  return out;
}

void seek_repeat(LawInForce const& law, Runs const& runs, ReplayRun const& replay, std::vector<Trace>& known, GoalAnswer& a) {
  auto const& b = *law.book;
  auto const& head = b.transitions[a.goal.index].head;
  constexpr std::size_t enough = 8;  // runs that go on after the step
  auto const before = known.size();
  for (std::size_t n = 0; n < before && (is_open(a) || known.size() < before + enough); ++n) {
    auto const run = known[n];
    auto const replayed = replay(run, law.world, law.law);
    for (std::size_t k = 0; k < replayed.size(); ++k) {
      if (!has(head.from, replayed[k].at.state)) continue;
      for (auto const actor : numbers_of(b.actors)) {
        if (!has(b.events[head.event - 1u].actors, actor)) continue;
        for (auto& told : told_otherwise(b, Trace(run.begin(), run.begin() + static_cast<std::ptrdiff_t>(k) + 1))) {
          GoalAnswer probe{a.goal, ProcedureVerdict::undecided, {}, {}, 0};
          probe.trace = std::move(told);
          probe.trace.push_back(following(b, probe.trace, a.goal.index, actor));
          if (!runs.shown(probe)) continue;
          go_on(law, replay, run, k + 1, probe.trace, known);
          settle_by_run(probe, "a run found for another question and this step, replayed");
          runs.polish(probe);
          if (is_open(a)) a = probe;
          break;
        }
      }
    }
  }
}

}  // namespace

bool about_repeat(ProcedureBook const& book, Goal const& g) {
  return (g.kind == ProcedureKind::unreachable_transition || g.kind == ProcedureKind::ambiguous_step) && book.transitions[g.index].head.again;
}

void seek_repeats(LawInForce const& law, Runs const& runs, ReplayRun const& replay, Exploration& out) {
  std::vector<Trace> known;
  for (auto const& a : out.answers)
    if (about_reach(a.goal.kind) && !a.trace.empty()) known.push_back(a.trace);
  std::stable_sort(known.begin(), known.end(), [](Trace const& x, Trace const& y) { return x.size() < y.size(); });
  for (auto& a : out.answers)
    if (a.goal.kind == ProcedureKind::unreachable_transition && about_repeat(*law.book, a.goal) && is_open(a))
      seek_repeat(law, runs, replay, known, a);
}

}  // namespace norma::solver
