// Event logs that kill every mutant of a procedure, or the proof that nobody can tell the mutant from it.
#pragma once
#include "mutants/generate.hpp"
#include "mutants/procedure/log_kills.hpp"

namespace norma::mutants::procedure {

// The rows of logs that are given: each mutant killed by its first log, or undecided.
std::vector<Row> measure(ProcedureBook const& book, std::vector<Mutant> const& mutants, std::vector<LogProbe> const& probes, unsigned threads);

}  // namespace norma::mutants::procedure
