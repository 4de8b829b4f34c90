// Named parts of an act: definitions, constraints, properties, decisions. An act gives them as tuples.
#pragma once
#include "model/pool.hpp"
#include "model/rulebook.hpp"

namespace norma {

// What a name means, and where the text says so. Def is the act's enumeration of its definitions.
template <class Def, Expression E>
struct Meaning {
  using sort = typename E::sort;
  Def name;
  Cites cites;
  E expr;
};
template <class Def, class E>
constexpr auto mean(Def name, Cites cites, E e) {
  return Meaning<Def, lifted<E>>{name, cites, lift(e)};
}

// Within the act's namespace. Used in an expression, `name` is a reference to its meaning.
#define NORMA_DEFINE(name, cites, ...)                                                   \
  inline constexpr auto meaning_of_##name = ::norma::mean(Def::name, cites, __VA_ARGS__); \
  inline constexpr ::norma::Ref<decltype(meaning_of_##name)::sort> name{static_cast<std::uint16_t>(Def::name) - 1};

// True if the meanings stand in the order of their names, and none is missing.
template <class Def>
constexpr bool in_order_of_names(auto const& meanings) {
  return hana::unpack(meanings, [](auto const&... m) {
    std::size_t i = 0;
    return ((static_cast<std::size_t>(m.name) == ++i) && ...) && i == count_of<Def>;
  });
}

template <Expression E>
struct Constraint {
  std::string_view name, field;
  Words words;
  E expr;
};
template <Expression E>
consteval auto constraint(std::string_view name, std::string_view field, Words words, E e) {
  return Constraint<E>{name, field, words, e};
}

// Position in the tuple of the first constraint that the case does not meet, or -1.
constexpr int first_unmet(auto const& frame, auto const& constraints) {
  return hana::unpack(constraints, [&](auto const&... c) {
    int i = -1;
    bool const found = ((++i, !eval(frame, c.expr)) || ...);
    return found ? i : -1;
  });
}

template <Expression E>
struct Property {
  std::string_view name;
  Words words;
  Cites cites;
  E expr;
};
template <Expression E>
consteval auto property(std::string_view name, Cites c, Words words, E e) {
  return Property<E>{name, words, c, e};
}

constexpr auto implies(auto a, auto b) { return !lift(a) || b; }
constexpr auto if_given(auto f, auto then) { return !given(f) || then; }
inline constexpr Literal<Date> no_date{};

// A decision with its name, and when it is due.
template <class D, Expression E>
struct Decided {
  using outcome = D;
  Decision<D> decision;
  std::string_view name;
  Words words;
  bool internal;
  E expr;
};
template <class D, class E>
constexpr auto decided(Decision<D> decision, std::string_view name, Words words, E due, bool internal = false) {
  return Decided<D, lifted<E>>{decision, name, words, internal, lift(due)};
}

}  // namespace norma
