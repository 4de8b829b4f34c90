// Cases looked for without a solver: near those that are known, a few facts otherwise.
#pragma once
#include <random>

#include "mutants/kills.hpp"

namespace norma::mutants {

// Whether the case is a possible one of a day that the act governs, and its facts fit what the act decides of them.
bool admissible(Rulebook const& book, Probe const& probe);

// Whether the interpreter tells the act from the mutant in the case, which is admissible.
bool shown(Rulebook const& book, Rulebook const& mutant, Probe const& probe);

// Cases that differ from those of `near` in one to three facts, or in a reading; the same for the same `random` state. All are
// admissible; there may be fewer than asked for.
std::vector<Probe> neighbours(Rulebook const& book, std::vector<Probe> const& near, std::size_t count, std::mt19937_64& random);

// The case with as many facts as possible as in the ordinary case, and the usual readings if they do, so that it still kills the mutant.
Probe shrunk(Rulebook const& book, Mutant const& m, Probe probe);

}  // namespace norma::mutants
