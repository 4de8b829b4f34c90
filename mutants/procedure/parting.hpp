// What two procedures make of a course differently, as formulas, row by row.
#pragma once
#include "mutants/procedure/ground.hpp"

namespace norma::mutants::procedure {

// Of one event at a time (`event`).
struct Parting : Ground {
  using Ground::Ground;

  // `also_of_past`: whether the two read the past of a log otherwise, too.
  z3::expr of_transition(ProcedureBook const& mutant, Mutant const& m, bool also_of_past);
  z3::expr of_condition(ProcedureBook const& mutant, Mutant const& m);
  // Sets `triggers`.
  z3::expr of_call(ProcedureBook const& mutant, Mutant const& m);
  z3::expr of_event(ProcedureBook const& mutant, Mutant const& m);
  // False where a duty differs only in a doubt of which no audit tells.
  z3::expr of_doubt(ProcedureBook const& mutant, Mutant const& m);

  // The events at which the two may part, one question each. Of a duty or a right it is that after which they are looked at.
  std::vector<std::uint16_t> events(ProcedureBook const& mutant, Mutant const& m) const;

  std::uint64_t triggers = 0;  // of a duty: one of them has just happened

 private:
  // A duty or right after an event that triggers it. One from before the log is open even where the law of its day is not encoded.
  struct Opened {
    z3::expr open, doubtful, since, since_unclear;
  };
  Opened opened(CallInfo const& k);
  z3::expr same(CallInfo const& of, Opened const& a, Opened const& b);
  z3::expr used(ProcedureBook const& mutant);
  z3::expr triggered(std::uint64_t by);
  bool counted(Period const& p) const;
  z3::expr differ(StepTerms::After const& a, StepTerms::After const& b);
  // Of how matters of one person stand beside each other (parting_beside.cpp).
  bool besides() const;
  StepTerms::After followed(ProcedureBook const& b, StepTerms::After here, Mutant const& m, std::vector<std::uint16_t> const& slots);
  z3::expr aside(ProcedureBook const& mutant);
  z3::expr of_beginning(ProcedureBook const& mutant, Mutant const& m);
  std::vector<z3::expr> lone(ProcedureBook const& mutant);
  bool moves(ProcedureBook const& mutant) const;
};

}  // namespace norma::mutants::procedure
