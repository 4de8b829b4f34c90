#include "solver/procedure/impossible.hpp"

#include "solver/engine.hpp"
#include "solver/script.hpp"

namespace norma::solver {

bool Impossible::operator()(std::string const& query, z3::expr const& formula) {
  Engine engine(formula.ctx(), of_small_question);
  engine.add(formula);
  switch (trust_.said(query, engine.check())) {
    case Outcome::satisfiable: case Outcome::unknown: return false;
    case Outcome::unsatisfiable: break;
  }
  if (trust_.keep_scripts) count_.scripts.emplace_back(query, script(formula.ctx(), query, {formula}));
  if (trust_.one_solver) return true;
  switch (confirmer_.check({formula})) {
    case Outcome::unsatisfiable: ++count_.confirmed; return true;
    case Outcome::unknown: ++count_.silent; return false;
    case Outcome::satisfiable: count_.contradictions.push_back({query, bits::second_engine() + " has a case where Z3 says that there is none"});
  }
  return false;
}

}  // namespace norma::solver
