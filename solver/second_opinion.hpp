// The second solver: cvc5, run as a program on SMT-LIB files.
#pragma once
#include <functional>

#include "solver/session.hpp"
#include "solver/verdict.hpp"

namespace norma::solver {

// True if cvc5 is installed.
bool second_solver_found();

struct SecondOpinion {
  std::vector<Disagreement> against;  // it answered, and not `unsat`
  std::vector<Disagreement> silent;   // it gave up, or could not be asked
};

// Puts each script, which the first solver found unsatisfiable, to cvc5; in the order of the scripts, what it did not
// confirm, with what it said. `milliseconds` is the longest that one run of cvc5 may take; a script may need four runs.
SecondOpinion second_opinion(Refuted const& refuted, unsigned milliseconds, unsigned threads,
                             std::function<void(std::size_t done, std::size_t total)> const& progress = {});

}  // namespace norma::solver
