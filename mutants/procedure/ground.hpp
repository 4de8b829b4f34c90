// Any course that an event may find, as constants: where a mutant of a procedure and the procedure are asked for a difference.
#pragma once
#include "mutants/procedure/mutant.hpp"
#include "mutants/procedure/step_terms.hpp"
#include "solver/encoding.hpp"

namespace norma::mutants::procedure {

// One thread at a time; the book must outlive it. Not copied: terms refer to the course.
struct Ground {
  explicit Ground(ProcedureBook const& book);
  Ground(Ground const&) = delete;
  Ground& operator=(Ground const&) = delete;

  // The event happened on the day that is judged, and that is stated.
  z3::expr happened_today(std::uint16_t event);
  // What is left open of events is left open as logs leave it (marks.hpp).
  z3::expr open_as_in_logs(ProcedureBook const& mutant);
  // The actor of `event` is one of those who may.
  z3::expr named();
  // Every condition of `event` holds, or may hold, but for that which the slip is in.
  z3::expr unbroken(Mutant const& m, bool or_may);

  ProcedureBook const& book;
  z3::context c;
  StepCourse course;
  std::vector<z3::expr> readings;  // the alternative chosen
  solver::Facts facts;             // constants of facts, of what is not stated, of readings, the law's day and the state, in this order
  StepTerms terms;
  std::uint16_t event = 0;

 private:
  void declare();
  void stated_or_not();
};

}  // namespace norma::mutants::procedure
