// Choosing readings by name.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "model/rulebook.hpp"
#include "oracle/input_error.hpp"

namespace norma::oracle {

// Selects the alternative `value` of the reading `name` in the world of the known readings. Unknown names: the error lists
// those there are.
std::optional<InputError> select_reading(std::span<Reading const> known, World& world, std::string_view name,
                                         std::string_view value);

// "N05=decision", for each reading of the world that is not the default.
std::vector<std::string> readings_of(std::span<Reading const> known, World const& world);

}  // namespace norma::oracle
