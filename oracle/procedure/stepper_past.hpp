// What a course that begins in the middle brings with it: the definitions of `Stepper::open_past_calls`. Include stepper.hpp.
#pragma once

namespace norma::oracle {

// None: no event that triggers it is known, or another may have done so since.
template <class Rows>
Date Stepper<Rows>::latest_trigger(CourseState const& course, std::uint16_t c) const {
  auto const& b = book();
  std::int32_t latest = 0;
  for (auto const e : numbers_of(b.events)) {
    if (!has(b.calls[c].head.triggers, e)) continue;
    auto const mark = b.last + e - 1u;
    if (b.calls[c].head.call == Call::must && !course.unknown.empty() && course.unknown[mark]) return {};
    latest = std::max(latest, course.slots[mark]);
  }
  return Date::from_key(latest);
}

// The events that have happened on that day or later, for all that is known.
template <class Rows>
std::uint64_t Stepper<Rows>::since(CourseState const& course, Date day) const {
  std::uint64_t out = 0;
  for (auto const e : numbers_of(book().events)) {
    auto const mark = book().last + e - 1u;
    if ((!course.unknown.empty() && course.unknown[mark]) || day <= Date::from_key(course.slots[mark])) out |= std::uint64_t{1} << (e - 1u);
  }
  return out;
}

// Whether the event may have happened after what triggered the call on that day: not if no way leads from there through it to where
// the course stands.
template <class Rows>
bool Stepper<Rows>::may_have_followed_trigger(CourseState const& course, Between& between, std::uint16_t c, std::uint16_t event, Date day) const {
  auto const& b = book();
  auto const later = since(course, day);
  for (auto const t : numbers_of(b.events))
    if (has(b.calls[c].head.triggers, t) && Date::from_key(course.slots[b.last + t - 1u]) == day && !between.may_have_followed(t, event, later)) return false;
  return true;
}

// Whether the beginning says that nothing which performs the duty has happened since: it dates the step before, or stands where nobody
// comes who has taken it. Papers are seldom listed each.
template <class Rows>
bool Stepper<Rows>::undone_since(CourseState const& course, Between& between, std::uint16_t c, Date day) const {
  auto const& b = book();
  for (auto const e : numbers_of(b.events)) {
    if (!has(b.calls[c].head.actions, e)) continue;
    auto const mark = b.last + e - 1u;
    auto const on = Date::from_key(course.slots[mark]);
    bool const leads_on = std::any_of(by_event_[e].transitions.begin(), by_event_[e].transitions.end(), [&](auto t) { return b.transitions[t].head.to != 0; });
    bool const dated_before = leads_on && on.given() && on < day && (course.unknown.empty() || !course.unknown[mark]);
    if (!dated_before && may_have_followed_trigger(course, between, c, e, day)) return false;
  }
  return true;
}

// On the same day the order of events is not known, unless the state tells it: nobody is accused by it.
template <class Rows>
bool Stepper<Rows>::discharged_since(CourseState const& course, Between& between, std::uint16_t c, Date day) const {
  auto const& b = book();
  auto const& head = b.calls[c].head;
  for (auto const e : numbers_of(b.events)) {
    if (!has(head.actions | head.releases, e)) continue;
    auto const mark = b.last + e - 1u;
    auto const on = Date::from_key(course.slots[mark]);
    if ((!course.unknown.empty() && course.unknown[mark]) || day < on || (day == on && !has(head.triggers, e) && may_have_followed_trigger(course, between, c, e, day))) return true;
  }
  return false;
}

// The course on the day on which the call was triggered: unknown is who acted, and whatever an event that came later, or on the
// same day, may have changed.
template <class Rows>
CourseState Stepper<Rows>::as_of(CourseState course, Between& between, std::uint16_t c, Date day) const {
  auto const& b = book();
  auto const told = course;
  course.unknown.resize(course.slots.size());
  course.slots[b.today] = day.key();
  course.unknown[b.actor] = true;
  for (auto const e : numbers_of(b.events)) {
    auto const on = Date::from_key(course.slots[b.last + e - 1u]);
    if (on < day || (on == day && has(b.calls[c].head.triggers, e)) || (touched_[e] & asked_[c]).none()) continue;
    if (on == day && !may_have_followed_trigger(told, between, c, e, day)) continue;
    course.unknown[b.last + e - 1u] = true;
    for (auto const& carried : b.events[e - 1u].carries) std::fill_n(course.unknown.begin() + carried.slot, carried.slots, true);
    for (auto const t : by_event_[e].transitions) {
      for (auto const& u : b.transitions[t].updates) course.unknown[u.slot] = true;
      for (auto const f : numbers_of(b.events))
        if (has(b.transitions[t].head.forgets, f)) course.unknown[b.last + f - 1u] = true;
    }
  }
  return course;
}

template <class Rows>
void Stepper<Rows>::open_past_duty(CourseState& course, Between& between, std::uint16_t c, std::uint64_t denied) const {
  auto const& head = book().calls[c].head;
  auto const day = latest_trigger(course, c);
  if (!day.given() || !head.interval.contains(law_.value_or(day)) || discharged_since(course, between, c, day)) return;
  auto const then = as_of(used_up(course, day), between, c, day);
  bool const doubtful = rows_.called_unclear(c, then) || rows_.since_unclear(c, then);
  if (!doubtful && !rows_.called(c, then.slots.data())) return;
  Date due;
  if (head.period.dated() && !rows_.since_unclear(c, then))
    if (auto const since = rows_.since(c, then.slots.data()); since.given()) due = last_day(head.period, since, calendar_, rolls_).value_or(Date{});
  // What the state alone denies is not held against anybody of whom it is not stated that he owed it.
  bool const undone = (head.actions & denied) != 0 || (!doubtful && undone_since(course, between, c, day));
  course.calls[c] = {true, doubtful, due, !undone};
}

template <class Rows>
void Stepper<Rows>::open_past_right(CourseState& course, std::uint16_t c) const {
  auto const& b = book();
  auto const& head = b.calls[c].head;
  auto const day = latest_trigger(course, c);
  if (!head.period.dated() || !day.given() || !head.interval.contains(law_.value_or(day))) return;
  course.slots[b.today] = day.key();
  if (rows_.called(c, course.slots.data()))
    if (auto const last = last_day(head.period, rows_.since(c, course.slots.data()), calendar_, rolls_)) course.calls[c] = {true, rows_.called_unclear(c, course), *last};
}

template <class Rows>
void Stepper<Rows>::open_past_calls(CourseState& course, std::uint64_t denied) const {
  auto const begin = course;
  Between between(book(), begin);
  open_past_calls(course, denied, between);
}

template <class Rows>
void Stepper<Rows>::open_past_calls(CourseState& course, std::uint64_t denied, Between& between) const {
  auto const& b = book();
  auto const today = course.slots[b.today];
  for (auto const c : positions_in(b.calls))
    if (b.calls[c].head.call == Call::may) open_past_right(course, c);
    else open_past_duty(course, between, c, denied);
  count_past_days(course);
  course.slots[b.today] = today;
  course = used_up(std::move(course), never);
}

// Whether a condition of the event asks whether the other has happened.
template <class Rows>
bool Stepper<Rows>::asks(std::uint16_t event, std::uint16_t what) const {
  auto const& b = book();
  auto const& own = by_event_[event].conditions;
  return std::any_of(own.begin(), own.end(), [&](auto c) { return asks_whether(b.conditions[c].holds, b.last + what - 1u); });
}

// What every transition of the event in force on that day forgets.
template <class Rows>
std::uint64_t Stepper<Rows>::forgotten_by(std::uint16_t event, std::optional<Date> law) const {
  std::uint64_t out = ~std::uint64_t{0};
  bool any = false;
  for (auto const t : by_event_[event].transitions) {
    auto const& head = book().transitions[t].head;
    if (law && !head.interval.contains(*law)) continue;
    out &= head.forgets;
    any = true;
  }
  return any ? out : 0;
}

// The course without what events of the past up to that day have used up. Of two events on one day the order is known only where one cannot come before the other: an act follows what it asks for, and what
// whoever comes to it has behind him.
template <class Rows>
CourseState Stepper<Rows>::used_up(CourseState course, Date until) const {
  auto const& b = book();
  auto const on = [&](std::uint16_t e) {
    auto const mark = b.last + e - 1u;
    return !course.unknown.empty() && course.unknown[mark] ? Date{} : Date::from_key(course.slots[mark]);
  };
  auto const follows = [&](std::uint16_t later, std::uint16_t what, Date day) {
    if (asks(later, what)) return true;
    for (auto const e : numbers_of(b.events))
      if (has(behind_[later - 1u], e) && on(e) == day && asks(e, what)) return true;
    return false;
  };
  std::uint64_t gone = 0;
  for (auto const later : numbers_of(b.events)) {
    auto const day = on(later);
    if (!day.given() || until < day) continue;
    auto const forgotten = forgotten_by(later, law_.value_or(day));
    for (auto const e : numbers_of(b.events))
      if (has(forgotten, e) && e != later && on(e).given() && (on(e) < day || (on(e) == day && follows(later, e, day)))) gone |= std::uint64_t{1} << (e - 1u);
  }
  for (auto const e : numbers_of(b.events))
    if (has(gone, e)) forget(course, b.last + e - 1u);
  return course;
}

template <class Rows>
void Stepper<Rows>::count_past_days(CourseState& course) const {
  auto const& b = book();
  for (auto const& t : b.transitions)
    for (std::size_t i = 0; i < t.updates.size(); ++i) {
      auto const& u = t.updates[i];
      auto const mark = b.last + t.head.event - 1u;
      if (!u.period.dated() || course.slots[u.slot] != 0) continue;
      if (!course.unknown.empty() && course.unknown[mark]) course.unknown[u.slot] = true;
      if (course.slots[mark] == 0) continue;
      course.slots[b.today] = course.slots[mark];
      std::int32_t values[8];
      rows_.updates(static_cast<std::size_t>(&t - b.transitions.data()), course.slots.data(), values);
      course.slots[u.slot] = updated(u, values[i], nullptr);
      if (!course.unknown.empty()) course.unknown[u.slot] = course.slots[u.slot] == 0;
    }
}

}  // namespace norma::oracle
