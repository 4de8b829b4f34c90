// What one event does, as formulas: where a mutant of a procedure and the procedure part.
#pragma once
#include <memory>
#include <optional>

#include "mutants/procedure/mutant.hpp"
#include "solver/limits.hpp"
#include "solver/answer.hpp"
#include "solver/verdict.hpp"

namespace norma::mutants::procedure {

// A place where the two part: a course, an event, and what is known of both.
struct Place {
  std::uint16_t state = 0, event = 0;
  std::vector<std::int32_t> slots;  // as the event finds them, what it states included
  std::vector<bool> unknown;        // of these: what is not stated
  World world;
};

// How much a place may be out of the ordinary.
enum class Freedom : std::uint8_t {
  lawful,     // as plain, and nothing else is amiss with the event: its conditions hold, its actor is named
  plain,      // as begun, under the usual readings
  otherwise,  // as lawful, under any readings
  begun,      // a log can begin there: what happened before happened within the year before, and nothing later has used it up
  readings,   // all facts are stated, and the law of the day is encoded
  unsure,     // the law of the day is encoded
  unencoded,  // as begun, but that the law of the day is not encoded
  any
};

// Asks of one mutant at a time where its step parts from that of the law. One thread at a time; the book must outlive it.
//
// A step is looked at by itself: from any state and any facts in their ranges, whether a course comes there or not, and any of
// them may not be stated; of what the event itself has to state, that a value without meaning is the same as none. Where it parts from the law's nowhere, so does no audit: the answer "nowhere" is sound. It errs the
// other way: what parts at a place to which no log leads, or without being printed, is not called the same.
class Places {
 public:
  Places(ProcedureBook const& book, solver::Limits limits, solver::Trust trust = {});
  ~Places();

  // Unsatisfiable: the steps are the same, of which the second engine is convinced, too (for Freedom::any).
  solver::Outcome part(Mutant const& m, Freedom freedom);
  // Unsatisfiable: of a duty, that they part only in a doubt of which no audit tells by the law of the day.
  solver::Outcome tell_of_doubt(Mutant const& m);
  // Of the last question of where they part, if it was satisfiable.
  Place place() const;
  // Why the last question was not decided.
  std::string const& why() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Whether no audit speaks of the call: a right without a last day.
bool never_told(CallInfo const& call);

// Whether no answer ever speaks of what the slip is in: a right without a last day, and who tells of what happens in the world.
bool never_told(ProcedureBook const& book, ProcedureBook const& mutant, Mutant const& m);

}  // namespace norma::mutants::procedure
