// Propositional gates over a clause sink: constants are folded, gates of the same inputs are one gate (Tseitin 1968; both
// directions, so that a gate may be assumed or denied). Vectors of literals are numbers, the least significant bit first.
#pragma once
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

namespace norma::solver::bits {

// A variable, or its negation with the sign; never 0.
using Literal = int;
using Word = std::vector<Literal>;

class Circuit {
 public:
  using Clause = std::vector<Literal>;
  // Every clause goes to the sink, which must outlive this.
  explicit Circuit(std::function<void(Clause const&)> sink);

  Literal yes() const { return 1; }
  Literal no() const { return -1; }
  Literal fresh() { return ++variables_; }

  Literal all(Word inputs);
  Literal any(Word inputs);
  Literal both(Literal a, Literal b) { return all({a, b}); }
  Literal either(Literal a, Literal b) { return -all({-a, -b}); }
  Literal differ(Literal a, Literal b);
  Literal choose(Literal condition, Literal then, Literal otherwise);

  Literal equal(Word const& a, Word const& b);
  Literal less_or_equal(Word const& a, Word const& b);         // unsigned
  Literal signed_less_or_equal(Word const& a, Word const& b);  // two's complement
  Word choose(Literal condition, Word const& then, Word const& otherwise);
  Word sum(Word const& a, Word const& b, Literal carry);
  Word negative(Word const& a);
  Word product(Word const& a, Word const& b);

  std::size_t variables() const { return static_cast<std::size_t>(variables_); }
  std::size_t clauses() const { return clauses_; }

 private:
  struct Hash {
    std::size_t operator()(Word const& w) const {
      std::size_t h = w.size();
      for (auto const l : w) h = (h ^ static_cast<std::uint32_t>(l)) * 0x9e3779b97f4a7c15u, h ^= h >> 29;
      return h;
    }
  };
  using Gates = std::unordered_map<Word, Literal, Hash>;

  void clause(Clause const& c) {
    ++clauses_;
    sink_(c);
  }

  std::function<void(Clause const&)> sink_;
  Literal variables_ = 0;
  std::size_t clauses_ = 0;
  Gates conjunctions_, differences_, choices_;
};

}  // namespace norma::solver::bits
