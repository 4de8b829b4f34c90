// Queries as SMT-LIB 2, for whoever asks another solver.
#pragma once
#include <z3++.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace norma::solver {

// Names and SMT-LIB scripts of unsatisfiable queries.
using Refuted = std::vector<std::pair<std::string, std::string>>;

// Where queries go besides the solver.
struct Sinks {
  std::optional<std::filesystem::path> smt2;  // every obligation's query as SMT-LIB, one file each
  bool second_opinion = false;                // every unsat is put to cvc5
};

// The conjunction of the formulas as a script that begins with the name.
std::string script_of(z3::context& c, std::string const& name, std::vector<z3::expr> const& formulas);

// Of a query: unique for each number.
std::string script_file(std::string const& query, std::size_t number);

// Queries by whose answer something is proven, noted as they are answered. Its copy is a log of its own.
class ScriptLog {
 public:
  explicit ScriptLog(Sinks sinks = {}) : sinks_(std::move(sinks)) {}

  void note(std::string const& name, z3::expr const& formula, z3::check_result answer);
  Refuted take() { return std::exchange(refuted_, {}); }

 private:
  Sinks sinks_;
  std::size_t number_ = 0;
  Refuted refuted_;
};

}  // namespace norma::solver
