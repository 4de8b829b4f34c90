// Rows of a rulebook that a user names.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/procedure_book.hpp"
#include "rulebook/text_fault.hpp"

namespace norma::rulebook {

// Positions, each list in the order of the book.
struct Rows {
  std::vector<std::uint16_t> rules, definitions, constraints, fits, properties;
  std::vector<std::uint16_t> steps{}, requirements{}, calls{};  // of the procedure
  bool empty() const { return rules.empty() && definitions.empty() && constraints.empty() && fits.empty() && properties.empty() && steps.empty() && requirements.empty() && calls.empty(); }
};

// What these words name: the id of a rule, a provision (its id, the beginning of its id, or its citation) that rows cite, a
// decision or a derived date that rules give, the name of a definition, a constraint or a property; the id of a row of the procedure,
// if there is one. No words: every rule. With a date, only rules and rows of the procedure in force on that day. A word that names
// nothing in the book is an error; one that no row cites is none.
std::variant<Rows, Sentence> select_rows(Rulebook const& book, std::vector<std::string> const& words, std::optional<Date> on, ProcedureBook const* procedure = nullptr);

}  // namespace norma::rulebook
