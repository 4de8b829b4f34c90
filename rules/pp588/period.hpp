// The last day of an examination: working days from registration, by the production calendar.
#pragma once
#include "model/act.hpp"
#include "rules/pp588/facts.hpp"

namespace norma::pp588 {

// The n-th working day after the day of registration; nothing for a day before 588 or beyond the act's calendar.
std::optional<Date> working_days_after(Date registered, int n);

// The section of the rules that give the date, one for each period.
SectionView<Case> period_section();

}  // namespace norma::pp588
