// Calendar arithmetic by the standard library, independent of model/date.hpp, for checks to compare with.
#pragma once
#include <chrono>

#include "model/date.hpp"

namespace norma::properties::pp95 {

namespace chr = std::chrono;

inline chr::year_month_day standard(Date d) {
  return chr::year(d.year()) / chr::month(static_cast<unsigned>(d.month())) / chr::day(static_cast<unsigned>(d.dom()));
}
inline Date ours(chr::year_month_day d) {
  return {int(d.year()), static_cast<int>(unsigned(d.month())), static_cast<int>(unsigned(d.day()))};
}
// No such day: the month's last (Civil Code, art. 192).
inline Date last_if_none(chr::year_month_day d) {
  return ours(d.ok() ? d : chr::year_month_day(chr::sys_days(d.year() / d.month() / chr::last)));
}

inline Date years_after(Date d, int n) { return last_if_none(standard(d) + chr::years(n)); }
inline Date months_before(Date d, int n) { return last_if_none(standard(d) - chr::months(n)); }
inline Date days_after(Date d, int n) { return ours(chr::year_month_day(chr::sys_days(standard(d)) + chr::days(n))); }
inline Date month_after(Date d) {
  return ours(chr::year_month_day((standard(d).year() / standard(d).month() + chr::months(1)) / 1));
}
// The day on which an age is reached; a birthday of 29 February falls on 1 March in common years.
inline Date birthday(Date born, int age) {
  auto const d = standard(born) + chr::years(age);
  return ours(d.ok() ? d : d.year() / 3 / 1);
}

}  // namespace norma::properties::pp95
