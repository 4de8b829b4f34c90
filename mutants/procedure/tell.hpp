// A log that tells a mutant of a procedure from it, or the proof that there is none.
#pragma once
#include "mutants/distinguish.hpp"
#include "mutants/procedure/edits.hpp"

namespace norma::mutants::procedure {

struct LogTold {
  Fate fate = Fate::undecided;
  std::optional<LogProbe> probe;  // of the killed
  std::string why;                // of the equivalent: how it is known; of the undecided: why not
};

// How an equivalence is known, as a ledger spells it.
inline constexpr std::string_view same_step = "same step", never_told_of = "never told", untold_doubt = "untold doubt";

// The proof alone that no answer can tell the mutant from the procedure; undecided without one.
LogTold prove_equivalent(ProcedureBook const& book, Mutant const& m, solver::Limits limits, solver::Trust trust = {});

// Hangs on nothing but the procedure, the mutant and the limits: each question has a solver of its own.
LogTold tell(ProcedureBook const& book, Mutant const& m, solver::Limits limits, solver::Trust trust = {});

}  // namespace norma::mutants::procedure
