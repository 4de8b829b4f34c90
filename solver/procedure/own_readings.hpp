// Readings that a verdict rests on by the row that it is about.
#pragma once
#include "solver/procedure/findings.hpp"

namespace norma::solver {

// Positions of the readings that the obligation's own rows ask: guard, day and period of a call, guard and effects of a
// transition, and of a period those of the calendar; in order. The verdict was reached under one alternative of each, and says
// nothing of the others. Of states and events, none: whatever leads there is asked as a whole.
std::vector<std::uint16_t> own_readings(ProcedureBook const& book, ProcedureObligation const& o);

}  // namespace norma::solver
