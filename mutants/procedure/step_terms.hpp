// One step of a procedure as formulas, for any course: the meaning that oracle/procedure/stepper gives it.
#pragma once
#include "model/procedure_book.hpp"
#include "solver/terms.hpp"

namespace norma::mutants::procedure {

// Before a step, as constants.
struct StepCourse {
  z3::expr state;
  z3::expr law;                   // the day whose law is asked: the event's, unless it is held fixed
  std::vector<z3::expr> slots;    // by slot
  std::vector<z3::expr> unknown;  // by slot: it is not stated
  std::vector<std::vector<z3::expr>> chosen;  // by reading and alternative
};

class StepTerms {
 public:
  // Both must outlive it.
  StepTerms(z3::context& c, StepCourse const& course) : c_(c), course_(course) {}

  struct Valued {
    z3::expr value, unclear;  // unclear: hangs on what is not stated, by Kleene's logic, as oracle/procedure/unknown has it
  };
  Valued valued(Expr e);

  z3::expr in_force(Interval const& in);
  z3::expr encoded(ProcedureBook const& book);

  // What the event makes of the course.
  struct After {
    z3::expr provided, shown;  // by a step; whose wording is shown
    z3::expr state;
    z3::expr begins;  // a course begins with the step: what is broken before it is told apart from what is broken after
    z3::expr beside;  // by a step that may be taken beside another course
    // Of the slots asked for, in their order. A slot that becomes the last day of a period has the day from which that runs, and
    // `periods` which it is: where both are the same, so is the last day.
    std::vector<std::pair<std::uint16_t, z3::expr>> slots, unknown, periods;
  };
  After after(ProcedureBook const& book, std::uint16_t event, std::vector<std::uint16_t> const& slots);

 private:
  z3::context& c_;
  StepCourse const& course_;
};

}  // namespace norma::mutants::procedure
