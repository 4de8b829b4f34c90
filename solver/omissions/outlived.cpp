#include <algorithm>
#include <map>

#include "solver/omissions/status_run.hpp"
#include "solver/procedure/repeats.hpp"

namespace norma::solver {
namespace {

// Runs that give a status, and what may follow to the state: put together, dated anew, and left to the oracle.
class Outlived {
 public:
  explicit Outlived(Asking const& q) : q_(q), b_(*q.law.book) {
    for (auto const& run : q.runs.all()) add_openings(run);
    for (auto const s : numbers_of(b_.states)) ways_.push_back(ways_at_hand(s));
    grow();
  }

  void ask(std::uint16_t state, Answers& out) const {
    auto a = open_question(ProcedureKind::status_outlived, state);
    a.trace = outliving(state);
    if (!a.trace.empty()) settle(a, ProcedureVerdict::refuted, "put together of runs found for other questions; nobody is late, and no duty falls due before the status ends; replayed");
    else if (auto const reach = reach_of(q_, state); reach == ProcedureVerdict::refuted) settle(a, ProcedureVerdict::proven, "the state is out of reach in runs of any length");
    else if (reach == ProcedureVerdict::unshown) settle(a, reach, "only wording that the text does not show for this edition can lead there");
    else return;  // of a state to which no such run could be put together nothing is said
    out.push_back(std::move(a));
  }

 private:
  using Events = std::vector<TracedEvent>;
  static constexpr std::size_t most_openings = 2, most_ways = 8;  // openings: of each value

  // A year of the status, whichever it is.
  void add_openings(KnownRun const& run) {
    auto const& concerns = b_.concerns;
    for (auto v = b_.facts[concerns.status].low; v <= b_.facts[concerns.status].high; ++v) {
      if (v <= 0 || !has(concerns.status_values, static_cast<std::size_t>(v)) || openings_[v].size() >= most_openings) continue;
      auto opening = given_for_a_year(b_, run, v);
      if (!opening.empty()) opening = discharged(std::move(opening));
      if (!opening.empty() && end_of(opening).given()) openings_[v].push_back(std::move(opening));
    }
  }

  // The run and, on its last day, what falls due before the status ends; none, if that cannot be done at once.
  Trace discharged(Trace run) const {
    for (int n = 0; n < 8; ++n) {
      auto const now = q_.runs.replayed(run);
      if (now.at.empty()) return {};
      auto const& calls = now.at.back().at.calls;
      auto const due = std::find_if(q_.law.duties.begin(), q_.law.duties.end(), [&](auto d) { return calls[d].first && calls[d].second.given() && calls[d].second < end_of(run); });
      if (due == q_.law.duties.end()) return run;
      auto const next = performed(run, b_.calls[*due].head);
      if (next.empty()) return {};
      run = next;
    }
    return {};
  }

  Trace performed(Trace const& run, CallHead const& call) const {
    for (auto const t : q_.law.transitions) {
      if (!has(call.actions, b_.transitions[t].head.event)) continue;
      for (auto const actor : numbers_of(b_.actors)) {
        if (!has(call.actors, actor)) continue;
        auto longer = run;
        longer.push_back(following(b_, run, t, actor));
        if (!q_.runs.replayed(longer).at.empty()) return longer;
      }
    }
    return {};
  }

  // How runs come to the state: from where a course begins, or after a status is given.
  std::vector<Events> ways_at_hand(std::uint16_t state) const {
    std::vector<Events> out;
    for (auto const& run : q_.runs.all())
      for (std::size_t k = 0; k < run.trace.size(); ++k) {
        if (run.at[k].at.state != state) continue;
        auto const end = run.trace.begin() + static_cast<std::ptrdiff_t>(k) + 1;
        std::size_t from = 0;
        for (std::size_t i = 0; i < k; ++i)
          if (run.trace[i].event == b_.concerns.status_begins) from = i + 1;
        auto const about_it = [&](TracedEvent const& e) { return has(b_.concerns.status_courses, e.event); };
        if (b_.concerns.status_courses != 0 && std::none_of(run.trace.begin() + static_cast<std::ptrdiff_t>(from), end, about_it)) break;
        out.emplace_back(run.trace.begin() + static_cast<std::ptrdiff_t>(from), end);
        break;
      }
    std::stable_sort(out.begin(), out.end(), [](auto const& x, auto const& y) { return x.size() < y.size(); });
    if (out.size() > most_ways) out.resize(most_ways);
    return out;
  }

