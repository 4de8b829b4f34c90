// The definitions of stepper.hpp; include that.
#pragma once
#include <algorithm>

#include "oracle/procedure/implied.hpp"
#include "oracle/procedure/stepper_past.hpp"

namespace norma::oracle {

template <class Rows>
Stepper<Rows>::Stepper(Rows rows, std::optional<Date> law)
    : rows_(std::move(rows)), law_(law), calendar_(book().calendar_in(rows_.world())), rolls_(book().rolls_in(rows_.world())),
      by_event_(book().events.size() + 1), behind_(events_behind(book())) {
  auto const& b = book();
  auto const note = [&](std::uint64_t set, std::size_t row, std::vector<std::uint16_t> ByEvent::*list) {
    for (auto const e : numbers_of(b.events))
      if (has(set, e)) (by_event_[e].*list).push_back(static_cast<std::uint16_t>(row));
  };
  for (std::size_t i = 0; i < b.transitions.size(); ++i)
    by_event_[b.transitions[i].head.event].transitions.push_back(static_cast<std::uint16_t>(i));
  for (std::size_t i = 0; i < b.conditions.size(); ++i) note(b.conditions[i].head.events, i, &ByEvent::conditions);
  for (std::size_t i = 0; i < b.calls.size(); ++i) {
    note(b.calls[i].head.actions, i, &ByEvent::performs);
    note(b.calls[i].head.releases, i, &ByEvent::releases);
    note(b.calls[i].head.triggers, i, &ByEvent::triggers);
  }
  touched_ = touched_slots(b);
  asked_.resize(b.calls.size());
  for (auto const c : positions_in(b.calls))
    for (Expr const e : {Expr(b.calls[c].guard), Expr(b.calls[c].since)})
      for (auto const& n : e)
        if (n.op == Op::fact) asked_[c].set(static_cast<std::size_t>(n.value));
  auto const anew = begun_anew(b);
  for (auto const c : positions_in(b.calls))
    if (b.calls[c].head.call == Call::must && (b.calls[c].head.actions & ~anew) == 0) own_duties_.push_back(c);
}

template <class Rows>
void Stepper<Rows>::state_facts(CourseState& course, Happening const& event) const {
  auto const& b = book();
  course.slots[b.today] = event.on.key();
  course.slots[b.actor] = event.actor;
  for (auto const& c : b.events[event.event - 1u].carries)
    for (std::size_t s = c.slot; s < c.slot + std::size_t{c.slots}; ++s) {
      course.slots[s] = b.facts[s].ordinary;
      if (!course.unknown.empty()) course.unknown[s] = false;
    }
  if (!event.not_stated.empty() && course.unknown.empty()) course.unknown.resize(course.slots.size());
  for (auto const s : event.not_stated) course.unknown[s] = true;
  for (auto const& [slot, value] : event.stated) course.slots[slot] = value;
}

// A guard that is met goes before one that may be met, for all that is stated.
template <class Rows>
int Stepper<Rows>::transition_of(CourseState const& course, std::uint16_t event, Date law) const {
  int unshown = -1, perhaps = -1;
  for (auto const t : by_event_[event].transitions) {
    auto const& head = book().transitions[t].head;
    if (!head.interval.contains(law) || !has(head.from, course.state)) continue;
    bool const met = rows_.guard(t, course.slots.data());
    if (met && head.standing == Standing::shown) return t;
    if (met && unshown < 0) unshown = t;
    if (!met && perhaps < 0 && head.standing == Standing::shown && rows_.guard_unclear(t, course)) perhaps = t;
  }
  return unshown >= 0 ? unshown : perhaps;
}

// Where the course presumably stands after an event that had no ground; where it stood, if no such step fits its facts or state.
template <class Rows>
int Stepper<Rows>::presumed(std::uint16_t event, Date law, CourseState const& course) const {
  constexpr int none = 5;
  auto const rank = [&](std::uint16_t t) {
    auto const& head = book().transitions[t].head;
    bool const in_force = head.interval.contains(law);
    if (rows_.guard(t, course.slots.data())) return in_force ? 0 : 1;
    if (rows_.guard_unclear(t, course)) return in_force ? 2 : 3;
    return in_force && has(head.from, course.state) ? 4 : none;
  };
  int best = -1, least = none;
  for (auto const t : by_event_[event].transitions)
    if (int const r = rank(t); r < least) least = r, best = t;
  return best;
}

// Whether a period runs, for all that is stated, whose first day lies before the log and is not stated.
template <class Rows>
bool Stepper<Rows>::began_unknown(CourseState const& course, std::uint16_t c) const {
  if (course.unknown.empty()) return false;
  auto const& head = book().calls[c].head;
  if (!head.period.dated() || !rows_.called(c, course.slots.data()) || rows_.called_unclear(c, course)) return false;
  for (auto const e : numbers_of(book().events))
    if (has(head.triggers, e) && course.unknown[book().last + e - 1u]) return true;
  return false;
}

template <class Rows>
void Stepper<Rows>::close_calls(CourseState& course, Happening const& event, Step& step) const {
  auto const past = [&](OpenCall const& c) { return c.open && c.due.given() && c.due < event.on; };
  for (auto const c : by_event_[event.event].performs) {
    auto& call = course.calls[c];
    bool const duty = book().calls[c].head.call == Call::must;
    if (past(call) && (duty || (rows_.called(c, course.slots.data()) && !rows_.called_unclear(c, course)))) step.late.push_back(c);
    if (!call.open && began_unknown(course, c)) step.unclear_calls.push_back(c);
    if (duty) call = {};
  }
  for (auto const c : by_event_[event.event].releases) {
    auto& call = course.calls[c];
    if (past(call) && !call.unobserved && book().calls[c].head.call == Call::must && !book().calls[c].head.moot) step.lapsed.emplace_back(c, call.due);
    call = {};
  }
}

template <class Rows>
CourseState Stepper<Rows>::unmoved(CourseState before, Happening const& event) const {
  before.slots[book().today] = event.on.key();
  for (auto const c : by_event_[event.event].performs)
    if (book().calls[c].head.call == Call::must) before.calls[c] = {};
  return before;
}

template <class Rows>
CourseState Stepper<Rows>::left(CourseState before, Happening const& event) const {
  before.slots[book().today] = event.on.key();
  auto const forgotten = forgotten_by(event.event, law_.value_or(event.on));
  for (auto const e : numbers_of(book().events))
    if (has(forgotten, e) && asks(event.event, e)) forget(before, book().last + e - 1u);
  return before;
}

template <class Rows>
void Stepper<Rows>::open_calls(CourseState& course, Happening const& event, Date law, Step& step) const {
  for (auto const c : by_event_[event.event].triggers) {
    auto const& head = book().calls[c].head;
    if (!head.interval.contains(law)) continue;
    auto& call = course.calls[c];
    bool const called = rows_.called(c, course.slots.data());
    if (head.call == Call::may) call = {};
    bool const doubtful = (head.call == Call::must || called) && rows_.called_unclear(c, course);
    if (!called && !doubtful) continue;
    Date due;
    if (head.period.dated()) {
      Date const since = rows_.since(c, course.slots.data());
      if (since.given()) {
        auto const last = last_day(head.period, since, calendar_, rolls_);
        if (!last) step.no_calendar = since.year();
        due = last.value_or(Date{});
      }
    }
    if (head.call == Call::must && call.open && !call.unobserved && (!due.given() || (call.due.given() && call.due <= due))) continue;
    call = {true, doubtful, due};
  }
}

template <class Rows>
void Stepper<Rows>::forget(CourseState& course, std::size_t slot) {
  course.slots[slot] = 0;
  if (!course.unknown.empty()) course.unknown[slot] = false;
}

// Beyond the production calendar the day itself stands, moved or not, and the step says so.
template <class Rows>
std::int32_t Stepper<Rows>::updated(UpdateInfo const& u, std::int32_t value, Step* step) const {
  if (!u.period.dated() || value == 0) return value;
  auto const since = Date::from_key(value);
  if (auto const last = last_day(u.period, since, calendar_, rolls_)) return last->key();
  if (step) step->no_calendar = since.year();
  return last_day(u.period, since, calendar_, false).value_or(Date{}).key();
}

template <class Rows>
void Stepper<Rows>::move(CourseState& course, Happening const& event, int transition, Step& step) const {
  auto const& b = book();
  if (transition >= 0) {
    auto const& t = b.transitions[static_cast<std::size_t>(transition)];
    std::int32_t values[8];
    rows_.updates(static_cast<std::size_t>(transition), course.slots.data(), values);
    for (std::size_t i = 0; i < t.updates.size(); ++i) {
      course.slots[t.updates[i].slot] = updated(t.updates[i], values[i], &step);
      // Known when its value is: an update hands on what it is made of, and an unknown one stays unknown.
      if (!course.unknown.empty() && course.unknown[t.updates[i].slot]) course.unknown[t.updates[i].slot] = values[i] == 0;
    }
    for (auto const e : numbers_of(b.events))
      if (has(t.head.forgets, e)) forget(course, b.last + e - 1u);
    if (t.head.to != 0) course.state = t.head.to;
  }
  auto const mark = b.last + event.event - 1u;
  course.slots[mark] = event.on.key();
  if (!course.unknown.empty()) course.unknown[mark] = false;
}

// The events that the condition asks for and that have not happened.
template <class Rows>
std::uint64_t Stepper<Rows>::lacking(CourseState const& course, std::uint16_t c) const {
  auto const& b = book();
  std::uint64_t out = 0;
  for (auto const e : numbers_of(b.events))
    if (course.slots[b.last + e - 1u] == 0 && asks_whether(b.conditions[c].holds, b.last + e - 1u)) out |= std::uint64_t{1} << (e - 1u);
  return out;
}

// Of these events, which have not happened, each that would meet the condition if it alone had, on this day.
template <class Rows>
std::uint64_t Stepper<Rows>::would_meet(CourseState const& course, std::uint16_t c, std::uint64_t events, Date on) const {
  std::uint64_t out = 0;
  auto slots = course.slots;
  for (auto const e : numbers_of(book().events)) {
    if (!has(events, e)) continue;
    auto& last = slots[book().last + e - 1u];
    last = on.key();
    if (rows_.holds(c, slots.data())) out |= std::uint64_t{1} << (e - 1u);
    last = 0;
  }
  return out;
}

template <class Rows>
Step Stepper<Rows>::take(CourseState& course, Happening const& event) const {
  auto const& b = book();
  Step step;
  Date const law = law_.value_or(event.on);
  state_facts(course, event);
  if (edition_on(b, law) == b.editions.size()) {
    step.encoded = false;
    move(course, event, presumed(event.event, law, course), step);
    return step;
  }
  auto const& info = b.events[event.event - 1u];
  step.occurrence = info.nature == Nature::occurrence;
  step.transition = transition_of(course, event.event, law);
  step.actor_named = step.occurrence || has(info.actors, event.actor);
  step.encoded = step.transition < 0 || b.transitions[static_cast<std::size_t>(step.transition)].head.standing == Standing::shown;
  for (auto const c : by_event_[event.event].conditions)
    if (b.conditions[c].head.interval.contains(law)) {
      if (rows_.holds_unclear(c, course)) {
        step.unclear.push_back(c);
        step.unstated.push_back(unknown_asked(b.conditions[c].holds, {course.slots.data(), rows_.world().data(), nullptr, nullptr, nullptr}, course.unknown));
      } else if (!rows_.holds(c, course.slots.data())) {
        step.broken.push_back(c);
        step.lacks.push_back(lacking(course, c));
        step.would_meet.push_back(would_meet(course, c, step.lacks.back(), event.on));
      }
    }
  close_calls(course, event, step);
  move(course, event, step.transition >= 0 ? step.transition : presumed(event.event, law, course), step);
  // What somebody did who may not is told once: nobody comes to owe anything by it.
  if (!step.silent() && step.actor_named) open_calls(course, event, law, step);
  return step;
}

}  // namespace norma::oracle
