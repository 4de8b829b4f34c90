// What each constraint of the domain admits and excludes, shown by a case of each.
#pragma once
#include "solver/check.hpp"

namespace norma::solver {

// One a constraint, in the rulebook's order. Admitted: the canonical case of the newest edition that satisfies all
// constraints while the fact that this one names is given, if it can be. Excluded: the canonical case
// that breaks this constraint and no other; none if the others imply it. What the oracle (`replay.broken`) does not
// confirm is a disagreement.
std::vector<DomainCase> domain_cases(Rulebook const& book, Replay const& replay, Limits const& limits,
                                     std::vector<Disagreement>& disagreements);

}  // namespace norma::solver
