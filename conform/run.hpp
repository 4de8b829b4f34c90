// `norma conform` from its options to what is told.
#pragma once
#include "conform/defects.hpp"
#include "conform/journal.hpp"

namespace norma::conform {

struct RunOptions {
  std::string command;          // that starts the implementation
  std::string told_as;          // as the report names it: the command, or the address
  Choice selection;
  bool seed_given = false;
  std::size_t jobs = 1;
  Milliseconds deadline{10'000}, start{20'000}, grace{500};
  Limits limits;
  std::string journal;          // file; empty: none is written
  bool resume = false;
  std::string baseline;         // file of known failures; empty: none are known
  Date today;
  std::string write_baseline;   // file; empty: none is written
  std::string bundles;          // folder; empty: none are written
  std::string called_as = "norma";  // this program, as the user called it
  std::string again;            // what follows it in the command that puts a case again, up to the case
  std::string law_words;        // options that name the law and its readings, for other commands: " --act 588 --reading N05=decision"
  DefectOptions defects;
  std::string version;          // of the suite
  std::string law_digest;       // of the law, for the journal
  Lang lang = Lang::ru;
  std::function<bool()> interrupted = [] { return false; };
};

// Why there is no run: bad input, or a program that cannot be started.
struct NoRun {
  std::vector<std::string> why;
  bool interrupted = false;
};
struct NothingSelected {};

using RunResult = std::variant<report::Conformance, NoRun, NothingSelected>;

// `world`: the readings that the user chose. Leaves no program running.
RunResult run(std::shared_ptr<oracle::Law const> act, World const& world, RunOptions options);

// One run of the journals of its shards, which are proven to be all of it and to have nothing twice. The choice of cases, readings and
// seed are the journals'; paths, if the options name any, are the options'. With a command, defects are made small by asking.
RunResult merge(std::shared_ptr<oracle::Law const> act, std::vector<std::string> const& journals, RunOptions options);

}  // namespace norma::conform
