// Working days and periods, by the production calendar of decree 95's procedure.
#include "model/calendar.hpp"

#include <gtest/gtest.h>

#include "rules/pp95/procedure/procedure.hpp"

namespace norma {
namespace {

Calendar const calendar(pp95::procedure::production_calendar(), false);
Calendar const without_presidential(pp95::procedure::production_calendar(), true);

TEST(Calendar, KnowsTheDayOfTheWeek) {
  static_assert(weekday(day(1901, 3, 1)) == 4);
  EXPECT_EQ(weekday(day(2021, 2, 20)), 5);
  EXPECT_EQ(weekday(day(2020, 2, 29)), 5);
  for (Date d = day(2020, 1, 1); d < day(2021, 1, 1); d = next_day(d)) EXPECT_EQ(weekday(next_day(d)), (weekday(d) + 1) % 7);
}

TEST(Calendar, CountsAcrossTheNewYear) {
  EXPECT_EQ(calendar.add_working_days(day(2019, 12, 30), 3), day(2020, 1, 10));  // 31 December, 9 and 10 January
  EXPECT_EQ(calendar.add_working_days(day(2020, 12, 30), 1), day(2020, 12, 31));
  EXPECT_EQ(calendar.add_working_days(day(2020, 12, 31), 1), day(2021, 1, 11));
  EXPECT_EQ(calendar.add_working_days(day(2021, 12, 30), 1), day(2022, 1, 10));  // 31 December 2021 was off
}

TEST(Calendar, AWorkingSaturdayCounts) {
  EXPECT_TRUE(calendar.works(day(2021, 2, 20)));
  EXPECT_FALSE(calendar.works(day(2021, 2, 27)));
  EXPECT_FALSE(calendar.works(day(2021, 2, 22)));  // a Monday, moved from the Saturday
  EXPECT_EQ(calendar.add_working_days(day(2021, 2, 18), 3), day(2021, 2, 24));  // 19, 20, then 24
}

TEST(Calendar, ThePresidentsDaysAreAReading) {
  EXPECT_TRUE(calendar.works(day(2020, 4, 1)));
  EXPECT_FALSE(without_presidential.works(day(2020, 4, 1)));
  EXPECT_EQ(calendar.add_working_days(day(2020, 3, 27), 3), day(2020, 4, 1));
  EXPECT_EQ(without_presidential.add_working_days(day(2020, 3, 27), 1), day(2020, 5, 12));
  EXPECT_EQ(without_presidential.add_working_days(day(2021, 10, 29), 1), day(2021, 11, 8));
}

TEST(Calendar, NoWorkingDayIsTheDayItself) { EXPECT_EQ(calendar.add_working_days(day(2021, 1, 1), 0), day(2021, 1, 1)); }

TEST(Calendar, AYearWithoutACalendarIsNotGuessed) {
  EXPECT_TRUE(calendar.covers(day(2019, 1, 1)));
  EXPECT_FALSE(calendar.covers(day(2018, 12, 31)));
  EXPECT_FALSE(calendar.covers(day(2027, 1, 1)));
  EXPECT_FALSE(calendar.covers(Date{}));
  EXPECT_FALSE(calendar.add_working_days(day(2026, 12, 30), 1));  // 31 December 2026 is off
  EXPECT_FALSE(calendar.add_working_days(day(2018, 5, 1), 1));
  EXPECT_FALSE(calendar.roll(day(2026, 12, 31)));
}

TEST(Calendar, APeriodRunsFromTheDayAfter) {
  EXPECT_EQ(last_day(working_days(3), day(2020, 3, 2), calendar, false), day(2020, 3, 5));
  EXPECT_EQ(last_day(calendar_days(3), day(2020, 3, 2), calendar, false), day(2020, 3, 5));
  EXPECT_EQ(last_day(calendar_days(0), day(2020, 3, 2), calendar, false), day(2020, 3, 2));
  EXPECT_EQ(last_day(calendar_months(1), day(2021, 1, 31), calendar, false), day(2021, 2, 28));
  EXPECT_EQ(last_day(calendar_months(1), day(2020, 1, 31), calendar, false), day(2020, 2, 29));
  EXPECT_FALSE(no_period.dated());
}

TEST(Calendar, ALastDayThatIsOffStaysOrMoves) {
  EXPECT_EQ(last_day(calendar_days(3), day(2021, 1, 6), calendar, false), day(2021, 1, 9));
  EXPECT_EQ(last_day(calendar_days(3), day(2021, 1, 6), calendar, true), day(2021, 1, 11));
  EXPECT_EQ(last_day(calendar_months(1), day(2021, 1, 20), calendar, true), day(2021, 2, 20));  // a working Saturday
  EXPECT_EQ(last_day(calendar_months(1), day(2026, 11, 30), calendar, true), day(2026, 12, 30));
  EXPECT_FALSE(last_day(calendar_months(1), day(2026, 12, 1), calendar, true));
  EXPECT_EQ(last_day(calendar_months(1), day(2026, 12, 1), calendar, false), day(2027, 1, 1));
}

}  // namespace
}  // namespace norma
