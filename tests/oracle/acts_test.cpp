// Every act of the list: its registry, its days, its principles; the three semantics on its ordinary cases.
#include <gtest/gtest.h>

#include <array>
#include <set>

#include "oracle/by_date.hpp"
#include "oracle/case_reader.hpp"
#include "oracle/flat.hpp"
#include "oracle/law.hpp"
#include "oracle/world.hpp"
#include "rules/pp588/appeal.hpp"
#include "rules/pp588/period.hpp"
#include "rules/temporary/deadline.hpp"

namespace norma {
namespace {

std::vector<std::shared_ptr<oracle::Law const>> all() {
  std::vector<std::shared_ptr<oracle::Law const>> out;
  for (std::size_t i = 0; i < oracle::listings().size(); ++i) out.push_back(oracle::law_at(i));
  return out;
}

TEST(Acts, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names, folders;
  for (auto const& l : oracle::listings()) {
    EXPECT_TRUE(names.insert(l.name).second) << l.name;
    EXPECT_TRUE(folders.insert(l.folder).second) << l.folder;
    EXPECT_EQ(oracle::law_at(oracle::law_named(l.name))->book().act, l.name);
  }
}

TEST(Acts, EditionsFollowOneAnother) {
  for (auto const& law : all())
    for (std::size_t e = 1; e < law->book().editions.size(); ++e)
      EXPECT_EQ(law->book().editions[e - 1].interval.until, law->book().editions[e].interval.from) << law->listing().name << " edition " << e;
}

// A rule that comes or goes within an edition would be lost on some days: the engine asks on its first day.
TEST(Acts, RulesChangeWhereEditionsDo) {
  for (auto const& law : all()) {
    auto const& book = law->book();
    auto const boundary = [&](Date d) {
      if (d <= book.editions.front().interval.from || book.editions.back().interval.until <= d) return true;
      return edition_on(book, d) != edition_on(book, previous_day(d));
    };
    for (auto const& r : book.rules) {
      EXPECT_TRUE(boundary(r.head.interval.from)) << law->listing().name << ": " << r.head.id;
      EXPECT_TRUE(boundary(r.head.interval.until)) << law->listing().name << ": " << r.head.id;
    }
  }
}

TEST(Pp588, AnExaminationHasALastDay) {
  EXPECT_EQ(pp588::working_days_after(day(2024, 12, 28), 3), day(2025, 1, 13));
  EXPECT_EQ(pp588::working_days_after(day(2023, 12, 28), 10), day(2024, 1, 19));
  EXPECT_EQ(pp588::working_days_after(day(2025, 12, 31), 30), day(2026, 2, 20));
  EXPECT_EQ(pp588::working_days_after(day(2022, 6, 30), 3), std::nullopt);
}

// Whoever is sent to another act finds it, and finds it on each of the days.
TEST(Acts, WhoIsAskedInsteadAnswersForTheseDays) {
  for (auto const& law : all())
    for (auto const& o : law->book().outside) {
      if (o.asked.empty()) continue;
      auto const at = oracle::law_named(o.asked);
      ASSERT_LT(at, oracle::listings().size()) << law->listing().name << ": " << o.asked;
      auto const other = oracle::law_at(at);
      auto const& editions = other->book().editions;
      EXPECT_LE(editions.front().interval.from, o.interval.from) << law->listing().name << ": " << o.act;
      EXPECT_GE(editions.back().interval.until, o.interval.until) << law->listing().name << ": " << o.act;
    }
}

TEST(Acts, PrinciplesCiteTheRegistry) {
  for (auto const& law : all())
    for (auto const& row : law->listing().principles) {
      EXPECT_FALSE(row.cites[0].empty()) << row.step.en;
      for (auto const id : row.cites)
        EXPECT_TRUE(id.empty() || find_provision(law->book().provisions, id) < law->book().provisions.size()) << law->listing().name << ": " << id;
    }
}

std::vector<std::int32_t> ordinary(Rulebook const& book) {
  std::vector<std::int32_t> slots;
  for (auto const& f : book.facts) slots.push_back(f.ordinary);
  return slots;
}

// In every edition, and with each fact moved to its bounds, alone.
TEST(Acts, TypedAndFlatAgree) {
  for (auto const& law : all()) {
    auto const& book = law->book();
    std::size_t asked = 0;
    auto const agree = [&](std::vector<std::int32_t> const& slots) {
      if (law->broken(slots) >= 0) return;
      for (auto const s : switches_of(book)) {
        auto const world = switched(default_world(book), s);
        auto const typed = law->decide(slots, world);
        auto const flat = oracle::decide_flat(book, slots.data(), world);
        ASSERT_EQ(typed.lawful, flat.lawful) << law->listing().name;
        ASSERT_EQ(typed.value, flat.value) << law->listing().name;
        ASSERT_TRUE(typed.live == flat.live) << law->listing().name;
        ++asked;
      }
    };
    for (auto const& e : book.editions) {
      auto slots = ordinary(book);
      slots[book.decided_on] = slots[book.received_on] = e.interval.from.key();
      agree(slots);
      for (std::size_t i = 0; i < slots.size(); ++i) {
        auto const before = slots[i];
        auto const& f = book.facts[i];
        if (f.sort == Sort::date) continue;
        for (auto const v : {f.low, f.high, f.nullable ? 0 : f.low}) {
          slots[i] = v;
          agree(slots);
        }
        slots[i] = before;
      }
    }
    EXPECT_GT(asked, book.editions.size()) << law->listing().name;
  }
}

TEST(Acts, TheLaterActOfADayIsAsked) {
  auto const name = [](Date d) { return oracle::listings()[oracle::act_of_day(d)].name; };
  for (auto const& l : oracle::listings())
    EXPECT_TRUE(!l.by_date || name(l.by_date->from) == l.name) << l.name;
  auto first = oracle::listings()[0].by_date->from;
  EXPECT_EQ(name(previous_day(first)), oracle::listings()[0].name);
}

// Two acts may have a reading of one name; which is meant is told by the alternative.
TEST(World, AChoiceIsThatOfTheActsThatHaveIt) {
  constexpr std::array one{Reading{"N17", {}, {"a", "a"}, {{{"narrow", {"a", "a"}}, {"wide", {"a", "a"}}}}}};
  constexpr std::array other{Reading{"N17", {}, {"b", "b"}, {{{"closed", {"b", "b"}}, {"open", {"b", "b"}}}}}};
  std::vector<char> taken(2, 0);
  EXPECT_EQ(oracle::choices_among(one, {"N17=open", "N17=wide"}, taken), std::vector<std::string>{"N17=wide"});
  EXPECT_EQ(taken, (std::vector<char>{0, 1}));
  std::array<std::span<Reading const>, 2> const laws{one, other};
  EXPECT_EQ(oracle::not_among(laws, "N17=open"), std::nullopt);
  auto const value = oracle::not_among(laws, "N17=x"), name = oracle::not_among(laws, "N18=x");
  ASSERT_TRUE(value && name);
  EXPECT_EQ(value->expected.en, "one of: narrow, wide, closed, open");
  EXPECT_EQ(name->expected.en, "one of: N17");
}

TEST(ByDate, TheDayIsThatOfTheDecision) {
  EXPECT_EQ(oracle::day_of_case(R"({"decided_on": "2021-02-03"})"), day(2021, 2, 3));
  EXPECT_EQ(oracle::day_of_case(R"({"decided_on":"2021-02-03","examination":{"examined_on":"2021-02-01"}})"), day(2021, 2, 3));
  EXPECT_EQ(oracle::day_of_case(R"({"decided_on":"2021-02-03","examination":{"examined_on":null}})"), day(2021, 2, 3));
  EXPECT_EQ(oracle::day_of_case(R"({"case":"\"decided_on\":\"2019-01-01\"","decided_on":"2021-02-03"})"), day(2021, 2, 3));
  EXPECT_EQ(oracle::day_of_case(R"({"case":"decided_on","decided_on":"2021-02-03"})"), day(2021, 2, 3));
  EXPECT_EQ(oracle::day_of_case("{}"), std::nullopt);
}

TEST(Temporary, ThreeWorkingDaysBack) {
  // 1 May 2021 is a Saturday: Friday, Thursday, Wednesday.
  EXPECT_EQ(temporary::working_day_before(day(2021, 5, 1), 3), day(2021, 4, 28));
  // Over the January holidays.
  EXPECT_EQ(temporary::working_day_before(day(2021, 1, 12), 3), day(2020, 12, 30));
  // The last day, 31 October 2020, is a Saturday: 28, 29 and 30 October lie between.
  EXPECT_EQ(temporary::working_day_before(day(2020, 11, 1), 4), day(2020, 10, 27));
  EXPECT_EQ(temporary::working_day_before(day(2019, 5, 1), 3), Date{});
  // 1 to 3 November 2021 were declared non-working; 4 November is a holiday.
  EXPECT_EQ(temporary::working_day_before(day(2021, 11, 5), 3), day(2021, 11, 1));
  EXPECT_EQ(temporary::working_day_before(day(2021, 11, 5), 3, true), day(2021, 10, 27));
  for (bool const off : {false, true})
    for (int const n : {3, 4})
      for (auto const& d : temporary::deadlines(n, off)) EXPECT_EQ(temporary::working_day_before(d.last, n, off), d.value);
}

TEST(Pp588, APeriodMovesFromADayOff) {
  EXPECT_EQ(pp588::working_day_from(day(2024, 12, 8)), day(2024, 12, 9));
  // A Saturday that works, and the January holidays.
  EXPECT_EQ(pp588::working_day_from(day(2024, 12, 28)), day(2024, 12, 28));
  EXPECT_EQ(pp588::working_day_from(day(2023, 1, 1)), day(2023, 1, 9));
  EXPECT_EQ(pp588::working_day_from(day(2022, 6, 30)), std::nullopt);
}

TEST(ByDate, FactsThatSayNothingAreNotStated) {
  EXPECT_EQ(oracle::stated_fields(R"({"case":"c","temporary":{},"a":null,"b":{"c":{"d":null}},"e":{"f":false},"g":[]})"),
            (std::vector<std::string>{"case", "e", "g"}));
}

}  // namespace
}  // namespace norma
