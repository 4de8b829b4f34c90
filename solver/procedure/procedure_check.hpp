// Answers every question about a procedure, over all its editions.
#pragma once
#include "solver/procedure/explorer.hpp"

namespace norma::solver {

struct ProcedureCheckOptions {
  World world;             // empty: the default readings
  ExploreLimits limits{};
  std::size_t from = 0;    // the first edition that is asked about; all later ones are
  std::function<void(std::size_t editions_done)> progress{};
};

// Obligations by edition, kind and position; findings in the order of the obligations, one for each distinct defect, with
// the run of the newest edition that has it.
ProcedureReport check_procedure(ProcedureBook const& book, ReplayRun const& replay, ProcedureCheckOptions const& options);

}  // namespace norma::solver
