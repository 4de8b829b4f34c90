#include "solver/procedure/repair.hpp"

#include <algorithm>

#include "solver/procedure/repeats.hpp"

namespace norma::solver {
namespace {

constexpr int most_events = 4;

std::size_t lawful_events(std::vector<Replayed> const& run) {
  return static_cast<std::size_t>(std::find_if(run.begin(), run.end(), [](Replayed const& r) { return !r.lawful; }) - run.begin());
}

// One event more, so that one event more is lawful.
bool put_in(LawInForce const& law, ReplayRun const& replay, Trace& run, std::size_t at, std::uint16_t state) {
  auto const& b = *law.book;
  Trace const before(run.begin(), run.begin() + static_cast<std::ptrdiff_t>(at));
  for (auto const t : law.transitions) {
    if (!has(b.transitions[t].head.from, state) || b.transitions[t].head.begins) continue;
    for (auto const actor : numbers_of(b.actors)) {
      if (!has(b.events[b.transitions[t].head.event - 1u].actors, actor)) continue;
      auto longer = run;
      longer.insert(longer.begin() + static_cast<std::ptrdiff_t>(at), following(b, before, t, actor));
      if (lawful_events(replay(longer, law.world, law.law)) < at + 2) continue;
      run = std::move(longer);
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Trace> repaired(LawInForce const& law, ReplayRun const& replay, Trace run) {
  for (int n = 0; n <= most_events; ++n) {
    auto const replayed = replay(run, law.world, law.law);
    auto const at = lawful_events(replayed);
    if (at == run.size()) return run;
    if (at == 0 || n == most_events || !put_in(law, replay, run, at, replayed[at - 1].at.state)) break;
  }
  return std::nullopt;
}

}  // namespace norma::solver
