// `norma conform --logs` from its options to what is told.
#pragma once
#include "conform/run.hpp"
#include "model/procedure_book.hpp"

namespace norma::conform::logs {

// `world`: the readings that the user chose. Leaves no program running. The book must outlive the call.
RunResult run(ProcedureBook const& book, World const& world, RunOptions options);

}  // namespace norma::conform::logs
