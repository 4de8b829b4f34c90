// The solver behind one small door: named queries with a time limit, written out and put to a second solver on demand.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "solver/answer_cache.hpp"
#include "solver/bits/confirmer.hpp"
#include "solver/encoding.hpp"
#include "solver/engine.hpp"
#include "solver/evaluation.hpp"
#include "solver/verdict.hpp"

namespace norma::solver {

// Names and SMT-LIB scripts of unsatisfiable queries.
using Refuted = std::vector<std::pair<std::string, std::string>>;

// Where queries go besides the solver.
struct Sinks {
  std::optional<std::filesystem::path> smt2;  // every obligation's query as SMT-LIB, one file each
  bool second_opinion = false;                // every unsat is put to cvc5
  Trust trust{};                              // else every unsat on which a verdict rests is put to the second engine

  AnswerCache* answers = nullptr;             // what was answered before; must outlive the sessions

  // For questions that are not written out.
  Sinks without_files() const { return {{}, false, trust, answers}; }
};

// What rests on the answer that there is no case. Where nothing does, a false one costs a witness its plainness. Where the
// oracle shows each case, too, nothing rests on either answer, and the second engine alone gives it.
enum class Rests : std::uint8_t { verdict, nothing, neither_answer };

// Incremental questions about one edition of an act. Not thread-safe; each thread has its own.
class Session {
 public:
  // `slots` are the constants whose values a model gives. The assumptions hold in every query.
  Session(z3::context& c, Facts const& facts, std::vector<z3::expr> assumptions, Limits limits, Sinks sinks);

  // A formula for the solver, and the same in plain SMT-LIB where the first is not.
  struct Goal {
    z3::expr native, portable;
    Goal(z3::expr const& e) : native(e), portable(e) {}
    Goal(z3::expr n, z3::expr p) : native(std::move(n)), portable(std::move(p)) {}
  };

  // Is there a case that satisfies the goals, too? The name appears in files and messages. That there is none, and a verdict
  // rests on it, is said only after the second engine has found the same; what it does not find is not decided.
  Outcome ask(std::string const& name, std::vector<Goal> const& goals, Rests rests = Rests::verdict);
  Outcome ask(std::string const& name, std::vector<z3::expr> const& goals);

  // Whether the wanted formulas can hold together, by the second engine alone: nothing may rest on it. If not, `core` has the
  // positions of some that cannot. Unknown, too, where questions are written out or asked of Z3 alone.
  Outcome ask_for_core(std::vector<z3::expr> const& wanted, std::vector<std::size_t>& core);

  // Values of the formulas in the case with these slots (bits, or 0 and 1); nothing if it breaks an assumption. The
  // formulas are computed, nothing is searched, so no limit applies.
  std::optional<std::vector<std::int32_t>> evaluate(std::vector<std::int32_t> const& slots,
                                                    std::vector<z3::expr> const& formulas) const;

  // Slot values of the last satisfiable query.
  std::vector<std::int32_t> const& model() const { return model_; }
  // Why the last query was not decided.
  std::string const& why() const { return why_; }

  // More assumptions for the time of a scope.
  void push() { engine_.push(); scopes_.push_back(extra_.size()); }
  void pop();
  void assume(Goal const& e);

  // The last query's text in SMT-LIB 2.
  std::string script(std::string const& name, std::vector<Goal> const& goals) const;

  std::size_t queries() const { return queries_; }
  std::size_t unsat() const { return unsat_; }
  Confirmations const& confirmations() const { return confirmations_; }
  // Names and scripts of the unsatisfiable queries, where a second opinion is wanted.
  Refuted take_refuted() { return std::exchange(refuted_, {}); }

 private:
  // What is written out, given to a third solver or planted is Z3's answer, and a fresh one.
  bool z3_first() const { return sinks_.smt2 || sinks_.second_opinion || sinks_.trust.planted; }
  bool z3_alone() const { return z3_first() || sinks_.trust.one_solver; }
  Outcome answered(std::string const& name, std::vector<Goal> const& goals, Rests rests);
  Outcome by_z3(std::string const& name, std::vector<Goal> const& goals);
  Outcome solved(std::string const& name, std::vector<Goal> const& goals, Rests rests);
  Outcome found_again(std::string const& name, std::vector<Goal> const& goals);
  Outcome contradicted(std::string const& name, std::string what);
  std::vector<z3::expr> portable(std::vector<Goal> const& goals) const;
  std::vector<std::int32_t> case_of_second() const;
  std::optional<bool> holds(std::vector<z3::expr> formulas, ValueOf const& value) const;
  std::optional<bool> holds_by_second(std::vector<z3::expr> const& formulas) const;
  Outcome confirmed(std::string const& name, std::vector<Goal> const& goals);
  std::optional<Outcome> kept(Hash h, Rests rests);
  Outcome reused(KeptAnswer const& a);
  void keep(Hash h, Outcome answer, Rests rests);
  Hash hash(std::vector<Goal> const& goals);

  z3::context& c_;
  Facts const& facts_;
  std::vector<z3::expr> assumptions_, extra_;  // portable forms
  z3::expr assumed_;                           // all assumptions
  std::vector<std::size_t> scopes_;
  Sinks sinks_;
  Engine engine_;
  bits::Confirmer confirmer_;
  FormulaHash names_;
  Confirmations confirmations_;
  std::string why_;
  std::vector<std::int32_t> model_;
  std::size_t queries_ = 0, unsat_ = 0;
  Refuted refuted_;
};

// Something assumed for the time of a C++ scope, however that ends.
class Assumed {
 public:
  Assumed(Session& session, std::vector<z3::expr> const& all) : session_(session) {
    session_.push();
    for (auto const& e : all) session_.assume(e);
  }
  Assumed(Session& session, z3::expr const& e) : Assumed(session, std::vector{e}) {}
  Assumed(Assumed const&) = delete;
  Assumed& operator=(Assumed const&) = delete;
  ~Assumed() { session_.pop(); }

 private:
  Session& session_;
};

}  // namespace norma::solver
