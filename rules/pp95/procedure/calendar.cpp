// The production calendar of Russia, 2019 to 2026: the days that depart from a five-day week.
// Sources: github xmlcalendar/data @ccba74a ru/2019..2026; cross-checked for 2019 to 2025 with github
// d10xa/holidays-calendar @7a18bad json/consultant2019..2025, which differs only on 2020-07-01 (a presidential day).
// Presidential non-working days (decrees 206, 239, 294, 345, 354 of 2020; 242 and 595 of 2021) stand apart: whether
// they are working days is a declared reading (N13).
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {
namespace {

// clang-format off
constexpr std::array off_2019{
    day(2019, 1, 1), day(2019, 1, 2), day(2019, 1, 3), day(2019, 1, 4), day(2019, 1, 7), day(2019, 1, 8),
    day(2019, 3, 8), day(2019, 5, 1), day(2019, 5, 2), day(2019, 5, 3), day(2019, 5, 9), day(2019, 5, 10),
    day(2019, 6, 12), day(2019, 11, 4),};
constexpr std::array off_2020{
    day(2020, 1, 1), day(2020, 1, 2), day(2020, 1, 3), day(2020, 1, 6), day(2020, 1, 7), day(2020, 1, 8),
    day(2020, 2, 24), day(2020, 3, 9), day(2020, 5, 1), day(2020, 5, 4), day(2020, 5, 5), day(2020, 5, 11),
    day(2020, 6, 12), day(2020, 11, 4),};
constexpr std::array presidential_2020{
    day(2020, 3, 30), day(2020, 3, 31), day(2020, 4, 1), day(2020, 4, 2), day(2020, 4, 3), day(2020, 4, 6),
    day(2020, 4, 7), day(2020, 4, 8), day(2020, 4, 9), day(2020, 4, 10), day(2020, 4, 13), day(2020, 4, 14),
    day(2020, 4, 15), day(2020, 4, 16), day(2020, 4, 17), day(2020, 4, 20), day(2020, 4, 21), day(2020, 4, 22),
    day(2020, 4, 23), day(2020, 4, 24), day(2020, 4, 27), day(2020, 4, 28), day(2020, 4, 29), day(2020, 4, 30),
    day(2020, 5, 6), day(2020, 5, 7), day(2020, 5, 8), day(2020, 6, 24), day(2020, 7, 1),};
constexpr std::array off_2021{
    day(2021, 1, 1), day(2021, 1, 4), day(2021, 1, 5), day(2021, 1, 6), day(2021, 1, 7), day(2021, 1, 8),
    day(2021, 2, 22), day(2021, 2, 23), day(2021, 3, 8), day(2021, 5, 3), day(2021, 5, 10), day(2021, 6, 14),
    day(2021, 11, 4), day(2021, 11, 5), day(2021, 12, 31),};
constexpr std::array weekends_2021{
    day(2021, 2, 20),};
constexpr std::array presidential_2021{
    day(2021, 5, 4), day(2021, 5, 5), day(2021, 5, 6), day(2021, 5, 7), day(2021, 11, 1), day(2021, 11, 2),
    day(2021, 11, 3),};
constexpr std::array off_2022{
    day(2022, 1, 3), day(2022, 1, 4), day(2022, 1, 5), day(2022, 1, 6), day(2022, 1, 7), day(2022, 2, 23),
    day(2022, 3, 7), day(2022, 3, 8), day(2022, 5, 2), day(2022, 5, 3), day(2022, 5, 9), day(2022, 5, 10),
    day(2022, 6, 13), day(2022, 11, 4),};
constexpr std::array weekends_2022{
    day(2022, 3, 5),};
constexpr std::array off_2023{
    day(2023, 1, 2), day(2023, 1, 3), day(2023, 1, 4), day(2023, 1, 5), day(2023, 1, 6), day(2023, 2, 23),
    day(2023, 2, 24), day(2023, 3, 8), day(2023, 5, 1), day(2023, 5, 8), day(2023, 5, 9), day(2023, 6, 12),
    day(2023, 11, 6),};
constexpr std::array off_2024{
    day(2024, 1, 1), day(2024, 1, 2), day(2024, 1, 3), day(2024, 1, 4), day(2024, 1, 5), day(2024, 1, 8),
    day(2024, 2, 23), day(2024, 3, 8), day(2024, 4, 29), day(2024, 4, 30), day(2024, 5, 1), day(2024, 5, 9),
    day(2024, 5, 10), day(2024, 6, 12), day(2024, 11, 4), day(2024, 12, 30), day(2024, 12, 31),};
constexpr std::array weekends_2024{
    day(2024, 4, 27), day(2024, 11, 2), day(2024, 12, 28),};
constexpr std::array off_2025{
    day(2025, 1, 1), day(2025, 1, 2), day(2025, 1, 3), day(2025, 1, 6), day(2025, 1, 7), day(2025, 1, 8),
    day(2025, 5, 1), day(2025, 5, 2), day(2025, 5, 8), day(2025, 5, 9), day(2025, 6, 12), day(2025, 6, 13),
    day(2025, 11, 3), day(2025, 11, 4), day(2025, 12, 31),};
constexpr std::array weekends_2025{
    day(2025, 11, 1),};
constexpr std::array off_2026{
    day(2026, 1, 1), day(2026, 1, 2), day(2026, 1, 5), day(2026, 1, 6), day(2026, 1, 7), day(2026, 1, 8),
    day(2026, 1, 9), day(2026, 2, 23), day(2026, 3, 9), day(2026, 5, 1), day(2026, 5, 11), day(2026, 6, 12),
    day(2026, 11, 4), day(2026, 12, 31),};

constexpr std::array<CalendarYear, 8> years{{
    {2019, off_2019, {}, {}},
    {2020, off_2020, {}, presidential_2020},
    {2021, off_2021, weekends_2021, presidential_2021},
    {2022, off_2022, weekends_2022, {}},
    {2023, off_2023, {}, {}},
    {2024, off_2024, weekends_2024, {}},
    {2025, off_2025, weekends_2025, {}},
    {2026, off_2026, {}, {}},
}};
// clang-format on

// Working days of a year, presidential days counted in.
constexpr int working_days_of(int year) {
  Calendar const calendar(years, false);
  int n = 0;
  for (Date d(year, 1, 1); d.year() == year; d = next_day(d)) n += calendar.works(d);
  return n;
}
static_assert(working_days_of(2019) == 247);
static_assert(working_days_of(2020) == 248);
static_assert(working_days_of(2021) == 247);
static_assert(working_days_of(2022) == 247);
static_assert(working_days_of(2023) == 247);
static_assert(working_days_of(2024) == 248);
static_assert(working_days_of(2025) == 247);
static_assert(working_days_of(2026) == 247);

}  // namespace

std::span<CalendarYear const> production_calendar() { return years; }

}  // namespace norma::pp95::procedure
