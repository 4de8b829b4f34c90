#include "solver/session.hpp"

#include <fstream>

namespace norma::solver {
namespace {

std::int32_t value_in(z3::model const& m, z3::expr const& e) {
  auto const v = m.eval(e, true);
  return v.is_bool() ? v.is_true() : static_cast<std::int32_t>(v.get_numeral_uint());
}

}  // namespace

Session::Session(z3::context& c, Facts const& facts, std::vector<z3::expr> assumptions, Limits limits, Sinks sinks)
    : c_(c), facts_(facts), assumptions_(std::move(assumptions)), sinks_(std::move(sinks)), engine_(c, limits) {
  for (auto const& r : facts.ranges) assumptions_.push_back(r);
  for (auto const& k : facts.constraints) assumptions_.push_back(k);
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

Outcome Session::ask(std::string const& name, std::vector<Goal> const& goals) {
  ++queries_;
  // Unique within a session; an edition group has one session, and queries name their edition.
  if (sinks_.smt2) std::ofstream(*sinks_.smt2 / script_file(name, queries_)) << script(name, goals);
  engine_.push();
  for (auto const& g : goals) engine_.add(g.native);
  auto const answer = engine_.check();
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
    case Outcome::unknown: break;
  }
  return answer;
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
  std::vector<z3::expr> all(assumptions_);
  all.insert(all.end(), extra_.begin(), extra_.end());
  for (auto const& g : goals) all.push_back(g.portable);
  return script_of(c_, name, all);
}

}  // namespace norma::solver
