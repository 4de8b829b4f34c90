// What a solver says: three answers, none of which can be read as "not one of the others".
#pragma once
#include <cstdint>
#include <functional>
#include <string>

namespace norma::solver {

enum class Outcome : std::uint8_t { satisfiable, unsatisfiable, unknown };

// Comparing would split three answers into two: every caller writes a switch, and the compiler counts its cases.
bool operator==(Outcome, Outcome) = delete;
bool operator!=(Outcome, Outcome) = delete;

// How far Z3 is believed that there is no case.
struct Trust {
  bool one_solver = false;  // no second engine is asked
  bool keep_scripts = false;  // of what is found unsatisfiable, where no session keeps them
  // For tests: what an engine is taken to have answered to a query. Where it is Z3, Z3 is asked first.
  using Planted = std::function<Outcome(std::string const& query, Outcome)>;
  Planted planted{}, planted_in_second{};

  Outcome said(std::string const& query, Outcome answer) const { return planted ? planted(query, answer) : answer; }
  Outcome said_by_second(std::string const& query, Outcome answer) const { return planted_in_second ? planted_in_second(query, answer) : answer; }
};

}  // namespace norma::solver
