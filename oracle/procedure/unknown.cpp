#include "oracle/procedure/unknown.hpp"

#include <algorithm>
#include <optional>

namespace norma::oracle {
namespace {

using Known = std::optional<std::int32_t>;

class Kleene {
 public:
  Kleene(Expr e, Scope const& scope, std::vector<bool> const& unknown) : e_(e), scope_(scope), unknown_(unknown) {}

  Known at(std::size_t i) const {
    auto const& n = e_[i];
    switch (n.op) {
      case Op::fact: return unknown_[static_cast<std::size_t>(n.value)] ? Known{} : own(i);
      case Op::conjunction: return joined(n, 0);
      case Op::disjunction: return joined(n, 1);
      case Op::choose: {
        auto const asked = at(n.a);
        if (asked) return at(*asked != 0 ? n.b : n.c);
        auto const yes = at(n.b), no = at(n.c);
        return yes && no && *yes == *no ? yes : Known{};
      }
      default: break;
    }
    bool const known = arity(n.op) == 0 || (at(n.a) && (arity(n.op) < 2 || at(n.b)));
    return known ? own(i) : Known{};
  }

 private:
  Known own(std::size_t i) const { return evaluate(e_.first(i + 1), scope_); }

  // Either side decides by this value alone.
  Known joined(Node const& n, std::int32_t decides) const {
    auto const left = at(n.a), right = at(n.b);
    if ((left && *left == decides) || (right && *right == decides)) return decides;
    return left && right ? Known{1 - decides} : Known{};
  }

  Expr e_;
  Scope const& scope_;
  std::vector<bool> const& unknown_;
};

}  // namespace

bool hangs_on_unknown(Expr e, Scope const& scope, std::vector<bool> const& unknown) {
  bool const asks = std::any_of(e.begin(), e.end(), [&](Node const& n) { return n.op == Op::fact && unknown[static_cast<std::size_t>(n.value)]; });
  return asks && !Kleene(e, scope, unknown).at(e.size() - 1).has_value();
}

}  // namespace norma::oracle
