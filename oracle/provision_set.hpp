// A set of provisions by their position in the registry.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <stdexcept>

#include "model/rulebook.hpp"

namespace norma::oracle {

class ProvisionSet {
 public:
  static constexpr std::size_t capacity = 512;

  void insert(std::size_t p) {
    if (p >= capacity) throw std::logic_error("the registry is larger than ProvisionSet");
    words_[p / 64] |= std::uint64_t{1} << (p % 64);
  }
  void insert(RuleHead const& head) {
    for (auto const c : head.cites) insert(c.provision);
  }
  bool has(std::size_t p) const { return (words_[p / 64] >> (p % 64) & 1) != 0; }
  ProvisionSet& operator|=(ProvisionSet const& o) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= o.words_[i];
    return *this;
  }
  // Calls f(position) for each provision, in registry order.
  template <class F>
  void each(F&& f) const {
    for (std::size_t w = 0; w < words_.size(); ++w)
      for (auto bits = words_[w]; bits != 0; bits &= bits - 1)
        f(w * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
  }

 private:
  std::array<std::uint64_t, capacity / 64> words_{};
};

}  // namespace norma::oracle
