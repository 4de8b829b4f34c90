// Percents of persistent impairments, by function: what the criteria of the ministry's orders measure.
#pragma once
#include "model/rule.hpp"

namespace norma::mse {

using Percent = Ranged<10, 100>;

struct Impairments {
  Percent worst{60};
  std::optional<Percent> second, third, total;
};

// A degree of severity: percents from `low` to `high`.
struct Degree {
  int low, high;
};
inline constexpr Degree degree_I{10, 30}, degree_II{40, 60}, degree_III{70, 80}, degree_IV{90, 100}, of_a_child{40, 100};

constexpr auto in_degree(auto percent, Degree d) { return d.low <= percent && percent <= d.high; }

constexpr auto in_tens(auto percent) {
  return percent == 10 || percent == 20 || percent == 30 || percent == 40 || percent == 50 || percent == 60 || percent == 70 || percent == 80 || percent == 90 ||
         percent == 100;
}
template <std::size_t... K>
constexpr auto ten_more(auto from, auto to, std::index_sequence<K...>) {
  return ((from == static_cast<int>(10 * (K + 1)) && to == static_cast<int>(10 * (K + 2))) || ...);
}

// Percents of a case, given its facts: the worst function, the next two, and the panel's joint assessment. The others may raise
// the worst by at most ten, if `adding`: where the panel's total is not stated, both may be. If not, of several functions
// without a total nothing is known.
template <class Worst, class Second, class Total, class Adding>
struct Assessment {
  Worst worst;
  Second second;
  Total total;
  Adding adding;

  constexpr auto open() const { return !given(total) && given(second) && adding && in_tens(value(worst)); }
  // What is added lifts from 90 no further than the highest degree.
  constexpr auto unknown() const { return !given(total) && given(second) && !(adding && in_tens(value(worst))) && value(worst) < degree_IV.low; }
  // A total that the worst and ten more do not make, where no more may be added: how the panel may come to it no words that are shown say.
  constexpr auto strained() const {
    return adding && given(total) && value(total) != value(worst) && !(given(second) && ten_more(value(worst), value(total), std::make_index_sequence<9>{}));
  }
  // A per cent that lies between the degrees.
  template <class... D>
  constexpr auto between(D... d) const {
    return choose(given(total), !(in_degree(value(total), d) || ...), !(in_degree(value(worst), d) || ...));
  }
  // Raised by ten the worst lies in the degree.
  constexpr auto raised(Degree d) const { return in_degree(value(worst), Degree{d.low - 10, d.high - 10}); }
  static constexpr int topmost(Degree d) { return d.high == 100 ? d.low : 101; }
  // Where the degree is the highest there is, whatever is added stays in it.
  constexpr auto surely(Degree d) const {
    return choose(given(total), in_degree(value(total), d) && !strained(), in_degree(value(worst), d) && (topmost(d) <= value(worst) || !unknown()) && (!open() || raised(d) || value(worst) == 100));
  }
  constexpr auto possibly(Degree d) const { return open() && (in_degree(value(worst), d) || raised(d)) && !surely(d); }
};
template <class Worst, class Second, class Total, class Adding>
Assessment(Worst, Second, Total, Adding) -> Assessment<Worst, Second, Total, Adding>;

// The worst first; a joint assessment of one function is that function, and that of several is no less than the worst of them. Steps of ten, and how much several add, are words of an
// order that is no longer in force: what departs from them is not refused, but not known.
constexpr auto well_formed(auto worst, auto second, auto third, auto total) {
  return value(second) <= value(worst) && value(third) <= value(second) && (!given(total) || (value(worst) <= value(total) && (given(second) || value(total) == value(worst))));
}

}  // namespace norma::mse

// clang-format off
NORMA_FACTS(norma::mse::Impairments,
    (worst,  required, "наиболее выраженное нарушение, процентов", "the worst function, per cent"),
    (second, optional, "следующее по выраженности, процентов", "the next function, per cent"),
    (third,  optional, "третье по выраженности, процентов", "the third function, per cent"),
    (total,  optional, "совместная оценка комиссии, процентов", "the panel's joint assessment, per cent"))
// clang-format on
