// Rules: a citation, a guard, an effect, the interval in force, and what the rule overrides.
#pragma once
#include <array>
#include <bit>
#include <string_view>

#include "model/expr.hpp"
#include "model/provision.hpp"
#include "model/reading.hpp"

namespace norma {

// A decision variable with outcomes of type E (an enumeration, or bool: outcome 0 is false, 1 is true).
template <class E>
struct Decision {
  std::uint16_t index;
  std::uint32_t domain = ~0u >> (32 - outcomes());  // outcomes that the decision can have, a bit each

  static constexpr std::size_t outcomes() {
    if constexpr (std::is_same_v<E, bool>) return 2;
    else return count_of<E>;
  }
  static constexpr std::uint16_t position(E e) {
    if constexpr (std::is_same_v<E, bool>) return e ? 1 : 0;
    else return static_cast<std::uint16_t>(static_cast<std::uint16_t>(e) - 1);
  }
};

// True if the outcome is lawful. A rule may ask this only of decisions made before its own.
template <class E, class O>
constexpr Lawful lawful(Decision<E> d, O outcome) {
  static_assert(std::same_as<E, O>, "norma: an outcome must belong to its decision's domain");
  return {d.index, Decision<E>::position(outcome)};
}

// A date that the law derives.
struct Derived {
  std::uint16_t index;
};
constexpr ValueOf value_of(Derived d) { return {d.index}; }

enum class Modality : std::uint8_t {
  must, may, must_not,
  unknown  // the provision's wording is not encoded: the decision is not answered while the rule is live
};

struct Modal {
  std::uint16_t decision;
  Modality modality;
  std::uint32_t outcomes;  // a bit each
};
template <Expression E>
struct Assign {
  std::uint16_t derived;
  E value;
};

namespace detail {
template <class E, class... O>
consteval Modal modal(Decision<E> d, Modality m, O... outcomes) {
  static_assert((std::same_as<E, O> && ...), "norma: an outcome must belong to its decision's domain");
  std::uint32_t mask = 0;
  ((mask |= 1u << Decision<E>::position(outcomes)), ...);
  if ((mask & d.domain) != mask) throw "norma: an outcome must belong to its decision's domain";
  return {d.index, m, mask};
}
}  // namespace detail

template <class E, class... O>
consteval Modal must(Decision<E> d, O... outcomes) { return detail::modal(d, Modality::must, outcomes...); }
template <class E, class... O>
consteval Modal may(Decision<E> d, O... outcomes) { return detail::modal(d, Modality::may, outcomes...); }
template <class E, class... O>
consteval Modal must_not(Decision<E> d, O... outcomes) { return detail::modal(d, Modality::must_not, outcomes...); }
template <class E>
consteval Modal not_encoded(Decision<E> d) { return {d.index, Modality::unknown, 0}; }

// The derived date is this expression.
template <class E>
constexpr auto is(Derived d, E value) {
  static_assert(DateTerm<lifted<E>>, "norma: a derived value is a date");
  return Assign<lifted<E>>{d.index, lift(value)};
}

// A short list of fixed capacity, so that rules stay literal types.
template <class T, std::size_t N>
struct Few {
  std::array<T, N> items{};
  std::uint8_t size = 0;
  constexpr void push_back(T t) {
    if (size == N) throw "norma: a rule's list of citations, overrides or readings is full";
    items[size++] = t;
  }
  constexpr T const* begin() const { return items.data(); }
  constexpr T const* end() const { return items.data() + size; }
};
using Cites = Few<Cite, 14>;

// An override: a live rule defeats these rules, by the priority that `basis` states.
struct Overrides {
  Few<std::string_view, 6> rules;
  Cite basis;
};

// The part of a rule that does not depend on the types of its expressions.
struct RuleHead {
  std::string_view id;
  Cites cites;
  Interval interval;
  Overrides overrides{};
  Few<Selection, 2> readings{};
};

template <Proposition G, class Effect>
struct Rule {
  RuleHead head;
  G guard;
  Effect effect;

  // The rule holds only while this alternative of a reading is selected.
  constexpr Rule under(Selection s) const {
    Rule r = *this;
    r.head.readings.push_back(s);
    return r;
  }
  // While live, the rule defeats the rules named.
  template <class... Id>
  constexpr Rule overrides(Cite basis, Id... ids) const {
    Rule r = *this;
    r.head.overrides.basis = basis;
    (r.head.overrides.rules.push_back(ids), ...);
    return r;
  }
};

// A guard, from a proposition or a bool.
template <class G>
constexpr auto when(G g) {
  static_assert(Proposition<lifted<G>>, "norma: a guard is a proposition");
  return lift(g);
}
inline constexpr Literal<bool> always{true};

// A row of the law. Everything but the effect's value is known at compile time. No citation, or a guard that is not a
// proposition: a compile error.
template <class G, class Effect>
constexpr auto rule(std::string_view id, Cites cites, Interval interval, G guard, Effect effect) {
  static_assert(Proposition<lifted<G>>, "norma: a guard is a proposition");
  if (cites.size == 0) throw "norma: a rule must cite at least one provision";
  if constexpr (Proposition<lifted<G>>) return Rule<lifted<G>, Effect>{{id, cites, interval}, lift(guard), effect};
}

}  // namespace norma
