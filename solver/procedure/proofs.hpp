// Answers that hold for runs of any length.
#pragma once
#include "solver/procedure/answers.hpp"
#include "solver/procedure/clockless.hpp"

namespace norma::solver {

// Unreachable: the goal can be shown by no run whatever. Reachable: without the clock it can be; there may be no run for all
// that, so that this settles nothing.
Reach never_shown(Goal const& goal, LawInForce const& law);

}  // namespace norma::solver
