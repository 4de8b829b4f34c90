#include "solver/engine.hpp"

#include <algorithm>

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

void Engine::add(z3::expr const& e) { asserted_.push_back(e); }

void Engine::push() { scopes_.push_back(asserted_.size()); }

void Engine::pop() {
  if (live_ && opened_ == scopes_.size()) {
    live_->s.pop();
    --opened_;
  }
  asserted_.erase(asserted_.begin() + static_cast<std::ptrdiff_t>(scopes_.back()), asserted_.end());
  told_ = std::min(told_, asserted_.size());
  scopes_.pop_back();
}

// The solver is told when it is asked, and not of what came and went between two questions.
void Engine::catch_up() {
  if (!live_) {
    live_ = std::make_unique<Live>(limits_);
    told_ = opened_ = 0;
  }
  for (;; ++told_) {
    for (; opened_ < scopes_.size() && scopes_[opened_] == told_; ++opened_) live_->s.push();
    if (told_ == asserted_.size()) return;
    live_->add(asserted_[told_]);
  }
}

Outcome Engine::check() {
  model_.reset();
  if (interrupted()) {
    why_ = "interrupted";
    return Outcome::unknown;
  }
  try {
    catch_up();
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
