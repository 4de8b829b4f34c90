// The law under which findings were accepted, over the facts and readings of the law that is checked.
#pragma once
#include "solver/check.hpp"

namespace norma::solver {

// A case is excused where the known law breaks the same promise in it, under the same switch of a reading, and has it among
// its possible cases. Whatever the known law does not know (a fact of another kind, a reading, a decision, a property) excuses
// nothing: the class of excused cases errs toward "new".
class KnownLaw {
 public:
  // Keeps references to the first three.
  KnownLaw(z3::context& c, Rulebook const& known, Rulebook const& book, Facts const& facts, OneSwitch const& readings);

  z3::expr excuses(Kind kind, std::size_t index) const;

  // The path of a fact that is of another kind now; empty if there is none. If there is one, nothing can be said of what the
  // known law admits, and `admits` is not to be asked: a case that it does not admit is no proof of anything.
  std::string const& incomparable() const { return other_kind_; }
  // That the case is one of the known law's possible cases; what it does not know of is as in the ordinary case.
  z3::expr admits() const;
  // The known law's facts, over those of the law that is checked.
  Facts const& facts() const { return facts_; }
  // Its decision of a case, under the switches of the law that is checked.
  Encoding const& law() const { return law_; }

 private:
  struct Switches;
  KnownLaw(z3::context& c, Rulebook const& known, Rulebook const& book, Facts const& facts, Switches const& switches);

  z3::context& c_;
  Rulebook const& known_;
  Rulebook const& book_;
  Facts const& now_;
  Facts facts_;        // of the known law: those of the law that is checked, or their ordinary values
  Encoding law_;
  std::string other_kind_;
  z3::expr admits_;    // by the known law's ranges and constraints, if no fact of the same path is of another kind
  z3::expr possible_;  // by the known law's constraints, on a day of its editions, under a switch that it knows
};

// A case that breaks the promise of the kind; `index` as in an obligation.
z3::expr broken_promise(z3::context& c, Rulebook const& book, Facts const& facts, Kind kind, std::size_t index, Encoding const& e);

}  // namespace norma::solver
