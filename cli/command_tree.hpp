// The command line as data: what manual pages and completions are made of, from the same tree as `--help`.
#pragma once
#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "cli/footer.hpp"

namespace norma::cli {

// An option, a flag, or a word that stands alone.
struct Argument {
  std::vector<std::string> names;   // "-h", "--help"; none of a word that stands alone
  std::string placeholder;          // of the value: FILE, DATE, text|json; empty of a flag
  std::vector<std::string> values;  // if it is one of these; else empty
  std::vector<std::string> offers{}; // words that complete it, where it may be another or they are too many to be told
  std::string fallback;             // the value if none is given; empty if that is not told
  std::string description;
  std::vector<std::string> needs;   // options without which it is refused
  bool required = false, repeated = false, value_optional = false;
};

struct Command {
  std::vector<std::string> path;  // norma, corpus, verify
  std::string description;
  std::vector<Argument> options, words;
  std::vector<Command> commands;
  bool command_required = false;
  Footer footer;

  std::string joined(char between) const;  // "norma corpus verify", "norma-corpus-verify"
};

// What is hidden from `--help` is left out.
Command command_tree(CLI::App const& app);

// The command below `root` of this path, which may begin without the root's name; null if there is none.
Command const* find(Command const& root, std::vector<std::string> const& path);

}  // namespace norma::cli
