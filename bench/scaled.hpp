// A rulebook with its rules, decisions and dates repeated, to see how checking grows with the number of rules.
#pragma once
#include <deque>

#include "model/rulebook.hpp"

namespace norma::bench {

struct Scaled {
  Rulebook book;
  std::deque<std::vector<Node>> nodes;  // of the copies; the book points into it
};

// The book with `copies` copies of its rules (1: as it is). Facts, definitions and constraints are shared.
Scaled scale(Rulebook const& book, std::size_t copies);

}  // namespace norma::bench
