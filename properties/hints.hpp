// What a rulebook itself says about which values are worth trying: the order of dates that its constraints demand, the
// days and periods that it names, and how often it asks of each fact. Mined from the nodes, so nothing is listed twice.
#pragma once
#include <vector>

#include "model/rulebook.hpp"

namespace norma::properties {

// A date is at most, or at least, another date (less, or greater, if strict) in every possible case that has both.
struct Bound {
  bool upper = false, strict = false;
  Expr other;                        // the other date
  std::vector<std::uint16_t> facts;  // slots that it asks
};

struct Hints {
  std::vector<std::vector<Bound>> bounds;               // by slot
  std::vector<std::vector<std::uint16_t>> constraints;  // by slot: the constraints that ask it
  std::vector<std::vector<std::uint16_t>> facts;        // by constraint: the slots that it asks
  std::vector<std::uint16_t> mentions;                  // by slot: how many rules and definitions ask it
  std::vector<Date> days;                               // named in rules, or the first of an edition
  std::vector<int> years, months;                       // periods that rules add or take away
};

Hints hints_of(Rulebook const& book);

}  // namespace norma::properties
