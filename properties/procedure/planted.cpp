// A walk with one violation planted is rejected, with its provisions.
#include <algorithm>

#include "properties/procedure/plant.hpp"
#include "properties/procedure/property.hpp"
#include "properties/procedure/view.hpp"

namespace norma::properties::procedure {

bool several_matters(Law const& law, Walk const& w, oracle::EventLog const& log) {
  auto const stepper = w.stepper(law.book);
  auto course = log.begin;
  for (auto const& event : log.events) {
    bool const under_way = !law.book.states[course.state - 1u].initial;
    if (done_by_another(law.book, course, event)) return true;
    auto const step = stepper.take(course, event);
    if (under_way && (begins_course(law.book, step) || (step.transition < 0 && waits_for_none(law.book, event.event)))) return true;
  }
  return false;
}

bool done_by_another(ProcedureBook const& book, CourseState const& before, oracle::Happening const& event) {
  for (auto const c : positions_in(book.calls)) {
    auto const& head = book.calls[c].head;
    if (head.call == Call::must && before.calls[c].open && has(head.actions, event.event) && !has(head.actors, event.actor)) return true;
  }
  return false;
}

bool waits_for_none(ProcedureBook const& book, std::uint16_t event) {
  return std::any_of(book.transitions.begin(), book.transitions.end(), [&](auto const& t) { return t.head.event == event && t.head.beside; });
}

namespace {

using Plant = std::optional<Planted> (*)(Law const&, Walk const&);
using oracle::Violation;

template <Plant plant>
Verdict is_rejected(Law const& law, Walk const& w) {
  auto const planted = plant(law, w);
  if (!planted || several_matters(law, w, planted->log)) return does_not_apply();
  auto const& e = planted->expected;
  auto const audit = w.auditor(law.book).audit(planted->log);
  auto const told = "; planted " + text(e) + ", found " + violations(audit) + "\n" + write_log(law.book, planted->log);
  // What the text does not provide for is listed, unless it breaks something besides; nobody is blamed for it.
  if (e.kind == Violation::Kind::no_ground) {
    auto const listed = std::any_of(audit.not_provided.begin(), audit.not_provided.end(), [&](auto const& v) { return same(v, e); });
    auto const blamed = std::any_of(audit.violations.begin(), audit.violations.end(), [&](auto const& v) { return v.event == e.event; });
    return listed || (blamed && !planted->alone) ? holds() : wrong("neither listed nor unlawful" + told);
  }
  // What one sentence asks by one day is told once, be it two duties.
  auto const told_once = [&](auto const& v) { return e.due.given() && v.due == e.due && std::equal(v.cites.begin(), v.cites.end(), e.cites.begin(), e.cites.end()); };
  if (!std::any_of(audit.violations.begin(), audit.violations.end(), [&](auto const& v) { return same(v, e) || told_once(v); })) return wrong("not found" + told);
  for (auto const& v : audit.violations) {
    if (same(v, e) || told_once(v) || v.kind == Violation::Kind::overdue) continue;
    if (planted->alone) return wrong("more is found than was planted" + told);
    if (v.event != e.event) return wrong("another event is blamed" + told);
  }
  return holds();
}

Verdict the_last_day_is_in_time(Law const& law, Walk const& w) {
  auto const planted = on_the_last_day(law, w);
  if (!planted) return does_not_apply();
  auto const& e = planted->expected;
  auto const audit = w.auditor(law.book).audit(planted->log);
  auto const blamed = std::any_of(audit.violations.begin(), audit.violations.end(),
                                  [&](auto const& v) { return v.row == e.row && (v.kind == e.kind || v.kind == Violation::Kind::overdue); });
  return wrong(blamed ? violations(audit) + "\n" + write_log(law.book, planted->log) : "");
}

}  // namespace

std::vector<Property> planted_properties() {
  return {{"late", "a duty performed after its last day is late", Habit::lawful, is_rejected<plant_late>},
          {"overdue", "a duty not performed is overdue once its last day has passed", Habit::lawful, is_rejected<plant_overdue>},
          {"out_of_time", "a right used after its last day is used out of time", Habit::lawful, is_rejected<plant_out_of_time>},
          {"broken_condition", "a condition that a stated fact or the actor breaks is found, and nothing else", Habit::lawful, is_rejected<plant_condition>},
          {"unmet_condition", "a condition that is not met where the course stands is found, and nothing else", Habit::lawful, is_rejected<plant_unmet>},
          {"wrong_actor", "an actor whom the text does not name is found", Habit::lawful, is_rejected<plant_wrong_actor>},
          {"no_ground", "an event that is not open where the course stands has no ground", Habit::lawful, is_rejected<plant_no_ground>},
          {"the_last_day_is_in_time", "a duty performed, or a right used, on its last day is in time", Habit::lawful, the_last_day_is_in_time}};
}

}  // namespace norma::properties::procedure
