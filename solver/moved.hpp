// A case of one edition as it might have come in another.
#pragma once
#include "solver/check.hpp"

namespace norma::solver {

// All its dates moved by the same number of days, so that the decision falls two weeks after the edition's first day or three
// days before its last; and the day of the decision moved alone. Only cases that are possible, by ranges and, through the
// oracle, by constraints; none if the oracle cannot say. They are cases like any other: what they show is for the oracle to say.
std::vector<std::vector<std::int32_t>> moved(Rulebook const& book, Replay const& replay, std::vector<std::int32_t> const& slots, std::size_t edition);

}  // namespace norma::solver
