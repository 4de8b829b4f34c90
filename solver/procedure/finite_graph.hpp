// The procedure as a finite graph: of the course only some facts are remembered, and of dates only whether they are given.
#pragma once
#include "solver/procedure/clockless.hpp"

namespace norma::solver {

struct GraphAnswer {
  Reach reach = Reach::unknown;
  std::vector<std::uint16_t> path;  // where reachable: the transitions of a shortest way to the goal, the step itself last
};

// Looks at every node that the graph has. What is not remembered may have any value at any time, so that every lawful run is
// a way in the graph: `unreachable` holds for runs of any length, `reachable` may be due to what is not remembered.
GraphAnswer ask_graph(LawInForce const& law, Remembered const& remembered, ClocklessGoal const& goal, std::size_t most_nodes);

}  // namespace norma::solver
