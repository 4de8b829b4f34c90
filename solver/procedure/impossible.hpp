// Whether nothing satisfies a formula about a procedure: Z3 says so, and the second engine, too.
#pragma once
#include "solver/bits/confirmer.hpp"
#include "solver/verdict.hpp"

namespace norma::solver {

// Of formulas of one context. What was asked of the second engine is counted in `count`.
class Impossible {
 public:
  Impossible(Trust const& trust, Confirmations& count) : trust_(trust), count_(count), confirmer_({}, of_small_question) {}

  // False, too, if it was not found out: what rests on the answer is a proof.
  bool operator()(std::string const& query, z3::expr const& formula);

 private:
  Trust const& trust_;
  Confirmations& count_;
  bits::Confirmer confirmer_;
};

}  // namespace norma::solver
