// One violation planted in a lawful walk, and what an audit must say of it.
#pragma once
#include "properties/procedure/walk.hpp"

namespace norma::properties::procedure {

struct Planted {
  EventLog log;
  oracle::Violation expected;
  bool alone = false;  // no other violation but duties that are overdue with it; otherwise the same event may be wrong in other ways
};

// Each picks one of the places that the walk offers, by its chance; nothing if there is none.
std::optional<Planted> plant_late(Law const& law, Walk const& walk);          // a duty's action after its last day
std::optional<Planted> plant_overdue(Law const& law, Walk const& walk);       // no action; another event after the last day
std::optional<Planted> plant_out_of_time(Law const& law, Walk const& walk);   // a right used after its last day
std::optional<Planted> plant_condition(Law const& law, Walk const& walk);     // a stated fact, or who acts, breaks one condition
std::optional<Planted> plant_unmet(Law const& law, Walk const& walk);         // one more event, of which one condition does not hold
std::optional<Planted> plant_wrong_actor(Law const& law, Walk const& walk);   // someone whom the text does not name
std::optional<Planted> plant_no_ground(Law const& law, Walk const& walk);     // an event that is not open where the course stands

// A duty's action, or the use of a right, on the last day itself; of `expected` nothing must be found.
std::optional<Planted> on_the_last_day(Law const& law, Walk const& walk);

// A course begins where another was under way, or one does what another owes: what fits the one left aside is of that one, of which
// tests of the audit speak.
bool several_matters(Law const& law, Walk const& walk, oracle::EventLog const& log);

// The event is taken by one whom an open duty to take it does not bind: whether it performs that duty, tests of the audit speak of.
bool done_by_another(ProcedureBook const& book, CourseState const& before, oracle::Happening const& event);

// Some row gives the event beside a course that is under way.
bool waits_for_none(ProcedureBook const& book, std::uint16_t event);

}  // namespace norma::properties::procedure
