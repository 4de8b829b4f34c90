// Looks for a loop: a run that takes a transition again and leaves the same facts.
#pragma once
#include "solver/limits.hpp"
#include "solver/procedure/goals.hpp"

namespace norma::solver {

// What a round must be.
struct Round {
  std::uint16_t last = 0;                      // the transition that ends the run so far, and the round
  std::uint16_t through = 0;                   // a transition that the round takes
  std::vector<std::uint16_t> const* cycle = nullptr;  // with these transitions, and whatever leaves the state as it is
  bool by_any_way = false;                     // or with any that begin no course; it may be a few steps longer than the cycle
};

// Goes on from `once`, a lawful run that ends with the round's last transition: a run that begins with it and ends with a
// round after which the facts are those before it, but for dates. It may take a first round, where that leaves marks that
// the second finds. Empty: none found. `limits` are of one query; `queries` counts them.
Trace find_loop(LawInForce const& law, ReplayRun const& replay, Round const& round, Trace const& once, Limits const& limits,
                std::size_t& queries);

}  // namespace norma::solver
