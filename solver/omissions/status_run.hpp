// Runs that give a status for a time.
#pragma once
#include "solver/omissions/omissions.hpp"

namespace norma::solver {

// The run up to where it gives a status, with this value instead, for a year from then to the first of a month; empty if it gives none.
// Whether it is lawful so is not asked.
Trace given_for_a_year(ProcedureBook const& book, KnownRun const& run, std::int32_t value);

}  // namespace norma::solver
