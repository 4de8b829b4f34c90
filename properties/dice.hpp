// Chance by hand, where a value is drawn in steps that depend on one another.
#pragma once
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace norma::properties {

class Dice {
 public:
  explicit Dice(rc::Random& random) : random_(random) {}
  int between(int low, int high) {
    return low + static_cast<int>(random_.next() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool percent(int p) { return between(0, 99) < p; }
  template <class T>
  T const& of(std::vector<T> const& list) {
    return list[static_cast<std::size_t>(between(0, static_cast<int>(list.size()) - 1))];
  }
  // 1 to `high`, each order of magnitude as likely as another.
  int magnitude(int high) {
    int const bits = between(0, static_cast<int>(std::log2(std::max(high, 1))));
    return std::min(high, between(1 << bits, (2 << bits) - 1));
  }

 private:
  rc::Random& random_;
};

}  // namespace norma::properties
