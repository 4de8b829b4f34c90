// Options that commands share.
#pragma once
#include <CLI/CLI.hpp>
#include <algorithm>
#include <span>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "model/rulebook.hpp"
#include "oracle/input_error.hpp"
#include "solver/session.hpp"

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

// How far a command's queries may go, how many at a time, and whether one solver is trusted.
struct Effort {
  unsigned timeout = 120'000, steps = 100'000'000, threads = std::max(1u, std::thread::hardware_concurrency());
  bool trust_one_solver = false;

  solver::Limits limits(unsigned seed = 0) const { return {timeout, seed, steps}; }
  solver::Sinks sinks() const { return {.smt2 = {}, .trust = {.one_solver = trust_one_solver}}; }
};
// Adds `--timeout`, `--steps`, `--threads` (what they work on: `pieces`) and `--trust-one-solver`.
void add_effort(CLI::App& command, Effort& effort, std::string const& pieces);

// Tells the user on standard error what is wrong with the usage.
void complain(std::string const& message);

}  // namespace norma::cli
