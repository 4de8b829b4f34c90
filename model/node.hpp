// The flat form of an expression: nodes in postorder, children before parents, the root last.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace norma {

enum class Op : std::uint8_t {
  fact,        // value: slot
  literal,     // value: the value
  definition,  // value: index of the definition
  reading,     // value: index of the reading; a: 1-based number of the chosen alternative. True if it is chosen
  lawful,      // value: index of the decision; a: outcome, counted from 0. True if the outcome is lawful
  value_of,    // value: index of the derived date. The date, or "no date" without a single live value
  negation, conjunction, disjunction,
  equal, differ, less, at_most, greater, at_least,
  add_years,   // of date a, value years: 29 February falls back to 28 February
  roll_years,  // of date a, value years: 29 February moves on to 1 March
  add_months,  // of date a, value months
  next_day, previous_day, first_of_next_month,
  choose       // if a then b else c
};

enum class Sort : std::uint8_t { boolean, integer, date, enumeration };

struct Node {
  Op op{};
  Sort sort{};
  std::uint16_t a{}, b{}, c{};  // positions of the children in the same expression
  std::int32_t value{};
};

// Not empty; the last node is the root.
using Expr = std::span<Node const>;

constexpr int arity(Op op) {
  switch (op) {
    case Op::fact: case Op::literal: case Op::definition: case Op::reading: case Op::lawful: case Op::value_of: return 0;
    case Op::negation: case Op::add_years: case Op::roll_years: case Op::add_months: case Op::next_day:
    case Op::previous_day: case Op::first_of_next_month: return 1;
    case Op::choose: return 3;
    default: return 2;
  }
}

}  // namespace norma
