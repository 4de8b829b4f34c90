#include "solver/session.hpp"

#include <algorithm>
#include <fstream>

#include "solver/script.hpp"
#include "solver/terms.hpp"

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
    : c_(c), facts_(facts), assumptions_(with(std::move(assumptions), facts)), assumed_(simply_all(c, assumptions_)), sinks_(std::move(sinks)), engine_(c, limits),
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
  if (!sinks_.answers || z3_first()) return answered(name, goals, rests);
  auto const h = hash(goals);
  if (auto const answer = kept(h, rests)) return *answer;
  auto const answer = answered(name, goals, rests);
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
  bool const both = rests == Rests::verdict && !sinks_.trust.one_solver;
  if (!a || (a->satisfiable ? a->slots.size() != facts_.slots.size() || (rests == Rests::verdict && !a->confirmed) : both && !a->confirmed)) return std::nullopt;
  if (!a->satisfiable && both) ++confirmations_.confirmed, ++confirmations_.kept;
  return reused(*a);
}

Outcome Session::reused(KeptAnswer const& a) {
  ++queries_;
  if (a.satisfiable) return model_ = a.slots, Outcome::satisfiable;
  ++unsat_;
  return Outcome::unsatisfiable;
}

void Session::keep(Hash h, Outcome answer, Rests rests) {
  switch (answer) {
    case Outcome::satisfiable: sinks_.answers->keep(h, {true, rests == Rests::verdict, model_}); break;
    case Outcome::unsatisfiable: sinks_.answers->keep(h, {false, rests == Rests::verdict && !sinks_.trust.one_solver, {}}); break;
    case Outcome::unknown: break;
  }
}

// The second engine is asked first: it is faster, and a case that it finds need only be looked at. That there is none is not
// said of a verdict until Z3 has found the same. What it does not answer, and a case that is none, is Z3's to answer.
Outcome Session::answered(std::string const& name, std::vector<Goal> const& goals, Rests rests) {
  if (rests == Rests::nothing || z3_alone()) return solved(name, goals, rests);
  bool const verdict = rests == Rests::verdict;
  auto const formulas = portable(goals);
  switch (auto const answer = sinks_.trust.said_by_second(name, confirmer_.check(formulas))) {
    case Outcome::satisfiable:
      model_ = case_of_second();
      if (verdict && !holds_by_second(formulas).value_or(false)) return solved(name, goals, rests);
      ++queries_;
      return answer;
    case Outcome::unsatisfiable:
      if (verdict) return found_again(name, goals);
      ++queries_, ++unsat_;
      return answer;
    case Outcome::unknown: break;
  }
  return solved(name, goals, rests);
}

// The second engine has found no case: so must Z3.
Outcome Session::found_again(std::string const& name, std::vector<Goal> const& goals) {
  switch (auto const answer = by_z3(name, goals)) {
    case Outcome::unsatisfiable: ++confirmations_.confirmed; return answer;
    case Outcome::satisfiable: return contradicted(name, "Z3 has a case where " + bits::second_engine() + " says that there is none");
    case Outcome::unknown: break;
  }
  return Outcome::unknown;
}

Outcome Session::contradicted(std::string const& name, std::string what) {
  why_ = std::move(what);
  confirmations_.contradictions.push_back({name, why_});
  return Outcome::unknown;
}

// What is kept of no case here is its core, where a question has nothing.
Outcome Session::ask_for_core(std::vector<z3::expr> const& wanted, std::vector<std::size_t>& core) {
  if (z3_alone()) return Outcome::unknown;
  std::vector<Goal> const goals(wanted.begin(), wanted.end());
  auto const h = sinks_.answers ? std::optional(hash(goals)) : std::nullopt;
  if (h)
    if (auto a = sinks_.answers->find(*h); a && !a->slots.empty() && (!a->satisfiable || a->slots.size() == facts_.slots.size())) {
      if (!a->satisfiable) core.assign(a->slots.begin(), a->slots.end());
      return reused(*a);
    }
  auto const answer = confirmer_.check(portable(goals));
  switch (answer) {
    case Outcome::unknown: return answer;
    case Outcome::satisfiable:
      model_ = case_of_second();
      if (h) sinks_.answers->keep(*h, {true, false, model_});
      break;
    case Outcome::unsatisfiable:
      ++unsat_;
      core.clear();
      for (auto const i : confirmer_.core())
        if (i >= extra_.size()) core.push_back(i - extra_.size());
      if (h) sinks_.answers->keep(*h, {false, false, {core.begin(), core.end()}});
  }
  ++queries_;
  return answer;
}

