#include "solver/diff/rewrite.hpp"

#include <algorithm>

#include "model/comparison.hpp"

namespace norma::solver {
namespace {

using Nodes = std::vector<Node>;

Nodes literal_of(Sort sort, std::int32_t value) { return {{.op = Op::literal, .sort = sort, .value = value}}; }
bool is_literal(Nodes const& e) { return e.size() == 1 && e.back().op == Op::literal; }
bool is_truth(Nodes const& e, bool value) { return is_literal(e) && (e.back().value != 0) == value; }

void append(Nodes& to, Nodes const& e) {
  auto const base = static_cast<std::uint16_t>(to.size());
  for (auto n : e) {
    if (arity(n.op) > 0) n.a = static_cast<std::uint16_t>(n.a + base);
    if (arity(n.op) > 1) n.b = static_cast<std::uint16_t>(n.b + base);
    if (arity(n.op) > 2) n.c = static_cast<std::uint16_t>(n.c + base);
    to.push_back(n);
  }
}

Nodes joined(Node n, std::initializer_list<Nodes> children) {
  Nodes out;
  std::array<std::uint16_t, 3> at{};
  std::size_t i = 0;
  for (auto const& child : children) {
    append(out, child);
    at[i++] = static_cast<std::uint16_t>(out.size() - 1);
  }
  n.a = at[0], n.b = at[1], n.c = at[2];
  out.push_back(n);
  return out;
}

class Rewriter {
 public:
  Rewriter(Expr expr, Leaf const& leaf) : expr_(expr), leaf_(leaf) {}

  Nodes at(std::size_t i) const {
    auto const n = expr_[i];
    switch (arity(n.op)) {
      case 0: return {leaf_(n)};
      case 1: {
        auto a = at(n.a);
        return n.op == Op::negation && is_literal(a) ? literal_of(Sort::boolean, a.back().value == 0) : joined(n, {std::move(a)});
      }
      case 3: {
        auto const condition = at(n.a);
        if (is_literal(condition)) return at(condition.back().value != 0 ? n.b : n.c);
        return joined(n, {condition, at(n.b), at(n.c)});
      }
      default: return binary(n, at(n.a), at(n.b));
    }
  }

 private:
  static Nodes binary(Node n, Nodes a, Nodes b) {
    if (n.op == Op::conjunction || n.op == Op::disjunction) {
      bool const absorbing = n.op == Op::disjunction;
      if (is_truth(a, absorbing) || is_truth(b, absorbing)) return literal_of(Sort::boolean, absorbing);
      if (is_literal(a)) return b;
      if (is_literal(b)) return a;
    } else if (is_literal(a) && is_literal(b)) {
      return literal_of(Sort::boolean, compared(n.op, a.back().value, b.back().value));
    }
    return joined(n, {std::move(a), std::move(b)});
  }

  Expr expr_;
  Leaf const& leaf_;
};

}  // namespace

Expr rewrite(Expr expr, Leaf const& leaf, NodeArena& arena) {
  return arena.emplace_back(Rewriter(expr, leaf).at(expr.size() - 1));
}

bool same_expression(Expr a, Expr b) {
  auto const same = [](Node const& x, Node const& y) {
    auto const n = arity(x.op);
    bool const outcome = x.op == Op::lawful || x.op == Op::reading;
    return x.op == y.op && x.sort == y.sort && x.value == y.value && (n < 1 || x.a == y.a) && (n < 2 || x.b == y.b) && (n < 3 || x.c == y.c) && (!outcome || x.a == y.a);
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

}  // namespace norma::solver
