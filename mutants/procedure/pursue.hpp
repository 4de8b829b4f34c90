// Logs that go on from where a procedure and a mutant of it have parted, until an answer tells.
#pragma once
#include "mutants/procedure/edits.hpp"

namespace norma::mutants::procedure {

// A log near the seeds that tells the mutant from the procedure, or nothing after so many tries. Of logs that do not tell yet those
// are gone on from after which the courses differ, or what a step found, each difference as often as the others. The same for the
// same `editor`; `act` and `mutant` are of the procedure and of the mutant.
std::optional<LogProbe> pursue(Judge& act, Judge& mutant, std::vector<LogProbe> seeds, Editor& editor, std::size_t tries);

}  // namespace norma::mutants::procedure
