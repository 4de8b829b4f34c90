// First-order mutants of a procedure: each differs from it by one slip in a step, a condition, a duty or right, or in who acts.
#pragma once
#include <string>
#include <vector>

#include "model/procedure_book.hpp"
#include "solver/diff/rewrite.hpp"

namespace norma::mutants::procedure {

enum class Operator : std::uint8_t {
  drop_condition,     // one operand of "and" or "or" is left out
  negate_condition,   // a condition becomes its opposite
  change_comparison,  // "less" for "at most", and the like
  move_bound,         // a number or a day one off
  change_value,       // another enumerator (a level, a way, an actor), or "no" for "yes"
  drop_step,          // a transition is left out
  drop_requirement,   // a condition of an event is left out
  drop_deadline,      // a duty or right is left out
  drop_memory,        // what a step should have remembered is not
  keep_memory,        // what a step should have forgotten is not
  change_state,       // one of the states from which a step is taken is left out; a step leads elsewhere
  change_scope,       // one of the events that a condition speaks of is left out
  change_actor,       // one of those who may or must act is left out, or another is named
  change_trigger,     // one of the events from which a duty or right arises is left out, or another is named
  change_action,      // the same of what has to be done
  drop_release,       // an event no longer ends a duty or right
  move_period,        // a day (month) more or less
  change_unit,        // working days for calendar days and back; 30 days for a month
  drop_period,        // without delay, or without limit
  change_start,       // the period runs from the day of the event, not from another day
  change_modality,    // a right for a duty and back; what happens in the world for what someone does
  move_commencement,  // a day earlier or later
  move_end            // the same of the day from which the row is no more in force
};
inline constexpr std::size_t operators = static_cast<std::size_t>(Operator::move_end) + 1;

std::string_view name_of(Operator op);
Words words_of(Operator op);

enum class Table : std::uint8_t { transition, condition, call, event };
enum class Part : std::uint8_t { row, guard, update, since };  // guard: of a condition, what must hold

// The position of the row in its table; of an update, that in its row; of an expression, that of the node; what the operator
// makes of it.
struct Mutant {
  Operator op{};
  Table table{};
  Part part{};
  std::uint16_t row = 0, update = 0, node = 0;
  std::int32_t to = 0;
  friend constexpr auto operator<=>(Mutant const&, Mutant const&) = default;
};

// `to` of a set: a member (from 1) is left out, or another stands in its place (of the state to which a step leads: instead
// of it, without a member). No change of state: 0.
inline constexpr std::int32_t no_change = 0;
constexpr std::int32_t exchanged(std::size_t other, std::size_t member) { return static_cast<std::int32_t>(other << 8 | member); }
constexpr std::size_t member_of(std::int32_t to) { return static_cast<std::size_t>(to) & 0xff; }
constexpr std::size_t other_of(std::int32_t to) { return static_cast<std::size_t>(to) >> 8; }

// What of a row itself is changed, and no expression of it; of an update, that it is made, or its period.
constexpr bool of_row(Mutant const& m) {
  return m.part == Part::row || m.op == Operator::drop_memory || m.op == Operator::move_period || m.op == Operator::change_unit || m.op == Operator::drop_period;
}

// Every mutant, in the order of the tables. Readings are not mutated, for they are not what the text says but what it leaves open.
std::vector<Mutant> mutants_of(ProcedureBook const& book);

// The procedure with the slip. `arena` owns its new expressions, and must outlive it. Rows keep their positions: one that is
// left out is in force on no day.
ProcedureBook mutated(ProcedureBook const& book, Mutant const& m, solver::NodeArena& arena);

// Of the procedure: the expression that the slip is in.
Expr expression_of(ProcedureBook const& book, Mutant const& m);
Expr mutated_expression(Expr e, Mutant const& m, solver::NodeArena& arena);

// The events on which the slip can matter; all others are judged as they were.
std::uint64_t events_of(ProcedureBook const& book, ProcedureBook const& mutant, Mutant const& m);
// Whether it can matter, too, that such an event came before the log: of duties and rights, and of steps that set a last day.
bool of_past(ProcedureBook const& book, Mutant const& m);

// A name that is the same while the row is: "duty 24:4 notice/move_period+1".
std::string id_of(ProcedureBook const& book, Mutant const& m);
// The row's citations; of an event, those of its steps.
Cites cites_of(ProcedureBook const& book, Mutant const& m);
// What is read instead of what, in one sentence without its final stop.
std::string sentence_of(ProcedureBook const& book, Mutant const& m, Lang lang);

}  // namespace norma::mutants::procedure
