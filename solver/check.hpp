// Puts every obligation of an act to the solver.
#pragma once
#include <bitset>
#include <functional>

#include "model/outcome.hpp"
#include "solver/session.hpp"
#include "solver/verdict.hpp"

namespace norma::solver {

// The oracle, as the solver needs it to replay witnesses. All functions must be callable from several threads.
struct Replay {
  // Decides the case by the law of its governing date.
  std::function<Result(std::vector<std::int32_t> const& slots, World const&)> decide;
  // The same without one rule.
  std::function<Result(std::vector<std::int32_t> const& slots, World const&, std::size_t rule)> decide_without;
  // The smallest set of live rules that alone makes the conflict, by position: of a decision, or past the last of them of a
  // derived date. The result is of the case and the world.
  std::function<std::vector<std::uint16_t>(Result const&, std::vector<std::int32_t> const& slots, World const&, std::size_t asked)> clash;
  // Whether both rules are live and give their date different values.
  std::function<bool(Result const&, std::vector<std::int32_t> const& slots, World const&, std::uint16_t, std::uint16_t)> apart;
  // Whether the result satisfies the property.
  std::function<bool(std::size_t property, std::vector<std::int32_t> const& slots, World const&, Result const&)> satisfies;
  // Position of the first constraint that the case breaks, or -1.
  std::function<int(std::vector<std::int32_t> const& slots)> broken{};
  // Whether it breaks this one.
  std::function<bool(std::vector<std::int32_t> const& slots, std::size_t constraint)> breaks{};
};

struct Options {
  Limits limits;
  Sinks sinks;
  unsigned threads = 2;
  // The law whose violations are excused where their findings are accepted, and which keys are; null: nothing is compared.
  Rulebook const* known = nullptr;
  std::function<bool(std::string const& key)> accepted{};
  std::bitset<kinds> wanted = std::bitset<kinds>().set();  // kinds of obligations to answer
  // Called from any thread, one call at a time, as obligations are answered.
  std::function<void(std::size_t done, std::size_t total)> progress{};
  std::function<void(std::size_t done, std::size_t total)> second_progress{};  // the same for queries put to the second solver
};

// Answers all obligations over all editions. A refutation becomes a finding only after the oracle has replayed its
// witness; one that does not replay is a disagreement. The report is the same for every seed and number of threads.
Report check(Rulebook const& book, Replay const& replay, Options const& options);

}  // namespace norma::solver
