// What an expression of an act is by its own words, whatever the case.
#pragma once
#include <optional>
#include <vector>

#include "model/rulebook.hpp"

namespace norma::rulebook {

// For each node of the expression: its truth, if it is the same in every case; nothing for what is no proposition. Definitions
// and outcomes may be true or false, and comparisons of dates too: errs toward "may be either", so it serves remarks, no proof.
std::vector<std::optional<bool>> constant_truths(Rulebook const& book, Expr e);

// A comparison of a fact with a number that no case can meet, or that every case meets: "findings.severity_group = 4". Its
// position in the expression, or its size. `truths`: those of the expression, as above.
std::size_t idle_comparison(Rulebook const& book, Expr e, std::vector<std::optional<bool>> const& truths);

}  // namespace norma::rulebook
