// What the rules say of one case: lawful outcomes, conflicts, gaps, derived dates, live rules.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace norma {

inline constexpr std::size_t max_rules = 320, max_decisions = 24, max_derived = 48, max_definitions = 64;

// A set of rules by their position in the rulebook.
struct RuleSet {
  std::array<std::uint64_t, max_rules / 64> words{};

  constexpr bool has(std::size_t r) const { return (words[r / 64] >> (r % 64) & 1) != 0; }
  constexpr void insert(std::size_t r) { words[r / 64] |= std::uint64_t{1} << (r % 64); }
  constexpr void erase(std::size_t r) { words[r / 64] &= ~(std::uint64_t{1} << (r % 64)); }
  // Inserts `count` (at most 32) rules from `first` on, by the bits of `mask`.
  constexpr void insert_mask(std::size_t first, std::uint32_t mask) {
    std::size_t const word = first / 64, shift = first % 64;
    words[word] |= std::uint64_t{mask} << shift;
    if (shift > 32 && mask >> (64 - shift)) words[word + 1] |= std::uint64_t{mask} >> (64 - shift);
  }
  constexpr bool empty() const {
    for (auto w : words)
      if (w != 0) return false;
    return true;
  }
  friend constexpr RuleSet operator&(RuleSet a, RuleSet const& b) {
    for (std::size_t i = 0; i < a.words.size(); ++i) a.words[i] &= b.words[i];
    return a;
  }
  friend constexpr RuleSet operator|(RuleSet a, RuleSet const& b) {
    for (std::size_t i = 0; i < a.words.size(); ++i) a.words[i] |= b.words[i];
    return a;
  }
  friend constexpr RuleSet operator^(RuleSet a, RuleSet const& b) {
    for (std::size_t i = 0; i < a.words.size(); ++i) a.words[i] ^= b.words[i];
    return a;
  }
  friend constexpr RuleSet without(RuleSet a, RuleSet const& b) {
    for (std::size_t i = 0; i < a.words.size(); ++i) a.words[i] &= ~b.words[i];
    return a;
  }
  friend constexpr bool operator==(RuleSet const&, RuleSet const&) = default;

  // Calls f(rule) for each rule of the set within [first, last), in order.
  template <class F>
  constexpr void each(std::size_t first, std::size_t last, F&& f) const {
    for (std::size_t w = first / 64; w * 64 < last; ++w) {
      std::uint64_t bits = words[w];
      if (w == first / 64) bits &= ~std::uint64_t{0} << (first % 64);
      while (bits != 0) {
        std::size_t const r = w * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        if (r >= last) return;
        f(r);
        bits &= bits - 1;
      }
    }
  }
};

enum class State : std::uint8_t {
  not_due,      // the decision is not due and nothing answers it
  answered,     // at least one lawful outcome
  gap,          // due, and no live rule answers
  conflict,     // live mandates exclude one another, or all that is mandated is forbidden
  not_encoded   // a live rule's wording is not encoded
};

// As files spell it.
constexpr std::string_view name_of(State s) {
  switch (s) {
    case State::not_due: return "not_due";
    case State::answered: return "answered";
    case State::gap: return "gap";
    case State::conflict: return "conflict";
    case State::not_encoded: break;
  }
  return "not_encoded";
}

// Results of the rules on one case, in one world of readings, under one edition.
struct Result {
  std::size_t edition = ~std::size_t{0};  // none: the law of the governing date is not encoded
  std::array<std::uint32_t, max_decisions> lawful{};
  std::array<State, max_decisions> state{};
  std::array<std::int32_t, max_derived> value{};         // key of the date, 0 for none
  std::array<State, max_derived> value_state{};
  RuleSet live, active;                                   // active: before overrides

  bool encoded() const { return edition != ~std::size_t{0}; }
};

}  // namespace norma
