#include "solver/session.hpp"

#include <algorithm>
#include <fstream>

#include "solver/script.hpp"

namespace norma::solver {
namespace {

std::vector<z3::expr> with(std::vector<z3::expr> assumptions, Facts const& facts) {
  for (auto const* list : {&facts.ranges, &facts.constraints}) assumptions.insert(assumptions.end(), list->begin(), list->end());
  return assumptions;
}

std::int32_t value_in(z3::model const& m, z3::expr const& e) {
  auto const v = m.eval(e, true);
  return v.is_bool() ? v.is_true() : static_cast<std::int32_t>(v.get_numeral_uint());
}

}  // namespace

Session::Session(z3::context& c, Facts const& facts, std::vector<z3::expr> assumptions, Limits limits, Sinks sinks)
    : c_(c), facts_(facts), assumptions_(with(std::move(assumptions), facts)), sinks_(std::move(sinks)), engine_(c, limits),
      confirmer_(assumptions_, limits) {
  for (auto const& a : assumptions_) engine_.add(a);
}

void Session::assume(Goal const& e) {
  engine_.add(e.native);
  extra_.push_back(e.portable);
}

void Session::pop() {
  engine_.pop();
  extra_.erase(extra_.begin() + static_cast<std::ptrdiff_t>(scopes_.back()), extra_.end());
  scopes_.pop_back();
}

Outcome Session::ask(std::string const& name, std::vector<z3::expr> const& goals) {
  return ask(name, std::vector<Goal>(goals.begin(), goals.end()));
}

Outcome Session::ask(std::string const& name, std::vector<Goal> const& goals, Rests rests) {
  if (!sinks_.answers || sinks_.smt2 || sinks_.second_opinion || sinks_.trust.planted) return solved(name, goals, rests);
  auto const h = hash(goals);
  if (auto const answer = kept(h, rests)) return *answer;
  auto const answer = solved(name, goals, rests);
  keep(h, answer, rests);
  return answer;
}

// All that the answer hangs on: assumptions, what is assumed for a time, goals; as the second engine has them.
Hash Session::hash(std::vector<Goal> const& goals) {
  auto all = assumptions_;
  all.insert(all.end(), extra_.begin(), extra_.end());
  for (auto const& g : goals) all.push_back(g.portable);
  return names_.of_all(all);
}

std::optional<Outcome> Session::kept(Hash h, Rests rests) {
  auto a = sinks_.answers->find(h);
  bool const to_confirm = rests == Rests::verdict && !sinks_.trust.one_solver;
  if (!a || (a->satisfiable ? a->slots.size() != facts_.slots.size() : to_confirm && !a->confirmed)) return std::nullopt;
  ++queries_;
  if (a->satisfiable) return model_ = std::move(a->slots), Outcome::satisfiable;
  ++unsat_;
  if (to_confirm) ++confirmations_.confirmed, ++confirmations_.kept;
  return Outcome::unsatisfiable;
}

void Session::keep(Hash h, Outcome answer, Rests rests) {
  switch (answer) {
    case Outcome::satisfiable: sinks_.answers->keep(h, {true, false, model_}); break;
    case Outcome::unsatisfiable: sinks_.answers->keep(h, {false, rests == Rests::verdict && !sinks_.trust.one_solver, {}}); break;
    case Outcome::unknown: break;
  }
}

Outcome Session::solved(std::string const& name, std::vector<Goal> const& goals, Rests rests) {
  ++queries_;
  if (sinks_.smt2) std::ofstream(*sinks_.smt2 / script_file(name, queries_)) << script(name, goals);
  engine_.push();
  for (auto const& g : goals) engine_.add(g.native);
  auto const answer = sinks_.trust.said(name, engine_.check());
  engine_.pop();
  switch (answer) {
    case Outcome::satisfiable: {
      auto const m = engine_.model();
      model_.clear();
      for (auto const& slot : facts_.slots) model_.push_back(value_in(m, slot));
      break;
    }
    case Outcome::unsatisfiable:
      ++unsat_;
      if (sinks_.second_opinion) refuted_.emplace_back(name, script(name, goals));
      if (rests == Rests::verdict && !sinks_.trust.one_solver) return confirmed(name, goals);
      break;
    case Outcome::unknown: why_ = engine_.why(); break;
  }
  return answer;
}

// The same formulas, asked of the second engine.
Outcome Session::confirmed(std::string const& name, std::vector<Goal> const& goals) {
  auto formulas = extra_;
  for (auto const& g : goals) formulas.push_back(g.portable);
  switch (confirmer_.check(formulas)) {
    case Outcome::unsatisfiable: ++confirmations_.confirmed; return Outcome::unsatisfiable;
    case Outcome::unknown:
      ++confirmations_.silent;
      why_ = "no case by Z3, not confirmed by " + bits::second_engine() + ": " + confirmer_.why();
      break;
    case Outcome::satisfiable: {
      std::vector<std::int32_t> slots;
      for (auto const& slot : facts_.slots) slots.push_back(confirmer_.value(slot));
      auto const values = evaluate(slots, formulas);
      bool const shows = values && std::all_of(values->begin(), values->end(), [](auto v) { return v != 0; });
      why_ = bits::second_engine() + (shows ? " has a case where Z3 says that there is none" : " has a case that Z3 does not find to be one");
      confirmations_.contradictions.push_back({name, why_});
    }
  }
  return Outcome::unknown;
}

std::optional<std::vector<std::int32_t>> Session::evaluate(std::vector<std::int32_t> const& slots,
                                                           std::vector<z3::expr> const& formulas) const {
  z3::model m(c_);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    auto const& s = facts_.slots[i];
    auto declaration = s.decl();
    auto value = s.is_bool() ? c_.bool_val(slots[i] != 0) : c_.bv_val(slots[i], s.get_sort().bv_size());
    m.add_const_interp(declaration, value);
  }
  for (auto const& a : assumptions_)
    if (!m.eval(a, true).is_true()) return std::nullopt;
  std::vector<std::int32_t> values;
  for (auto const& f : formulas) values.push_back(value_in(m, f));
  return values;
}

std::string Session::script(std::string const& name, std::vector<Goal> const& goals) const {
  auto formulas = assumptions_;
  formulas.insert(formulas.end(), extra_.begin(), extra_.end());
  for (auto const& g : goals) formulas.push_back(g.portable);
  return solver::script(c_, name, formulas);
}

}  // namespace norma::solver
