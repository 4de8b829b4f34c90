// Options that commands share.
#pragma once
#include <CLI/CLI.hpp>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "model/rulebook.hpp"
#include "oracle/input_error.hpp"

namespace norma::cli {

// Adds `--lang ru|en`; `lang` keeps its value if the user says nothing.
void add_lang(CLI::App& command, Lang& lang);

// Adds the repeated option `--reading NAME=VALUE`.
void add_reading_choices(CLI::App& command, std::vector<std::string>& chosen);

// The world in which the readings are as chosen, the others at their defaults.
std::variant<World, oracle::InputError> world_of(std::span<Reading const> readings,
                                                  std::vector<std::string> const& chosen);

// A whole number within these bounds; the complaint names them.
CLI::Validator whole_number(unsigned low, unsigned high);

// Tells the user on standard error what is wrong with the usage.
void complain(std::string const& message);

}  // namespace norma::cli
