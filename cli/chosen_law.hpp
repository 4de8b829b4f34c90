// The law that a command speaks of: the built-in act, or a rulebook's file.
#pragma once
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "oracle/law.hpp"
#include "rules/first_act.hpp"

namespace norma::cli {

struct ChosenLaw {
  Rulebook book;
  std::shared_ptr<void const> owner;  // of what the book's views point into
  std::string digest;                 // of the file; empty for the built-in act
};

// Which law: an act of the list, or what a rulebook's file holds.
struct LawChoice {
  std::string act, file;  // either may be empty
};
// Adds `--act NAME` and `--rulebook FILE`.
void add_law_choice(CLI::App& command, LawChoice& choice);
void add_act(CLI::App& command, std::string& name);

// The place of the named act in the list, of the first one if the name is empty. Nothing if there is no such act; the user has
// been told which there are.
std::optional<std::size_t> place_of_act(std::string const& name);

// The law chosen, the first act of the list by default, and the digest of its file, if it comes from one.
struct OpenLaw {
  std::shared_ptr<oracle::Law const> law;
  std::string digest;
};
// Nothing if it cannot be had; the user has been told why.
std::optional<OpenLaw> open_law(LawChoice const& choice);

// Where the cases of the first act stand, and what is accepted of it, below the tree's root.
inline std::string first_corpus(std::string const& part = "") { return "corpus/" + std::string(oracle::listings().front().folder) + part; }
inline std::string first_accepted(std::string const& part = ".json") { return "corpus/accepted/" + std::string(oracle::listings().front().folder) + part; }

// Adds `--rulebook FILE`; `file` stays empty if the user says nothing.
void add_rulebook(CLI::App& command, std::string& file);

// The rulebook that the file holds; else what is wrong, in words.
std::variant<ChosenLaw, std::string> law_of_file(std::string const& file);

// The built-in act if `file` is empty, else the file's. Nothing if it cannot be read; the user has been told why.
std::optional<ChosenLaw> chosen_law(std::string const& file);

// The same as an act that decides cases. Nothing, too, if this program cannot read the cases of which the file speaks.
std::optional<Act<acts::first::Case>> chosen_act(std::string const& file);
std::optional<Act<acts::first::Case>> act_of(ChosenLaw law, std::string const& file);

}  // namespace norma::cli
