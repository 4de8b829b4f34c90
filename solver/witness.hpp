// Canonical witnesses: the fewest facts away from the ordinary case, then the smallest values in declared order.
#pragma once
#include <optional>

#include "solver/session.hpp"

namespace norma::solver {

// The ordinary case of an edition: that of the act, with the arrival on the edition's first day and the decision two
// weeks later, but no later than its last.
std::vector<std::int32_t> ordinary_case(Rulebook const& book, std::size_t edition);

// The canonical case that satisfies the goals: the same for every seed of the solver. Facts are fixed in declared
// order; the values of a fact are ordered from its ordinary one: for dates, from the ordinary date (or, where that is
// none, from the arrival) back, then forward, but the dates that the act calls usual first; otherwise upwards. Nothing if the goals have no case or the solver gave
// up, which `gave_up` then tells.
struct Witness {
  std::optional<std::vector<std::int32_t>> slots;
  bool gave_up = false;
};
Witness canonical_witness(Rulebook const& book, Facts const& facts, Session& session, std::string const& name,
                          std::vector<z3::expr> const& goals, std::size_t edition);

}  // namespace norma::solver
