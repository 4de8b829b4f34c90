// Z3's finite-domain solver, thrown away, context and all, once it has not answered: after a query that was cut off,
// Z3 4.8.12 calls satisfiable what is not, and the reverse.
#pragma once
#include <z3++.h>

#include <memory>
#include <string>
#include <vector>

#include "solver/answer.hpp"
#include "solver/limits.hpp"

namespace norma::solver {

// Formulas are of the caller's context, in which nothing is ever solved; so they outlive every solver.
class Engine {
 public:
  Engine(z3::context& home, Limits limits);
  Engine(Engine const&) = delete;
  Engine& operator=(Engine const&) = delete;
  ~Engine();

  void add(z3::expr const& e);
  void push();
  void pop();

  Outcome check();
  // Of the last check, which must have been satisfiable.
  z3::model model() const { return *model_; }
  // Why the last check was not decided.
  std::string const& why() const { return why_; }

 private:
  struct Live;
  void catch_up();

  z3::context& home_;
  Limits limits_;
  std::vector<z3::expr> asserted_;
  std::vector<std::size_t> scopes_;  // how many were asserted before each
  std::size_t told_ = 0, opened_ = 0;  // of both, what the live solver has
  std::unique_ptr<Live> live_;
  std::unique_ptr<z3::model> model_;
  std::string why_;
};

}  // namespace norma::solver
