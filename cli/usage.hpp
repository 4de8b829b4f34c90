// Words that the command does not know.
#pragma once
#include <CLI/CLI.hpp>

#include <string>

namespace norma::cli {

// What is wrong with the first word that neither names a command nor an option, with the nearest that does; empty if there
// is none such.
std::string unknown_word(CLI::App const& app, int argc, char const* const* argv);

}  // namespace norma::cli
