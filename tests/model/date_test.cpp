// The calendar, against the standard library's and against arithmetic done one step at a time.
#include "model/date.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace norma {
namespace {

namespace chr = std::chrono;

chr::year_month_day standard(Date d) {
  return chr::year(d.year()) / chr::month(static_cast<unsigned>(d.month())) / chr::day(static_cast<unsigned>(d.dom()));
}
Date ours(chr::year_month_day d) {
  return {int(d.year()), static_cast<int>(unsigned(d.month())), static_cast<int>(unsigned(d.day()))};
}
std::string text(Date d) {
  auto const s = spell(d);
  return {s.begin(), s.end()};
}

// Every supported day in order, by the standard calendar.
std::vector<Date> every_day() {
  std::vector<Date> days;
  auto const last = chr::sys_days(standard(last_supported));
  for (auto d = chr::sys_days(standard(first_supported)); d <= last; d += chr::days(1))
    days.push_back(ours(chr::year_month_day(d)));
  return days;
}

// `n` steps of one month from `d`, counted on fingers; then the day, or the last day of that month.
Date months_later(Date d, int n) {
  int y = d.year(), m = d.month();
  for (; n > 0; --n)
    if (++m > 12) {
      m = 1;
      ++y;
    }
  for (; n < 0; ++n)
    if (--m < 1) {
      m = 12;
      --y;
    }
  auto const last = ours(chr::year(y) / chr::month(static_cast<unsigned>(m)) / chr::last);
  return d.dom() < last.dom() ? Date(y, m, d.dom()) : last;
}

bool within(Date d) { return first_supported <= d && d <= last_supported; }

TEST(Date, SerialsCountTheSupportedDays) {
  auto const days = every_day();
  ASSERT_EQ(days.size(), 72625u);
  for (std::size_t i = 0; i < days.size(); ++i) {
    ASSERT_EQ(serial(days[i]), static_cast<int>(i)) << text(days[i]);
    ASSERT_EQ(from_serial(static_cast<int>(i)), days[i]) << text(days[i]);
    ASSERT_TRUE(is_supported(days[i].year(), days[i].month(), days[i].dom())) << text(days[i]);
  }
}

TEST(Date, NeighboursAreOneDayApart) {
  auto const days = every_day();
  for (std::size_t i = 0; i + 1 < days.size(); ++i) {
    ASSERT_EQ(next_day(days[i]), days[i + 1]) << text(days[i]);
    ASSERT_EQ(previous_day(days[i + 1]), days[i]) << text(days[i]);
    ASSERT_EQ(days[i] + Days{1}, days[i + 1]);
    ASSERT_EQ(days[i + 1] - Days{1}, days[i]);
    ASSERT_LT(days[i], days[i + 1]);
    ASSERT_LT(days[i].key(), days[i + 1].key());
  }
}

TEST(Date, FieldsComeBackFromTheKey) {
  for (auto const d : every_day()) {
    ASSERT_EQ(Date::from_key(d.key()), d);
    ASSERT_EQ(Date(d.year(), d.month(), d.dom()), d);
    ASSERT_TRUE(d.given());
  }
  EXPECT_FALSE(Date().given());
  EXPECT_EQ(Date().key(), 0);
}

TEST(Date, MonthsFollowArticle192) {
  for (auto const d : every_day())
    for (int const n : {-600, -121, -25, -24, -13, -12, -11, -3, -2, -1, 0, 1, 2, 3, 11, 12, 13, 24, 25, 121, 600}) {
      auto const expected = months_later(d, n);
      if (!within(expected)) continue;
      ASSERT_EQ(add_months(d, n), expected) << text(d) << " + " << n << " months";
    }
}

TEST(Date, YearsAreTwelveMonths) {
  for (auto const d : every_day())
    for (int const n : {-28, -14, -4, -2, -1, 0, 1, 2, 4, 5, 14, 18, 28})
      if (auto const expected = months_later(d, 12 * n); within(expected)) {
        ASSERT_EQ(add_years(d, n), expected) << text(d) << " + " << n << " years";
        auto const lost = d.dom() == 29 && expected.dom() == 28;
        ASSERT_EQ(roll_years(d, n), lost ? next_day(expected) : expected) << text(d) << " + " << n << " years";
      }
}

TEST(Date, LeapDayFallsBackOrRollsOn) {
  constexpr Date leap = day(2004, 2, 29);
  static_assert(add_years(leap, 14) == day(2018, 2, 28) && roll_years(leap, 14) == day(2018, 3, 1));
  static_assert(add_years(leap, 16) == day(2020, 2, 29) && roll_years(leap, 16) == day(2020, 2, 29));
  static_assert(add_months(leap, 12) == day(2005, 2, 28) && add_months(leap, -1) == day(2004, 1, 29));
  static_assert(add_months(day(2021, 4, 30), -2) == day(2021, 2, 28));
  static_assert(add_months(day(2020, 12, 31), 2) == day(2021, 2, 28));
  static_assert(next_day(day(2019, 2, 28)) == day(2019, 3, 1) && next_day(day(2020, 2, 28)) == day(2020, 2, 29));
  static_assert(previous_day(day(2020, 3, 1)) == day(2020, 2, 29));
}

TEST(Date, FirstOfNextMonthIsTheDayAfterTheMonthsLast) {
  for (auto const d : every_day()) {
    auto const month = standard(d).year() / standard(d).month();
    auto const expected = ours(chr::year_month_day(chr::sys_days(month / chr::last) + chr::days(1)));
    ASSERT_EQ(first_of_next_month(d), expected) << text(d);
  }
}

TEST(Date, NoDateStaysNoDate) {
  EXPECT_EQ(add_years(Date(), 2), Date());
  EXPECT_EQ(roll_years(Date(), 18), Date());
  EXPECT_EQ(add_months(Date(), -2), Date());
  EXPECT_EQ(next_day(Date()), Date());
  EXPECT_EQ(previous_day(Date()), Date());
  EXPECT_EQ(first_of_next_month(Date()), Date());
  EXPECT_LT(Date(), first_supported);
}

TEST(Date, SpellingReadsBack) {
  for (auto const d : every_day()) {
    char expected[32];
    std::snprintf(expected, sizeof expected, "%04d-%02d-%02d", d.year(), d.month(), d.dom());
    ASSERT_EQ(text(d), expected);
    ASSERT_EQ(parse_date(expected), d);
  }
}

// All ten-character texts DDDD-DD-DD with month and day up to 33, and every year of four digits.
TEST(Date, RefusesEveryDayThatIsNotSupported) {
  auto const first = chr::sys_days(standard(first_supported)), last = chr::sys_days(standard(last_supported));
  std::string s = "0000-00-00";
  auto const put = [&](std::size_t at, int width, int n) {
    for (int i = width - 1; i >= 0; --i, n /= 10) s[at + static_cast<std::size_t>(i)] = static_cast<char>('0' + n % 10);
  };
  for (int y = 0; y <= 9999; ++y)
    for (int m = 0; m <= 13; ++m)
      for (int d = 0; d <= 32; ++d) {
        put(0, 4, y);
        put(5, 2, m);
        put(8, 2, d);
        auto const c = chr::year(y) / chr::month(static_cast<unsigned>(m)) / chr::day(static_cast<unsigned>(d));
        bool const expected = c.ok() && first <= chr::sys_days(c) && chr::sys_days(c) <= last;
        ASSERT_EQ(parse_date(s).has_value(), expected) << s;
        ASSERT_EQ(is_supported(y, m, d), expected) << s;
      }
}

TEST(Date, RefusesEveryOtherForm) {
  for (auto const* s : {"",
                        "2021",
                        "2021-1-15",
                        "2021-01-5",
                        "21-01-15",
                        "2021/01/15",
                        "2021-01-15 ",
                        " 2021-01-15",
                        "2021-01-1x",
                        "2021-0l-15",
                        "+021-01-15",
                        "-021-01-15",
                        "2021-01--5",
                        "20210115",
                        "2021-01-15T",
                        "2021-01-015",
                        "２021-01-15",
                        "2021-01‐15",
                        "15.01.2021",
                        "0000-00-00",
                        "2021 01 15",
                        "2021-01 15"})
    EXPECT_FALSE(parse_date(s).has_value()) << s;
  EXPECT_FALSE(parse_date(std::string_view("2021-01-15\0", 11)).has_value());
  EXPECT_FALSE(parse_date(std::string_view("2021\0"
                                           "01-15",
                                           10))
                   .has_value());
  EXPECT_EQ(parse_date("2021-01-15"), day(2021, 1, 15));
}

TEST(Date, ImpossibleNumbersAreRefused) {
  EXPECT_FALSE(is_supported(1901, 2, 28));
  EXPECT_TRUE(is_supported(1901, 3, 1));
  EXPECT_TRUE(is_supported(2099, 12, 31));
  EXPECT_FALSE(is_supported(2100, 1, 1));
  EXPECT_FALSE(is_supported(2021, 2, 29));
  EXPECT_FALSE(is_supported(2021, -1, 1));
  EXPECT_FALSE(is_supported(2021, 1, -1));
}

TEST(Interval, IsHalfOpen) {
  constexpr auto year = in_force(day(2020, 1, 1), day(2021, 1, 1));
  EXPECT_TRUE(year.contains(day(2020, 1, 1)));
  EXPECT_TRUE(year.contains(day(2020, 12, 31)));
  EXPECT_FALSE(year.contains(day(2021, 1, 1)));
  EXPECT_FALSE(year.contains(day(2019, 12, 31)));
  EXPECT_TRUE(year.meets(in_force(day(2020, 12, 31))));
  EXPECT_FALSE(year.meets(in_force(day(2021, 1, 1))));
  EXPECT_FALSE(in_force(day(2021, 1, 1)).meets(year));
  EXPECT_TRUE(in_force(since_adoption).contains(first_supported));
  EXPECT_TRUE(in_force(since_adoption).contains(last_supported)) << "what has not ended is in force on the last day";
}

}  // namespace
}  // namespace norma
