// Every case of a small act.
#pragma once
#include <algorithm>

#include "oracle/flat.hpp"

namespace norma::solver {

// All cases of an act's facts.
class Enumeration {
 public:
  explicit Enumeration(Rulebook const& book) : book_(book) {
    std::vector<std::int32_t> slots;
    extend(slots);
  }

  std::vector<std::vector<std::int32_t>> const& cases() const { return cases_; }

  // Whether a case of the edition shows it in the world, decided by the flat evaluator.
  bool some(std::size_t edition, World const& world, auto const& shows) const {
    return std::any_of(cases_.begin(), cases_.end(), [&](auto const& slots) {
      auto const result = oracle::decide_flat(book_, slots.data(), world);
      return result.edition == edition && shows(slots, result);
    });
  }

 private:
  void extend(std::vector<std::int32_t>& slots) {
    if (slots.size() == book_.facts.size()) return cases_.push_back(slots);
    auto const& f = book_.facts[slots.size()];
    for (auto v = f.nullable && f.low > 0 ? f.low - 1 : f.low; v <= f.high; ++v) {
      slots.push_back(v < f.low ? 0 : v);
      extend(slots);
      slots.pop_back();
    }
  }

  Rulebook const& book_;
  std::vector<std::vector<std::int32_t>> cases_;
};

}  // namespace norma::solver
