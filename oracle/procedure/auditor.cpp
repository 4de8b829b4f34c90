#include "oracle/procedure/auditor.hpp"

#include <algorithm>
#include <tuple>

#include "oracle/procedure/events_asking.hpp"
#include "oracle/procedure/implied.hpp"
#include "oracle/procedure/suppositions.hpp"

namespace norma::oracle {
namespace {

// The provisions that provide for the event, whatever the day and the state.
Violation of_event(ProcedureBook const& book, Violation::Kind kind, int at, std::uint16_t event) {
  Violation v{.kind = kind, .event = at, .row = {}, .cites = {}};
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

// What one sentence asks by one day («проводит экспертизу и выносит решение») is missed once.
void put_once(std::vector<Violation>& list, Violation v) {
  bool const told = std::any_of(list.begin(), list.end(), [&](Violation const& u) {
    return u.row != v.row && u.due.given() && u.due == v.due && u.cites.size == v.cites.size && std::equal(u.cites.begin(), u.cites.end(), v.cites.begin());
  });
  if (!told) list.push_back(std::move(v));
}

// One requirement on steps of several kinds, once broken, is broken by those that follow it in the course: whoever examines at
// another level invites, examines and decides there. That is one deviation, told where it begins.
bool goes_on(ProcedureBook const& b, EventLog const& log, int course_from, int at, std::uint16_t condition, std::vector<Violation> const& known) {
  auto const& now = log.events[static_cast<std::size_t>(at)];
  return std::any_of(known.begin(), known.end(), [&](Violation const& v) {
    if (v.kind != Violation::Kind::condition || v.event < course_from || v.row != b.conditions[condition].head.id) return false;
    auto const& then = log.events[static_cast<std::size_t>(v.event)];
    return then.event != now.event && then.actor == now.actor;
  });
}

// One step that was left out is missed once, by the first of those that presuppose it.
bool lacks_again(EventLog const& log, int course_from, int at, std::uint64_t lacking, std::vector<Violation> const& known) {
  auto const& now = log.events[static_cast<std::size_t>(at)];
  return std::any_of(known.begin(), known.end(), [&](Violation const& v) {
    return (v.lacking & lacking) != 0 && v.event >= course_from && log.events[static_cast<std::size_t>(v.event)].event != now.event;
  });
}

// Done after the step that presupposed it: that it was missing then has been told.
bool made_up_for(int course_from, std::uint16_t event, std::vector<Violation> const& known) {
  return std::any_of(known.begin(), known.end(), [&](Violation const& v) { return has(v.lacking, event) && v.event >= course_from; });
}

// What one event adds to the audit.
void take_step(ProcedureBook const& b, EventLog const& log, Way const& way, int at, Audit& audit) {
  auto const& step = way.step;
  auto const& before = way.before;
  auto const course_from = way.from;
  auto const event = log.events[static_cast<std::size_t>(at)].event;
  if (step.no_calendar) audit.no_calendar = step.no_calendar;
  if (!step.encoded) {
    audit.not_encoded.push_back(at);
    if (step.transition < 0) return;
  }
  auto const condition = [&](std::uint16_t c) {
    return Violation{Violation::Kind::condition, at, b.conditions[c].head.id, b.conditions[c].head.cites};
  };
  if (!step.actor_named) {
    audit.violations.push_back(of_event(b, Violation::Kind::wrong_actor, at, event));
    audit.violations.back().actors = b.events[event - 1u].actors;
  }
  // Facts of the world are not judged.
  if (!step.occurrence) {
    for (std::size_t i = 0; i < step.broken.size(); ++i) {
      auto const c = step.broken[i];
      auto const lacking = step.lacks[i];
      // Whom no provision names for the step meets no requirement on who takes it: told already.
      bool const told = (!step.actor_named && asks_fact(b.conditions[c].holds, b.actor)) || goes_on(b, log, course_from, at, c, audit.violations) || lacks_again(log, course_from, at, lacking, audit.violations);
      if (told) continue;
      audit.violations.push_back(condition(c));
      audit.violations.back().lacking = lacking;
      audit.violations.back().would_meet = step.would_meet[i];
    }
    for (std::size_t i = 0; i < step.unclear.size(); ++i) {
      audit.unclear.push_back(condition(step.unclear[i]));
      audit.unclear.back().unstated = step.unstated[i];
    }
    // A step is forbidden by the provision that it breaks. Where it breaks none, the text is silent.
    if (step.silent() && !made_up_for(course_from, event, audit.violations))
      audit.not_provided.push_back(of_event(b, Violation::Kind::no_ground, at, event));
  }
  auto const late = [&](Violation v, bool doubtful) { put_once(doubtful ? audit.unclear : audit.violations, std::move(v)); };
  auto const performed = [&](std::uint16_t c, Date due) {
    return of_call(b.calls[c], b.calls[c].head.call == Call::must ? Violation::Kind::late : Violation::Kind::out_of_time, at, due);
  };
  for (auto const c : step.late) late(performed(c, before[c].due), before[c].doubtful);
  for (auto const c : step.unclear_calls) late(performed(c, {}), true);
  for (auto const c : way.in_place) {
    auto v = of_call(b.calls[c], Violation::Kind::wrong_actor, at, {});
    v.actions = 0;
    audit.violations.push_back(std::move(v));
  }
  for (auto const& [c, due] : step.lapsed) late(of_call(b.calls[c], Violation::Kind::overdue, -1, due), before[c].doubtful);
}

// What is overdue at the end, and what is still to be done.
// A last day that the encoded law does not reach cannot be judged, as what happens on it cannot, unless the law is held fixed.
void take_end(Stepper<FlatRows> const& stepper, Matters const& matters, bool law_of_day, Audit& audit) {
  auto const& b = stepper.book();
  auto const take = [&](std::uint16_t c, OpenCall const& call) {
    if (!call.open || call.unobserved || b.calls[c].head.call != Call::must) return;
    if (!call.doubtful) audit.open.push_back({c, call.due});
    if (call.due.given() && call.due < audit.as_of)
      put_once(call.doubtful || (law_of_day && edition_on(b, call.due) == b.editions.size()) ? audit.unclear : audit.violations, of_call(b.calls[c], Violation::Kind::overdue, -1, call.due));
  };
  for (auto const c : positions_in(b.calls)) take(c, matters.now.course.calls[c]);
  for (auto const& m : matters.aside)
    for (auto const c : stepper.own_duties()) take(c, m.course.calls[c]);
  audit.state = matters.now.course.state;
}

bool same_days(std::vector<Violation> const& a, std::vector<Violation> const& b) {
  return std::all_of(a.begin(), a.end(), [&](Violation const& v) {
    return std::all_of(b.begin(), b.end(), [&](Violation const& u) { return !same_breach(u, v) || u.due == v.due; });
  });
}
bool same_breaches(std::vector<Violation> const& a, std::vector<Violation> const& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_breach); }

// Whether what is told besides violations is the same: silence, doubt, days, open duties, whichever rows say so.
bool told_alike(ProcedureBook const& book, Audit const& a, Audit const& b) {
  auto const open = [&](Audit const& x) {
    std::vector<std::tuple<std::uint64_t, std::uint64_t, std::int32_t>> out;
    for (auto const& o : x.open) out.emplace_back(book.calls[o.call].head.actions, book.calls[o.call].head.actors, o.due.key());
    std::sort(out.begin(), out.end());
    return out;
  };
  return same_days(a.violations, b.violations) && same_breaches(a.not_provided, b.not_provided) && same_breaches(a.unclear, b.unclear) && open(a) == open(b);
}

bool lists(std::vector<Violation> const& list, Violation const& v) {
  return std::any_of(list.begin(), list.end(), [&](Violation const& u) { return same_breach(u, v); });
}

}  // namespace

std::string_view name_of(Violation::Kind kind) {
  constexpr std::string_view names[] = {"no_ground", "wrong_actor", "condition", "late", "overdue", "out_of_time"};
  return names[static_cast<std::size_t>(kind)];
}

// Whatever the row and the day: two rows may say one thing under two readings.
bool same_breach(Violation const& a, Violation const& b) {
  return a.event == b.event && a.cites.size == b.cites.size && std::equal(a.cites.begin(), a.cites.end(), b.cites.begin()) &&
         a.actions == b.actions;
}

Auditor::Auditor(ProcedureBook const& book, World world, AuditChoices choices)
    : stepper_(FlatRows(book, world), choices.law), law_(choices.law), as_of_(choices.as_of) {
  if (!choices.other_readings) return;
  for (auto const r : positions_in(book.readings)) {
    if (r < choices.chosen.size() && choices.chosen[r]) continue;
    auto const asked = events_asking(book, r);
    for (std::uint8_t a = 1; a <= book.readings[r].count(); ++a) {
      if (a == world[r]) continue;
      auto other = world;
      other[r] = a;
      alternatives_.push_back({{r, a}, Stepper<FlatRows>(FlatRows(book, std::move(other)), choices.law), asked});
    }
  }
}

Audit Auditor::audit_by(Stepper<FlatRows> const& stepper, EventLog const& log, Between& between) const {
  auto const& b = stepper.book();
  Suppositions all(log.begin);
  auto& begin = all.front();
  auto const first = log.begin.slots.begin() + b.last;
  bool const has_past = !log.begin.unknown.empty() || std::any_of(first, first + static_cast<std::ptrdiff_t>(b.events.size()), [](auto day) { return day != 0; });
  if (has_past) stepper.open_past_calls(begin.matters.now.course, log.denied, between);
  begin.audit.as_of = Date::from_key(begin.matters.now.course.slots[b.today]);
  for (std::size_t i = 0; i < log.events.size(); ++i)
    all.each([&](Matters const& matters) { return ways_of(stepper, matters, log.events[i], static_cast<int>(i)); },
             [&](Supposition& s, Way way) {
               take_step(b, log, way, static_cast<int>(i), s.audit);
               s.audit.as_of = log.events[i].on;
               s.matters = std::move(way.after);
             });
  for (auto& s : all.all()) {
    for (auto const& end : {log.end_of_observation, as_of_})
      if (end && (!s.audit.as_of.given() || s.audit.as_of < *end)) s.audit.as_of = *end;
    take_end(stepper, s.matters, !law_, s.audit);
  }
  return std::move(all).best();
}

Audit Auditor::audit(EventLog const& log) const {
  Between between(book(), log.begin);
  auto out = audit_by(stepper_, log, between);
  std::uint64_t events = 0;
  for (auto const& e : log.events) events |= std::uint64_t{1} << (e.event - 1);
  for (auto const& e : numbers_of(book().events))
    if (log.begin.slots[book().last + e - 1u] != 0) events |= std::uint64_t{1} << (e - 1);
  for (auto const& other : alternatives_) {
    if ((other.events & events) == 0) continue;
    auto const under = audit_by(other.stepper, log, between);
    if (!told_alike(book(), out, under)) out.swayed_by.push_back(other.switched.reading);
    for (auto& v : out.violations)
      if (!lists(under.violations, v)) v.depends_on.push_back(other.switched);
    for (auto const& v : under.violations) {
      if (lists(out.violations, v)) continue;
      auto const known = std::find_if(out.elsewhere.begin(), out.elsewhere.end(), [&](Violation const& u) { return same_breach(u, v); });
      auto& at = known == out.elsewhere.end() ? out.elsewhere.emplace_back(v) : *known;
      at.depends_on.push_back(other.switched);
    }
  }
  for (std::size_t o = 0; o < book().outside.size(); ++o) {
    auto const& days = book().outside[o].interval;
    bool const some = law_ ? !log.events.empty() && days.contains(*law_)
                           : std::any_of(log.events.begin(), log.events.end(), [&](Happening const& e) { return days.contains(e.on); });
    if (some) out.outside.push_back(o);
  }
  return out;
}

}  // namespace norma::oracle
