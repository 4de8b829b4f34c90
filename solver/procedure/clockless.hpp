// A procedure without its clock: every lawful run of an edition is a run of this system, of any length. Dates are known only
// as given or not, every other comparison of dates may come out either way, and no deadline ends anything.
#pragma once
#include "solver/procedure/unrolling.hpp"

namespace norma::solver {

// Whether something can happen in the system.
enum class Reach { unreachable, reachable, unknown };

// What is asked of a step of a run; what is left out is not asked.
struct ClocklessGoal {
  int transition = -1;                       // it is this one
  std::uint64_t states = 0;                  // it leads to one of them
  std::vector<std::uint16_t> open{}, closed{};  // dated duties after it
  std::vector<std::uint16_t> opens{};        // one of these calls is triggered here
  int was_open = -1;                         // a dated duty before it
  int barred = -1;                           // of this call: its bearer can do nothing alone after the step
};

// What is known of a course from one step to the next; everything else may have any value at any time.
struct Remembered {
  std::vector<bool> facts;  // by slot
  std::vector<std::uint16_t> duties;
};

// Who brings about a fact of the world is not judged, so that it may be anybody; a search for runs has it of those named.
inline bool may_report(EventInfo const& event, std::uint16_t actor) { return event.nature == Nature::occurrence || has(event.actors, actor); }

// The dated duties that the goal speaks of.
std::vector<std::uint16_t> duties_of(ClocklessGoal const& goal);

}  // namespace norma::solver
