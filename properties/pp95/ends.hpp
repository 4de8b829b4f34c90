// Where a term of years ends, by the standard library's calendar and the default readings.
#pragma once
#include <algorithm>

#include "properties/pp95/calendar.hpp"
#include "rules/mse/facts.hpp"

namespace norma::properties::pp95 {

// Whether the month set for the next examination is one with which a term of so many years ends, counted from the
// arrival or from the decision. No term of a child ends later than with the 18th birthday.
inline bool month_fits(mse::Case const& c, int years) {
  auto const& month = c.examination.next_exam_month;
  if (!month) return false;
  auto const end = month_after(*month);
  auto const of_age = birthday(c.person.born_on, 18);
  if (c.decided_on < of_age && month_after(of_age) < end) return false;
  return month_after(days_after(years_after(c.received_on, years), -1)) <= end &&
         end <= month_after(years_after(c.decided_on, years));
}

// A month that a child's category until 18 leaves for the next examination: up to two months before the birthday.
inline bool month_at_18(mse::Case const& c) {
  auto const& month = c.examination.next_exam_month;
  auto const of_age = birthday(c.person.born_on, 18);
  return !month || (month_after(months_before(of_age, 2)) <= month_after(*month) && month_after(*month) <= month_after(of_age));
}

// The first day without the status. A month outside the term does not move it; a child's term ends at 18.
inline Date year_term_end(mse::Case const& c, int years) {
  auto const end =
      month_after(month_fits(c, years) ? *c.examination.next_exam_month : years_after(c.received_on, years));
  auto const of_age = birthday(c.person.born_on, 18);
  return c.decided_on < of_age ? std::min(end, of_age) : end;
}

}  // namespace norma::properties::pp95
