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

  // The unknown facts on which the value hangs, from a node that has none.
  void blame(std::size_t i, std::vector<std::uint16_t>& out) const {
    auto const& n = e_[i];
    if (at(i)) return;
    if (n.op == Op::fact) {
      auto const slot = static_cast<std::uint16_t>(n.value);
      if (std::find(out.begin(), out.end(), slot) == out.end()) out.push_back(slot);
      return;
    }
    if (n.op == Op::choose)
      if (auto const asked = at(n.a)) return blame(*asked != 0 ? n.b : n.c, out);
    if (arity(n.op) > 0) blame(n.a, out);
    if (arity(n.op) > 1) blame(n.b, out);
    if (arity(n.op) > 2) blame(n.c, out);
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

std::vector<std::uint16_t> unknown_asked(Expr e, Scope const& scope, std::vector<bool> const& unknown) {
  std::vector<std::uint16_t> out;
  Kleene(e, scope, unknown).blame(e.size() - 1, out);
  return out;
}

}  // namespace norma::oracle
