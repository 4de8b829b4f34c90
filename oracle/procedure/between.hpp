// What may have happened between an event of the past and the state in which a log begins, and what must have happened there though
// the log does not tell its day.
#pragma once
#include <map>
#include <optional>
#include <tuple>

#include "model/procedure_book.hpp"

namespace norma::oracle {

struct CourseState;

// What is known of the ground of a course, the facts that may be absent and are stated by the events with which courses begin, leaves
// these transitions open, and by them implies these events (`implied_events`).
struct Ground {
  std::vector<bool> open;              // by transition
  std::vector<std::uint64_t> implied;  // by state, a bit an event from 0
};

// The facts that may be absent and are stated by the events with which courses begin: the ground of a course. Slots.
std::vector<std::uint16_t> ground_facts(ProcedureBook const& book);

// Which transitions a ground leaves open, in the order of the table. Of the course nothing else is asked; `unknown` may be empty.
std::vector<bool> open_by_ground(ProcedureBook const& book, CourseState const& course, std::vector<bool> const& unknown);

// What the beginnings of logs ask of a procedure. Remembers grounds: one a reader.
class Beginnings {
 public:
  explicit Beginnings(ProcedureBook const& book);

  // The events without which nobody comes to the state, whatever the ground.
  std::uint64_t implied(std::uint16_t state) const { return implied_[state - 1u]; }

  // The events from whose day a period runs that must have happened before the course stood there, and are neither listed nor denied
  // (`stated`, by slot): on every way that the ground leaves open, or next after the latest listed. A bit each from 0.
  std::uint64_t untold_triggers(CourseState const& begin, std::vector<bool> const& stated, std::vector<bool> const& unknown);

  // Facts that a beginning may leave untold, whatever has happened. Slots.
  std::vector<std::uint16_t> facts_set_by_events() const;

  // Facts that no event states and some step asks for, which a listed event has set, and the beginning does not state. Slots.
  std::vector<std::uint16_t> untold_facts(CourseState const& begin, std::vector<bool> const& stated) const;

 private:
  struct SetFact {
    std::uint16_t slot;
    std::uint64_t events;  // each of which sets it
  };
  Ground const& ground(CourseState const& begin, std::vector<bool> const& unknown);

  ProcedureBook const* book_;
  std::vector<std::uint64_t> implied_;
  std::uint64_t dated_ = 0;  // events that begin a period
  std::vector<SetFact> set_facts_;
  std::map<std::vector<std::int32_t>, Ground> grounds_;
};

// The ways of a procedure between two of its states: those of open transitions, whatever else their guards say. Sets of states and of
// events, a bit each from 0.
class Ways {
 public:
  Ways(ProcedureBook const& book, std::vector<bool> const& open);

  // With what these events make forgotten: of those a log lists no day.
  std::uint64_t with_forgotten(std::uint64_t events) const;

  // Where courses stand after the event, which happened in one of these states, whether it was open there or not.
  std::uint64_t after(std::uint16_t event, std::uint64_t from) const;

  // Where the event leads by open transitions.
  std::uint64_t led(std::uint16_t event, std::uint64_t from) const;

  // Where ways by these events arrive, the states from which they go among them.
  std::uint64_t reached(std::uint64_t from, std::uint64_t events) const;

  struct Followed {
    std::uint64_t without = 0, through = 0;     // states to which a way leads without the event, and through it
    std::uint64_t before = 0, just_after = 0;  // where it may have happened, and to where it leads from there
  };
  // Ways from the last time of `first` by these events, without it once more.
  Followed followed(std::uint16_t first, std::uint16_t what, std::uint64_t events) const;

 private:
  struct Lead {
    std::uint64_t from, to;  // to: none, stays
  };
  struct Event {
    std::vector<Lead> any, open;
    std::uint64_t with_forgotten = 0;
  };
  struct Step {
    std::uint16_t event;
    Lead lead;
  };
  static std::uint64_t led(std::vector<Lead> const& by, std::uint64_t from);

  std::vector<Event> events_;  // numbered from 1
  std::vector<Step> moves_;    // the open ones that lead elsewhere
};

// One beginning: what may have come before it. The course outlives it.
class Between {
 public:
  Between(ProcedureBook const& book, CourseState const& course) : book_(&book), course_(&course) {}

  // Whether `what` may have happened since the last time of `first`: some way of open transitions leads from there through `what` to
  // where the course stands, by events of `since` (a bit each from 0) and those that they make forgotten, and without `first` once
  // more; or no such way leads there at all, and the log says nothing. Guards are not asked: the answer errs towards yes.
  bool may_have_followed(std::uint16_t first, std::uint16_t what, std::uint64_t since);

 private:
  ProcedureBook const* book_;
  CourseState const* course_;
  std::optional<Ways> ways_{};
  std::map<std::tuple<std::uint16_t, std::uint16_t, std::uint64_t>, bool> known_{};
};

}  // namespace norma::oracle
