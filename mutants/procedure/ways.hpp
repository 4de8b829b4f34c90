// Where a mutant of a procedure takes another event to have been possible between one event of the past and the state in which a log begins.
#pragma once
#include "model/procedure_book.hpp"

namespace norma::mutants::procedure {

// A duty whose trigger happened before a log, and of which the two differ in whether an event may have followed that trigger.
struct PartedWay {
  std::uint16_t call = 0, trigger = 0, what = 0;  // `what`: performs or ends the duty, or changes what it hangs on
  std::uint16_t state = 0;                        // in which the log begins
  std::uint16_t also = 0;                         // an event that has happened since the trigger, or none: 0
  std::vector<std::pair<std::uint16_t, std::int32_t>> ground;  // slots that are stated; the others of the ground are not
};

// By trigger, event and state the first that was found, of those that need no more than one other event; none where the ways are the same.
std::vector<PartedWay> parted_ways(ProcedureBook const& book, ProcedureBook const& mutant);

}  // namespace norma::mutants::procedure
