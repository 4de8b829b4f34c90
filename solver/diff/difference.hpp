// Whom a change of the law touches: for every decision and date, equal, or the complete list of classes of change.
#pragma once
#include <functional>

#include "model/outcome.hpp"
#include "solver/diff/two_laws.hpp"
#include "solver/session.hpp"

namespace norma::solver {

// What a law says of a decision, or of a derived date (then without outcomes).
struct Said {
  State state{};
  std::uint32_t lawful = 0;  // by outcome, a bit each
  friend constexpr auto operator<=>(Said, Said) = default;
};

// How two answers differ: what they are, and the outcomes that only the later or only the former has. Where one of them is that
// the wording is not encoded, nothing is said of outcomes.
struct Shift {
  State before{}, after{};
  std::uint32_t gained = 0, lost = 0;
  friend constexpr auto operator<=>(Shift, Shift) = default;
};
Shift shift(Said before, Said after);

// One class of cases: those whose answer shifts so, and of whom the former law says what the later says once it has the rows
// `by`, none of which can be spared in the case shown.
struct Change {
  bool date = false;         // of a derived date, whose value differs where both laws give one
  std::uint16_t index = 0;   // of the decision, or of the derived date
  Shift shift{};
  Said before, after;        // what the laws say of the case shown
  std::vector<Row> by;
  std::vector<Selection> readings;      // under each of which it has cases that no class by default has; none: by default
  std::vector<std::int32_t> witness;    // slots of the canonical case
  Result was, is;                       // its results
  World world_before, world_after;      // in which they are
  bool received_within = false, received_earlier = false;  // whether there is a case that arrived in the window, or before it
  std::vector<std::size_t> editions;    // of the later law, that have such a case
};

enum class Comparison : std::uint8_t { equal, differs, undecided };

// Of one decision or derived date. `equal` and the completeness of `changes` are proven; where `undecided`, there may be more.
struct Compared {
  bool date = false;
  std::uint16_t index = 0;
  Comparison verdict = Comparison::undecided;
  std::string reason;  // why it is undecided
  std::vector<std::size_t> changes;
};

struct Difference {
  std::vector<Compared> asked;   // printed decisions, then derived dates
  std::vector<Change> changes;
  // Cases that only one of the laws takes, the other having them not among its possible ones, or a fit of its own that their facts
  // break, by default readings: canonical, or none. `domain_known` if both were decided.
  std::optional<std::vector<std::int32_t>> only_before, only_after;
  bool domain_known = false;
  std::vector<std::string> disagreements;  // solver and oracle, by question
  std::size_t queries = 0, unsat = 0;
  Confirmations confirmations;             // by the second engine; what it contradicts is among the disagreements
  Refuted refuted;                         // queries without a case, until the second solver is asked of them
  std::size_t second_opinions = 0;         // how many it was asked
  std::vector<std::string> unconfirmed;    // what it did not answer; what it contradicts is among the disagreements
};

struct DiffOptions {
  Limits limits;
  Sinks sinks;
  unsigned threads = 2;
  bool readings = true;  // ask for classes that exist under one switched reading only
  std::function<void(std::size_t done, std::size_t total)> progress{}, second_progress{};
};

// The oracle over rulebooks. Functions must be callable from several threads.
struct Oracle {
  std::function<Result(Rulebook const&, std::vector<std::int32_t> const& slots, World const&)> decide;
  // Whether the case is among the possible ones of the rulebook's law.
  std::function<bool(Rulebook const&, std::vector<std::int32_t> const& slots)> possible;
  // Whether the facts fit the decision that the rulebook's law makes of them.
  std::function<bool(Rulebook const&, std::vector<std::int32_t> const& slots, World const&, Result const&)> fits;
  // Whether a proposition of the rulebook holds in a case of which its law says so.
  std::function<bool(Rulebook const&, Expr, std::vector<std::int32_t> const& slots, World const&, Result const&)> holds;
  // Value of an expression over facts and definitions of the rulebook.
  std::function<std::int32_t(Rulebook const&, Expr, std::vector<std::int32_t> const& slots, World const&)> value;
};

// Compares the laws over the cases that both have among their possible ones, whose facts fit what either decides of them, and
// whose governing date lies in the window.
//
// A date is compared in its value and its state: none, one, conflict. Where it comes or goes with the outcome that it belongs to,
// this is a class of the decision's. A class is found by its canonical case and excluded until no case is left. That laws without a changed row are equal is not asked:
// the two are then the same nodes. A reading is switched in both laws alike.
Difference compare(TwoLaws const& laws, Oracle const& oracle, DiffOptions const& options);

}  // namespace norma::solver
