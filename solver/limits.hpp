// How far one query may go.
#pragma once
#include <cstdint>

namespace norma::solver {

struct Limits {
  unsigned milliseconds = 60'000;  // a safety net: what it cuts off depends on the machine
  unsigned seed = 0;
  unsigned steps = 0;              // of the solver's own count; 0: without this limit
};

}  // namespace norma::solver
