// The meaning of a procedure: what one event does to a course, and what was unlawful in it.
//
// Rows is how rows are evaluated: `FlatRows` walks nodes (the auditor), `TypedRows` calls the typed code. Both see slots.
#pragma once
#include <vector>

#include "model/procedure_book.hpp"
#include "oracle/flat.hpp"
#include "oracle/procedure/between.hpp"
#include "oracle/procedure/touched.hpp"
#include "oracle/procedure/unknown.hpp"

namespace norma::oracle {

// An event of a log.
struct Happening {
  std::uint16_t event = 0, actor = 0;  // numbered from 1
  Date on;
  std::vector<std::pair<std::uint16_t, std::int32_t>> stated{};  // slots of the facts that it states, and their values
  std::vector<std::uint16_t> not_stated{};  // slots of those that it ought to state
};

// A duty or right that has been triggered.
struct OpenCall {
  bool open = false;
  bool doubtful = false;  // whether it was triggered hangs on a fact that is not stated
  Date due{};  // last day in time; none: no period, or its beginning is not known
  // Begun before a log that does not say whether it was performed by then: performed in the log, it is judged; otherwise nothing is
  // known of it.
  bool unobserved = false;
};

// Where a course stands. A value; `calls` has one entry a call of the book.
struct CourseState {
  std::uint16_t state = 0;
  std::vector<std::int32_t> slots;
  std::vector<OpenCall> calls;
  std::vector<bool> unknown{};  // slots of what a log that begins in the middle does not state; empty: all is known
};

// Before the first event.
CourseState initial_course(ProcedureBook const& book);

// No open duty has its last day before this day.
bool in_time(ProcedureBook const& book, CourseState const& course, Date day);

// What the law says of one event. Positions are those of the book's tables.
struct Step {
  int transition = -1;                // none: the text provides for no step of this kind in this state on this day
  bool encoded = true;                // false: the law of that day, or the wording in force, is not encoded
  bool actor_named = true;
  bool occurrence = false;            // a fact of the world: neither it nor who reports it is judged
  std::vector<std::uint16_t> broken;  // conditions that do not hold
  std::vector<std::uint64_t> lacks{}; // for each broken condition: the events that it asks for and that have not happened
  std::vector<std::uint64_t> would_meet{};  // for each broken condition: of these events each alone, had it happened, would meet it
  std::vector<std::uint16_t> unclear; // conditions that hang on facts that are not stated
  std::vector<std::vector<std::uint16_t>> unstated{};  // for each of them: those facts, slots
  std::vector<std::uint16_t> late;    // calls: duties performed after their last day, or rights used after it
  std::vector<std::uint16_t> unclear_calls;  // calls whose period began on a day that is not stated
  std::vector<std::pair<std::uint16_t, Date>> lapsed;  // duties released after their last day, unperformed
  std::optional<int> no_calendar;     // a period reaches a year that the production calendar does not cover

  // The text says nothing of such a step from here: it breaks nothing, and nothing follows from it.
  bool silent() const { return transition < 0 && encoded && actor_named && !occurrence && broken.empty() && unclear.empty(); }
  bool lawful() const {
    return transition >= 0 && encoded && actor_named && broken.empty() && unclear.empty() && late.empty() && lapsed.empty() && !no_calendar;
  }
};

// Whether a new course begins with the step.
inline bool begins_course(ProcedureBook const& b, Step const& step) { return step.transition >= 0 && b.transitions[static_cast<std::size_t>(step.transition)].head.begins; }

// Whether the value hangs on a slot that is not known.
inline bool unclear(Expr e, CourseState const& at, World const& world) {
  return !at.unknown.empty() && hangs_on_unknown(e, {at.slots.data(), world.data(), nullptr, nullptr, nullptr}, at.unknown);
}

class FlatRows {
 public:
  FlatRows(ProcedureBook const& book, World world) : book_(&book), world_(std::move(world)) {}
  ProcedureBook const& book() const { return *book_; }
  World const& world() const { return world_; }

