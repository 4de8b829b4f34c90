#include "solver/procedure/runs.hpp"

#include <algorithm>

#include "solver/procedure/repair.hpp"

namespace norma::solver {

bool Runs::shown(GoalAnswer& a) const {
  auto const replayed = replay_(a.trace, law_.world, law_.law);
  bool const lawful = replayed.size() == a.trace.size() && std::all_of(replayed.begin(), replayed.end(), [](Replayed const& r) { return r.lawful; });
  return lawful && shows(a.goal, law_, a.trace, replayed, a.loop_from);
}

void Runs::polish(GoalAnswer& a) const {
  auto const calendar = law_.book->calendar_in(law_.world);
  GoalAnswer other = a;
  Date d = law_.law;
  for (auto& e : other.trace) {
    while (calendar.covers(d) && !calendar.works(d)) d = next_day(d);
    e.on = d;
    d = next_day(d);
  }
  if (shown(other)) a = other;
  else hasten(a);
  for (std::size_t k = 0; k < a.trace.size(); ++k)
    for (std::size_t i = 0; i < a.trace[k].stated.size(); ++i) {
      auto const& f = law_.book->facts[a.trace[k].stated[i].first];
      auto const now = a.trace[k].stated[i].second;
      bool const zero = f.sort == Sort::boolean || (f.nullable && !required(a.trace[k], a.trace[k].stated[i].first));
      for (auto const v : {f.ordinary, zero ? 0 : f.low, f.low}) {
        if (v == now) break;
        if (v == 0 && !zero) continue;
        other = a;
        other.trace[k].stated[i].second = v;
        if (!shown(other)) continue;
        a = other;
        break;
      }
    }
  if (a.goal.kind == ProcedureKind::race)
    a.goal.other = static_cast<std::uint16_t>(race_with(a.goal, law_, replay_(a.trace, law_.world, law_.law)));
}

// Takes out the days between one event and the next: of all that follows together, or of the one.
void Runs::hasten(GoalAnswer& a) const {
  Date before = law_.law;
  for (std::size_t k = 0; k < a.trace.size(); ++k) {
    auto const gap = serial(a.trace[k].on) - serial(before);
    GoalAnswer all = a, one = a;
    for (auto j = k; j < all.trace.size(); ++j) all.trace[j].on = all.trace[j].on - days(gap);
    one.trace[k].on = before;
    if (gap > 0 && shown(all)) a = std::move(all);
    else if (gap > 0 && shown(one)) a = std::move(one);
    before = a.trace[k].on;
  }
}

bool Runs::take_over(GoalAnswer& a, GoalAnswer const& known) const {
  GoalAnswer probe = known;
  if (about_loop(a.goal.kind)) probe.goal.index = known.trace.back().transition;  // it ends with any of its steps
  polish(probe);
  if (!shown(probe)) {
    auto const run = repaired(law_, replay_, known.trace);
    if (!run) return false;
    probe.trace = *run;
    if (!shown(probe)) return false;
    polish(probe);
  }
  a.trace = probe.trace;
  a.loop_from = probe.loop_from;
  a.goal.other = probe.goal.other;
  return true;
}

void Runs::seek_days_off(GoalAnswer& a) const {
  auto const& b = *law_.book;
  auto const interval = b.editions[edition_on(b, law_.law)].interval;
  for (Date d = interval.from; d < interval.until; d = next_day(d)) {
    for (auto& e : a.trace) e.on = d;
    if (shown(a)) return settle(a, ProcedureVerdict::refuted, "the production calendar, day by day; the run replayed");
  }
  settle(a, ProcedureVerdict::undecided, "days off only exist, but the run found cannot fall on them");
}

// It asks of every day that the period can run from: of those of the edition where it runs from its trigger, else of all that
// the calendar knows. So that "no" is final, whatever the run.
bool Runs::may_be_off(std::uint16_t call) const {
  auto const& b = *law_.book;
  auto const calendar = b.calendar_in(law_.world);
  auto const period = b.calls[call].head.period;
  auto const edition = b.editions[edition_on(b, law_.law)].interval;
  bool const of_edition = runs_from_trigger(law_, call);
  for (Date d{calendar.first_year(), 1, 1}; calendar.covers(d); d = next_day(d)) {
    if (of_edition && !edition.contains(d)) continue;
    auto const end = last_day(period, d, calendar, b.rolls_in(law_.world));
    bool off = end.has_value();
    for (int n = 0; off && n < period.count; ++n) off = calendar.covers(*end - days(n)) && !calendar.works(*end - days(n));
    if (off) return true;
  }
  return false;
}

bool Runs::required(TracedEvent const& e, std::uint16_t slot) const {
  for (auto const& c : law_.book->events[e.event - 1u].carries)
    if (c.slot <= slot && slot < c.slot + c.slots) return c.required;
  return false;
}

}  // namespace norma::solver
