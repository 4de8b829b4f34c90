// Spacer's "unreachable" comes with an invariant; here it is checked by Z3's ordinary solver, which shares no proof rule
// with Spacer.
#pragma once
#include <z3++.h>

#include <vector>

namespace norma::solver {

// A step between two courses, each a tuple of terms of one shape; `shows`: the step happens and shows the goal.
struct SystemStep {
  z3::expr_vector before, after;
  z3::expr happens, shows;
};

// True if the answer of a fixedpoint query defines `reached` as a set of courses that holds the start, that no step leaves,
// and in which no step shows the goal. An answer that does not mention `reached` stands for all courses. False, too, if the
// solver gives up.
bool is_certificate(z3::expr const& answer, z3::func_decl const& reached, z3::expr_vector const& start,
                    std::vector<SystemStep> const& steps, unsigned milliseconds);

}  // namespace norma::solver
