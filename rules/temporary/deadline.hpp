// The last day for a decision on prolongation: working days back from the end, by the production calendar.
#pragma once
#include <vector>

#include "model/date.hpp"

namespace norma::temporary {

// Ends up to and including `last_end` have this deadline.
struct Deadline {
  Date last_end, decide_by;
};
// In order, for ends from 01.03.2020 to 01.08.2022: the n-th working day before them, n being 3 or 4.
std::vector<Deadline> const& deadlines(int n);
// The n-th working day before the end; of an end outside these days no date.
Date working_day_before(Date end, int n);

}  // namespace norma::temporary
