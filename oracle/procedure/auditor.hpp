// Judges event logs by a procedure.
#pragma once
#include "oracle/procedure/stepper.hpp"

namespace norma::oracle {

struct EventLog {
  std::string id;
  CourseState begin;  // where the course stands before the first event
  std::vector<Happening> events;
  std::uint64_t denied = 0;  // the events of which the beginning says that they have not happened
  std::optional<Date> end_of_observation{};  // until when events would have been recorded
  std::size_t not_completed = 0;             // events that were begun and not completed: they have not happened
};

// A reading and one of its alternatives other than the one that the audit goes by.
struct Otherwise {
  std::uint16_t reading = 0;
  std::uint8_t alternative = 0;  // from 1
  bool operator==(Otherwise const&) const = default;
};

struct Violation {
  enum class Kind : std::uint8_t {
    no_ground,    // the text provides for no such step from where the course stands; of `not_provided` only
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
  std::uint64_t lacking = 0;              // of a condition: the events that it asks for and that have not happened
  std::uint64_t would_meet = 0;           // of these those each of which alone would meet it
  std::vector<std::uint16_t> unstated{};  // of `unclear`, of a condition: the facts on which it hangs, slots
  std::vector<Otherwise> depends_on{};    // of `violations`: without it under these; of `elsewhere`: only under these
};

struct OpenDuty {
  std::uint16_t call;
  Date due;  // none: the text sets no date
};

struct Audit {
  std::vector<Violation> violations;
  std::vector<Violation> elsewhere;     // what is unlawful under another reading only
  std::vector<Violation> not_provided;  // the text is silent of these: listed, not held against anybody
  std::vector<Violation> unclear;       // what would be unlawful but for facts that the log does not state
  std::vector<std::uint16_t> swayed_by{};  // readings under another alternative of which not what is unlawful, but days or silence differ
  std::vector<int> not_encoded;         // positions of events that cannot be judged
  std::vector<OpenDuty> open;           // duties still open as of that day
  Date as_of;                           // the day as of which the log is judged
  std::uint16_t state = 0;              // where the course stands then
  std::vector<std::size_t> outside{};   // acts that stood over the procedure on a day of the log, and are not encoded
  std::optional<int> no_calendar;       // a period reaches past the production calendar: not all was judged
};

std::string_view name_of(Violation::Kind kind);
bool same_breach(Violation const& a, Violation const& b);

struct AuditChoices {
  std::optional<Date> law{};         // held fixed for all events
  std::optional<Date> as_of{};       // judged as of this day, unless the log goes on after it
  std::vector<bool> chosen{};        // readings that were chosen: the other alternatives are not asked
  bool other_readings = true;
};

class Auditor {
 public:
  Auditor(ProcedureBook const& book, World world, AuditChoices choices = {});

  // Events must be in order of time. A log without events leaves the course where it began.
  Audit audit(EventLog const& log) const;
  ProcedureBook const& book() const { return stepper_.book(); }
  World const& world() const { return stepper_.world(); }

 private:
  struct Alternative {
    Otherwise switched;
    Stepper<FlatRows> stepper;
    std::uint64_t events;  // where the reading is asked
  };
  Audit audit_by(Stepper<FlatRows> const& stepper, EventLog const& log, Between& between) const;

  Stepper<FlatRows> stepper_;
  std::optional<Date> law_, as_of_;
  std::vector<Alternative> alternatives_;
};

}  // namespace norma::oracle
