// The oracle as the solver asks it about runs of a procedure.
#pragma once
#include "solver/procedure/findings.hpp"

namespace norma::cli {

// Keeps a reference to the book, which must outlive it. Safe to call from several threads at once.
solver::ReplayRun replay_run(ProcedureBook const& book);

}  // namespace norma::cli
