// Which transitions can come round again, within one course or through new ones, as far as states and the facts that
// transitions set tell.
#pragma once
#include "solver/procedure/unrolling.hpp"

namespace norma::solver {

// By transition of the book: the steps of a shortest cycle that it lies on, or none, in a finite graph that has every run
// of the law: nodes are a state, values of the facts that transitions set, and which of the events that guards ask about
// have happened, as long as a step that may follow asks for them; a guard that asks anything else may hold. Steps that leave the
// state as it is are edges like others. No cycle there: the transition cannot come round with the same facts, whatever the run's
// length.
struct Cycles {
  std::vector<std::vector<std::uint16_t>> of_course;  // steps that begin a new course are not followed
  std::vector<std::vector<std::uint16_t>> of_life;    // of those steps themselves: all are followed
};
Cycles cycles(LawInForce const& law);

}  // namespace norma::solver
