// Whether anything in a procedure hangs on a call's last day having passed.
#pragma once
#include "solver/procedure/unrolling.hpp"

namespace norma::solver {

enum class Watched { no, yes, unknown };

// Some other row in force compares a day that runs from the call's trigger with today or with the day of its act (`no`: none does,
// by its nodes, so that none can come out otherwise), and comes out otherwise on the day after the last than on the last, the
// act not done, or done then (Z3; the period counted from the first day of the edition). Any course counts, reached or not.
// What the text gives at once, late or not, is no consequence of the lateness.
Watched lateness_watched(LawInForce const& law, std::uint16_t call);

}  // namespace norma::solver
