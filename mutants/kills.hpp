// Which cases kill which mutants, by the flat interpreter.
#pragma once
#include "model/outcome.hpp"
#include "mutants/mutant.hpp"

namespace norma::mutants {

// A case with the readings under which it is decided.
struct Probe {
  std::vector<std::int32_t> slots;
  World world;
};

// Whether a person who sees both answers can tell them apart: printed decisions, and dates that belong to a lawful outcome or
// to none; the same that a comparison of two laws counts.
bool tells_apart(Rulebook const& book, Result const& act, Result const& mutant);

// Bits by probe.
using Killers = std::vector<std::uint64_t>;

class Kills {
 public:
  // Decides every probe by the act. The book must outlive the object.
  Kills(Rulebook const& book, std::vector<Probe> probes);

  std::vector<Probe> const& probes() const { return probes_; }
  Result const& result(std::size_t probe) const { return results_[probe]; }
  void add(Probe probe);

  // The first probe at or after `from` that kills the mutant, or the number of probes.
  std::size_t first(Mutant const& m, std::size_t from = 0) const;
  // All that do.
  Killers all(Mutant const& m) const;
  // Whether the probe kills the mutant, whose rulebook this is.
  bool kills(Mutant const& m, Rulebook const& mutant, std::size_t probe) const;

 private:
  // False only if the slip cannot matter in the case: what it changes has the same value there, or is not asked for.
  bool touched(Mutant const& m, Rulebook const& mutant, std::size_t probe) const;

  Rulebook const& book_;
  std::vector<Probe> probes_;
  std::vector<Result> results_;
  std::vector<std::vector<std::int32_t>> defined_;  // by probe: values of the definitions
};

}  // namespace norma::mutants
