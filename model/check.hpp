// Checks over all rules of an act at once, at compile time.
#pragma once
#include <algorithm>
#include <array>
#include <span>

#include "model/rule.hpp"

namespace norma {

namespace detail {

consteval std::size_t rule_named(std::span<RuleHead const> heads, std::string_view id) {
  for (std::size_t i = 0; i < heads.size(); ++i)
    if (heads[i].id == id) return i;
  throw "norma: a rule overrides a rule that the act does not hold";
}

consteval void follow(std::span<RuleHead const> heads, std::size_t at, std::size_t depth) {
  if (depth > heads.size()) throw "norma: overrides must not form a cycle";
  for (auto const id : heads[at].overrides.rules) follow(heads, rule_named(heads, id), depth + 1);
}

}  // namespace detail

// Two rules of one id, an override of an unknown rule, a cycle of overrides: each a compile error. Returns true.
template <std::size_t N>
consteval bool check_heads(std::array<RuleHead, N> const& heads) {
  std::array<std::string_view, N> ids{};
  for (std::size_t i = 0; i < N; ++i) ids[i] = heads[i].id;
  std::sort(ids.begin(), ids.end());
  if (std::adjacent_find(ids.begin(), ids.end()) != ids.end()) throw "norma: two rules of an act must not have one id";
  for (std::size_t i = 0; i < N; ++i)
    if (heads[i].overrides.rules.size > 0) detail::follow(heads, i, 0);
  return true;
}

// The heads of the rules in these tuples, in order.
template <class... Tuple>
consteval auto heads_of(Tuple const&... sections) {
  constexpr std::size_t n = (decltype(hana::length(sections))::value + ... + 0);
  std::array<RuleHead, n> heads{};
  std::size_t i = 0;
  auto const take = [&](auto const&... r) { ((heads[i++] = r.head), ...); };
  (hana::unpack(sections, take), ...);
  return heads;
}

}  // namespace norma
