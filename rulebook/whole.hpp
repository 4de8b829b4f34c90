// What a rulebook must be as a whole, whoever has written it: what a compiled act cannot miss, for its types say it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/rulebook.hpp"

namespace norma::rulebook {

struct WholeFault {
  std::string table;     // as the file names it
  std::string expected;  // in English, after "expected"
};

// "rules[3]": how a row is named.
std::string row_of(std::string_view table, std::size_t row);

// The first fault, or nothing: editions follow one another without a hole; each decision and each derived date is made in exactly
// one stratum, by rules of that stratum alone; a rule asks only of what earlier strata have made; and the rules that others
// override are settled in the order of their priorities.
std::optional<WholeFault> fault_of(Rulebook const& book);

// The same of a table of editions alone: one at least, and none but the first begins on another day than the one above ends.
std::optional<WholeFault> fault_of_editions(std::vector<EditionInfo> const& editions);

}  // namespace norma::rulebook
