// The language of procedures: what may happen in which state, on what conditions, and who must act by when.
//
// A procedure is told as a sequence of dated events. What is remembered of it is a record adapted by NORMA_FACTS, the
// course, which has at least
//   Date today;        the day of the event being judged
//   Actor actor;       who acts in it (an enumeration)
//   Dated<Event> last; when each event happened last, before the event being judged
// and the facts that events carry. A transition says in which states an event may happen and where it leads. A condition
// says what must hold for an event to be lawful. A call says that someone must act (a duty, with or without a date), or
// may (a right, with or without a last day). Rows are typed and cite provisions, as rules do.
#pragma once
#include "model/calendar.hpp"
#include "model/lower.hpp"

namespace norma {

// True if a set of numbers from 1, a bit each, holds the number.
constexpr bool has(std::uint64_t set, std::size_t number) { return (set >> (number - 1) & 1) != 0; }

// A set of enumerators of E, a bit each.
template <Enumeration E>
struct SetOf {
  static_assert(count_of<E> <= 64, "norma: a procedure has at most 64 states, events and actors each");
  std::uint64_t bits = 0;
  constexpr bool has(E e) const { return norma::has(bits, static_cast<std::size_t>(e)); }
};
template <Enumeration E, std::same_as<E>... More>
constexpr SetOf<E> any_of(E first, More... more) {
  SetOf<E> s;
  ((s.bits |= std::uint64_t{1} << (static_cast<unsigned>(first) - 1)), ...,
   (s.bits |= std::uint64_t{1} << (static_cast<unsigned>(more) - 1)));
  return s;
}
template <Enumeration E>
constexpr SetOf<E> any_but(SetOf<E> s) {
  return {~s.bits & (~std::uint64_t{0} >> (64 - count_of<E>))};
}

// Where a course can stand.
enum class Rest : std::uint8_t {
  under_way,  // someone has to act before the course is over
  at_rest     // nothing is pending: before the course, after it, or until the person chooses to act
};
struct StateRow {
  std::uint16_t state;
  Rest rest;
  bool initial = false;
};
template <Enumeration S>
constexpr StateRow state(S s, Rest rest, bool initial = false) {
  return {static_cast<std::uint16_t>(s), rest, initial};
}

// What can happen.
enum class Nature : std::uint8_t {
  act,        // someone's act, which the law may call for
  occurrence  // a fact of the world (an arrival), which no one performs by right or duty
};

// A fact that an event carries: its slots in the course. One that is required is stated with a value, not as absent.
struct Carried {
  std::uint16_t slot = 0, slots = 1;
  bool required = true;
};
struct EventRow {
  std::uint16_t event = 0;
  Nature nature{};
  std::uint64_t actors = 0;
  Few<Carried, 6> carries{};
};

template <Expression F>
constexpr Carried states(F field) {
  return {static_cast<std::uint16_t>(slot_of(field)), static_cast<std::uint16_t>(slot_count<typename F::sort>), true};
}
template <Expression F>
constexpr Carried may_state(F field) {
  auto c = states(field);
  c.required = false;
  return c;
}

// No actor: a compile error.
template <Enumeration E, Enumeration A, std::same_as<Carried>... C>
consteval EventRow event(E e, Nature nature, SetOf<A> actors, C... carried) {
  if (actors.bits == 0) throw "norma: an event needs an actor";
  EventRow row{static_cast<std::uint16_t>(e), nature, actors.bits, {}};
  (row.carries.push_back(carried), ...);
  return row;
}

// A fact of the course takes a value: that of the expression or, of a dated period, its last day counted from there.
template <Expression F, Expression V>
struct Update {
  F field;
  V value;
  Period period{};
};
template <Expression F, class V>
constexpr auto set(F field, V v) {
  static_assert(std::same_as<content_t<typename F::sort>, content_t<typename lifted<V>::sort>>,
                "norma: a fact of the course takes a value of its own sort");
  return Update<F, lifted<V>>{field, lift(v)};
}

// A fact of the course takes the last day of a period that runs from `since`, days off and readings of the calendar
// considered, as the last day of a duty is counted.
template <Expression F, class V>
constexpr auto set_last_day(F field, Period period, V since) {
  static_assert(std::same_as<content_t<typename F::sort>, Date> && DateTerm<lifted<V>>, "norma: the last day of a period is a date, and it runs from a date");
  if (!period.dated()) throw "norma: a period has a number of days or months";
  return Update<F, lifted<V>>{field, lift(since), period};
}

enum class Standing : std::uint8_t {
  shown,   // the text shows the wording in force
  unshown  // the text shows only a later wording: nothing can be said of the event on those dates
};

struct TransitionHead {
  std::string_view id;
  Cites cites;
  Interval interval;
  std::uint64_t from = 0;
  std::uint16_t event = 0, to = 0;  // to: 0 leaves the state as it is
  Standing standing{};
  std::uint64_t forgets = 0;        // events whose last date is cleared
  bool begins = false;              // a new course of the same person begins
  bool again = false;               // leads where a run without the step that it repeats, or takes early, leads, too
  bool rare = false;                // a run is shown with another way to the same state where there is one
  bool beside = false;              // the text asks for no other course to be over: a log may have it while one is under way
};
template <Proposition G, class... U>
struct Transition {
  TransitionHead head;
  G guard;
  hana::tuple<U...> updates;

