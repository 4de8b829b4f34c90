#include "solver/script.hpp"

#include <fstream>

namespace norma::solver {

std::string script_of(z3::context& c, std::string const& name, std::vector<z3::expr> const& formulas) {
  z3::solver plain(c, z3::solver::simple());
  for (auto const& f : formulas) plain.add(f);
  return "; " + name + "\n(set-logic QF_BV)\n" + plain.to_smt2();
}

std::string script_file(std::string const& query, std::size_t number) {
  std::string name;
  for (unsigned char ch : query) name += std::isalnum(ch) || ch == '.' || ch == '-' || ch >= 0x80 ? static_cast<char>(ch) : '_';
  return name + "-" + std::to_string(number) + ".smt2";
}

void ScriptLog::note(std::string const& name, z3::expr const& formula, z3::check_result answer) {
  ++number_;
  if (!sinks_.smt2 && !sinks_.second_opinion) return;
  auto const script = script_of(formula.ctx(), name, {formula});
  if (sinks_.smt2) std::ofstream(*sinks_.smt2 / script_file(name, number_)) << script;
  if (sinks_.second_opinion && answer == z3::unsat) refuted_.emplace_back(name, script);
}

}  // namespace norma::solver
