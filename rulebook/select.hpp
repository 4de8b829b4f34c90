// Rows of a rulebook that a user names.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/rulebook.hpp"
#include "rulebook/text_fault.hpp"

namespace norma::rulebook {

// Positions, each list in the order of the book.
struct Rows {
  std::vector<std::uint16_t> rules, definitions, constraints, fits, properties;
  bool empty() const { return rules.empty() && definitions.empty() && constraints.empty() && fits.empty() && properties.empty(); }
};

// What these words name: the id of a rule, a provision (its id, the beginning of its id, or its citation) that rows cite, a
// decision or a derived date that rules give, the name of a definition, a constraint or a property. No words: every rule. With
// a date, only rules in force on that day. A word that names nothing in the book is an error; one that no row cites is none.
std::variant<Rows, Sentence> select_rows(Rulebook const& book, std::vector<std::string> const& words, std::optional<Date> on);

}  // namespace norma::rulebook
