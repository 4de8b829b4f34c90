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
  uncalled_action,         // is there an act that no duty and no right calls for?
  // What is left unsaid (solver/omissions/):
  undated_right,           // is there a right without a last day?
  no_consequence,          // can a duty be missed without anything hanging on it?
  lapsed_right,            // can a right lapse without any row that gives the act later?
  no_remedy,               // can the person be burdened by an act that nothing contests?
  untold_act,              // can an act of others move the course, and nobody has to tell the person?
  unheeded_act,            // is there a right whose use no row takes notice of?
  unowed_arrival,          // does the course wait for something that nobody has to bring about?
  left_out,                // is an act called for under some values of a fact and never under others?
  not_provided_for,        // can something ordinary befall a course from where no step of the text answers it?
  unsettled_commencement,  // did a row come into force over courses under way, unsaid whether for them, too?
  competing_ways,          // can two who need not heed each other shut each other out?
  status_outlived,         // can a status end while a course about it stands, and nobody is late?
  made_of_undated,         // is there a duty with a last day whose act is made of what nobody has to make by a day?
  only_its_bearer,         // can a missed duty leave a course where nothing but the duty's own act leads on?
  unowed_renewal           // is there a status with a last day, and nobody has to see to a new one?
};
inline constexpr std::size_t procedure_kinds = 27;
// Shown by a run in which the call arises, and settled by what hangs on it.
inline bool about_arising(ProcedureKind k) { return k == ProcedureKind::no_consequence || k == ProcedureKind::lapsed_right; }
inline bool about_omission(ProcedureKind k) { return k >= ProcedureKind::undated_right; }
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
  std::string subject;             // of a state, transition, event its name; of a call its id; of omissions see subject_of
  std::uint16_t index = 0, other = 0;  // position of the subject; of the other transition or call of a pair, see Goal
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
  std::vector<std::uint16_t> among;       // of left_out the values, of not_provided_for and competing_ways the states, of the newest edition
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
