#include "solver/bits/circuit.hpp"

#include <algorithm>
#include <cstdlib>

namespace norma::solver::bits {

Circuit::Circuit(std::function<void(Clause const&)> sink) : sink_(std::move(sink)) { clause({fresh()}); }

Literal Circuit::all(Word inputs) {
  std::erase(inputs, yes());
  // By variable, so that a literal and its negation are neighbours.
  std::sort(inputs.begin(), inputs.end(), [](Literal a, Literal b) { return std::abs(a) != std::abs(b) ? std::abs(a) < std::abs(b) : a < b; });
  inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
  for (std::size_t i = 0; i < inputs.size(); ++i)
    if (inputs[i] == no() || (i > 0 && inputs[i] == -inputs[i - 1])) return no();
  if (inputs.empty()) return yes();
  if (inputs.size() == 1) return inputs.front();
  auto const [at, unknown] = conjunctions_.try_emplace(inputs, 0);
  if (!unknown) return at->second;
  auto const out = at->second = fresh();
  for (auto const l : inputs) clause({-out, l});
  for (auto& l : inputs) l = -l;
  inputs.push_back(out);
  clause(inputs);
  return out;
}

Literal Circuit::any(Word inputs) {
  for (auto& l : inputs) l = -l;
  return -all(std::move(inputs));
}

Literal Circuit::differ(Literal a, Literal b) {
  if (std::abs(a) > std::abs(b)) std::swap(a, b);
  if (a == yes()) return -b;
  if (a == no()) return b;
  if (a == b) return no();
  if (a == -b) return yes();
  Literal const sign = ((a < 0) != (b < 0)) ? -1 : 1;
  a = std::abs(a), b = std::abs(b);
  auto const [at, unknown] = differences_.try_emplace({a, b}, 0);
  if (unknown) {
    auto const out = at->second = fresh();
    clause({-out, a, b});
    clause({-out, -a, -b});
    clause({out, -a, b});
    clause({out, a, -b});
  }
  return sign * at->second;
}

Literal Circuit::choose(Literal condition, Literal then, Literal otherwise) {
  if (condition < 0) condition = -condition, std::swap(then, otherwise);
  if (condition == yes() || then == otherwise) return then;
  if (then == -otherwise) return differ(condition, otherwise);
  if (then == yes() || then == condition) return either(condition, otherwise);
  if (then == no() || then == -condition) return both(-condition, otherwise);
  if (otherwise == yes() || otherwise == -condition) return either(-condition, then);
  if (otherwise == no() || otherwise == condition) return both(condition, then);
  auto const [at, unknown] = choices_.try_emplace({condition, then, otherwise}, 0);
  if (unknown) {
    auto const out = at->second = fresh();
    clause({-condition, -then, out});
    clause({-condition, then, -out});
    clause({condition, -otherwise, out});
    clause({condition, otherwise, -out});
    // Follow from the others; without them nothing is propagated where both branches agree.
    clause({-then, -otherwise, out});
    clause({then, otherwise, -out});
  }
  return at->second;
}

Literal Circuit::equal(Word const& a, Word const& b) {
  Word same;
  for (std::size_t i = 0; i < a.size(); ++i) same.push_back(-differ(a[i], b[i]));
  return all(std::move(same));
}

Literal Circuit::less_or_equal(Word const& a, Word const& b) {
  auto out = yes();
  for (std::size_t i = 0; i < a.size(); ++i) out = choose(differ(a[i], b[i]), b[i], out);
  return out;
}

Literal Circuit::signed_less_or_equal(Word const& a, Word const& b) {
  auto x = a, y = b;
  std::swap(x.back(), y.back());  // the sign bit counts the other way
  return less_or_equal(x, y);
}

Word Circuit::choose(Literal condition, Word const& then, Word const& otherwise) {
  Word out;
  for (std::size_t i = 0; i < then.size(); ++i) out.push_back(choose(condition, then[i], otherwise[i]));
  return out;
}

Word Circuit::sum(Word const& a, Word const& b, Literal carry) {
  Word out;
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto const half = differ(a[i], b[i]);
    out.push_back(differ(half, carry));
    carry = choose(half, carry, a[i]);
  }
  return out;
}

Word Circuit::negative(Word const& a) {
  Word inverted;
  for (auto const l : a) inverted.push_back(-l);
  return sum(inverted, Word(a.size(), no()), yes());
}

Word Circuit::product(Word const& a, Word const& b) {
  Word out(a.size(), no());
  for (std::size_t i = 0; i < b.size(); ++i) {
    Word row(i, no());
    for (std::size_t j = 0; j + i < a.size(); ++j) row.push_back(both(a[j], b[i]));
    out = sum(out, row, no());
  }
  return out;
}

}  // namespace norma::solver::bits
