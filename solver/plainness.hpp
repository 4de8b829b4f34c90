// The order of cases, plainest first: what is found of each condition is ordinary wherever it can be, one fact after the other;
// then the fewest other facts away from the ordinary case; then, in declared order, each fact's own order of values. No two cases are equal in it
// but where a fact that qualifies has more than two values.
#pragma once
#include <optional>

#include "solver/session.hpp"

namespace norma::solver {

class Plainness {
 public:
  // Keeps references to the first two. `ordinary`: the ordinary case.
  Plainness(Rulebook const& book, Facts const& facts, std::vector<std::int32_t> ordinary) : book_(book), facts_(facts), ordinary_(std::move(ordinary)) {}

  bool plainer(std::vector<std::int32_t> const& a, std::vector<std::int32_t> const& b) const;
  // That a case is plainer than this one, of cases with the same facts that qualify and no more facts away from the ordinary
  // case than are necessary: the first fact that differs has a value of lower rank.
  z3::expr plainer_values(std::vector<std::int32_t> const& slots) const;
  std::size_t differences(std::vector<std::int32_t> const& slots) const;

 private:
  using Rank = std::pair<int, std::int32_t>;
  Rank rank(std::size_t slot, std::int32_t value) const;
  std::optional<std::int32_t> usual(std::size_t slot, std::size_t n) const;
  std::int32_t anchor(std::size_t slot) const;
  z3::expr is(std::size_t slot, std::int32_t value) const;
  z3::expr lower(std::size_t slot, std::int32_t value) const;

  Rulebook const& book_;
  Facts const& facts_;
  std::vector<std::int32_t> ordinary_;
};

// At most k of them hold; its constants are fresh to the one query that asks for k.
Session::Goal at_most(z3::expr_vector const& propositions, unsigned k);

}  // namespace norma::solver
