// Runs of one edition made lawful in another, which asks for acts that the first does not.
#pragma once
#include <optional>

#include "solver/procedure/answers.hpp"

namespace norma::solver {

// The run with up to a few events put in, each right before the first that is not lawful without it; none if that does not
// help. What comes out is lawful by replay; whether it shows anything is for the caller to see.
std::optional<Trace> repaired(LawInForce const& law, ReplayRun const& replay, Trace run);

}  // namespace norma::solver
