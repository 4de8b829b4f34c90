#include "solver/procedure/certificate.hpp"

#include "solver/interruption.hpp"

#include <optional>

namespace norma::solver {
namespace {

// The set that the answer gives for the relation: a quantified equation whose left side is the relation.
std::optional<z3::expr> set_of(z3::expr const& answer, z3::func_decl const& reached) {
  if (answer.is_app() && answer.decl().decl_kind() == Z3_OP_AND) {
    for (unsigned i = 0; i < answer.num_args(); ++i)
      if (auto set = set_of(answer.arg(i), reached)) return set;
    return std::nullopt;
  }
  auto const equation = answer.is_quantifier() ? answer.body() : answer;
  bool const defines = equation.is_app() && equation.decl().decl_kind() == Z3_OP_EQ && equation.arg(0).is_app() && z3::eq(equation.arg(0).decl(), reached);
  return defines ? std::optional(equation.arg(1)) : std::nullopt;
}

// Its variables are counted from the last.
z3::expr contains(z3::expr set, z3::expr_vector const& course) {
  z3::expr_vector reversed(set.ctx());
  for (unsigned i = course.size(); i-- > 0;) reversed.push_back(course[static_cast<int>(i)]);
  return set.substitute(reversed);
}

}  // namespace

bool is_certificate(z3::expr const& answer, z3::func_decl const& reached, z3::expr_vector const& start,
                    std::vector<SystemStep> const& steps, unsigned milliseconds) {
  auto& c = answer.ctx();
  auto const set = set_of(answer, reached).value_or(c.bool_val(true));
  z3::expr_vector broken(c);
  broken.push_back(!contains(set, start));
  for (auto const& s : steps) {
    broken.push_back(contains(set, s.before) && s.happens && !contains(set, s.after));
    broken.push_back(contains(set, s.before) && s.shows);
  }
  z3::solver solver(c);
  z3::params p(c);
  p.set("timeout", milliseconds);
  p.set("ctrl_c", false);
  solver.set(p);
  solver.add(z3::mk_or(broken));
  return check_unless_interrupted(solver) == z3::unsat;
}

}  // namespace norma::solver
