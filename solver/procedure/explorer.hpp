// Answers the questions of one edition of a procedure.
#pragma once
#include "solver/answer.hpp"
#include "solver/limits.hpp"
#include "solver/procedure/answers.hpp"

namespace norma::solver {

struct ExploreLimits {
  std::size_t depth = 22;             // steps of the longest run that is looked at
  std::size_t quick_proof_after = 8;  // steps after which a cheap proof without a bound is tried for what no run has shown
  std::size_t reach_proof_after = 12; // the same of states and transitions: most of them can be reached
  Limits query{.milliseconds = 120'000, .seed = 0, .steps = 100'000'000};  // the time is a safety net
  Trust trust{};
  std::vector<ProcedureKind> kinds{};  // which questions; empty: all
};

// Loops are sought from runs that take each transition once: who wants loops wants unreachable_transition, too.
// `replay` is the oracle; a run that it does not find lawful, or that does not show the goal there, is a disagreement.
// `known`: answers of another edition, whose runs are tried first; a run that is lawful here and shows the goal here, too,
// settles it. Of its proofs nothing is taken: they are of another law.
Exploration explore(ProcedureBook const& book, std::size_t edition, World const& world, ReplayRun const& replay,
                    ExploreLimits const& limits, Exploration const* known = nullptr);

}  // namespace norma::solver