std::vector<z3::expr> Session::portable(std::vector<Goal> const& goals) const {
  auto formulas = extra_;
  for (auto const& g : goals) formulas.push_back(g.portable);
  return formulas;
}

std::vector<std::int32_t> Session::case_of_second() const {
  std::vector<std::int32_t> slots;
  for (auto const& slot : facts_.slots) slots.push_back(confirmer_.value(slot));
  return slots;
}

// Of the last case, by the engine that found it.
std::optional<bool> Session::holds(std::vector<z3::expr> formulas, ValueOf const& value) const {
  formulas.push_back(assumed_);
  return solver::holds(c_, facts_, model_, formulas, value);
}

std::optional<bool> Session::holds_by_second(std::vector<z3::expr> const& formulas) const {
  return holds(formulas, [&](z3::expr const& e) {
    auto const v = confirmer_.value(e);
    return e.is_bool() ? c_.bool_val(v != 0) : c_.bv_val(v, e.get_sort().bv_size());
  });
}

Outcome Session::by_z3(std::string const& name, std::vector<Goal> const& goals) {
  ++queries_;
  if (sinks_.smt2) std::ofstream(*sinks_.smt2 / script_file(name, queries_)) << script(name, goals);
  engine_.push();
  for (auto const& g : goals) engine_.add(g.native.simplify());
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
      break;
    case Outcome::unknown: why_ = engine_.why(); break;
  }
  return answer;
}

Outcome Session::solved(std::string const& name, std::vector<Goal> const& goals, Rests rests) {
  auto const answer = by_z3(name, goals);
  if (rests != Rests::verdict) return answer;
  switch (answer) {
    case Outcome::satisfiable:
      if (!holds(portable(goals), [m = engine_.model()](z3::expr const& e) { return m.eval(e, false); }).value_or(true)) return contradicted(name, "Z3 has a case that is none");
      break;
    case Outcome::unsatisfiable:
      if (!sinks_.trust.one_solver) return confirmed(name, goals);
      break;
    case Outcome::unknown: break;
  }
  return answer;
}

// The same formulas, asked of the second engine.
Outcome Session::confirmed(std::string const& name, std::vector<Goal> const& goals) {
  auto const formulas = portable(goals);
  switch (confirmer_.check(formulas)) {
    case Outcome::unsatisfiable: ++confirmations_.confirmed; return Outcome::unsatisfiable;
    case Outcome::unknown:
      ++confirmations_.silent;
      why_ = "no case by Z3, not confirmed by " + bits::second_engine() + ": " + confirmer_.why();
      break;
    case Outcome::satisfiable:
      model_ = case_of_second();
      return contradicted(name, bits::second_engine() + (holds_by_second(formulas).value_or(false) ? " has a case where Z3 says that there is none" : " has a case that Z3 does not find to be one"));
  }
  return Outcome::unknown;
}

std::optional<std::vector<std::int32_t>> Session::evaluate(std::vector<std::int32_t> const& slots,
                                                           std::vector<z3::expr> const& formulas) const {
  auto const m = model_of(c_, facts_, slots);
  if (!m.eval(assumed_, true).is_true()) return std::nullopt;
  std::vector<std::int32_t> values;
  for (auto const& f : formulas) values.push_back(value_in(m, f));
  return values;
}

std::string Session::script(std::string const& name, std::vector<Goal> const& goals) const {
  auto formulas = assumptions_;
  auto const asked = portable(goals);
  formulas.insert(formulas.end(), asked.begin(), asked.end());
  return solver::script(c_, name, formulas);
}

}  // namespace norma::solver
