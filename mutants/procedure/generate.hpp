// Event logs that kill every mutant of a procedure, or the proof that no answer can tell the mutant from it.
#pragma once
#include <map>

#include "mutants/generate.hpp"
#include "mutants/procedure/tell.hpp"

namespace norma::mutants::procedure {

// What was found of one mutant.
struct LogFound {
  std::size_t mutant = 0;  // position in the list
  LogTold told;
};

// What an earlier ledger says of the mutants, by position.
struct EarlierLogs {
  std::vector<LogProbe> probes;             // its own
  std::map<std::size_t, std::size_t> kills;  // mutant → probe: first those that are given now, then its own
  std::vector<std::size_t> equivalent;       // mutants
};

struct LogOptions {
  solver::Limits limits;
  unsigned threads = 2, rounds = 3;  // of the search near known logs
  std::function<void(std::size_t done, std::size_t total)> progress{};
  std::function<void(LogFound const&)> keep{};  // told of each answer in order, so that a run that is cut off goes on from there
  EarlierLogs before{};  // asked before anything is looked for
};

struct CompleteLogs {
  std::vector<Mutant> mutants;
  std::vector<Row> rows;         // by mutant; of the equivalent, too, `why` is told
  std::size_t given = 0;         // logs of the corpus that was there before
  std::vector<LogProbe> probes;  // what it lacks; none can be spared
  std::size_t solved = 0;
};

// The logs that a corpus lacks. A mutant that none of the given logs kills is first looked for near them, and only then asked of
// the solver; `known` are answers from an earlier run. What an earlier ledger says is kept where it still holds: a kill, if the log
// that it names still kills, and an equivalence, if it is proven again; only the others are looked for, so that a small change of
// the procedure is a small change of its ledger, and takes as long. What comes out is the same however often the run was cut off,
// and for any number of threads; after an interruption rows are undecided.
CompleteLogs generate(ProcedureBook const& book, std::vector<LogProbe> given, std::vector<LogFound> const& known, LogOptions const& options);

// The rows of logs that are given: each mutant killed by its first log, or undecided.
std::vector<Row> measure(ProcedureBook const& book, std::vector<Mutant> const& mutants, std::vector<LogProbe> const& probes, unsigned threads);

}  // namespace norma::mutants::procedure
