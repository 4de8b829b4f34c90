// Which events a log leaves open only together: of the one it is not known whether it has happened, so not of the other either.
#pragma once
#include "model/procedure_book.hpp"

namespace norma::mutants::procedure {

// By event, a bit each from 0: those that, where the event is left open, are left open, too, or are known to have happened, in every course
// of a log before each of its events. Of neither procedure a step makes one of them known not to have happened, and leaves the event open.
std::vector<std::uint64_t> open_together(ProcedureBook const& book, ProcedureBook const& mutant);

}  // namespace norma::mutants::procedure
