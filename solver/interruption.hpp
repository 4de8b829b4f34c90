// One switch that ends all work of all solvers: what they have not answered by then stays unanswered.
#pragma once
#include <z3++.h>

namespace norma::solver {

// Whether the work is to end. From then on no engine is asked anything.
bool interrupted();

// Ends the work. A solver that is just about to begin may miss it: call this until everything has come to rest.
void interrupt();

// Takes it back. Only for tests.
void forget_interruption();

// While it lives, an interruption reaches the context. `c` must outlive it. Around a query only: what builds formulas
// throws when it is interrupted.
class Interruptible {
 public:
  explicit Interruptible(z3::context& c);
  Interruptible(Interruptible const&) = delete;
  Interruptible& operator=(Interruptible const&) = delete;
  ~Interruptible();

 private:
  z3::context& c_;
};

// The answer of a solver; unknown at once after an interruption, and if one came meanwhile. Then its context is of no use any
// more: whatever else it is told may throw.
z3::check_result check_unless_interrupted(z3::solver& s);

}  // namespace norma::solver
