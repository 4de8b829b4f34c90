#include "solver/script.hpp"

#include <cctype>

namespace norma::solver {

std::string script(z3::context& c, std::string const& name, std::vector<z3::expr> const& formulas) {
  z3::solver plain(c, z3::solver::simple());
  for (auto const& f : formulas) plain.add(f);
  return "; " + name + "\n(set-logic QF_BV)\n" + plain.to_smt2();
}

std::string script_file(std::string name, std::size_t number) {
  for (auto& ch : name)
    if (auto const c = static_cast<unsigned char>(ch); !std::isalnum(c) && c != '.' && c != '-' && c < 0x80) ch = '_';
  return name + "-" + std::to_string(number) + ".smt2";
}

}  // namespace norma::solver
