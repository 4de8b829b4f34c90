// The second engine: CaDiCaL on our own translation. It shares with Z3 the formulas as they were built, and nothing else.
#pragma once
#include <z3++.h>

#include <memory>
#include <string>
#include <vector>

#include "solver/answer.hpp"
#include "solver/limits.hpp"

namespace norma::solver::bits {

// Name and version: "CaDiCaL 1.5.3".
std::string second_engine();

// Of formulas of one context. Gates and what was learnt of them are kept from one question to the next. Not thread-safe.
class Confirmer {
 public:
  // `always` holds in every question.
  Confirmer(std::vector<z3::expr> always, Limits limits);
  ~Confirmer();

  // Is there a case that satisfies all formulas? Unknown: it ran into a limit, was interrupted, or a formula is not translated.
  Outcome check(std::vector<z3::expr> const& formulas);
  // After a question that has no case: positions of formulas that exclude each other, beside what always holds.
  std::vector<std::size_t> core() const;
  // Why the last question was not answered.
  std::string const& why() const;
  // The value of a constant in the last case; 0 if there is none, or no formula asks the constant.
  std::int32_t value(z3::expr const& constant) const;

 private:
  struct Live;
  std::vector<z3::expr> always_;
  Limits limits_;
  std::unique_ptr<Live> live_;
};

}  // namespace norma::solver::bits
