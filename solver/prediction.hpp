// What the formulas say of one concrete case: the solver as an evaluator, to be compared with the oracle.
#pragma once
#include "model/outcome.hpp"
#include "solver/session.hpp"

namespace norma::solver {

// Lawful outcomes, states, values and live rules that the encoding gives for the case with these slots. The edition is
// `edition`, in which the encoding holds. Throws std::logic_error if the session cannot fix the slots (they do not satisfy its assumptions).
Result predict(Rulebook const& book, Encoding const& encoding, std::size_t edition, Session& session,
               std::vector<std::int32_t> const& slots);

// The first difference between two results in words, or an empty string.
std::string difference(Rulebook const& book, Result const& solver, Result const& oracle);

}  // namespace norma::solver
