// An act as formulas: the rules of one edition in one world of readings, over shared constants for the facts.
// The third of the three semantics.
#pragma once
#include <optional>
#include <vector>

#include "solver/terms.hpp"

namespace norma::solver {

// One constant a fact slot, and what makes the constants a case: ranges, calendar days, absent records, constraints.
struct Facts {
  std::vector<z3::expr> slots;
  std::vector<z3::expr> ranges;       // one a slot that needs one
  std::vector<z3::expr> constraints;  // one a constraint of the act
};
Facts declare_facts(z3::context& c, Rulebook const& book);
inline Facts without_constraints(Facts facts) { return facts.constraints.clear(), facts; }
// That the slot of the fact has a value of its range, or none where what it is a fact of is not there.
z3::expr range_of(z3::context& c, std::vector<FactInfo> const& facts, std::size_t fact, std::vector<z3::expr> const& slots);

// In place of an edition: that of the governing date, whichever it is.
inline constexpr auto any_edition = ~std::size_t{0};

// Every z3::expr here must die before its context.
struct Encoding {
  World world;
  std::size_t edition = 0;
  std::vector<z3::expr> definitions;
  std::vector<z3::expr> active, live;            // by rule
  std::vector<z3::expr> assigned;                // by rule: the date that it gives, if it gives one
  std::vector<std::vector<z3::expr>> lawful;     // by decision and outcome
  std::vector<z3::expr> due, conflict, gap, unknown;  // by decision
  std::vector<z3::expr> values, value_given, value_conflict;  // by derived date
  std::vector<std::vector<z3::expr>> chosen{};   // where readings are not fixed: by reading and alternative
  std::optional<KnownDay> day{};                 // of one edition alone: that it governs is taken as known
};

// What an expression over the act means there. The scope refers to both.
Scope scope_of(Facts const& facts, Encoding const& e);

// Of the edition, or of any, under the readings of the world.
Encoding encode_act(z3::context& c, Rulebook const& book, Facts const& facts, std::size_t edition, World const& world);

// The same law under the readings of another world; formulas that do not hang on them are those of `base`, whose readings are
// fixed.
Encoding encode_beside(z3::context& c, Rulebook const& book, Facts const& facts, Encoding const& base, World const& world);

// The readings of an act with at most one question answered otherwise than by default.
struct OneSwitch {
  z3::expr which;  // 0: none; else one more than a position in `switches`
  std::vector<Selection> switches;

  OneSwitch(z3::context& c, Rulebook const& book);
  z3::expr is(std::size_t position) const;  // that this one is made
  z3::expr none() const;
  std::vector<std::pair<Selection, z3::expr>> all() const;  // each with the proposition that it is made
};

// The readings of an act with at most two questions answered otherwise than by default.
struct TwoSwitches {
  z3::expr which, also;  // each 0: none; else one more than a position in `switches`. `also` is below `which`, unless both are 0
  std::vector<Selection> switches;

  TwoSwitches(z3::context& c, Rulebook const& book);
  z3::expr is(std::size_t position) const;  // that this one is made
  z3::expr none() const;
  z3::expr one() const;  // at most one is made
  std::vector<std::pair<Selection, z3::expr>> all() const;  // each with the proposition that it is made
};

// The facts with the switches as two slots more, so that every model tells which are made; of one question never two.
Facts with_switches(Facts facts, TwoSwitches const& readings);

// The facts with the switch as one slot more, so that every model tells which is made.
Facts with_switch(Facts facts, OneSwitch const& readings);

// That an alternative is chosen, by reading and alternative: a reading's usual one where none of its others is. `switches` are
// those of the act, each with the proposition that it is made.
std::vector<std::vector<z3::expr>> choices(z3::context& c, Rulebook const& book, std::vector<std::pair<Selection, z3::expr>> const& switches, World const& usual);

// The law of whatever day governs: a rule is eligible where the governing date is in an edition that has it and its readings
// are chosen. `world` of the result means nothing. With an edition, the law of that edition, for a
// question that asks, too, that one of its days governs.
Encoding encode_any_law(z3::context& c, Rulebook const& book, Facts const& facts, std::vector<std::vector<z3::expr>> chosen, std::size_t edition = any_edition);
Encoding encode_any_law(z3::context& c, Rulebook const& book, Facts const& facts, OneSwitch const& readings, std::size_t edition = any_edition);

// The governing date of the encoding lies in the editions [first, last).
z3::expr governed(z3::context& c, Rulebook const& book, Encoding const& e, std::size_t first, std::size_t last);

// Whether the rule is in force in the edition; none begins or ends within one.
bool in_force(Rulebook const& book, std::size_t rule, std::size_t edition);

// Whether a rule changes anything.
struct Without {
  Encoding encoding;             // of the act without the rule, as far as it is needed
  std::vector<z3::expr> differ;  // some printed outcome differs iff one of these holds; cheapest first
};
// `base` is the encoding with the rule. If the rule speaks of a printed outcome, only its own stratum is compared: what
// comes after depends on that alone.
Without encode_without(z3::context& c, Rulebook const& book, Facts const& facts, Encoding const& base, std::size_t rule);

// Some printed decision of the two encodings differs; some derived date differs. The outcome differs if either does.
z3::expr decisions_differ(z3::context& c, Rulebook const& book, Encoding const& a, Encoding const& b);
z3::expr dates_differ(z3::context& c, Rulebook const& book, Encoding const& a, Encoding const& b);

}  // namespace norma::solver
