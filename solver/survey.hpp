// Conflicts, gaps and properties, asked of all editions and of all single switches and pairs of switches of readings at once; and
// what no case has shown (outcomes that somebody can be given, rules that matter), of all editions and single switches.
#pragma once
#include <map>
#include <set>

#include "solver/evidence.hpp"
#include "solver/known_law.hpp"

namespace norma::solver {

// Where a question has a case: in which editions by default; where it has none by default, under which switch; and where it has
// none by default nor under either of two switches alone, under which two. What a pair adds where one of it has a case already is
// not asked: that there is a case there is known, so that nothing is called proven by it.
struct Possible {
  std::set<std::size_t> editions;
  std::map<std::size_t, std::vector<std::vector<Selection>>> switches;  // by edition, in the order of the readings, pairs last
};
struct Answer {
  Possible any;
  Possible unexcused;  // of these, where a case is none that the known law excuses
};

class Survey {
 public:
  // Asks every question that the options want; of outcomes and rules, only in the editions of which the evidence does not
  // show it, and none without evidence. Reports the queries.
  Survey(Rulebook const& book, Options const& options, Evidence const* evidence);

  // Nothing if the solver did not settle the question; then each edition is to be asked by itself.
  //
  // A place that is not named is proven: the law of an edition under one switch is the surveyed law with the governing date
  // and the switch fixed, so that each of its cases is one of the survey's. What is named is no verdict; the edition is
  // asked again, and its case replayed.
  Answer const* of(Kind kind, std::size_t index) const;

  std::size_t queries = 0, unsat = 0;
  Confirmations confirmations;
  Refuted refuted;

 private:
  std::map<std::pair<Kind, std::size_t>, Answer> settled_;
};

}  // namespace norma::solver
