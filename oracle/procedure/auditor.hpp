// Judges event logs by a procedure.
#pragma once
#include "oracle/procedure/stepper.hpp"

namespace norma::oracle {

struct EventLog {
  std::string id;
  CourseState begin;  // where the course stands before the first event
  std::vector<Happening> events;
};

struct Violation {
  enum class Kind : std::uint8_t {
    no_ground,    // the law of that day knows no such step from where the course stands
    wrong_actor,  // the text does not name this actor for the event
    condition,    // a condition of the event does not hold
    late,         // a duty was performed after its last day
    overdue,      // a duty was not performed, though its last day has passed
    out_of_time   // a right was used after its last day
  } kind;
  int event;              // position in the log; -1: overdue
  std::string_view row;   // id of the row that is broken
  Cites cites;            // its provisions
  std::uint64_t actors = 0, actions = 0;  // of duties and rights: who had to do what
  Date due{};             // by when, the day included
};

struct OpenDuty {
  std::uint16_t call;
  Date due;  // none: the text sets no date
};

struct Audit {
  std::vector<Violation> violations;
  std::vector<int> not_encoded;      // positions of events that cannot be judged
  std::vector<OpenDuty> open;        // duties still open as of the last event
  Date as_of;                        // day of the last event
  std::uint16_t state = 0;           // where the course stands then
  std::optional<int> no_calendar;    // a period reaches past the production calendar: not all was judged
};

std::string_view name_of(Violation::Kind kind);

class Auditor {
 public:
  Auditor(ProcedureBook const& book, World world, std::optional<Date> law = std::nullopt)
      : stepper_(FlatRows(book, std::move(world)), law) {}

  // Events must be in order of time. A log without events leaves the course where it began.
  Audit audit(EventLog const& log) const;
  ProcedureBook const& book() const { return stepper_.book(); }

 private:
  Stepper<FlatRows> stepper_;
};

}  // namespace norma::oracle
