// The oracle in the form in which the solver replays witnesses.
#pragma once
#include <memory>

#include "oracle/law.hpp"
#include "solver/check.hpp"

namespace norma::cli {

// Decides by the typed engine, one a world of readings, and throws std::logic_error if the flat evaluator disagrees.
// The functions may be called from several threads.
solver::Replay make_replay(std::shared_ptr<oracle::Law const> law);

}  // namespace norma::cli
