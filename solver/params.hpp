// Limits as Z3 takes them.
#pragma once
#include <z3++.h>

#include "solver/limits.hpp"

namespace norma::solver {

inline z3::params params_of(z3::context& c, Limits const& limits) {
  z3::params p(c);
  p.set("timeout", limits.milliseconds);
  p.set("random_seed", limits.seed);
  if (limits.steps > 0) p.set("rlimit", limits.steps);
  p.set("ctrl_c", false);
  return p;
}

}  // namespace norma::solver
