// How a finding's run begins: as most courses do.
#pragma once
#include "solver/procedure/runs.hpp"

namespace norma::solver {

// A finding that is shown by a run with a rare step gets one without it, where a run found for another question leads to the
// same state without and the goal is shown all the same. Verdicts stay as they are: only what shows them is chosen.
void prefer_common_openings(LawInForce const& law, Runs const& runs, ReplayRun const& replay, Exploration& out);

}  // namespace norma::solver
