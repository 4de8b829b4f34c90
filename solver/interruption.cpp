#include "solver/interruption.hpp"

#include <atomic>
#include <mutex>
#include <set>

namespace norma::solver {
namespace {

std::atomic<bool> ended{false};
std::mutex guard;
std::set<z3::context*> contexts;

}  // namespace

bool interrupted() { return ended; }

void interrupt() {
  ended = true;
  std::lock_guard const lock(guard);
  for (auto* const c : contexts) c->interrupt();
}

void forget_interruption() { ended = false; }

Interruptible::Interruptible(z3::context& c) : c_(c) {
  std::lock_guard const lock(guard);
  contexts.insert(&c_);
}

Interruptible::~Interruptible() {
  std::lock_guard const lock(guard);
  contexts.erase(&c_);
}

z3::check_result check_unless_interrupted(z3::solver& s) {
  auto answer = z3::unknown;
  {
    Interruptible const reached(s.ctx());
    if (!interrupted()) answer = s.check();
  }
  // A context that was interrupted stays so, even if its answer was ready: its next push throws.
  return interrupted() ? z3::unknown : answer;
}

}  // namespace norma::solver
