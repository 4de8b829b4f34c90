#include <algorithm>

#include "solver/omissions/omissions.hpp"

namespace norma::solver {
namespace {

// Rows that begin to be in force with the edition.
template <class Rows>
std::vector<std::uint16_t> commencing(Asking const& q, Rows const& rows) {
  auto const& b = *q.law.book;
  std::vector<std::uint16_t> out;
  for (auto const i : positions_in(rows)) {
    auto const& head = rows[i].head;
    bool const settled = std::find(b.concerns.settled.begin(), b.concerns.settled.end(), head.id) != b.concerns.settled.end();
    if (head.interval.from == q.law.law && !settled) out.push_back(i);
  }
  return out;
}

class OnTheEve {
 public:
  OnTheEve(Asking const& q, Date eve) : q_(q), b_(*q.law.book), eve_(eve), at_(previous_day(q.law.law)) {}

  // The first events of the run, all on the day before, were lawful under the law of that day, and had led somewhere.
  bool begun(KnownRun const& run, std::size_t events, bool anywhere) const {
    if (events == 0) return false;
    Trace before(run.trace.begin(), run.trace.begin() + static_cast<std::ptrdiff_t>(events));
    for (auto& e : before) e.on = at_;
    auto const then = q_.replay(before, q_.law.world, eve_);
    bool const lawful = then.size() == events && std::all_of(then.begin(), then.end(), [](Replayed const& r) { return r.lawful; });
    return lawful && (anywhere || !b_.states[then.back().at.state - 1u].initial);
  }

  // The same run, begun on the eve: a duty's trigger, too, and what is asked of an act on the first day. None, if it is not lawful so.
  Trace dated(Trace run, GoalAnswer const& a) const {
    for (std::size_t i = 0; i < run.size(); ++i) run[i].on = i + 1 == run.size() && a.goal.other != of_calls ? q_.law.law : at_;
    return q_.runs.replayed(run).at.empty() ? Trace{} : run;
  }

  // What it follows was provided for on the eve: by wording that the text shows, or by other.
  bool known_before(std::uint64_t events, Standing how) const {
    return std::any_of(b_.transitions.begin(), b_.transitions.end(), [&](TransitionInfo const& t) {
      return has(events, t.head.event) && t.head.interval.contains(eve_) && t.head.standing == how;
    });
  }

  // False: no run at hand had begun on the eve, which proves nothing.
  bool settle_row(GoalAnswer& a, std::uint64_t events, SoughtStep const& sought) const {
    a.trace = dated(q_.runs.until_varied(sought), a);
    if (!a.trace.empty()) settle(a, ProcedureVerdict::refuted, "a course under way on the eve that it is asked of, replayed under both laws; no row says to which courses it applies");
    else if (known_before(events, Standing::shown)) return false;
    else if (known_before(events, Standing::unshown)) settle(a, ProcedureVerdict::unshown, "of what it follows the text does not show the wording of the eve");
    else settle(a, ProcedureVerdict::proven, "what it follows was not provided for before it");
    return true;
  }

 private:
  Asking const& q_;
  ProcedureBook const& b_;
  Date eve_, at_;
};

}  // namespace

void ask_of_commencement(Asking const& q, Date eve_law, Answers& out) {
  if (!q.wanted(ProcedureKind::unsettled_commencement)) return;
  auto const& b = *q.law.book;
  OnTheEve const eve(q, eve_law);
  auto const asked = [](std::uint16_t row, std::uint16_t table) { return open_question(ProcedureKind::unsettled_commencement, row, table); };
  // A duty whose trigger came the day before: is anybody bound?
  for (auto const i : commencing(q, b.calls)) {
    auto const& head = b.calls[i].head;
    if (head.call != Call::must) continue;
    auto a = asked(i, of_calls);
    bool const told = eve.settle_row(a, head.triggers, [&](KnownRun const& run, std::size_t k) {
      return has(head.triggers, run.trace[k].event) && run.at[k].at.calls[i].first && eve.begun(run, k + 1, true);
    });
    if (told) out.push_back(std::move(a));
  }
  // A condition on an act still to come in a course begun before.
  for (auto const i : commencing(q, b.conditions)) {
    auto const& head = b.conditions[i].head;
    if (head.in_order) continue;
    auto a = asked(i, of_conditions);
    bool const told = eve.settle_row(a, head.events, [&](KnownRun const& run, std::size_t k) { return has(head.events, run.trace[k].event) && eve.begun(run, k, false); });
    if (told) out.push_back(std::move(a));
  }
  for (auto const i : commencing(q, b.transitions)) {
    auto const& head = b.transitions[i].head;
    if (head.again || head.standing == Standing::unshown) continue;
    auto a = asked(i, of_transitions);
    bool const told = eve.settle_row(a, bit(head.event), [&](KnownRun const& run, std::size_t k) { return run.trace[k].transition == i && eve.begun(run, k, false); });
    if (told) out.push_back(std::move(a));
  }
}

}  // namespace norma::solver
