// What a diagram of one edition of a procedure shows, before it is put into words.
#pragma once
#include <vector>

#include "model/procedure_book.hpp"

namespace norma::oracle {

// Whether a lawful run comes to a state, or takes a transition.
enum class Reach : std::uint8_t {
  unasked, reachable, unreachable,
  unshown,   // not by the wordings that the text shows for this edition, and it does not show them all
  undecided
};

// Whether an unfinished course can stand in a state while nobody is bound to act by any date.
enum class DeadEnd : std::uint8_t { no, yes, undecided };

// What is known of the book's states and transitions, by position. Empty: nothing was asked.
struct Marks {
  std::vector<Reach> states, transitions;
  std::vector<DeadEnd> dead_ends;
};

// A call with a period.
struct ChartDeadline {
  std::uint16_t call = 0;
  std::uint64_t since = 0;  // events from whose day the period runs; none: that depends on facts
};

// An event that leads from one state to another, by one transition or several.
struct ChartStep {
  std::uint16_t event = 0;
  std::vector<std::uint16_t> provisions;  // in the registry's order
  std::vector<ChartDeadline> deadlines;   // of calls that ask for this event
  Reach reach{};
  bool wording_shown = true;
};

struct ChartEdge {
  std::uint16_t from = 0, to = 0;
  std::vector<ChartStep> steps;
  std::uint64_t actors = 0;
  Reach reach{};
};

struct ChartState {
  std::uint16_t number = 0;
  Reach reach{};
  DeadEnd dead_end{};
  std::vector<ChartStep> remarks;        // events that leave the state as it is
  std::vector<ChartDeadline> deadlines;  // of calls that arise on the way here, and ask for an event that no step shows
};

struct Chart {
  std::size_t edition = 0;
  std::vector<ChartState> states;
  std::vector<ChartEdge> edges;          // by state of origin, then in the order of the transitions
  std::vector<ChartStep> everywhere;     // remarks of every state
  std::vector<ChartDeadline> elsewhere;  // the same, of calls that arise without a change of state
  std::uint64_t actors = 0;              // who acts in the edges
};

// The transitions in force, with remarks only if `remarks`, and the calls with a period whose guards the readings leave open.
Chart chart_of(ProcedureBook const& book, std::size_t edition, World const& world, Marks const& marks, bool remarks);

inline bool holds(std::uint64_t set, std::size_t number) { return (set >> (number - 1) & 1) != 0; }

}  // namespace norma::oracle
