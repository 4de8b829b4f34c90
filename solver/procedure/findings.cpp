#include "solver/procedure/findings.hpp"

namespace norma::solver {

std::string_view name_of(ProcedureKind k) {
  constexpr std::string_view names[procedure_kinds] = {
      "unreachable_state", "unreachable_transition", "ambiguous_step", "dead_end",       "late_at_birth",  "dependent_deadline",
      "race",              "days_off_only",          "unbounded_loop", "life_loop",      "undated_duty",   "uncalled_action",
      "undated_right",     "no_consequence",         "lapsed_right",   "no_remedy",      "untold_act",     "unheeded_act",
      "unowed_arrival",    "left_out",               "not_provided_for", "unsettled_commencement", "competing_ways", "status_outlived",
      "made_of_undated",   "only_its_bearer", "unowed_renewal"};
  return names[static_cast<std::size_t>(k)];
}

std::string_view name_of(ProcedureVerdict v) {
  constexpr std::string_view names[] = {"proven", "refuted", "unshown", "undecided"};
  return names[static_cast<std::size_t>(v)];
}

}  // namespace norma::solver
