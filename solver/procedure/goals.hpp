// The questions of one edition as goals: formulas over an unrolling, and the same said of a replayed run.
#pragma once
#include "solver/procedure/findings.hpp"

namespace norma::solver {

struct Goal {
  ProcedureKind kind{};
  std::uint16_t index = 0, other = 0;
  std::uint64_t states = 0;  // of dependent_deadline and race: where the bearer of the duty may be unable to act alone
};

// All goals of the edition, in the order of kinds and tables. Those that need no run (a duty whose bearer can act
// everywhere, a period that runs from its own trigger) are not among them.
std::vector<Goal> goals_of(LawInForce const& law, Trust const& trust, Confirmations& count);

// True if the call's period runs from the day of its trigger, under these readings.
bool runs_from_trigger(LawInForce const& law, std::uint16_t call);

// The goal is reached by the last step of the unrolling; not for loops.
z3::expr formula(Goal const& goal, LawInForce const& law, Unrolling const& unrolling);

// The goal is reached by the last event of the run; for a loop, that some earlier event has the same transition
// and left the same facts: its position goes to `from`.
bool shows(Goal const& goal, LawInForce const& law, Trace const& trace, std::vector<Replayed> const& run, std::size_t& from);

// Where one of the call's acts is provided for.
std::uint64_t states_of(LawInForce const& law, std::uint16_t call);

// Of a race that the run shows: the other actor's duty that falls due later; -1: none.
int race_with(Goal const& goal, LawInForce const& law, std::vector<Replayed> const& run);

// The wording of some step that is in force on this day is not shown: what is out of reach without it may lie behind it.
bool has_unshown_steps(ProcedureBook const& book, Date law);

}  // namespace norma::solver
