// What of the known law's questions the law that is checked asks no longer: cases that its constraints shut out, and properties
// that promise less. Both make everything else easier to prove, and leave no trace there.
#pragma once
#include "solver/check.hpp"

namespace norma::solver {

// Adds to the report, where the options name a known law, an obligation for each constraint and for each property of the known
// law, with a finding for
// - `narrowed`: a constraint that refuses a case that the known law admits, shown by such a case;
// - `weakened`: a property that holds of results (whatever the rules make of them) of which the known law's does not, or that
//   is no longer there. Without a case: what the rules are does not matter.
void add_drift(Rulebook const& book, Options const& options, Report& report);

}  // namespace norma::solver
