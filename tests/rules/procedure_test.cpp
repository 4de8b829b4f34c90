// The procedure of decree 95: states, events, rows, editions and readings fit together.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "oracle/procedure/implied.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {
namespace {

class ProcedureBookOf95 : public testing::Test {
 protected:
  ProcedureBook const book = procedure().book;
  Date const from = book.editions.front().interval.from, until = book.editions.back().interval.until;

  template <class F>
  void each_head(F f) const {
    for (auto const& t : book.transitions) f(t.head);
    for (auto const& c : book.conditions) f(c.head);
    for (auto const& c : book.calls) f(c.head);
  }
  template <class F>
  void each_expression(F f) const {
    for (auto const& t : book.transitions) {
      f(t.head.id, t.guard);
      for (auto const& u : t.updates) f(t.head.id, u.value);
    }
    for (auto const& c : book.conditions) f(c.head.id, c.holds);
    for (auto const& c : book.calls) {
      f(c.head.id, c.guard);
      f(c.head.id, c.since);
    }
  }
};

TEST_F(ProcedureBookOf95, DeclaresEveryStateAndOneInitial) {
  int initial = 0;
  for (auto const& s : book.states) {
    EXPECT_TRUE(s.declared) << s.name;
    initial += s.initial ? 1 : 0;
    EXPECT_TRUE(!s.initial || s.rest == Rest::at_rest) << s.name;
  }
  EXPECT_EQ(initial, 1);
}

TEST_F(ProcedureBookOf95, DeclaresEveryEventAndPerformsIt) {
  for (std::size_t e = 1; e <= book.events.size(); ++e) {
    EXPECT_NE(book.events[e - 1].actors, 0u) << book.events[e - 1].name;
    EXPECT_TRUE(std::any_of(book.transitions.begin(), book.transitions.end(), [&](auto const& t) { return t.head.event == e; }))
        << book.events[e - 1].name;
  }
}

TEST_F(ProcedureBookOf95, EventsCarryFactsOfTheCourseOnceEach) {
  for (auto const& e : book.events) {
    std::set<std::size_t> slots;
    for (auto const& c : e.carries)
      for (std::size_t s = c.slot; s < c.slot + std::size_t{c.slots}; ++s) {
        ASSERT_LT(s, book.facts.size()) << e.name;
        EXPECT_TRUE(slots.insert(s).second) << e.name << " states " << book.facts[s].path << " twice";
        EXPECT_TRUE(s != book.today && s != book.actor && (s < book.last || s >= book.last + book.events.size())) << e.name;
      }
  }
}

TEST_F(ProcedureBookOf95, NobodyIsInvitedBeforeAPlaceIsDecided) {
  auto const implied = oracle::implied_events(book);
  auto const at = [&](State s, Event e) { return has(implied[static_cast<std::size_t>(s) - 1], static_cast<std::size_t>(e)); };
  EXPECT_TRUE(at(State::invited, Event::place_decided));  // asked for by a guard where the registration comes later
  EXPECT_TRUE(at(State::invited, Event::invitation_sent));
  EXPECT_FALSE(at(State::placed, Event::invitation_sent));
  EXPECT_FALSE(at(State::registered, Event::referral_received));  // an application may have come instead
}

TEST_F(ProcedureBookOf95, EveryStateIsEnteredAndAllButRestAreLeft) {
  std::uint64_t entered = 0, left = 0;
  for (auto const& t : book.transitions) {
    if (t.head.to == 0) continue;
    entered |= std::uint64_t{1} << (t.head.to - 1);
    left |= t.head.from;
  }
  for (std::size_t s = 1; s <= book.states.size(); ++s) {
    EXPECT_TRUE(has(entered, s) || book.states[s - 1].initial) << book.states[s - 1].name;
    // A tie ends in nothing: reading Q67.
    EXPECT_TRUE(has(left, s) || book.states[s - 1].name == "tied") << book.states[s - 1].name;
  }
}

TEST_F(ProcedureBookOf95, EditionsFollowOneAnother) {
  for (std::size_t i = 0; i < book.editions.size(); ++i) {
    EXPECT_LT(book.editions[i].interval.from, book.editions[i].interval.until);
    EXPECT_TRUE(i == 0 || book.editions[i - 1].interval.until == book.editions[i].interval.from);
  }
}

TEST_F(ProcedureBookOf95, RowsAreInForceWithinTheEditionsAndChangeWithThem) {
  auto const boundary = [&](Date d) {
    return d <= from || until <= d || std::any_of(book.editions.begin(), book.editions.end(), [&](auto const& e) { return e.interval.from == d; });
  };
  each_head([&](auto const& h) {
    EXPECT_TRUE(h.interval.from < h.interval.until && h.interval.from < until && from < h.interval.until) << h.id;
    EXPECT_TRUE(boundary(h.interval.from) && boundary(h.interval.until)) << h.id;
  });
}

TEST_F(ProcedureBookOf95, EveryEditionBeginsWithSomeRow) {
  for (auto const& e : book.editions) {
    bool any = false;
    each_head([&](auto const& h) { any = any || h.interval.from == e.interval.from; });
    EXPECT_TRUE(any) << e.decree;
  }
}

// What the text does not show of an event, it shows later, from each state: by one row, or by several.
TEST_F(ProcedureBookOf95, AnUnshownRowIsFollowedByAShownOne) {
  int unshown = 0;
  for (auto const& t : book.transitions) {
    if (t.head.standing == Standing::shown) continue;
    ++unshown;
    for (auto const s : numbers_of(book.states))
      EXPECT_TRUE(!has(t.head.from, s) || std::any_of(book.transitions.begin(), book.transitions.end(), [&](auto const& u) {
        return u.head.standing == Standing::shown && u.head.event == t.head.event && has(u.head.from, s) && u.head.interval.from == t.head.interval.until &&
               (u.head.to == t.head.to || (u.head.to == 0 && s == t.head.to));
      })) << t.head.id << " " << s;
  }
  EXPECT_EQ(unshown, 4);
}

TEST_F(ProcedureBookOf95, RowsHaveIdsAndCiteWhatExists) {
  std::set<std::string_view> transitions, conditions, calls;
  for (auto const& t : book.transitions) EXPECT_TRUE(transitions.insert(t.head.id).second) << t.head.id;
  for (auto const& c : book.conditions) EXPECT_TRUE(conditions.insert(c.head.id).second) << c.head.id;
  for (auto const& c : book.calls) EXPECT_TRUE(calls.insert(c.head.id).second) << c.head.id;
  each_head([&](auto const& h) {
    EXPECT_FALSE(h.id.empty());
    EXPECT_GT(h.cites.size, 0) << h.id;
    for (auto const c : h.cites) EXPECT_LT(c.provision, book.provisions.size()) << h.id;
  });
}

// A row is in force within the encoded span only while the wording of the first unit that it cites is; but for what was
// not shown, and for rows that hold of the time before: an operation that counts later,
// and the month for an appeal against a decision of the bureau, which is asked only where an appeal is shown.
TEST_F(ProcedureBookOf95, RowsAreInForceWithTheUnitThatTheyCiteFirst) {
  std::set<std::string_view> const before_their_unit{"16 operation", "16 operation during a course", "42 month from the decision",
                                                     "42 month from the announcement", "42 month from the documents"};
  auto const check = [&](auto const& h) {
    if (before_their_unit.contains(h.id)) return;
    auto const& unit = book.provisions[h.cites.items[0].provision];
    EXPECT_LE(unit.from, std::max(from, h.interval.from)) << h.id << " before " << unit.id;
    EXPECT_LE(std::min(until, h.interval.until), unit.until) << h.id << " after " << unit.id;
  };
  for (auto const& t : book.transitions)
    if (t.head.standing == Standing::shown) check(t.head);
  for (auto const& c : book.conditions) check(c.head);
  for (auto const& c : book.calls) check(c.head);
}

TEST_F(ProcedureBookOf95, CallsNameActorsWhoCanAct) {
  for (auto const& c : book.calls) {
    EXPECT_NE(c.head.actions, 0u) << c.head.id;
    std::uint64_t can = 0;
    for (std::size_t e = 1; e <= book.events.size(); ++e)
      if (has(c.head.actions, e)) can |= book.events[e - 1].actors;
    EXPECT_EQ(c.head.actors & ~can, 0u) << c.head.id;
    EXPECT_TRUE(c.head.call == Call::may || c.head.triggers != 0) << c.head.id << " is a duty without a trigger";
    EXPECT_TRUE(!c.head.period.dated() || c.head.triggers != 0) << c.head.id << " has a period and no trigger";
    EXPECT_TRUE(c.head.period.dated() || c.head.period.count == 0) << c.head.id;
  }
}

TEST_F(ProcedureBookOf95, ExpressionsAskFactsAndReadingsOnly) {
  std::set<std::int32_t> read{book.presidential.reading, book.rolling.reading};
  each_expression([&](std::string_view id, Expr e) {
    ASSERT_FALSE(e.empty()) << id;
    for (auto const& n : e) {
      EXPECT_TRUE(n.op != Op::definition && n.op != Op::lawful && n.op != Op::value_of) << id;
      EXPECT_TRUE(n.op != Op::fact || static_cast<std::size_t>(n.value) < book.facts.size()) << id;
      if (n.op != Op::reading) continue;
      ASSERT_LT(static_cast<std::size_t>(n.value), book.readings.size()) << id;
      EXPECT_TRUE(1 <= n.a && n.a <= book.readings[static_cast<std::size_t>(n.value)].count()) << id;
      read.insert(n.value);
    }
  });
  EXPECT_EQ(read.size(), book.readings.size()) << "a reading is declared for nothing";
}

TEST_F(ProcedureBookOf95, ReadingsCiteWhatExists) {
  for (auto const& r : book.readings)
    for (auto const c : r.cites)
      EXPECT_TRUE(c.empty() || find_provision(book.provisions, c) < book.provisions.size()) << r.id << " cites " << c;
}

TEST_F(ProcedureBookOf95, EveryFactIsOfTheLogTheCourseOrAnEvent) {
  std::set<std::size_t> known{book.today, book.actor};
  for (std::size_t e = 0; e < book.events.size(); ++e) known.insert(book.last + e);
  for (auto const& e : book.events)
    for (auto const& c : e.carries)
      for (std::size_t s = c.slot; s < c.slot + std::size_t{c.slots}; ++s) known.insert(s);
  for (auto const& t : book.transitions)
    for (auto const& u : t.updates) known.insert(u.slot);
  for (std::size_t s = 0; s < book.facts.size(); ++s) EXPECT_TRUE(known.contains(s)) << book.facts[s].path << " is never stated nor set";
}

TEST_F(ProcedureBookOf95, HasATypedRowForEachRow) {
  auto const p = procedure();
  EXPECT_EQ(p.typed_transitions.size(), p.book.transitions.size());
  EXPECT_EQ(p.typed_conditions.size(), p.book.conditions.size());
  EXPECT_EQ(p.typed_calls.size(), p.book.calls.size());
}

TEST_F(ProcedureBookOf95, CalendarCoversThePeriodsOfTheLastEdition) {
  auto const calendar = book.calendar_in(default_world(book));
  EXPECT_TRUE(calendar.covers(from));
  EXPECT_TRUE(calendar.covers(until + months(1)));
  for (std::size_t i = 0; i + 1 < book.calendar.size(); ++i) EXPECT_EQ(book.calendar[i].year + 1, book.calendar[i + 1].year);
  for (auto const& y : book.calendar)
    for (auto const list : {y.days_off, y.working_weekends, y.presidential}) {
      EXPECT_TRUE(std::is_sorted(list.begin(), list.end())) << y.year;
      for (auto const d : list) EXPECT_EQ(d.year(), y.year);
    }
}

}  // namespace
}  // namespace norma::pp95::procedure
