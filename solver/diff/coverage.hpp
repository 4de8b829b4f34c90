// What only one of two laws has, so that no case of it can be compared.
#pragma once
#include <string>
#include <vector>

#include "model/rulebook.hpp"

namespace norma::solver {

// Days that no edition of the other law covers, an edition that begins on none of the other's first days though the other
// governs that day, a reading, or an alternative of a reading ("Q13=narrow").
struct Apart {
  enum class Part : std::uint8_t { days, edition, reading, alternative } part{};
  bool former = false;  // whether the former law has it; else the later
  Interval days{};      // of days and editions
  std::string name{};   // of readings and alternatives
  friend bool operator==(Apart const&, Apart const&) = default;
};

// Everything that only one of the two has; days and editions by day, then readings; the former law's first.
std::vector<Apart> apart(Rulebook const& before, Rulebook const& after);
// The same of readings alone, for laws of single days.
std::vector<Apart> readings_apart(Rulebook const& before, Rulebook const& after);

// The days of an interval as the rulebook's editions make them: law is in force in an edition if it is on its first day. Empty
// if it is in none. Days before the first edition and after the last follow these.
Interval whole_editions(Rulebook const& book, Interval in_force);

}  // namespace norma::solver
