// First-order mutants of a rulebook: each differs from it by one slip of the pen. The operators are those of mutation testing
// (DeMillo, Lipton, Sayward 1978), chosen for rules of law.
#pragma once
#include <string>
#include <vector>

#include "model/rulebook.hpp"
#include "solver/diff/rewrite.hpp"

namespace norma::mutants {

enum class Operator : std::uint8_t {
  drop_condition,     // one operand of "and" or "or" is left out
  negate_condition,   // a condition becomes its opposite
  change_comparison,  // "less" for "at most", and the like
  move_bound,         // a number or a day one off; a step of a day or to the first of the month left out
  change_calendar,    // 29 February falls back instead of moving on, or the reverse
  change_outcome,     // an outcome left out, or another in its place
  drop_rule,
  drop_priority,      // one override is lost
  swap_priority,      // the rule overridden overrides
  move_commencement,  // a day earlier or later
  move_end,           // the same of the day from which the rule is no more in force
  change_modality
};
inline constexpr std::size_t operators = static_cast<std::size_t>(Operator::change_modality) + 1;

// As files spell it.
std::string_view name_of(Operator op);
Words words_of(Operator op);

enum class Part : std::uint8_t { guard, value, rule, definition, due };

// The position of the row in its table; of an expression, that of the node; what the operator makes of it.
struct Mutant {
  Operator op{};
  Part part{};
  std::uint16_t row = 0, node = 0;
  std::int32_t to = 0;
  friend constexpr auto operator<=>(Mutant const&, Mutant const&) = default;
};

// Every mutant, in the order of the tables: definitions, rules, conditions under which a decision is due. Readings are not
// mutated, for they are not what the text says but what it leaves open.
std::vector<Mutant> mutants_of(Rulebook const& book);

// Of each rule that says one outcome for another: all other outcomes that its decision can have, but for the mutants above. Slips of an
// implementation are looked for among them, too; a corpus is not asked to tell all of them apart.
std::vector<Mutant> further_outcomes(Rulebook const& book);

// Those of one expression.
std::vector<Mutant> slips_in(Expr e, Part part, std::uint16_t row);

// The rulebook with the slip. `arena` owns its new expressions, and must outlive it. An edition is split where a rule now
// begins or ends within it.
Rulebook mutated(Rulebook const& book, Mutant const& m, solver::NodeArena& arena);

// The expression with the slip at its node.
Expr mutated_expression(Expr e, Mutant const& m, solver::NodeArena& arena);

// The expression below a node, by itself.
std::vector<Node> below(Expr e, std::size_t root);

// A name that is the same while the row is: "13:2/guard/12/move_bound+1".
std::string id_of(Rulebook const& book, Mutant const& m);
// The row's citations; of the condition under which a decision is due, none.
Cites cites_of(Rulebook const& book, Mutant const& m);
// What is read instead of what, in one sentence without its final stop.
std::string sentence_of(Rulebook const& book, Mutant const& m, Lang lang);

}  // namespace norma::mutants
