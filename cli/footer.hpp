// The words after the options in `--help`, in their parts.
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace norma::cli {

using Named = std::pair<std::string, std::string>;  // a name and what it means

struct Footer {
  std::vector<std::string> notes;     // paragraphs
  std::vector<Named> exits;           // a code, and when
  std::string more_exits;             // what is said after them
  std::vector<Named> environment;     // variables
  std::vector<std::string> examples;  // command lines
};

// "Exit:" or "Exit codes:" begins a list "0 words, 1 words, …", which an empty line ends; "Environment:" lines of a name, two
// blanks and words; "Example:" or "Examples:" lines of commands. Everything else is notes.
Footer read_footer(std::string const& text);

}  // namespace norma::cli
