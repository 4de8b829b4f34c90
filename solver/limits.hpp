// How far one query may go.
#pragma once
#include <cstdint>

namespace norma::solver {

struct Limits {
  unsigned milliseconds = 60'000;  // a safety net: what it cuts off depends on the machine
  unsigned seed = 0;
  unsigned steps = 0;              // of the solver's own count; 0: without this limit
};

// Of a question that is small and has no limits of its own: in steps, so that the answer does not hang on the machine.
inline constexpr Limits of_small_question{.milliseconds = 600'000, .seed = 0, .steps = 100'000'000};

}  // namespace norma::solver
