// Decree 95's procedure: sections III to VI of the Rules as a timed transition system.
#pragma once
#include "model/procedure_book.hpp"
#include "rules/pp95/procedure/course.hpp"

namespace norma::pp95::procedure {

inline constexpr Words title{"Порядок экспертизы по постановлению № 95", "The procedure of decree 95"};

// The procedure from 21.05.2019, when the present wording of п. 15, 19_2 and 24 took effect, to 30.06.2022. Cheap enough
// to build once a process; holds no global state.
Procedure<Course> procedure();

// A section of its rows; in the order of the text.
using View = ProcedureView<Course>;
View view_referral();
View view_sending();
View view_applications();
View view_registration();
View view_placing();
View view_examination();
View view_additional_programme();
View view_decision();
View view_windows();
View view_records();
View view_copies();
View view_outcomes();
View view_outcome_duties();
View view_rehabilitation();
View view_goods_and_services();
View view_duplicates();
View view_higher_levels();
View view_appeals();
View view_appeal_duties();
View view_other_ways();

// Whose course it is, what tells of what, what contests what, and what may befall a course.
Concerns concerns();
// The last of these, the question list of `not_provided_for`: ru and en words, with the provisions that would be the place.
std::span<WorldEvent const> world_events();
std::span<AnsweredOmission const> answered();

// The production calendar 2019 to 2026, with presidential non-working days apart.
std::span<CalendarYear const> production_calendar();

}  // namespace norma::pp95::procedure
