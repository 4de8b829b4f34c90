// The last day of an appeal: a month on, moved from a day off by the production calendar.
#pragma once
#include "model/act.hpp"
#include "rules/pp588/facts.hpp"

namespace norma::pp588 {

// The day itself if it works, else the next that does; nothing for a day before 588 or beyond the calendar.
std::optional<Date> working_day_from(Date day);

// The section of the one rule that gives the date.
SectionView<Case> appeal_section();

}  // namespace norma::pp588
