// The oracle in the form in which the solver replays witnesses.
#pragma once
#include <memory>

#include "oracle/law.hpp"
#include "rules/first_act.hpp"
#include "solver/check.hpp"

namespace norma::cli {

// Decides by the typed engine, one a world of readings, and throws std::logic_error if the flat evaluator disagrees.
// The functions may be called from several threads.
solver::Replay make_replay(std::shared_ptr<oracle::Law const> law);
solver::Replay make_replay(Act<acts::first::Case> const& act);

}  // namespace norma::cli
