// A question without the clock asked of finite graphs that remember more and more: no more than what refutes each way that
// turns out to be no run.
#pragma once
#include "solver/procedure/clockless.hpp"

namespace norma::solver {

// `reachable`: by a run of the whole system without a clock. Unknown where the graph grows too large.
Reach ask_refined(LawInForce const& law, ClocklessGoal const& goal);

}  // namespace norma::solver
