// Lowers a tuple of named expressions (definitions, constraints, properties) to one constant array.
#pragma once
#include "model/lower.hpp"

namespace norma {

template <std::size_t Nodes, std::size_t Count>
struct Pool {
  std::array<Node, Nodes> nodes{};
  std::array<std::uint16_t, Count + 1> cut{};
  std::size_t used = 0, base = 0;

  constexpr void push_back(Node n) { nodes[used++] = n; }
  constexpr std::size_t size() const { return used - base; }
  constexpr Expr expr(std::size_t i) const { return Expr(nodes).subspan(cut[i], cut[i + 1] - cut[i]); }
};

// An item that is an expression alone.
template <class E>
struct OneExpression {
  E expr;
};
template <class E>
OneExpression(E) -> OneExpression<E>;

// Items: a constexpr hana::tuple whose elements have a member `expr`.
template <auto const& Items>
consteval auto lower_pool() {
  constexpr std::size_t nodes = decltype(hana::unpack(Items, [](auto const&... item) {
    return std::integral_constant<std::size_t, (nodes_in<decltype(item.expr)> + ...)>{};
  }))::value;
  Pool<nodes, decltype(hana::length(Items))::value> pool;
  std::size_t i = 0;
  hana::unpack(Items, [&](auto const&... item) {
    auto const one = [&](auto const& e) {
      pool.base = pool.used;
      lower(pool, e);
      pool.cut[++i] = static_cast<std::uint16_t>(pool.used);
    };
    (one(item.expr), ...);
  });
  return pool;
}

}  // namespace norma
