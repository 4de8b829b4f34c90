// Writes the formulas of a law into an encoding: all of them, or only those that differ from a law that is encoded already.
#pragma once
#include "solver/encoding.hpp"

namespace norma::solver {

class Encoder {
 public:
  // `out` tells world, edition and choices; what it refers to must outlive this. Nothing of the formulas in it is used.
  Encoder(z3::context& c, Rulebook const& book, Facts const& facts, Encoding& out);

  // `out` is a copy of `base` but for its world, and the rule, if one is named, is in force no more. A formula is written anew
  // if what it asks is another formula now; else that of `base` stands. What is asked is read off the nodes, so that this errs
  // toward writing anew. The same constants, edition and choices.
  Encoder(z3::context& c, Rulebook const& book, Facts const& facts, Encoding& out, Encoding const& base, std::size_t dropped);

  void definitions();
  void stratum(Stratum const& s);

  static constexpr auto no_rule = ~std::size_t{0};

 private:
  bool touched(Expr e) const;
  bool eligibility_touched(std::size_t rule) const;
  z3::expr eligible(std::size_t rule) const;
  void activate(std::size_t rule);
  void defeat(std::size_t rule);
  void derive(Stratum const& s, std::size_t date);
  void decide(Stratum const& s, std::size_t decision);
  struct Tally {
    z3::expr mandated, permitted, forbidden;
  };
  Tally tally(Stratum const& s, std::size_t decision, std::size_t outcome, z3::expr const& must) const;
  // Puts the formula in the place; true if another stood there, or everything is written anew.
  bool put(z3::expr& place, z3::expr formula) const;

  z3::context& c_;
  Rulebook const& book_;
  Encoding& out_;
  Scope scope_;
  bool all_;
  std::size_t dropped_;
  // What differs, by position.
  std::vector<char> readings_, definitions_, active_, live_, assigned_, decisions_, values_;
};

}  // namespace norma::solver
