// What the solver says of the states and transitions of a procedure, for its diagram.
#pragma once
#include "oracle/procedure/chart.hpp"
#include "solver/procedure/explorer.hpp"

namespace norma::cli {

struct SolvedMarks {
  oracle::Marks marks;
  std::vector<std::string> undecided;  // "dead_end/registered"
  std::vector<solver::ProcedureDisagreement> disagreements;
};

SolvedMarks marks_of(ProcedureBook const& book, std::size_t edition, World const& world);

}  // namespace norma::cli
