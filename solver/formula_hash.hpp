// 128-bit names of formulas: equal for formulas of one structure, in any context of any process.
#pragma once
#include <z3++.h>

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace norma::solver {

using Hash = std::array<std::uint64_t, 2>;

std::string hex(Hash h);

// Of one context. Two formulas of different structure have the same name only by an accident of 128 bits; every operator,
// parameter, sort, numeral and constant's name goes into it, and of operands their order, unless the operator does not care.
class FormulaHash {
 public:
  Hash of(z3::expr const& e);
  // Of a set: in any order, and however often each.
  Hash of_all(std::vector<z3::expr> const& formulas);

 private:
  std::unordered_map<unsigned, Hash> known_;
  std::vector<z3::expr> kept_;  // as long as they live, no other formula gets their numbers
};

}  // namespace norma::solver
