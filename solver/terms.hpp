// Expressions of the model as formulas over fixed-width bit vectors, so that every question is decidable.
// Dates have the layout of model/date.hpp: year - 1900 in bits 16 to 9, month in 8 to 5, day in 4 to 0; 0 is "no date".
#pragma once
#include <optional>
#include <z3++.h>

#include <vector>

#include "model/rulebook.hpp"

namespace norma::solver {

// Width in bits of a sort; propositions are Booleans and have none.
unsigned width(Sort sort);

// The constant of this sort with this slot value.
z3::expr constant(z3::context& c, Sort sort, std::int32_t value);

// Days in the month of a date, as 5 bits.
z3::expr days_in_month(z3::expr const& year, z3::expr const& month);

// True if the 17 bits name a day of the calendar.
z3::expr is_calendar_day(z3::expr const& date);

// One of the propositions holds; of none, false.
z3::expr any_of(z3::context& c, std::vector<z3::expr> const& propositions);

// The same of all, or of one, of these, which are folded already: what a constant decides is decided, and nothing else is
// looked at, for Z3's simplifier walks through the whole formula each time, and what it rewrote both engines would have to believe.
z3::expr simply_all(z3::context& c, std::vector<z3::expr> const& propositions);
z3::expr simply_any(z3::context& c, std::vector<z3::expr> const& propositions);

// The formula, whose arguments are folded already, folded at its top.
z3::expr folded(z3::expr const& e);

// The value of a fact that is no proposition lies in its range, or is absent where it may be.
z3::expr in_range(FactInfo const& fact, z3::expr const& value);

// The date that the operator of the node gives, for the operand's date.
z3::expr calendar(Node const& node, z3::expr const& date);

// That the day given by a definition lies within an interval, which whoever asks a question of the formula asks, too: comparisons
// of it with a day outside are decided. Exact for the days within; where the question does not ask that the day is one of them, it
// errs in both directions.
struct KnownDay {
  std::size_t definition;
  Interval within;
};

// What an expression can see while it is encoded.
struct Scope {
  std::vector<z3::expr> const* facts;
  std::vector<z3::expr> const* definitions;
  std::vector<std::vector<z3::expr>> const* lawful;  // by decision and outcome
  std::vector<z3::expr> const* values;               // by derived date
  World const* world;                                // readings are fixed, so `choose` by a reading folds away
  // Or they are not: that an alternative is chosen, by reading and alternative.
  std::vector<std::vector<z3::expr>> const* chosen = nullptr;
  // Each proposition goes through Z3's simplifier: worth it where formulas are small and are searched for long.
  bool simplified = false;
  std::optional<KnownDay> day{};
};

// Of a procedure's expressions, which see facts and readings alone; simplified.
inline Scope facts_alone(std::vector<z3::expr> const& facts, World const& world) { return {&facts, nullptr, nullptr, nullptr, &world, nullptr, true, {}}; }

// The formula of an expression.
z3::expr encode(z3::context& c, Expr expr, Scope const& scope);

}  // namespace norma::solver
