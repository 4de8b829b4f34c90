// Looks for a loop: a run that takes a transition again and leaves the same facts, within one course.
#pragma once
#include "solver/procedure/goals.hpp"

namespace norma::solver {

// `once` is a run that ends with the transition: its steps are taken again, by whom and on what facts is open. Then the run
// goes round `cycle` (and whatever leaves the state as it is), once, or twice where the first round leaves marks. Empty:
// none found. With `through`, the last round takes that step, too.
Trace find_loop(LawInForce const& law, std::uint16_t transition, std::vector<std::uint16_t> const& cycle, Trace const& once,
                std::optional<std::uint16_t> through, unsigned milliseconds, std::size_t& queries);

}  // namespace norma::solver
