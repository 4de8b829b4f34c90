// The general act under the temporary orders: its rules hold where the special ones do not answer.
#pragma once
#include <deque>

#include "model/assemble.hpp"
#include "rules/temporary/facts.hpp"

namespace norma::temporary {

// An outcome of a special decision that takes the place of general rules: of all that answer somebody's case (decision none),
// of those on one decision, of all but those on one, or of those that give a date.
struct Displaces {
  std::uint16_t decision, outcome;
  std::optional<std::uint16_t> general{}, but{};
  bool dates = false;  // of those that give a date, and of no decision
};

// A section of the general act, each rule with the condition that no special outcome has taken its place, and in force until
// `end` at the latest.
struct General {
  std::deque<std::vector<RuleRow>> rows;
  std::deque<std::vector<Node>> nodes;
};

// True if the special outcome takes the place of the rule.
bool takes_place_of(Displaces const& d, RuleRow const& row, Rulebook const& general);
// The section's rows and nodes with the conditions put in; they live in `store`.
std::pair<std::span<RuleRow const>, Expr> under(SectionView<mse::Case> const& section, Rulebook const& general, std::span<Displaces const> special, Date end,
                                                General& store);

}  // namespace norma::temporary
