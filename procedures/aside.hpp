// What stands beside the rows of a procedure: days, names, words, and what it says of itself.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "rulebook/write_parts.hpp"

namespace norma::procedures {

// A table that the two files do not have alike, by the name that the file gives it ("facts", "calendar", "concerns", …), and the names
// of its entries. Nothing named: the same entries in another order.
struct Aside {
  std::string what;
  std::vector<std::string> before, after;  // only this law has them
  std::vector<std::string> altered{};      // both have them, described otherwise
};

// Such a table as people call it.
struct Beside {
  std::string_view name;
  Words words;
};
// All that there are, in the order of the file.
std::span<Beside const> all_beside();
// nullptr: no table beside rows has this name.
Beside const* find_beside(std::string_view name);

// What of the two files, as objects, is not the same beside rows: nothing that a file says is left out. Events count as rows where
// both files have the same ones in the same order.
std::vector<Aside> asides(rulebook::OrderedJson const& before, rulebook::OrderedJson const& after);

// The names of a table's entries, in order; those of an entry without a name are its whole text.
std::vector<std::string> names_of(rulebook::OrderedJson const& table);

}  // namespace norma::procedures
