// The live rules of one decision or date.
#pragma once
#include <vector>

#include "model/outcome.hpp"
#include "model/rulebook.hpp"

namespace norma::oracle {

// Positions, in rule order, of the rules of `set` that decide the decision or (`assigns`) give the derived date.
inline std::vector<std::uint16_t> rules_for(Rulebook const& book, RuleSet const& set, bool assigns,
                                            std::size_t target) {
  std::vector<std::uint16_t> rules;
  set.each(0, book.rules.size(), [&](std::size_t r) {
    if (book.rules[r].assigns == assigns && book.rules[r].target == target)
      rules.push_back(static_cast<std::uint16_t>(r));
  });
  return rules;
}

}  // namespace norma::oracle