  bool guard(std::size_t t, std::int32_t const* slots) const { return value(book_->transitions[t].guard, slots) != 0; }
  void updates(std::size_t t, std::int32_t const* slots, std::int32_t* out) const {
    for (auto const& u : book_->transitions[t].updates) *out++ = value(u.value, slots);
  }
  bool holds(std::size_t c, std::int32_t const* slots) const { return value(book_->conditions[c].holds, slots) != 0; }
  bool called(std::size_t c, std::int32_t const* slots) const { return value(book_->calls[c].guard, slots) != 0; }
  Date since(std::size_t c, std::int32_t const* slots) const {
    return Date::from_key(value(book_->calls[c].since, slots));
  }

  // False with these facts, but the unknown ones might make it true; or the other way round.
  bool guard_unclear(std::size_t t, CourseState const& at) const { return unclear(book_->transitions[t].guard, at, world_); }
  bool holds_unclear(std::size_t c, CourseState const& at) const { return unclear(book_->conditions[c].holds, at, world_); }
  bool called_unclear(std::size_t c, CourseState const& at) const { return unclear(book_->calls[c].guard, at, world_); }
  bool since_unclear(std::size_t c, CourseState const& at) const { return unclear(book_->calls[c].since, at, world_); }

 private:
  std::int32_t value(Expr e, std::int32_t const* slots) const {
    return evaluate(e, {slots, world_.data(), nullptr, nullptr, nullptr});
  }
  ProcedureBook const* book_;
  World world_;
};

template <class Course>
class TypedRows {
 public:
  TypedRows(Procedure<Course> const& procedure, World world) : procedure_(&procedure), world_(std::move(world)) {}
  ProcedureBook const& book() const { return procedure_->book; }
  World const& world() const { return world_; }

  bool guard(std::size_t t, std::int32_t const* slots) const { return call(procedure_->typed_transitions[t], slots, none); }
  void updates(std::size_t t, std::int32_t const* slots, std::int32_t* out) const {
    call(procedure_->typed_transitions[t], slots, out);
  }
  bool holds(std::size_t c, std::int32_t const* slots) const { return call(procedure_->typed_conditions[c], slots, none); }
  bool called(std::size_t c, std::int32_t const* slots) const { return call(procedure_->typed_calls[c], slots, none); }
  // Doubt is of the nodes: typed code has no value for a fact that is not stated.
  bool guard_unclear(std::size_t t, CourseState const& at) const { return unclear(book().transitions[t].guard, at, world_); }
  bool holds_unclear(std::size_t c, CourseState const& at) const { return unclear(book().conditions[c].holds, at, world_); }
  bool called_unclear(std::size_t c, CourseState const& at) const { return unclear(book().calls[c].guard, at, world_); }
  bool since_unclear(std::size_t c, CourseState const& at) const { return unclear(book().calls[c].since, at, world_); }

  Date since(std::size_t c, std::int32_t const* slots) const {
    std::int32_t key = 0;
    call(procedure_->typed_calls[c], slots, &key);
    return Date::from_key(key);
  }

 private:
  static constexpr std::int32_t* none = nullptr;
  bool call(TypedRow<Course> row, std::int32_t const* slots, std::int32_t* out) const {
    Course course;
    unflatten(course, slots);
    std::int32_t unused[8];
    return row({&course, world_.data(), nullptr, nullptr, nullptr}, out ? out : unused);
  }
  Procedure<Course> const* procedure_;
  World world_;
};

// Keeps a copy of how rows are evaluated, and a pointer to their book.
template <class Rows>
class Stepper {
 public:
  // With `law`, the law of that date is held fixed for all events.
  explicit Stepper(Rows rows, std::optional<Date> law = std::nullopt);

  // Takes the event, whose date must not be before the course's last. An unlawful event is taken, too: the course goes
  // on from where the event says that it stands.
  Step take(CourseState& course, Happening const& event) const;

  // The course if an event of which the text is silent changes nothing in it: only time passes, and what the event performs is done.
  CourseState unmoved(CourseState before, Happening const& event) const;

  // The course that is left for the one which the event begins: what that step asks for and uses up is its own no longer.
  CourseState left(CourseState before, Happening const& event) const;

