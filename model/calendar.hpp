// The production calendar: which days are working days, and the periods of law that are counted with it.
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/date.hpp"

namespace norma {

// A year of the calendar. Saturdays and Sundays are off but for `working_weekends`; other days work but for `days_off`.
// Each list is in order and holds days of the year only.
struct CalendarYear {
  int year;
  std::span<Date const> days_off, working_weekends, presidential;
};

// 0 Monday to 6 Sunday. (1901-03-01, serial 0, was a Friday.)
constexpr int weekday(Date d) { return (serial(d) + 4) % 7; }

class Calendar {
 public:
  // `years` are consecutive, in order, and outlive the calendar. With `presidential_days_off`, the days that the
  // President declared non-working are off, too.
  constexpr Calendar(std::span<CalendarYear const> years, bool presidential_days_off)
      : years_(years), presidential_(presidential_days_off) {}

  constexpr int first_year() const { return years_.front().year; }
  constexpr int last_year() const { return years_.back().year; }
  constexpr bool covers(Date d) const { return d.given() && first_year() <= d.year() && d.year() <= last_year(); }

  // True if the day, which the calendar must cover, is a working day.
  constexpr bool works(Date d) const {
    auto const& y = years_[static_cast<std::size_t>(d.year() - first_year())];
    auto const in = [&](std::span<Date const> list) { return std::ranges::binary_search(list, d); };
    if (presidential_ && in(y.presidential)) return false;
    return weekday(d) >= 5 ? in(y.working_weekends) : !in(y.days_off);
  }

  // The `n`-th working day after `d` (n = 0: `d` itself), or nothing if the calendar does not reach that far.
  constexpr std::optional<Date> add_working_days(Date d, int n) const {
    for (; n > 0; n -= works(d)) {
      d = next_day(d);
      if (!covers(d)) return std::nullopt;
    }
    return d;
  }

  // `d`, or the first working day after it if `d` is off; nothing if the calendar does not reach that far.
  constexpr std::optional<Date> roll(Date d) const {
    for (; covers(d); d = next_day(d))
      if (works(d)) return d;
    return std::nullopt;
  }

 private:
  std::span<CalendarYear const> years_;
  bool presidential_;
};

enum class Unit : std::uint8_t { none, working_days, days, months };

// A period of law. It is counted from the day after the day from which it runs (Civil Code, art. 191); the last day is
// the last on which the act is in time. `none` is a duty for which the text sets no period.
struct Period {
  Unit unit = Unit::none;
  int count = 0;
  constexpr bool dated() const { return unit != Unit::none; }
};
constexpr Period working_days(int n) { return {Unit::working_days, n}; }
constexpr Period calendar_days(int n) { return {Unit::days, n}; }
constexpr Period calendar_months(int n) { return {Unit::months, n}; }
inline constexpr Period no_period{};

// The last day of a dated period that runs from `from`; with `rolls`, a last day that is off moves to the next working
// day. Nothing if the calendar does not reach that far.
constexpr std::optional<Date> last_day(Period p, Date from, Calendar const& calendar, bool rolls) {
  if (p.unit == Unit::working_days) return calendar.add_working_days(from, p.count);
  Date const end = p.unit == Unit::days ? from + days(p.count) : from + months(p.count);
  return rolls ? calendar.roll(end) : end;
}

}  // namespace norma
