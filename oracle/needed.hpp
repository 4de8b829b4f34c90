// What it would take to answer a decision of which the law that is known does not dispose.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/outcome.hpp"
#include "model/rulebook.hpp"

namespace norma::oracle {

struct Needed {
  std::vector<std::size_t> facts;     // slots of facts that the case leaves out
  std::vector<std::uint16_t> asking;  // the rules that ask for them
  std::vector<std::size_t> texts;     // units whose wording on the day is not known
  std::vector<std::size_t> silent;    // units whose known words leave the case open
};

// One thing that is needed, in both languages.
struct NeededWords {
  std::string ru, en;
};
// The facts; only where all are stated, the wordings. Known words that leave the case open are the last to be named.
std::vector<NeededWords> words_of(Rulebook const& book, Needed const& needed);

// Of a decision that is not encoded. `slots` are the facts of the case, `day` is the day whose law applies.
Needed needed_for(Rulebook const& book, Result const& result, std::size_t decision, std::int32_t const* slots, Date day);

}  // namespace norma::oracle
