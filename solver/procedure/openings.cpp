#include "solver/procedure/openings.hpp"

#include <algorithm>
#include <map>

namespace norma::solver {
namespace {

// The position after the last rare step; 0: none.
std::size_t after_rare(ProcedureBook const& b, Trace const& run) {
  auto const last = std::find_if(run.rbegin(), run.rend(), [&](TracedEvent const& e) { return b.transitions[e.transition].head.rare; });
  return static_cast<std::size_t>(run.rend() - last);
}

// By state, the shortest beginning of a run without a rare step that leads there.
std::map<std::uint16_t, Trace> openings_of(LawInForce const& law, ReplayRun const& replay, Exploration const& found) {
  std::map<std::uint16_t, Trace> out;
  for (auto const& a : found.answers) {
    if (a.trace.empty() || after_rare(*law.book, a.trace) != 0) continue;
    auto const replayed = replay(a.trace, law.world, law.law);
    for (std::size_t k = 0; k < replayed.size() && replayed[k].lawful; ++k) {
      if (law.book->transitions[static_cast<std::size_t>(replayed[k].transition)].head.rare) break;
      auto const [at, fresh] = out.try_emplace(replayed[k].at.state);
      if (fresh || k + 1 < at->second.size()) at->second.assign(a.trace.begin(), a.trace.begin() + static_cast<std::ptrdiff_t>(k) + 1);
    }
  }
  return out;
}

// The run with another beginning up to before its event at `from`, none of whose days then comes before it.
Trace opened_by(Trace const& opening, Trace const& run, std::size_t from) {
  Trace out = opening;
  for (auto k = from; k < run.size(); ++k) {
    out.push_back(run[k]);
    auto const& before = out[out.size() - 2].on;
    if (out.back().on < before) out.back().on = before;
  }
  return out;
}

}  // namespace

void prefer_common_openings(LawInForce const& law, Runs const& runs, ReplayRun const& replay, Exploration& out) {
  auto const openings = openings_of(law, replay, out);
  for (auto& a : out.answers) {
    auto const first = after_rare(*law.book, a.trace);
    if (a.verdict != ProcedureVerdict::refuted || about_reach(a.goal.kind) || first == 0) continue;
    auto const replayed = replay(a.trace, law.world, law.law);
    for (auto k = first; k <= replayed.size(); ++k) {
      auto const opening = openings.find(replayed[k - 1].at.state);
      if (opening == openings.end()) continue;
      GoalAnswer other = a;
      other.trace = opened_by(opening->second, a.trace, k);
      if (!runs.shown(other)) continue;
      runs.polish(other);
      other.method = "a run found for this question, begun as another, replayed";
      a = std::move(other);
      break;
    }
  }
}

}  // namespace norma::solver
