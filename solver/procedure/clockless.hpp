// A procedure without its clock as a system of Horn clauses: every lawful run of an edition is a run of this system, of any
// length. Dates are known only as given or not, every other comparison of dates may come out either way, and no deadline
// ends anything.
#pragma once
#include <functional>

#include "solver/procedure/unrolling.hpp"

namespace norma::solver {

// Whether something can happen in the system, by Z3's Spacer: an argument without a bound on the run's length.
enum class Reach { unreachable, reachable, unknown };

// A course without dates: a date is a Boolean (is it given?), a number is an integer. By slot; unused slots are constant.
struct ClocklessCourse {
  z3::expr state;
  std::vector<z3::expr> slots, open;  // open: by call, of the duties that are remembered
};

// A step as a goal sees it.
struct ClocklessStep {
  std::uint16_t transition;
  ClocklessCourse const& before;
  ClocklessCourse const& after;
  std::function<z3::expr(std::uint16_t call)> opens;  // the call is triggered here
  std::function<z3::expr(Expr)> value;                // of an expression, in the course after the step
};
using ClocklessGoal = std::function<z3::expr(z3::context&, ClocklessStep const&)>;

// What is known of a course from one step to the next; everything else may have any value at any time.
struct Remembered {
  std::vector<bool> facts;  // by slot
  std::vector<std::uint16_t> duties;
};

// Can a step that shows the goal happen? `unreachable` only with an invariant that the ordinary solver has checked.
// `milliseconds` is for each of the two solvers; throws z3::exception where Spacer throws at its limit.
Reach ask_clockless(LawInForce const& law, Remembered const& remembered, ClocklessGoal const& goal, unsigned milliseconds);

}  // namespace norma::solver
