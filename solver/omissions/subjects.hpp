// What a question about omissions is about, in names and provisions.
#pragma once
#include "solver/procedure/answers.hpp"

namespace norma::solver {

// The second half of a finding's key: "withdrawn"; of left_out with the values, "results_sent, level: main_bureau, federal_bureau"; of
// competing_ways with the state, "decided: appeal_filed + control_ordered"; of unsettled_commencement with what kind of row it is.
std::string omission_subject(ProcedureBook const& book, GoalAnswer const& answer);

// The provisions that it is about, in the law of this day: of the rows, or of the run's last step.
std::vector<Cites> omission_cites(ProcedureBook const& book, GoalAnswer const& answer, Date law);

}  // namespace norma::solver