  // Of a course that begins in the middle: opens the rights and duties that its past events, on their stated days, have
  // triggered, if they were in force then; and counts the last days that those events have set. A duty is open unless an event
  // that performs or ends it is known, or may be, to have happened since. What the facts were on that day is taken from the
  // beginning, but for what a later event may have changed: what hangs on that is doubtful. `denied`: the events that
  // are said not to have happened. A duty is held against who is not seen doing it only where the beginning says that it was not done. What a later
  // event of the past has used up is gone, as in a log of the whole.
  void open_past_calls(CourseState& course, std::uint64_t denied) const;
  // The same; what it finds out is kept for other readings. Of `between` the course is that of the beginning.
  void open_past_calls(CourseState& course, std::uint64_t denied, Between& between) const;

  // The transition that the event takes from here, with the facts stated already in the slots; -1: none.
  int transition_of(CourseState const& course, std::uint16_t event, Date law) const;

  // Duties to take a step that every new course takes anew: the step of another course of the same person does not perform them. The
  // other duties, papers of an earlier decision among them, are performed whichever course is followed.
  std::vector<std::uint16_t> const& own_duties() const { return own_duties_; }

  // Calls by an event that performs, or triggers, them.
  std::vector<std::uint16_t> const& performed_by(std::uint16_t event) const { return by_event_[event].performs; }
  std::vector<std::uint16_t> const& triggered_by(std::uint16_t event) const { return by_event_[event].triggers; }

  ProcedureBook const& book() const { return rows_.book(); }
  World const& world() const { return rows_.world(); }

 private:
  struct ByEvent {
    std::vector<std::uint16_t> transitions, conditions, performs, releases, triggers;
  };
  void state_facts(CourseState& course, Happening const& event) const;
  static void forget(CourseState& course, std::size_t slot);
  int presumed(std::uint16_t event, Date law, CourseState const& course) const;
  bool began_unknown(CourseState const& course, std::uint16_t call) const;
  Date latest_trigger(CourseState const& course, std::uint16_t call) const;
  bool discharged_since(CourseState const& course, Between& between, std::uint16_t call, Date day) const;
  std::uint64_t since(CourseState const& course, Date day) const;
  bool may_have_followed_trigger(CourseState const& course, Between& between, std::uint16_t call, std::uint16_t event, Date day) const;
  bool undone_since(CourseState const& course, Between& between, std::uint16_t call, Date day) const;
  CourseState as_of(CourseState course, Between& between, std::uint16_t call, Date day) const;
  void open_past_duty(CourseState& course, Between& between, std::uint16_t call, std::uint64_t denied) const;
  void open_past_right(CourseState& course, std::uint16_t call) const;
  void count_past_days(CourseState& course) const;
  CourseState used_up(CourseState course, Date until) const;
  bool asks(std::uint16_t event, std::uint16_t what) const;
  std::uint64_t lacking(CourseState const& course, std::uint16_t condition) const;
  std::uint64_t would_meet(CourseState const& course, std::uint16_t condition, std::uint64_t events, Date on) const;
  std::uint64_t forgotten_by(std::uint16_t event, std::optional<Date> law) const;
  void close_calls(CourseState& course, Happening const& event, Step& step) const;
  void open_calls(CourseState& course, Happening const& event, Date law, Step& step) const;
  void move(CourseState& course, Happening const& event, int transition, Step& step) const;
  std::int32_t updated(UpdateInfo const& u, std::int32_t value, Step* step) const;

  Rows rows_;
  std::optional<Date> law_;
  Calendar calendar_;
  bool rolls_;
  std::vector<ByEvent> by_event_;
  std::vector<std::uint64_t> behind_;  // by event, what has happened before it
  std::vector<std::uint16_t> own_duties_;
  std::vector<Slots> touched_, asked_;  // slots: by event, what it may change; by call, what its guard and first day ask
};

extern template class Stepper<FlatRows>;

}  // namespace norma::oracle

#include "oracle/procedure/stepper_impl.hpp"
