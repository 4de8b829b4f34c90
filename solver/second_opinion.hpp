// The second solver: cvc5, run as a program on SMT-LIB files.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "solver/verdict.hpp"

namespace norma::solver {

// True if cvc5 is installed.
bool second_solver_found();

// Puts each named script, which the first solver found unsatisfiable, to cvc5. Returns those on which it did not
// answer `unsat`, with what it said.
std::vector<Disagreement> second_opinion(std::vector<std::pair<std::string, std::string>> const& refuted,
                                         unsigned milliseconds);

}  // namespace norma::solver
