// Expressions of a rulebook's file.
#pragma once
#include <map>

#include "rulebook/fields.hpp"

namespace norma::rulebook {

// What expressions may name, by name; positions in the tables of the book.
struct Names {
  std::map<std::string, std::uint16_t, std::less<>> facts, definitions, decisions, readings, rules;
  std::map<std::pair<std::string, std::string>, std::uint16_t> derived;
};

// The expression, of this sort, as nodes that the arena owns. Throws Malformed; `where` begins what it says.
Expr read_expression(nlohmann::json const& json, Rulebook const& book, Names const& names, Sort sort, std::string const& where, Arena& arena);

}  // namespace norma::rulebook
