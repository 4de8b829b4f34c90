// Two laws over the same tables, row by row, and what lies between them.
#pragma once
#include <compare>
#include <string>
#include <variant>

#include "solver/diff/rewrite.hpp"

namespace norma::solver {

// Puts the contested rules of each stratum into the order in which they are settled, by their defeaters.
void order_by_priority(Rulebook& book);
// Whether the rule, while live, defeats the other.
bool defeats(Rulebook const& book, std::size_t rule, std::size_t other);

// A law, and the readings that it takes where nothing is said.
struct Law {
  Rulebook book;
  World usual;
  std::vector<FactInfo> own{};  // the facts with the ranges that this law gives them; the book's have room for both laws
};

// A row that the two laws have differently, or of which only one has it.
struct Row {
  enum class Part : std::uint8_t { definition, rule, due, reading } part{};
  std::uint16_t index = 0;  // position in the table
  friend constexpr auto operator<=>(Row, Row) = default;
};

// Refers to what the rulebooks pointed into. Facts, provisions, definitions, decisions, derived dates, rules and readings stand at the same positions in both. A rule that a law does
// not have is there, never active; a fact or a definition that it does not have is there, and nothing asks for it.
struct TwoLaws {
  Law before, after;
  std::vector<Row> changed;  // in order
  Expr governing;                // the date whose law applies, by the later law
  Interval window;               // days of the cases that are compared: the later law governs them
  std::vector<std::uint16_t> rules_before, rules_after;  // positions in the two rulebooks as they were given, or `nowhere`
  std::shared_ptr<NodeArena> nodes;
  std::shared_ptr<std::vector<Reading>> readings;
  std::shared_ptr<std::vector<Provision>> provisions;
  static constexpr std::uint16_t nowhere = 0xFFFF;

  // The former law with these rows as the later law has them.
  Law mixed(std::vector<Row> const& rows) const;
  // What the row cites in either law; nothing for a reading.
  std::vector<Cite> cites(Row row) const;
  // With them the changed rows that cite nothing else than they do.
  std::vector<Row> of_same_provisions(std::vector<Row> const& rows) const;
};

// The law of a day, asked of cases of other days, too: its rules are in force always, and what asks for the governing date is
// told that day. Its one edition is `as`. The rulebook governs the day.
Rulebook law_of_day(Rulebook const& book, Date day, EditionInfo as, NodeArena& nodes);

// Both laws in one set of tables. A sentence instead where they cannot be compared: a fact, decision or reading of the same
// name is of another kind, a decision or derived date is in one of them only, or there is no room.
//
// `governing` is the date whose law applies where the later rulebook's own definition is not meant. Only rows that are the
// same node by node count as unchanged: this errs toward asking.
std::variant<TwoLaws, std::string> align(Rulebook const& before, Rulebook const& after, Expr governing = {});

// The law of a day of each rulebook, over the cases that the edition of the second day governs.
std::variant<TwoLaws, std::string> laws_of_days(Rulebook const& before, Date on, Rulebook const& after, Date then);

}  // namespace norma::solver
