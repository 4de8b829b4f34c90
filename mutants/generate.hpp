// A corpus that is complete: every mutant is killed by a case of it, or proven equivalent.
#pragma once
#include <functional>

#include "mutants/distinguish.hpp"

namespace norma::mutants {

// What was found of one mutant by the solver.
struct Found {
  std::size_t mutant = 0;  // position in the list
  Told told;
};

struct GenerateOptions {
  solver::Limits limits;
  unsigned threads = 2, rounds = 12;  // of the search
  std::function<void(std::size_t done, std::size_t total)> progress{};
  std::function<void(Found const&)> keep{};  // told of each answer in order, so that a run that is cut off goes on from there
};

struct Row {
  Fate fate = Fate::undecided;
  std::size_t probe = 0;  // of the killed: the first that kills, of the given cases and then of `probes`
  std::string why;        // of the undecided
};

struct Complete {
  std::vector<Mutant> mutants;
  std::vector<Row> rows;      // by mutant
  std::size_t given = 0;      // cases of the corpus that was there before
  std::vector<Probe> probes;  // what it lacks; none can be spared
  std::size_t solved = 0;     // answers of the solver
};

// The cases that a corpus lacks to be complete. A mutant that none of the given cases kills is first looked for near them, and
// only then asked of the solver; `known` are answers of the solver from an earlier run. What comes out is the same however often the run was
// cut off, and for any number of threads; after an interruption rows are undecided.
Complete generate(Rulebook const& book, std::vector<Probe> given, std::vector<Found> const& known, GenerateOptions const& options);

// The rows of a corpus that is given: each mutant killed by its first case, or undecided.
std::vector<Row> measure(Rulebook const& book, std::vector<Mutant> const& mutants, std::vector<Probe> const& probes, unsigned threads);

}  // namespace norma::mutants
