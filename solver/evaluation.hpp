// Formulas computed for a case: nothing is searched, so no limit applies.
#pragma once
#include <z3++.h>

#include <functional>
#include <optional>
#include <vector>

#include "solver/encoding.hpp"

namespace norma::solver {

// The facts' constants with these slot values.
z3::model model_of(z3::context& c, Facts const& facts, std::vector<std::int32_t> const& slots);

// The value of a constant that is no fact (a switch that is free, a counter); the constant itself where it is not known.
using ValueOf = std::function<z3::expr(z3::expr const& constant)>;

// Whether all formulas hold in the case; nothing where they hang on a constant whose value is not known.
std::optional<bool> holds(z3::context& c, Facts const& facts, std::vector<std::int32_t> const& slots, std::vector<z3::expr> const& formulas, ValueOf const& value);

}  // namespace norma::solver
