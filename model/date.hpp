// Calendar dates and their arithmetic, exact and constexpr.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace norma {

// Periods. A period is a count of its unit; it is never converted into another unit.
struct Years { int count; };
struct Months { int count; };
struct Days { int count; };

constexpr Years years(int n) { return {n}; }
constexpr Months months(int n) { return {n}; }
constexpr Days days(int n) { return {n}; }

// Gregorian leap year; exact for every year that Norma accepts (1901 to 2099), where each fourth year is leap.
constexpr bool is_leap(int year) { return year % 4 == 0; }

// Days in a month. year: 1901..2099, month: 1..12.
constexpr int days_in_month(int year, int month) {
  constexpr std::array<int, 12> length{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : length[static_cast<std::size_t>(month - 1)];
}

// A calendar date, packed so that comparing dates is comparing integers, and year, month and day are bit fields:
// (year - 1900) << 9 | month << 5 | day. The key 0 is "no date". The solver encodes dates by the same layout.
class Date {
 public:
  constexpr Date() = default;
  // The date with this key; the caller vouches that the key is 0 or a valid date.
  static constexpr Date from_key(std::int32_t key) {
    Date d;
    d.key_ = key;
    return d;
  }
  // year 1901..2099, month 1..12, day 1..days_in_month; use `parse_date` or `day` for unchecked input.
  constexpr Date(int year, int month, int dom) : key_(((year - 1900) << 9) | (month << 5) | dom) {}

  constexpr std::int32_t key() const { return key_; }
  constexpr int year() const { return (key_ >> 9) + 1900; }
  constexpr int month() const { return (key_ >> 5) & 15; }
  constexpr int dom() const { return key_ & 31; }
  constexpr bool given() const { return key_ != 0; }

  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  std::int32_t key_ = 0;
};

inline constexpr Date first_supported{1901, 3, 1};
inline constexpr Date last_supported{2099, 12, 31};

// True if the three numbers name a day of the calendar between 1901-03-01 and 2099-12-31, both inclusive.
constexpr bool is_supported(int year, int month, int dom) {
  if (year < 1901 || year > 2099 || month < 1 || month > 12 || dom < 1 || dom > days_in_month(year, month)) return false;
  return Date(year, month, dom) >= first_supported;
}

// A date in rule texts. Not a day of the calendar from 1901-03-01 to 2099-12-31: a compile error.
consteval Date day(int year, int month, int dom) {
  if (!is_supported(year, month, dom)) throw "norma: a date must be a day of the calendar from 1901-03-01 to 2099-12-31";
  return {year, month, dom};
}

// Reads exactly YYYY-MM-DD; nothing if the text is not of that form or names no supported day.
constexpr std::optional<Date> parse_date(std::string_view s) {
  if (s.size() != 10 || s[4] != '-' || s[7] != '-') return std::nullopt;
  int part[3] = {0, 0, 0};
  constexpr int at[3] = {0, 5, 8}, length[3] = {4, 2, 2};
  for (int p = 0; p < 3; ++p)
    for (int i = at[p]; i < at[p] + length[p]; ++i) {
      if (s[static_cast<std::size_t>(i)] < '0' || s[static_cast<std::size_t>(i)] > '9') return std::nullopt;
      part[p] = part[p] * 10 + (s[static_cast<std::size_t>(i)] - '0');
    }
  if (!is_supported(part[0], part[1], part[2])) return std::nullopt;
  return Date(part[0], part[1], part[2]);
}

// The text YYYY-MM-DD of a given date.
constexpr std::array<char, 10> spell(Date d) {
  auto const digit = [](int n) { return static_cast<char>('0' + n % 10); };
  int const y = d.year(), m = d.month(), dd = d.dom();
  return {digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(dd / 10), digit(dd)};
}

// The same as a string.
inline std::string iso_date(Date d) {
  auto const s = spell(d);
  return {s.data(), s.size()};
}

// "No date" stays "no date" under every operation below.

// The same day `n` years later; 29 February in a common year becomes 28 February (Civil Code, art. 192 para. 3).
constexpr Date add_years(Date d, int n) {
  if (!d.given()) return d;
  bool const clamp = d.month() == 2 && d.dom() == 29 && !is_leap(d.year() + n);
  return {d.year() + n, d.month(), clamp ? 28 : d.dom()};
}

// The same day `n` years later; 29 February in a common year becomes 1 March.
constexpr Date roll_years(Date d, int n) {
  if (!d.given()) return d;
  bool const roll = d.month() == 2 && d.dom() == 29 && !is_leap(d.year() + n);
  return roll ? Date(d.year() + n, 3, 1) : Date(d.year() + n, d.month(), d.dom());
}

// The same day `n` months later (n may be negative); no such day: the month's last day (Civil Code, art. 192 para. 3).
constexpr Date add_months(Date d, int n) {
  if (!d.given()) return d;
  int const index = d.year() * 12 + d.month() - 1 + n;
  int const y = index / 12, m = index % 12 + 1;
  int const last = days_in_month(y, m);
  return {y, m, d.dom() < last ? d.dom() : last};
}

constexpr Date next_day(Date d) {
  if (!d.given()) return d;
  if (d.dom() < days_in_month(d.year(), d.month())) return {d.year(), d.month(), d.dom() + 1};
  return d.month() == 12 ? Date(d.year() + 1, 1, 1) : Date(d.year(), d.month() + 1, 1);
}

constexpr Date previous_day(Date d) {
  if (!d.given()) return d;
  if (d.dom() > 1) return {d.year(), d.month(), d.dom() - 1};
  int const y = d.month() == 1 ? d.year() - 1 : d.year(), m = d.month() == 1 ? 12 : d.month() - 1;
  return {y, m, days_in_month(y, m)};
}

// The 1st of the month after the month of `d`.
constexpr Date first_of_next_month(Date d) {
  if (!d.given()) return d;
  return d.month() == 12 ? Date(d.year() + 1, 1, 1) : Date(d.year(), d.month() + 1, 1);
}

// Days since 1901-03-01, which is 0. Years are counted from March, so that a leap day ends its year.
constexpr int serial(Date d) {
  int const m = (d.month() + 9) % 12, y = d.year() - 1901 - (d.month() < 3 ? 1 : 0);
  return 365 * y + (y + 1) / 4 + (153 * m + 2) / 5 + d.dom() - 1;
}

// The date `n` days after 1901-03-01. n: 0..72624 (2099-12-31).
constexpr Date from_serial(int n) {
  int const y = (4 * (n + 365) + 3) / 1461 - 1;
  int const of_year = n - (365 * y + (y + 1) / 4);
  int const m = (5 * of_year + 2) / 153;
  int const dom = of_year - (153 * m + 2) / 5 + 1;
  return m < 10 ? Date(1901 + y, m + 3, dom) : Date(1902 + y, m - 9, dom);
}

constexpr Date operator+(Date d, Years n) { return add_years(d, n.count); }
constexpr Date operator-(Date d, Years n) { return add_years(d, -n.count); }
constexpr Date operator+(Date d, Months n) { return add_months(d, n.count); }
constexpr Date operator-(Date d, Months n) { return add_months(d, -n.count); }
constexpr Date operator+(Date d, Days n) { return from_serial(serial(d) + n.count); }
constexpr Date operator-(Date d, Days n) { return from_serial(serial(d) - n.count); }

// Half-open interval of dates: `from` is the first day, `until` the first day after the last.
struct Interval {
  Date from;
  Date until;
  constexpr bool contains(Date d) const { return from <= d && d < until; }
  constexpr bool meets(Interval o) const { return from < o.until && o.from < until; }
  friend constexpr bool operator==(Interval, Interval) = default;
};

inline constexpr Date since_adoption = first_supported;  // in force since before the first encoded edition
inline constexpr Date never = Date::from_key(last_supported.key() + 1);  // an interval's end that has not come

// An interval in rule texts: the first day in force, the first day no longer in force.
consteval Interval in_force(Date from, Date until = never) {
  if (!(from < until)) throw "norma: an interval must end after it begins";
  return {from, until};
}

}  // namespace norma
