// What each constraint of the domain admits and excludes, shown by a case of each.
#pragma once
#include "solver/check.hpp"

namespace norma::solver {

// Adds to the report one a constraint, in the rulebook's order. Admitted: the canonical case of the newest edition that
// satisfies all constraints while the fact that this one names is given, if it can be. Excluded: the canonical case
// that breaks this constraint and no other; none if the others imply it. What the oracle (`replay.broken`) does not
// confirm is a disagreement.
void add_domain_cases(Rulebook const& book, Replay const& replay, Options const& options, Report& report);

}  // namespace norma::solver
