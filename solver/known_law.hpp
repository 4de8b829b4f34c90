// The law under which findings were accepted, over the facts and readings of the law that is checked.
#pragma once
#include <map>

#include "solver/check.hpp"

namespace norma::solver {

// A case is excused where the known law breaks the same promise in it, under the same switch of a reading, and has it among
// its possible cases. Whatever the known law does not know (a fact of another kind, a reading, a decision, a property) excuses
// nothing: the class of excused cases errs toward "new".
class KnownLaw {
 public:
  // Keeps references to the first three.
  KnownLaw(z3::context& c, Rulebook const& known, Rulebook const& book, Facts const& facts, std::vector<std::pair<Selection, z3::expr>> const& readings);

  // Of the possible cases of the law that is checked whose governing date lies in these days, in which it breaks the promise so
  // (its formula; `now` is the encoding that it is of). What is the same formula in both laws is not asked of a case again: the
  // same nodes over the same constants cannot differ.
  z3::expr excuses(Kind kind, std::size_t index, Interval days, Encoding const& now, z3::expr const& broken);

  // The path of a fact that is of another kind now; empty if there is none. If there is one, nothing can be said of what the
  // known law admits, and `admits` is not to be asked: a case that it does not admit is no proof of anything.
  std::string const& incomparable() const { return other_kind_; }
  // That the case is one of the known law's possible cases; what it does not know of is as in the ordinary case.
  z3::expr admits() const;
  // The known law's facts, over those of the law that is checked.
  Facts const& facts() const { return facts_; }
  // Its decision of a case, under the switches of the law that is checked, if the governing date lies in these days: where one
  // edition has all of them, by that edition alone.
  Encoding const& law(Interval days = {since_adoption, never});

 private:
  struct Switches;
  KnownLaw(z3::context& c, Rulebook const& known, Rulebook const& book, Facts const& facts, Switches const& switches);

  z3::context& c_;
  Rulebook const& known_;
  Rulebook const& book_;
  Facts const& now_;
  Facts facts_;        // of the known law: those of the law that is checked, or their ordinary values
  std::vector<std::vector<z3::expr>> chosen_;
  std::map<std::size_t, Encoding> laws_;  // by edition, or any; made when they are first needed
  std::string other_kind_;
  z3::expr admits_;    // by the known law's ranges and constraints, if no fact of the same path is of another kind
  std::vector<z3::expr> possible_;  // what the known law asks of a case besides what the law that is checked does, and that it knows the switch
};

// A case that breaks the promise of the kind; `index` as in an obligation.
z3::expr broken_promise(z3::context& c, Rulebook const& book, Facts const& facts, Kind kind, std::size_t index, Encoding const& e);

}  // namespace norma::solver
