// The law that a command speaks of: the built-in act, or a rulebook's file.
#pragma once
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "model/act.hpp"
#include "rules/mse/facts.hpp"

namespace norma::cli {

struct ChosenLaw {
  Rulebook book;
  std::shared_ptr<void const> owner;  // of what the book's views point into
  std::string digest;                 // of the file; empty for the built-in act
};

// Adds `--rulebook FILE`; `file` stays empty if the user says nothing.
void add_rulebook(CLI::App& command, std::string& file);

// The rulebook that the file holds; else what is wrong, in words.
std::variant<ChosenLaw, std::string> law_of_file(std::string const& file);

// The built-in act if `file` is empty, else the file's. Nothing if it cannot be read; the user has been told why.
std::optional<ChosenLaw> chosen_law(std::string const& file);

// The same as an act that decides cases. Nothing, too, if this program cannot read the cases of which the file speaks.
std::optional<Act<mse::Case>> chosen_act(std::string const& file);
std::optional<Act<mse::Case>> act_of(ChosenLaw law, std::string const& file);

}  // namespace norma::cli
