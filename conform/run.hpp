// `norma conform` from its options to what is told.
#pragma once
#include "conform/campaign.hpp"
#include "conform/journal.hpp"

namespace norma::conform {

struct RunOptions {
  std::string command;          // that starts the implementation
  std::string told_as;          // as the report names it: the command, or the address
  Selection selection;
  bool seed_given = false;
  std::size_t jobs = 1;
  Milliseconds deadline{10'000}, start{20'000}, grace{300};
  Limits limits;
  std::string journal;          // file; empty: none is written
  bool resume = false;
  std::string version;          // of the suite
  std::string law_digest;       // of the law, for the journal
  Lang lang = Lang::ru;
  std::function<bool()> interrupted = [] { return false; };
};

// Why there is no run: bad input, or a program that cannot be started.
struct NoRun {
  std::vector<std::string> why;
};
struct NothingSelected {};

using RunResult = std::variant<report::Conformance, NoRun, NothingSelected>;

// `world`: the readings that the user chose. Leaves no program running.
RunResult run(Act<Case> act, World const& world, RunOptions options);

}  // namespace norma::conform
