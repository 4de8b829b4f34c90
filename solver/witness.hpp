// Canonical witnesses: the fewest facts away from the ordinary case, then the smallest values in declared order.
#pragma once
#include <functional>
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

// Whether a case satisfies the goals and all that the session assumes, by the oracle.
using Shows = std::function<bool(std::vector<std::int32_t> const&)>;

// With `shows`, a case that the oracle shows is not asked of the solver, and that there is no plainer one is asked at once; what
// comes out is the same. It may only err toward "no", which costs a query. `start`: a case that is known to satisfy all.
Witness canonical_witness(Rulebook const& book, Facts const& facts, Session& session, std::string const& name,
                          std::vector<z3::expr> const& goals, std::size_t edition, Shows const& shows = {},
                          std::optional<std::vector<std::int32_t>> start = std::nullopt);

// Whether each slot holds a value that its fact can have and absent records nothing. That a date is a day
// of the calendar is not looked at.
bool in_ranges(std::vector<FactInfo> const& facts, std::vector<std::int32_t> const& slots);
inline bool in_ranges(Rulebook const& book, std::vector<std::int32_t> const& slots) { return in_ranges(book.facts, slots); }

}  // namespace norma::solver
