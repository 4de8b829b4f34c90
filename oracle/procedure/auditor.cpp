#include "oracle/procedure/auditor.hpp"

namespace norma::oracle {
namespace {

// The provisions that provide for the event, whatever the day and the state.
Violation no_ground(ProcedureBook const& book, int at, std::uint16_t event) {
  Violation v{.kind = Violation::Kind::no_ground, .event = at, .row = {}, .cites = {}};
  for (auto const& t : book.transitions) {
    if (t.head.event != event) continue;
    if (v.row.empty()) v.row = t.head.id;
    for (auto const c : t.head.cites)
      if (std::find(v.cites.begin(), v.cites.end(), c) == v.cites.end() && v.cites.size < v.cites.items.size()) v.cites.push_back(c);
  }
  return v;
}

Violation of_call(CallInfo const& call, Violation::Kind kind, int at, Date due) {
  return {kind, at, call.head.id, call.head.cites, call.head.actors, call.head.actions, due};
}

}  // namespace

std::string_view name_of(Violation::Kind kind) {
  constexpr std::string_view names[] = {"no_ground", "wrong_actor", "condition", "late", "overdue", "out_of_time"};
  return names[static_cast<std::size_t>(kind)];
}

Audit Auditor::audit(EventLog const& log) const {
  auto const& b = book();
  CourseState course = log.begin;
  stepper_.open_past_rights(course);
  std::vector<OpenCall> before;
  Audit audit;
  audit.as_of = Date::from_key(course.slots[b.today]);
  for (std::size_t i = 0; i < log.events.size(); ++i) {
    auto const& event = log.events[i];
    int const at = static_cast<int>(i);
    before = course.calls;
    auto const step = stepper_.take(course, event);
    if (step.no_calendar) audit.no_calendar = step.no_calendar;
    audit.as_of = event.on;
    if (!step.encoded) {
      audit.not_encoded.push_back(at);
      if (step.transition < 0) continue;
    }
    if (step.transition < 0) audit.violations.push_back(no_ground(b, at, event.event));
    if (!step.actor_named) {
      auto v = no_ground(b, at, event.event);
      v.kind = Violation::Kind::wrong_actor;
      v.actors = b.events[event.event - 1u].actors;
      audit.violations.push_back(v);
    }
    for (auto const c : step.broken)
      audit.violations.push_back({Violation::Kind::condition, at, b.conditions[c].head.id, b.conditions[c].head.cites});
    for (auto const c : step.late) {
      bool const duty = b.calls[c].head.call == Call::must;
      audit.violations.push_back(of_call(b.calls[c], duty ? Violation::Kind::late : Violation::Kind::out_of_time, at, before[c].due));
    }
    for (auto const& [c, due] : step.lapsed) audit.violations.push_back(of_call(b.calls[c], Violation::Kind::overdue, -1, due));
  }
  for (auto const c : positions_in(b.calls)) {
    if (!course.calls[c].open || b.calls[c].head.call != Call::must) continue;
    Date const due = course.calls[c].due;
    audit.open.push_back({c, due});
    if (due.given() && due < audit.as_of) audit.violations.push_back(of_call(b.calls[c], Violation::Kind::overdue, -1, due));
  }
  audit.state = course.state;
  return audit;
}

}  // namespace norma::oracle
