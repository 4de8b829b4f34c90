// Where a mutant of a procedure takes another event to have been possible between one event of the past and the state in which a log begins.
#pragma once
#include "model/procedure_book.hpp"

namespace norma::mutants::procedure {

// A duty whose trigger happened before a log, and of which the two differ in whether an event may have followed that trigger.
struct PartedWay {
  std::uint16_t call = 0, trigger = 0, what = 0;  // `what`: performs or ends the duty, or changes what it hangs on
  std::uint64_t states = 0;                       // in any of which the log begins, a bit each from 0
  std::uint64_t since = 0;                        // the events that have happened on the day of the trigger or later
  std::vector<std::pair<std::uint16_t, std::int32_t>> ground;  // slots that are stated; the others of the ground are not
};

struct PartedWays {
  std::vector<PartedWay> found;  // of each question and ground the first, by the fewest events that were found
  bool all = true;               // the search was not given up; where it found nothing, nothing parts
};

// Whether, of a log that begins in the middle, the two ever differ in what may have followed a trigger, where an audit tells it. The
// rows of both are the same in number, their facts, events and calls the same. Stops when it has found so many.
PartedWays parted_ways(ProcedureBook const& book, ProcedureBook const& mutant, std::size_t most = 2'000);

}  // namespace norma::mutants::procedure
