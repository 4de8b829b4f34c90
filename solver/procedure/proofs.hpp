// Answers that hold for runs of any length.
#pragma once
#include "solver/procedure/answers.hpp"

namespace norma::solver {

// How much a proof may cost: time of a query, and how much of the course is remembered (see Abstraction).
struct Effort {
  unsigned milliseconds = 10'000;
  std::size_t rungs = 3;
};

// The goal can be shown by no run whatever; false also where that was not proven with this effort.
bool never_shown(Goal const& goal, LawInForce const& law, Effort effort);

}  // namespace norma::solver
