// Which transitions can come round for ever, within one course or in a person's life.
#pragma once
#include "solver/limits.hpp"
#include "solver/procedure/runs.hpp"

namespace norma::solver {

// An answer for each transition in force that leads to a state: a loop of its course or, if it begins one, of a life. `reached`: answers with a run that
// takes each transition once; `known`: another edition's, whose loops are tried first, or null.
Exploration explore_loops(LawInForce const& law, ReplayRun const& replay, Limits const& limits, Exploration const& reached,
                          Exploration const* known);

}  // namespace norma::solver