  template <Enumeration E, std::same_as<E>... More>
  constexpr Transition forgets(E first, More... more) const {
    Transition t = *this;
    t.head.forgets = any_of(first, more...).bits;
    return t;
  }
};

// A transition with which a new course of the same person begins: coming round through it is no loop.
template <class T>
constexpr T begins(T t) {
  t.head.begins = true;
  return t;
}

// A step that repeats an earlier one, or comes before its time: a search for runs need not take it.
template <class T>
constexpr T again(T t) {
  t.head.again = true;
  return t;
}

// A step that few courses take: what it is not about is shown without it.
template <class T>
constexpr T rare(T t) {
  t.head.rare = true;
  return t;
}

// A step that belongs to no course under way, and waits for none to be over. Runs are of one course at a time, and take it from the
// states of `from` only.
template <class T>
constexpr T beside(T t) {
  t.head.beside = true;
  return t;
}

// In a state of `from`, where the guard holds, the event may happen and leads to `to`; the updates see the course before
// any of them.
template <Enumeration S, Enumeration E, class G, class... U>
constexpr auto transition(std::string_view id, Cites cites, Interval interval, SetOf<S> from, E e, G guard, S to,
                          U... updates) {
  static_assert(Proposition<lifted<G>>, "norma: a guard is a proposition");
  if (cites.size == 0) throw "norma: a rule must cite at least one provision";
  return Transition<lifted<G>, U...>{{id, cites, interval, from.bits, static_cast<std::uint16_t>(e),
                                      static_cast<std::uint16_t>(to)},
                                     lift(guard), hana::tuple<U...>(updates...)};
}
// The same, and the state stays as it is.
template <Enumeration S, Enumeration E, class G, class... U>
constexpr auto remark(std::string_view id, Cites cites, Interval interval, SetOf<S> from, E e, G guard, U... updates) {
  return transition(id, cites, interval, from, e, guard, S{}, updates...);
}
// A transition whose wording in that interval the text does not show.
template <class T>
constexpr T unshown(T t) {
  t.head.standing = Standing::unshown;
  return t;
}

struct ConditionHead {
  std::string_view id;
  Cites cites;
  Interval interval;
  std::uint64_t events = 0;
  bool in_order = false;  // the states and guards say so already; it names the provision where a log does not keep to them
};
// The event is lawful only where the proposition holds; it sees what a transition's guard sees.
template <Proposition P>
struct Condition {
  ConditionHead head;
  P holds;
};
template <Enumeration E, class P>
constexpr auto condition(std::string_view id, Cites cites, Interval interval, SetOf<E> events, P holds) {
  static_assert(Proposition<lifted<P>>, "norma: a condition is a proposition");
  if (cites.size == 0) throw "norma: a rule must cite at least one provision";
  return Condition<lifted<P>>{{id, cites, interval, events.bits}, lift(holds)};
}

template <class C>
constexpr C in_order(C c) {
  c.head.in_order = true;
  return c;
}

enum class Call : std::uint8_t { must, may };

struct CallHead {
  std::string_view id;
  Cites cites;
  Interval interval;
  Call call{};
  std::uint64_t triggers = 0, actors = 0, actions = 0, releases = 0;
  Period period{};
  bool moot = false;    // what releases the call shows that it never bound anybody
  bool beside = false;  // its act is done whatever other course of the same person is under way
};
// After a trigger, where the guard holds, the actors must (may) perform one of the actions within the period, which runs
// from the date `since`. Guard and `since` see the course after the trigger. A duty that is open already keeps the
// earlier last day, and ends with the action; a right runs from its latest trigger, ends at a
// trigger where the guard does not hold, may be used again, and is asked only where the guard holds. `releases` end the
// call without the action.
template <Proposition G, DateTerm D>
struct Claim {
  CallHead head;
  G guard;
  D since;

  template <Enumeration E, std::same_as<E>... More>
  constexpr Claim released_by(E first, More... more) const {
    Claim c = *this;
    c.head.releases = any_of(first, more...).bits;
    return c;
  }
  template <Enumeration E, std::same_as<E>... More>
  constexpr Claim moot_after(E first, More... more) const {
    Claim c = released_by(first, more...);
    c.head.moot = true;
    return c;
  }
  // The procedure follows one course of a person at a time. Whether this call waits for another's act cannot be asked of it: where
  // another course stands in its place, nothing in the text keeps its bearer from acting.
  constexpr Claim beside_other_courses() const {
    Claim c = *this;
    c.head.beside = true;
    return c;
  }
};

namespace detail {
template <Enumeration E, Enumeration A, class G, class D>
constexpr auto claim(Call call, std::string_view id, Cites cites, Interval interval, SetOf<E> triggers, G guard,
                     SetOf<A> actors, SetOf<E> actions, Period period, D since) {
  static_assert(Proposition<lifted<G>>, "norma: a guard is a proposition");
  static_assert(DateTerm<lifted<D>>, "norma: a period runs from a date");
  if (cites.size == 0) throw "norma: a rule must cite at least one provision";
  if (actors.bits == 0) throw "norma: a duty or a right needs an actor";
  return Claim<lifted<G>, lifted<D>>{
      {id, cites, interval, call, triggers.bits, actors.bits, actions.bits, 0, period}, lift(guard), lift(since)};
}
}  // namespace detail

// After a trigger the actors must perform the action within the period, counted from `since`.
template <Enumeration E, Enumeration A, class G, class D>
constexpr auto duty(std::string_view id, Cites cites, Interval interval, SetOf<E> triggers, G guard, SetOf<A> actors,
                    SetOf<E> actions, Period period, D since) {
  return detail::claim(Call::must, id, cites, interval, triggers, guard, actors, actions, period, since);
}
// After a trigger the actors may perform the action, within the period if it has one.
template <Enumeration E, Enumeration A, class G, class D>
constexpr auto right(std::string_view id, Cites cites, Interval interval, SetOf<E> triggers, G guard, SetOf<A> actors,
                     SetOf<E> actions, Period period, D since) {
  return detail::claim(Call::may, id, cites, interval, triggers, guard, actors, actions, period, since);
}

}  // namespace norma
