// What a solver says: three answers, none of which can be read as "not one of the others".
#pragma once
#include <cstdint>

namespace norma::solver {

enum class Outcome : std::uint8_t { satisfiable, unsatisfiable, unknown };

// Comparing would split three answers into two: every caller writes a switch, and the compiler counts its cases.
bool operator==(Outcome, Outcome) = delete;
bool operator!=(Outcome, Outcome) = delete;

}  // namespace norma::solver
