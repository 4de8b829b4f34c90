#include "solver/omissions/known_runs.hpp"

#include <algorithm>

#include "solver/procedure/repeats.hpp"
#include "solver/procedure/three_valued.hpp"

namespace norma::solver {
namespace {

bool same(TracedEvent const& x, TracedEvent const& y) { return x.transition == y.transition && x.actor == y.actor && x.on == y.on && x.stated == y.stated; }
bool same(Trace const& x, Trace const& y) { return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](auto const& a, auto const& b) { return same(a, b); }); }

void shorten(KnownRun const& run, SoughtStep const& sought, Trace& best) {
  for (std::size_t k = 0; k < run.trace.size() && (best.empty() || k + 1 < best.size()); ++k)
    if (sought(run, k)) best.assign(run.trace.begin(), run.trace.begin() + static_cast<std::ptrdiff_t>(k) + 1);
}

}  // namespace

bool has_had(KnownRun const& run, std::size_t k, std::uint64_t events) {
  return std::any_of(run.trace.begin(), run.trace.begin() + static_cast<std::ptrdiff_t>(k) + 1, [&](TracedEvent const& e) { return has(events, e.event); });
}

KnownRuns::KnownRuns(LawInForce const& law, ReplayRun const& replay, std::vector<GoalAnswer> const& answers) : law_(law), replay_(replay) {
  std::vector<Trace> traces;
  for (auto const& a : answers)
    if (!a.trace.empty()) traces.push_back(a.trace);
  std::stable_sort(traces.begin(), traces.end(), [](Trace const& x, Trace const& y) { return x.size() < y.size(); });
  for (std::size_t i = 0; i < traces.size(); ++i) {
    if (std::any_of(traces.begin(), traces.begin() + static_cast<std::ptrdiff_t>(i), [&](Trace const& t) { return same(t, traces[i]); })) continue;
    if (auto run = replayed(traces[i]); !run.at.empty()) runs_.push_back(std::move(run));
  }
}

KnownRun KnownRuns::replayed(Trace const& trace) const {
  KnownRun run{trace, replay_(trace, law_.world, law_.law)};
  bool const lawful = run.at.size() == trace.size() && std::all_of(run.at.begin(), run.at.end(), [](Replayed const& r) { return r.lawful; });
  if (!lawful) run.at.clear();
  return run;
}

Trace KnownRuns::until(SoughtStep const& sought) const {
  Trace usual, any;
  for (auto const& run : runs_) {
    shorten(run, [&](KnownRun const& r, std::size_t k) { return has_had(r, k, law_.book->concerns.status_courses) && sought(r, k); }, usual);
    shorten(run, sought, any);
  }
  return usual.empty() ? any : usual;
}

Trace KnownRuns::until_varied(SoughtStep const& sought) const {
  auto best = until(sought);
  if (!best.empty()) return best;
  for (auto const& run : runs_)
    for (std::size_t k = 0; k < run.trace.size(); ++k)
      for (std::size_t i = 0; i < run.trace[k].stated.size(); ++i) {
        auto const& f = law_.book->facts[run.trace[k].stated[i].first];
        if (f.sort != Sort::enumeration) continue;
        for (auto const v : values_of(f, Holding::stated_as_required)) {
          auto other = run.trace;
          if (other[k].stated[i].second == v) continue;
          other[k].stated[i].second = v;
          if (auto const varied = replayed(other); !varied.at.empty()) shorten(varied, sought, best);
          if (!best.empty()) return best;
        }
      }
  return best;
}

Trace KnownRuns::with_step(KnownRun const& run, std::size_t k, std::uint16_t transition) const {
  auto const& b = *law_.book;
  Trace const begun(run.trace.begin(), run.trace.begin() + static_cast<std::ptrdiff_t>(k) + 1);
  auto const& event = b.events[b.transitions[transition].head.event - 1u];
  for (auto const actor : numbers_of(b.actors)) {
    if (!has(event.actors, actor)) continue;
    auto longer = begun;
    longer.push_back(following(b, begun, transition, actor));
    auto const after = replayed(longer);
    if (!after.at.empty() && after.at.back().transition == transition) return longer;
  }
  return {};
}

}  // namespace norma::solver
