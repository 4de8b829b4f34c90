// What lives and what matters in each edition, shown by cases: looked for under the law of whatever day governs, and moved
// from the edition in which one is found into all others.
#pragma once
#include "solver/shown.hpp"

namespace norma::solver {

class Evidence {
 public:
  // Looks for cases of everything that the options want. Reports the queries. Keeps references to the first two.
  Evidence(Rulebook const& book, Replay const& replay, Options const& options);

  // What the oracle showed of the edition. What is missing is not denied: the edition is to be asked by itself.
  Shown const& of(std::size_t edition) const { return shown_[edition]; }

  // Whether it is proven that the switch changes nothing in the edition: it was asked of this edition and others at once, and
  // there is no case in any. False, too, if the solver did not settle it.
  bool idle(Selection s, std::size_t edition) const { return idle_.contains({s, edition}); }

  std::size_t queries = 0, unsat = 0;
  Confirmations confirmations;
  Refuted refuted;

 private:
  std::vector<Shown> shown_;  // by edition
  std::set<std::pair<Selection, std::size_t>> idle_;
};

}  // namespace norma::solver
