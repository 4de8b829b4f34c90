// Each property of the procedure on random walks; and that the walks go everywhere.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "properties/procedure/plant.hpp"
#include "properties/procedure/property.hpp"
#include "tests/properties/run_property.hpp"

namespace norma::properties::procedure {

void PrintTo(Property const& p, std::ostream* out) { *out << p.name; }

namespace {

std::shared_ptr<Law const> the_law() { return std::make_shared<Law const>(norma::pp95::procedure::procedure()); }

class ProcedureWalks : public ::testing::TestWithParam<Property> {};

TEST_P(ProcedureWalks, Holds) {
  auto const& p = GetParam();
  auto const law = the_law();
  run_property(p, walks(law, p.habit), rc::detail::configuration().testParams, [&](Walk const& w) { return p.check(*law, w); });
}

INSTANTIATE_TEST_SUITE_P(Property, ProcedureWalks, ::testing::ValuesIn(properties()),
                         [](auto const& test) { return std::string(test.param.name); });

// Calls f for many walks, the same every time.
template <class F>
void for_many(Law const& law, std::uint64_t many, F f) {
  for (std::uint64_t i = 0; i < many; ++i) f(draw_walk(law, rc::Random(i), static_cast<int>(i % 101), Habit::lawful));
}

// The same until there are enough.
template <class Enough, class F>
void for_some(Law const& law, std::uint64_t most, Enough enough, F f) {
  constexpr std::uint64_t at_a_time = 1000;
  for (std::uint64_t i = 0; i < most && (i % at_a_time != 0 || !enough()); ++i) f(draw_walk(law, rc::Random(i), static_cast<int>(i % 101), Habit::lawful));
}

using Ids = std::set<std::string_view>;
// The ids of the rows so picked that are missing.
template <class Rows, class Pick>
Ids missing(Rows const& rows, Ids const& reached, Pick pick) {
  Ids out;
  for (auto const& r : rows)
    if (pick(r) && !reached.contains(r.head.id)) out.insert(r.head.id);
  return out;
}

TEST(DrawWalk, IsLawful) {
  auto const law = the_law();
  std::size_t events = 0;
  for_many(*law, 1000, [&](Walk const& w) {
    ASSERT_TRUE(lawful(law->book, w));
    events += w.log.events.size();
  });
  EXPECT_GT(events, 1000u * 15);
}

TEST(DrawWalk, ReachesEveryStateAndShownTransition) {
  auto const law = the_law();
  auto const& b = law->book;
  Ids reached;
  std::set<std::string_view> states;
  // Some steps are rare: as many walks as it takes, and no more than these.
  auto const all = [&] { return states.size() == b.states.size() && missing(b.transitions, reached, [](auto const& t) { return t.head.standing == Standing::shown; }).empty(); };
  for_some(*law, 160000, all, [&](Walk const& w) {
    auto const stepper = w.stepper(b);
    auto course = w.log.begin;
    for (auto const& h : w.log.events) {
      auto const step = stepper.take(course, h);
      reached.insert(b.transitions[static_cast<std::size_t>(step.transition)].head.id);
      states.insert(b.states[course.state - 1u].name);
    }
  });
  EXPECT_EQ(missing(b.transitions, reached, [](auto const& t) { return t.head.standing == Standing::shown; }), Ids{});
  EXPECT_EQ(states.size(), b.states.size());
}

TEST(DrawWalk, ReachesTheBoundaries) {
  auto const law = the_law();
  auto const& b = law->book;
  std::map<std::string, int> hits;
  for_many(*law, 1000, [&](Walk const& w) {
    auto const stepper = w.stepper(b);
    auto const calendar = b.calendar_in(w.world);
    auto course = w.log.begin;
    for (auto const& h : w.log.events) {
      for (std::size_t c = 0; c < b.calls.size(); ++c)
        if (b.calls[c].head.call == Call::must && course.calls[c].open && course.calls[c].due == h.on && has(b.calls[c].head.actions, h.event))
          ++hits["last day"];
      for (auto const& e : b.editions) {
        if (h.on == e.interval.from) ++hits["first day of the law of " + std::string(e.decree)];
        if (next_day(h.on) == e.interval.from) ++hits["day before the law of " + std::string(e.decree)];
      }
      if (next_day(h.on).dom() == 1) ++hits["month end"];
      if (!calendar.works(h.on) && calendar.works(next_day(h.on))) ++hits["last of some days off"];
      if (calendar.works(h.on) && !calendar.works(next_day(h.on))) ++hits["before a day off"];
      stepper.take(course, h);
    }
  });
  for (auto const& e : b.editions) {
    EXPECT_GE(hits["first day of the law of " + std::string(e.decree)], 30) << e.decree;
    EXPECT_GE(hits["day before the law of " + std::string(e.decree)], &e == &b.editions.front() ? 0 : 30) << e.decree;
  }
  for (std::string const what : {"last day", "month end", "last of some days off", "before a day off"}) EXPECT_GE(hits[what], 200) << what;
}

TEST(DrawWalk, IsTheSameForOneSeed) {
  auto const law = the_law();
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    for (auto const habit : {Habit::lawful, Habit::wild, Habit::attempts}) {
      std::ostringstream one, two;
      showValue(draw_walk(*law, rc::Random(seed), 60, habit), one);
      showValue(draw_walk(*law, rc::Random(seed), 60, habit), two);
      ASSERT_EQ(one.str(), two.str());
    }
}

// Rows whose violation gets planted.
Ids planted_in(Law const& law, std::uint64_t many, std::optional<Planted> (*plant)(Law const&, Walk const&)) {
  Ids rows;
  for_many(law, many, [&](Walk const& w) {
    if (auto const p = plant(law, w)) rows.insert(p->expected.row);
  });
  return rows;
}

TEST(Plant, ReachesEveryDeadline) {
  auto const law = the_law();
  auto const unplanted = [&](auto plant, Call call, std::uint64_t walks = 4000) {
    return missing(law->book.calls, planted_in(*law, walks, plant), [&](auto const& c) { return c.head.call == call && c.head.period.dated(); });
  };
  EXPECT_EQ(unplanted(plant_late, Call::must), Ids{});
  EXPECT_EQ(unplanted(plant_overdue, Call::must, 12000), Ids{});  // what the third level owes comes seldom
  EXPECT_EQ(unplanted(plant_out_of_time, Call::may), Ids{});
}

TEST(Plant, ReachesEveryCondition) {
  auto const law = the_law();
  auto rows = planted_in(*law, 2000, plant_condition);
  rows.merge(planted_in(*law, 8000, plant_unmet));
  // These need a second course at the right time, to which chance seldom comes; the corpus has logs of them.
  Ids const rare{"34:6 note needed", "39:2 basis", "45 way", "40 arrival not before the window", "40 not before the window"};
  // An order that the states keep is broken only by a step from elsewhere, and none is planted.
  EXPECT_EQ(missing(law->book.conditions, rows, [&](auto const& c) { return !c.head.in_order && !rare.contains(c.head.id); }), Ids{});
}

TEST(SimplerWalk, IsOfTheSameHabitAndEndsWithNoEvent) {
  auto const law = the_law();
  for (std::uint64_t seed = 0; seed < 40; ++seed)
    for (auto const habit : {Habit::lawful, Habit::wild}) {
      auto w = draw_walk(*law, rc::Random(seed), 40, habit);
      for (auto list = simpler(*law, w, habit); !list.empty(); list = simpler(*law, w, habit)) {
        w = list.front();
        ASSERT_TRUE(habit == Habit::wild || lawful(law->book, w));
      }
      EXPECT_TRUE(w.log.events.empty()) << seed;
    }
}

TEST(ProcedureWalksTable, NamesEachPropertyOnce) {
  std::set<std::string_view> names;
  for (auto const& p : properties()) {
    EXPECT_TRUE(names.insert(p.name).second) << p.name;
    EXPECT_FALSE(p.sentence.empty()) << p.name;
  }
  EXPECT_EQ(names.size(), 17u);
}

}  // namespace
}  // namespace norma::properties::procedure
