// Answers the questions of one edition of a procedure.
#pragma once
#include "solver/procedure/goals.hpp"
#include "solver/session.hpp"

namespace norma::solver {

struct ExploreLimits {
  std::size_t depth = 18;          // steps of the longest run that is looked at
  std::size_t proof_after = 13;    // steps after which a proof without a bound is tried for what no run has shown
  unsigned milliseconds = 10'000;  // a query
  unsigned seed = 0;
  std::vector<ProcedureKind> kinds{};  // which questions; empty: all
};

// What became of a goal.
struct Answer {
  Goal goal;
  ProcedureVerdict verdict = ProcedureVerdict::undecided;
  std::string method;
  Trace trace;               // of a goal that is reached: a shortest run, unless it is known from another edition
  std::size_t loop_from = 0;
};

struct Exploration {
  std::vector<Answer> answers;
  std::vector<ProcedureDisagreement> disagreements;
  std::size_t queries = 0;
};

// `replay` is the oracle; a run that it does not find lawful, or that does not show the goal there, is a disagreement.
// `known`: answers of another edition, whose runs are tried first; a run that shows the goal here, too, settles it.
Exploration explore(ProcedureBook const& book, std::size_t edition, World const& world, ReplayRun const& replay,
                    ExploreLimits limits, Exploration const* known = nullptr);

}  // namespace norma::solver
