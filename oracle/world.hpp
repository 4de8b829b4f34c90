// Choosing readings by name.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/rulebook.hpp"
#include "oracle/input_error.hpp"

namespace norma::oracle {

// Selects the alternative `value` of the reading `name` in the world of the known readings. Unknown names: the error lists
// those there are.
std::optional<InputError> select_reading(std::span<Reading const> known, World& world, std::string_view name,
                                         std::string_view value);

// Of the choices ("N05=decision") those that are among the known ones, reading and alternative, for a name may stand for a
// reading of its own in each of several laws; their places are marked in `taken`, which is as long.
std::vector<std::string> choices_among(std::span<Reading const> known, std::vector<std::string> const& choices, std::vector<char>& taken);

// What is wrong with a choice that none of the laws has: the alternatives of that name in all of them, else the names there
// are. Nothing if one has it.
std::optional<InputError> not_among(std::span<std::span<Reading const> const> laws, std::string_view choice);

// "N05=decision".
std::string choice(std::span<Reading const> readings, Selection made);

// "N05=decision", for each reading of the world that is not the default.
std::vector<std::string> readings_of(std::span<Reading const> known, World const& world);

}  // namespace norma::oracle
