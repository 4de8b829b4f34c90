// Answers the questions of one edition of a procedure.
#pragma once
#include "solver/procedure/answers.hpp"

namespace norma::solver {

struct ExploreLimits {
  std::size_t depth = 22;             // steps of the longest run that is looked at
  std::size_t quick_proof_after = 8;  // steps after which a cheap proof without a bound is tried for what no run has shown
  std::size_t reach_proof_after = 12; // the same of states and transitions: most of them can be reached
  std::size_t proof_after = 15;       // steps after which a dear one is
  unsigned milliseconds = 10'000;     // a query
  unsigned seed = 0;
  std::vector<ProcedureKind> kinds{};  // which questions; empty: all
};

// Loops are sought from runs that take each transition once: who wants loops wants unreachable_transition, too.
// `replay` is the oracle; a run that it does not find lawful, or that does not show the goal there, is a disagreement.
// `known`: answers of another edition, whose runs are tried first; a run that shows the goal here, too, settles it. Not so
// for states and transitions, whose runs are the shortest of this edition.
Exploration explore(ProcedureBook const& book, std::size_t edition, World const& world, ReplayRun const& replay,
                    ExploreLimits const& limits, Exploration const* known = nullptr);

}  // namespace norma::solver
