#include "solver/evaluation.hpp"

#include <set>

namespace norma::solver {
namespace {

std::vector<z3::expr> constants_of(z3::expr const& e) {
  std::vector<z3::expr> out, open{e};
  for (std::set<unsigned> seen; !open.empty();) {
    auto const at = open.back();
    open.pop_back();
    if (!seen.insert(at.id()).second || !at.is_app()) continue;
    if (at.num_args() == 0 && at.decl().decl_kind() == Z3_OP_UNINTERPRETED) out.push_back(at);
    for (unsigned i = 0; i < at.num_args(); ++i) open.push_back(at.arg(i));
  }
  return out;
}

}  // namespace

z3::model model_of(z3::context& c, Facts const& facts, std::vector<std::int32_t> const& slots) {
  z3::model m(c);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    auto const& s = facts.slots[i];
    auto declaration = s.decl();
    auto value = s.is_bool() ? c.bool_val(slots[i] != 0) : c.bv_val(slots[i], s.get_sort().bv_size());
    m.add_const_interp(declaration, value);
  }
  return m;
}

std::optional<bool> holds(z3::context& c, Facts const& facts, std::vector<std::int32_t> const& slots, std::vector<z3::expr> const& formulas, ValueOf const& value) {
  z3::expr_vector all(c);
  for (auto const& f : formulas) all.push_back(f);
  auto m = model_of(c, facts, slots);
  auto said = m.eval(z3::mk_and(all), false);
  for (auto const& constant : constants_of(said)) {
    auto declaration = constant.decl();
    auto its = value(constant);
    if (!z3::eq(its, constant)) m.add_const_interp(declaration, its);
  }
  said = m.eval(said, false);
  return said.is_true() ? std::optional(true) : said.is_false() ? std::optional(false) : std::nullopt;
}

}  // namespace norma::solver
