// What an audit asks of the rows besides what one event does.
#pragma once
#include <functional>

#include "oracle/procedure/stepper.hpp"

namespace norma::mutants::procedure {

// Whether the events before a log, and the matters of one person, are put in order by the same tables: what steps use up and
// change, and on which days; what lies behind an event, and what its conditions ask for; where courses begin, and what each owes of its
// own; on which ways an event of the past may have followed another. The rows of both are the same in number, and so are their facts. It
// goes by how rows are written, but for guards that ask the ground of a course: what is the same only in effect is called another.
bool same_past(ProcedureBook const& book, ProcedureBook const& mutant);

// The same, asked of each step alone and of no way: quick, and more often false.
bool plainly_same_past(ProcedureBook const& book, ProcedureBook const& mutant);

// Whether the same may have followed a trigger before a log, whatever its ground, where an audit tells it (`oracle::Between`,
// `parted_ways`), and the same events lead on. What a log leaves open is read by the procedure itself, not by its mutant.
bool same_ways(ProcedureBook const& book, ProcedureBook const& mutant);

// A course before its first event on every ground, one after the other: each fact that makes it unknown, absent, or with each of its
// values. False, and none is given, if there are too many.
bool each_ground(ProcedureBook const& book, std::function<void(oracle::CourseState const&)> const& what);

// Whether of the same acts the same owe them, by duties that are triggered and others: by that it is told whose duty an act performs.
bool same_owed(ProcedureBook const& book, ProcedureBook const& mutant);

// Whether every course takes the same steps anew: what it owes of its own, in any log, hangs on that.
bool same_own(ProcedureBook const& book, ProcedureBook const& mutant);

}  // namespace norma::mutants::procedure
