// What a report says of the second engine: which one, and how much of what Z3 finds impossible it confirmed.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "model/enumeration.hpp"
#include "solver/verdict.hpp"

namespace norma::report {

// One line, with its end.
std::string confirmed_words(solver::Confirmations const& c, bool one_solver, Lang lang);
nlohmann::ordered_json confirmed_json(solver::Confirmations const& c, bool one_solver);

}  // namespace norma::report
