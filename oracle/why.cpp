#include "oracle/why.hpp"

#include <algorithm>

namespace norma::oracle {
namespace {

std::int64_t weight(Leaves const& leaves) {
  return std::count_if(leaves.begin(), leaves.end(), [](Leaf const& l) { return l.op != Op::reading; });
}

class Walk {
 public:
  Walk(Expr expr, Scope const& scope) : expr_(expr) {
    for (std::size_t i = 0; i < expr.size(); ++i) values_.push_back(evaluate(expr.first(i + 1), scope));
  }

  Leaves of(std::size_t i) const {
    Node const& n = expr_[i];
    switch (n.op) {
      case Op::literal: return {};
      case Op::conjunction: return junction(n, values_[i] != 0);
      case Op::disjunction: return junction(n, values_[i] == 0);
      case Op::choose: return both(n.a, values_[n.a] ? n.b : n.c);
      default: break;
    }
    switch (arity(n.op)) {
      case 0: {
        std::uint16_t const outcome = n.op == Op::lawful ? n.a : 0;
        return {{n.op, static_cast<std::uint16_t>(n.value), outcome, values_[i]}};
      }
      case 1: return of(n.a);
      default: return both(n.a, n.b);
    }
  }

 private:
  // Of a true conjunction or a false disjunction every part counts, otherwise one that decides it.
  Leaves junction(Node const& n, bool every) const {
    if (every) return both(n.a, n.b);
    bool const deciding = n.op == Op::disjunction;
    bool const a = (values_[n.a] != 0) == deciding, b = (values_[n.b] != 0) == deciding;
    if (!a || !b) return of(a ? n.a : n.b);
    auto left = of(n.a), right = of(n.b);
    return weight(right) < weight(left) ? right : left;
  }
  Leaves both(std::size_t a, std::size_t b) const {
    auto leaves = of(a);
    merge(leaves, of(b));
    return leaves;
  }

  Expr expr_;
  std::vector<std::int32_t> values_;
};

}  // namespace

Leaves why(Expr expr, Scope const& scope) { return Walk(expr, scope).of(expr.size() - 1); }

void merge(Leaves& leaves, Leaves const& more) {
  for (auto const& l : more)
    if (std::find(leaves.begin(), leaves.end(), l) == leaves.end()) leaves.push_back(l);
}

}  // namespace norma::oracle
