// Manual pages, in the macros of man(7).
#pragma once
#include <string>

#include "cli/command_tree.hpp"

namespace norma::cli {

struct Edition {
  std::string version, date;  // of the program; the date as YYYY-MM-DD
};

// The page of one command of `root`'s tree. What its footer does not say of exit codes and variables is taken from the root's.
std::string manual_page(Command const& root, Command const& of, Edition const& edition);

}  // namespace norma::cli
