// Witnesses replayed by the flat evaluator alone: for rulebooks that no program was compiled from.
#pragma once
#include <memory>

#include "solver/check.hpp"

namespace norma::verify {

// Keeps a copy of the rulebook; what it points into must outlive the replay. The functions may be called from several threads.
solver::Replay flat_replay(Rulebook const& book);
// The same of a rulebook that is shared, as it is when it is asked.
solver::Replay flat_replay(std::shared_ptr<Rulebook const> book);

}  // namespace norma::verify
