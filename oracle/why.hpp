// Why an expression has its value: leaves that suffice for it.
#pragma once
#include <vector>

#include "model/rulebook.hpp"
#include "oracle/flat.hpp"

namespace norma::oracle {

// A fact, definition, reading, lawful outcome or derived date that an expression asked, and what it got.
struct Leaf {
  Op op{};
  std::uint16_t index = 0;    // of the slot, definition, reading, decision or derived date
  std::uint16_t outcome = 0;  // of a decision: the outcome asked for
  std::int32_t value = 0;
  friend bool operator==(Leaf const&, Leaf const&) = default;
};
using Leaves = std::vector<Leaf>;

// Leaves whose values alone give the expression its value, each once, in the order of the text. Where either of two
// parts would do, the one with fewer leaves is taken; readings do not count, for they are the same in every case.
Leaves why(Expr expr, Scope const& scope);

// Adds the leaves of `more` that are not there yet.
void merge(Leaves& leaves, Leaves const& more);

}  // namespace norma::oracle
