// The last day for a decision on prolongation: working days back from the end, by the production calendar.
#pragma once
#include <vector>

#include "model/act.hpp"
#include "model/date_search.hpp"
#include "rules/temporary/facts.hpp"

namespace norma::temporary {

// The deadlines by the end of the status, in order, for ends from 01.03.2020 to 01.08.2022: the n-th working day before them, n being 3
// or 4. With `presidential_days_off`, days that the President declared non-working do not count.
std::vector<DateUpTo> const& deadlines(int n, bool presidential_days_off = false);
// The n-th working day before the end; of an end outside these days no date.
Date working_day_before(Date end, int n, bool presidential_days_off = false);

// The section of the rules that give the date, one for each way of counting the days (N13).
SectionView<Case> deadline_section();

}  // namespace norma::temporary
