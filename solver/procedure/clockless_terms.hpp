// Steps of the system without a clock as terms.
#pragma once
#include "solver/procedure/clockless.hpp"

namespace norma::solver {

// A course without dates: a date is a Boolean (is it given?), a number is an integer. By slot; unused slots are constant.
struct ClocklessCourse {
  z3::expr state;
  std::vector<z3::expr> slots, open;  // open: by call, of the duties that are remembered
};

// One of the propositions whose conjunction is the goal, and what it asks of the course.
struct GoalPart {
  z3::expr holds;
  std::vector<std::uint16_t> facts, duties;
};

class ClocklessTerms {
 public:
  // Keeps references to the first two.
  ClocklessTerms(z3::context& c, LawInForce const& law, std::vector<std::uint16_t> duties);

  ClocklessCourse initial();

  // What the guards see of the transition's event after this course: the facts that it states are free.
  struct Seen {
    std::vector<z3::expr> slots;
    std::vector<z3::expr> stated;  // that what is stated is within its range, and the actor one of the event's
  };
  Seen seen(ClocklessCourse const& before, std::uint16_t transition);
  ClocklessCourse after(ClocklessCourse const& before, std::uint16_t transition, std::vector<z3::expr> const& slots);
  std::vector<GoalPart> parts(ClocklessGoal const& goal, std::uint16_t transition, ClocklessCourse const& before, ClocklessCourse const& after);

  z3::expr encode(Expr e, std::vector<z3::expr> const& slots);

 private:
  z3::sort sort_of(Sort s) { return s == Sort::boolean || s == Sort::date ? c_.bool_sort() : c_.int_sort(); }
  z3::expr value(Sort s, std::int32_t v);
  z3::expr fresh(std::string const& what, z3::sort const& sort);
  z3::expr compare(Node const& n, Node const& a, z3::expr const& x, z3::expr const& y, bool against_none);
  z3::expr triggered(std::uint16_t call, std::uint16_t event, ClocklessCourse const& after);

  z3::context& c_;
  LawInForce const& law_;
  ProcedureBook const& book_;
  std::vector<std::uint16_t> duties_;
  std::size_t made_ = 0;
};

// The slots that an expression asks.
void facts_of(Expr e, std::vector<std::uint16_t>& into);

}  // namespace norma::solver