  // A state to which no course about the status comes in the runs at hand: a way to another state, and a step from there.
  void grow() {
    for (bool more = true; more;) {
      more = false;
      for (auto const t : q_.law.transitions) {
        auto const& head = b_.transitions[t].head;
        if (head.to == 0 || head.begins || !ways_[head.to - 1u].empty()) continue;
        for (auto const from : numbers_of(b_.states)) {
          if (!has(head.from, from) || ways_[from - 1u].empty() || !ways_[head.to - 1u].empty()) continue;
          auto const run = q_.runs.replayed(ways_[from - 1u].front());
          auto longer = run.at.empty() ? Events() : q_.runs.with_step(run, run.trace.size() - 1, t);
          if (longer.empty()) continue;
          ways_[head.to - 1u].push_back(std::move(longer));
          more = true;
        }
      }
    }
  }

  // The earlier it begins before the end, the more it says; what begins in the last days says nothing, nor does what begins long
  // before, for a status is not examined anew then.
  Trace outliving(std::uint16_t state) const {
    auto const& ways = ways_[state - 1u];
    for (auto const& [status, openings] : openings_)
      for (auto const& opening : openings)
        if (outlives(opening, state)) return opening;
    for (int const lead : {60, 30})
      for (auto const& [status, openings] : openings_)
        for (auto const& opening : openings)
          for (auto const& way : ways)
            for (auto early = way.size(); early > 0; --early) {
              auto run = put_together(opening, way, early, lead);
              if (outlives(run, state)) return run;
              run = discharged(std::move(run));
              if (!run.empty() && outlives(run, state)) return run;
            }
    return {};
  }

  // The first `early` events of the way one a day from the lead on, the others in the last days of the status.
  Trace put_together(Trace const& opening, Events const& way, std::size_t early, int lead) const {
    Trace run = opening;
    auto const ends = end_of(opening);
    for (std::size_t i = 0; i < way.size(); ++i) {
      run.push_back(way[i]);
      auto const n = static_cast<int>(i), left = static_cast<int>(way.size() - i);
      run.back().on = i < early ? ends - days(lead - n) : ends - days(left);
    }
    return run;
  }

  Date end_of(Trace const& opening) const {
    auto const given = std::find_if(opening.rbegin(), opening.rend(), [&](TracedEvent const& e) { return e.event == b_.concerns.status_begins; });
    auto const ends = std::find_if(given->stated.begin(), given->stated.end(), [&](auto const& s) { return s.first == b_.concerns.status_ends.front(); });
    return Date::from_key(ends->second);
  }

  bool outlives(Trace const& trace, std::uint16_t state) const {
    auto const run = q_.runs.replayed(trace);
    if (run.at.empty() || run.at.back().at.state != state) return false;
    auto const& at = run.at.back().at;
    Date ends;
    for (auto const s : b_.concerns.status_ends)
      if (at.slots[s] != 0) ends = Date::from_key(at.slots[s]);
    if (!ends.given()) return false;
    return std::none_of(q_.law.duties.begin(), q_.law.duties.end(), [&](auto d) { return at.calls[d].first && at.calls[d].second.given() && at.calls[d].second < ends; });
  }

  Asking const& q_;
  ProcedureBook const& b_;
  std::map<std::int32_t, std::vector<Trace>> openings_;
  std::vector<std::vector<Events>> ways_;  // by state
};

}  // namespace

void ask_outlived(Asking const& q, Answers& out) {
  auto const& b = *q.law.book;
  if (!q.wanted(ProcedureKind::status_outlived) || b.concerns.status_begins == 0 || b.concerns.status_ends.empty()) return;
  Outlived const outlived(q);
  for (auto const s : numbers_of(b.states))
    if (b.states[s - 1u].rest == Rest::under_way) outlived.ask(s, out);
}

}  // namespace norma::solver
