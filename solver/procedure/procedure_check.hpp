// Answers every question about a procedure, over all its editions.
#pragma once
#include "solver/procedure/explorer.hpp"

namespace norma::solver {

struct ProcedureCheckOptions {
  World world;             // empty: the default readings
  ExploreLimits limits{};
  std::size_t from = 0;    // the first edition that is asked about; all later ones are
  unsigned threads = 2;
  // Called from any thread, one call at a time, as the two halves of the questions of each edition are answered.
  std::function<void(std::size_t done, std::size_t total)> progress{};
};

// Obligations by edition, kind and position; findings in the order of the obligations, one for each distinct defect, with
// the run of the newest edition that has it.
ProcedureReport check_procedure(ProcedureBook const& book, ReplayRun const& replay, ProcedureCheckOptions const& options);

}  // namespace norma::solver
