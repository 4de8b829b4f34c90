// What is asked about a procedure, and what can be answered.
#pragma once
#include <functional>
#include <string>

#include "solver/procedure/unrolling.hpp"
#include "solver/verdict.hpp"

namespace norma::solver {

enum class ProcedureKind : std::uint8_t {
  unreachable_state,       // can no lawful run come to the state?
  unreachable_transition,  // can no lawful run take the transition?
  ambiguous_step,          // can two transitions of one event be open at once?
  dead_end,                // can an unfinished course stand where nobody is bound to act by any date?
  late_at_birth,           // can a duty arise when its last day has passed?
  dependent_deadline,      // can a duty be open where only others can act, who are not bound to act in time?
  race,                    // can a duty hang on another's duty that may lawfully be done later?
  days_off_only,           // can all days of a period be days off?
  unbounded_loop,          // can a course go round for ever?
  life_loop,               // can a person begin a new course for ever, standing each time where the last one left off?
  undated_duty,            // is there a duty without a date?
  uncalled_action          // is there an act that no duty and no right calls for?
};
inline constexpr std::size_t procedure_kinds = 12;
std::string_view name_of(ProcedureKind k);
// Shown by a run that comes round.
inline bool about_loop(ProcedureKind k) { return k == ProcedureKind::unbounded_loop || k == ProcedureKind::life_loop; }

enum class ProcedureVerdict : std::uint8_t {
  proven,     // the defect cannot happen
  refuted,    // it can: a finding
  unshown,    // only through wording that the text does not show for this edition
  undecided
};
std::string_view name_of(ProcedureVerdict v);

struct ProcedureObligation {
  ProcedureKind kind{};
  std::string subject;             // of a state, transition, event its name; of a call its id
  std::uint16_t index = 0, other = 0;  // position of the subject; of the other transition or call of a pair
  std::size_t edition = 0;
  ProcedureVerdict verdict = ProcedureVerdict::undecided;
  std::string method;              // how the verdict was reached
  Trace trace;                     // a run that shows it: the defect, or that the subject is reachable
  int finding = -1;                // position in the report
};

struct ProcedureFinding {
  ProcedureKind kind{};
  std::string subject;
  std::uint16_t index = 0, other = 0;
  std::vector<std::uint16_t> provisions;  // in the registry's order
  std::vector<std::size_t> editions;
  std::size_t trace_edition = 0;
  Trace trace;                            // empty only where no event can show it (an unreachable subject)
  std::size_t loop_from = 0;              // of a loop: the first step that is repeated

  // Stable name, for accepting the finding: "dead_end/registered".
  std::string key() const { return std::string(name_of(kind)) + "/" + subject; }
};

struct ProcedureDisagreement {
  std::string query, what;
};

struct ProcedureReport {
  std::vector<ProcedureObligation> obligations;
  std::vector<ProcedureFinding> findings;
  std::vector<ProcedureDisagreement> disagreements;
  std::size_t queries = 0;
  Confirmations confirmations;  // its contradictions are among the disagreements, too
  std::vector<ProcedureDisagreement> unconfirmed;  // what another solver, if it was asked, did not answer
};

// What the oracle makes of a run, after each of its events.
struct Replayed {
  bool lawful = true;
  int transition = -1;
  Standpoint at;
};
// Replays a run under the law of a day, held fixed.
using ReplayRun = std::function<std::vector<Replayed>(Trace const&, World const&, Date law)>;

}  // namespace norma::solver
