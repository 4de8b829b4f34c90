// Runs that take a step which only repeats others: the search for runs leaves such steps out.
#pragma once
#include "solver/procedure/runs.hpp"

namespace norma::solver {

// The event of the transition after the run, on its last day, by the actor: the facts as last stated, or each its ordinary
// value or the least.
TracedEvent following(ProcedureBook const& book, Trace const& run, std::uint16_t transition, std::uint16_t actor);

// The question is whether such a step can be taken.
bool about_repeat(ProcedureBook const& book, Goal const& goal);

// Settles those questions that a run found for another answers: cut where the step may follow, and the step put there, on
// the same day, with the facts stated before or ordinary ones. What is settled so has a run that was replayed.
void seek_repeats(LawInForce const& law, Runs const& runs, ReplayRun const& replay, Exploration& out);

}  // namespace norma::solver
