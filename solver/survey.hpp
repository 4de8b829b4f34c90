// Conflicts, gaps and properties asked of all editions and all single switches of readings at once.
#pragma once
#include <map>
#include <set>

#include "solver/check.hpp"

namespace norma::solver {

// What a question of this kind asks for: a case of the encoded law that breaks its promise. `index` as in an obligation.
z3::expr broken_promise(z3::context& c, Rulebook const& book, Facts const& facts, Kind kind, std::size_t index, Encoding const& e);

// Where a question has a case: in which editions by default, and where it has none by default, under which switches.
struct Possible {
  std::set<std::size_t> editions;
  std::map<std::size_t, std::vector<Selection>> switches;  // by edition, in the order of the readings
};

class Survey {
 public:
  // Asks every question that the options want. Reports the queries.
  Survey(Rulebook const& book, Options const& options);

  // Nothing if the solver did not settle the question; then each edition is to be asked by itself.
  //
  // A place that is not named is proven: the law of an edition under one switch is the surveyed law with the governing date
  // and the switch fixed, so that each of its cases is one of the survey's. What is named is no verdict; the edition is
  // asked again, and its case replayed.
  Possible const* of(Kind kind, std::size_t index) const;

  std::size_t queries = 0, unsat = 0;
  Refuted refuted;

 private:
  std::map<std::pair<Kind, std::size_t>, Possible> settled_;
};

}  // namespace norma::solver
