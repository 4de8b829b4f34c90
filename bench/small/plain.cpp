#include "bench/small/plain.hpp"

namespace norma::bench::small::plain {
namespace {

using std::chrono::years, std::chrono::months;

// The day, or the last of its month where the month is shorter.
Day kept(Day d) { return d.ok() ? d : Day(d.year() / d.month() / std::chrono::last); }

constexpr Day since_2020 = std::chrono::year(2020) / 1 / 1;

}  // namespace

Decision decide(Application const& a) {
  Decision d;
  if (a.misused) d.standing = Standing::barred;
  else if (a.veteran || (a.occupation == Occupation::pensioner && kept(a.born_on + years(60)) <= a.applied_on)) d.standing = Standing::privileged;
  else d.standing = Standing::ordinary;

  d.fare = Fare::full;
  if (d.standing == Standing::privileged) {
    d.fare = a.zone == Zone::region ? Fare::half : Fare::free;
    auto const end = a.applied_on + years(5);
    d.valid_until = Day((kept(end).year() / kept(end).month() + months(1)) / 1);
    d.limited = true;
  } else if (d.standing == Standing::ordinary) {
    d.as_student = a.occupation == Occupation::student && a.zone != Zone::region;
    d.as_poor = a.income <= 150 && a.applied_on >= since_2020;
    if (d.as_student || d.as_poor) {
      d.fare = Fare::half;
      d.valid_until = kept(d.as_poor ? a.applied_on + years(1) : a.applied_on + months(6));
      d.limited = true;
    }
  }

  if (d.fare != Fare::full) d.chip = true;
  else if (d.standing == Standing::ordinary) {
    d.chip = true;
    d.paper = !a.carer;
    d.paper_refused = a.carer;
  }
  return d;
}

}  // namespace norma::bench::small::plain
