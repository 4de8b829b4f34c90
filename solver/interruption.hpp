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

// While it lives, an interruption reaches the context. `c` must outlive it.
class Interruptible {
 public:
  explicit Interruptible(z3::context& c);
  Interruptible(Interruptible const&) = delete;
  Interruptible& operator=(Interruptible const&) = delete;
  ~Interruptible();

 private:
  z3::context& c_;
};

}  // namespace norma::solver
