// What a finding about an omission says, in a sentence.
#pragma once
#include <array>
#include <string>

#include "solver/procedure/findings.hpp"

namespace norma::cli {

// Headings of these kinds, in their order.
extern std::array<Words, solver::procedure_kinds - static_cast<std::size_t>(solver::ProcedureKind::undated_right)> const omission_kind_words;

// Its subject in words; its sentence; empty: the finding is of another kind. `law`: the day of the edition that shows it.
std::string omission_subject_words(ProcedureBook const& book, solver::ProcedureFinding const& finding, Lang lang);
std::string omission_sentence(ProcedureBook const& book, solver::ProcedureFinding const& finding, Lang lang);

// Of left_out, not_provided_for and competing_ways: the names of the values or states.
std::vector<std::string_view> omission_names(ProcedureBook const& book, solver::ProcedureFinding const& finding);

}  // namespace norma::cli
