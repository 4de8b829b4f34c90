#include "solver/engine.hpp"

#include "solver/interruption.hpp"
#include "solver/params.hpp"

namespace norma::solver {

struct Engine::Live {
  z3::context c;
  z3::solver s{c, "QF_FD"};

  explicit Live(Limits const& limits) { s.set(params_of(c, limits)); }
  void add(z3::expr const& e) { s.add(z3::expr(c, Z3_translate(e.ctx(), e, c))); }
};

Engine::Engine(z3::context& home, Limits limits) : home_(home), limits_(limits) {}
Engine::~Engine() = default;

void Engine::add(z3::expr const& e) {
  asserted_.push_back(e);
  if (live_) live_->add(e);
}

void Engine::push() {
  scopes_.push_back(asserted_.size());
  if (live_) live_->s.push();
}

void Engine::pop() {
  asserted_.erase(asserted_.begin() + static_cast<std::ptrdiff_t>(scopes_.back()), asserted_.end());
  scopes_.pop_back();
  if (live_) live_->s.pop();
}

void Engine::revive() {
  live_ = std::make_unique<Live>(limits_);
  auto scope = scopes_.begin();
  for (std::size_t i = 0; i < asserted_.size(); ++i) {
    for (; scope != scopes_.end() && *scope == i; ++scope) live_->s.push();
    live_->add(asserted_[i]);
  }
  for (; scope != scopes_.end(); ++scope) live_->s.push();
}

Outcome Engine::check() {
  model_.reset();
  if (interrupted()) {
    why_ = "interrupted";
    return Outcome::unknown;
  }
  if (!live_) revive();
  try {
    switch (check_unless_interrupted(live_->s)) {
      case z3::sat: {
        auto found = live_->s.get_model();
        model_ = std::make_unique<z3::model>(found, home_, z3::model::translate{});
        return Outcome::satisfiable;
      }
      case z3::unsat: return Outcome::unsatisfiable;
      case z3::unknown: why_ = live_->s.reason_unknown();
    }
  } catch (z3::exception const& e) {
    why_ = e.msg();
  }
  if (interrupted()) why_ = "interrupted";
  live_.reset();
  return Outcome::unknown;
}

}  // namespace norma::solver
