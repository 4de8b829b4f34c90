// Completion of the command line in shells.
#pragma once
#include <string>

#include "cli/command_tree.hpp"

namespace norma::cli {

// Whether the value is a file's name; whether it is a list with commas.
bool takes_file(Argument const& a);
bool takes_list(Argument const& a);
// With blanks between them.
std::string words(std::vector<std::string> const& list);

// A script for bash: to be sourced, or put where bash-completion finds it under the command's name.
std::string bash_completion(Command const& root);

// A script for zsh: to be put into a folder of `fpath` as _norma, or sourced after compinit.
std::string zsh_completion(Command const& root);

}  // namespace norma::cli
