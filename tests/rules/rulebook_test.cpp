// The rulebook of decree 95: intervals, readings, layers and tables fit together.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "oracle/engine.hpp"
#include "oracle/flat.hpp"
#include "rules/mse/terms.hpp"
#include "rules/pp95/act.hpp"
#include "rules/pp95/readings.hpp"

namespace norma::pp95 {
namespace {

using namespace mse;

bool boundary_or_outside(Rulebook const& book, Date d) {
  if (d < book.editions.front().interval.from || book.editions.back().interval.until <= d) return true;
  return std::any_of(book.editions.begin(), book.editions.end(), [&](auto const& e) { return e.interval.from == d; });
}

std::set<std::int32_t> mentioned(Expr expr, Op op) {
  std::set<std::int32_t> values;
  for (auto const& n : expr)
    if (n.op == op) values.insert(n.value);
  return values;
}

TEST(Rulebook, EditionsFollowOneAnother) {
  auto const editions = act().book.editions;
  ASSERT_EQ(editions.size(), 12u);
  EXPECT_EQ(editions.front().interval.from, day(2018, 4, 14));
  EXPECT_EQ(editions.back().interval.until, day(2022, 7, 1));
  for (std::size_t i = 0; i + 1 < editions.size(); ++i)
    EXPECT_EQ(editions[i].interval.until, editions[i + 1].interval.from);
  for (auto const& e : editions) EXPECT_LT(e.interval.from, e.interval.until);
}

TEST(Rulebook, EditionOnADate) {
  auto const book = act().book;
  for (int n = serial(day(2018, 4, 1)); n <= serial(day(2022, 7, 31)); ++n) {
    Date const d = from_serial(n);
    auto const e = edition_on(book, d);
    bool const encoded = day(2018, 4, 14) <= d && d <= day(2022, 6, 30);
    ASSERT_EQ(e < book.editions.size(), encoded) << n;
    ASSERT_TRUE(!encoded || book.editions[e].interval.contains(d)) << n;
  }
}

TEST(Rules, BeginAndEndOnEditionBoundaries) {
  auto const book = act().book;
  for (auto const& r : book.rules) {
    EXPECT_LT(r.head.interval.from, r.head.interval.until) << r.head.id;
    EXPECT_TRUE(boundary_or_outside(book, r.head.interval.from)) << r.head.id;
    EXPECT_TRUE(boundary_or_outside(book, r.head.interval.until)) << r.head.id;
  }
}

TEST(Rules, HaveIdsCitationsAndEffects) {
  auto const book = act().book;
  std::set<std::string_view> ids;
  for (auto const& r : book.rules) {
    EXPECT_TRUE(ids.insert(r.head.id).second) << r.head.id;
    EXPECT_GT(r.head.cites.size, 0) << r.head.id;
    for (auto const c : r.head.cites) EXPECT_LT(c.provision, book.provisions.size()) << r.head.id;
    EXPECT_FALSE(r.guard.empty()) << r.head.id;
    EXPECT_EQ(r.assigns, !r.value.empty()) << r.head.id;
    if (r.assigns) {
      EXPECT_LT(r.target, book.derived.size()) << r.head.id;
      continue;
    }
    ASSERT_LT(r.target, book.decisions.size()) << r.head.id;
    auto const domain = book.decisions[r.target].domain;
    EXPECT_EQ(r.outcomes & domain, r.outcomes) << r.head.id;
    EXPECT_EQ(r.outcomes == 0, r.modality == Modality::unknown) << r.head.id;
    EXPECT_EQ(domain, ~0u >> (32 - book.decisions[r.target].outcomes.size()));
  }
}

// Within the encoded span a rule is in force only while the first unit that it cites is; but for rules that say what
// the unit said before, or what follows from its having gone.
TEST(Rules, AreInForceWithTheUnitThatTheyCiteFirst) {
  auto const book = act().book;
  auto const from = book.editions.front().interval.from;
  std::set<std::string_view> const of_another_wording{"11", "95:app:17_1:а",
                                                       "17_1:а of 2019", "17_1",
                                                       "10:2 wide, 5 years", "10:2 wide, until 18", "10:2 wide, under 14", "10:2 closed"};
  for (auto const& r : book.rules) {
    auto const& unit = book.provisions[r.head.cites.items[0].provision];
    if (r.modality == Modality::unknown || of_another_wording.contains(r.head.id)) continue;
    EXPECT_LE(unit.from, std::max(from, r.head.interval.from)) << r.head.id << " before " << unit.id;
    EXPECT_LE(r.head.interval.until, unit.until) << r.head.id << " after " << unit.id;
  }
}

TEST(Readings, AreDeclaredOnceWithTwoOrThreeAlternatives) {
  auto const book = act().book;
  ASSERT_EQ(book.readings.size(), readings.size());
  std::set<std::string_view> ids;
  for (auto const& r : book.readings) {
    EXPECT_TRUE(ids.insert(r.id).second) << r.id;
    EXPECT_FALSE(r.question.ru.empty() || r.question.en.empty()) << r.id;
    EXPECT_FALSE(r.cites[0].empty()) << r.id;
    for (auto const c : r.cites)
      EXPECT_TRUE(c.empty() || find_provision(book.provisions, c) < book.provisions.size()) << r.id << " cites " << c;
    std::set<std::string_view> names;
    for (std::size_t a = 0; a < r.count(); ++a) {
      EXPECT_TRUE(names.insert(r.alternatives[a].name).second) << r.id;
      EXPECT_FALSE(r.alternatives[a].words.ru.empty() || r.alternatives[a].words.en.empty()) << r.id;
    }
  }
}

// Every selection of a rule, and every reading asked of, exists; and no reading is declared for nothing.
TEST(Readings, ThatRulesDependOnExistAndAllAreUsed) {
  auto const book = act().book;
  std::set<std::size_t> used;
  auto const use = [&](std::size_t reading, std::size_t alternative, std::string_view by) {
    ASSERT_LT(reading, book.readings.size()) << by;
    EXPECT_GE(alternative, 1u) << by;
    EXPECT_LE(alternative, book.readings[reading].count()) << by;
    used.insert(reading);
  };
  for (auto const& r : book.rules)
    for (auto const s : r.head.readings) use(s.reading, s.alternative, r.head.id);
  for (auto const& d : book.definitions)
    for (auto const& n : d.expr)
      if (n.op == Op::reading) use(static_cast<std::size_t>(n.value), n.a, d.name);
  for (std::size_t r = 0; r < book.readings.size(); ++r) EXPECT_TRUE(used.contains(r)) << book.readings[r].id;
}

TEST(Layers, AskOnlyWhatIsSettledBefore) {
  auto const book = act().book;
  std::set<std::int32_t> decisions, dates;
  std::uint16_t next = 0;
  for (auto const& s : book.strata) {
    EXPECT_EQ(s.first_rule, next);
    next = s.last_rule;
    for (auto r = s.first_rule; r < s.last_rule; ++r) {
      auto const& rule = book.rules[r];
      for (auto const expr : {rule.guard, rule.value}) {
        for (auto const d : mentioned(expr, Op::lawful)) EXPECT_TRUE(decisions.contains(d)) << rule.head.id;
        for (auto const d : mentioned(expr, Op::value_of)) EXPECT_TRUE(dates.contains(d)) << rule.head.id;
      }
      auto const& own = rule.assigns ? s.derived : s.decisions;
      EXPECT_NE(std::find(own.begin(), own.end(), rule.target), own.end())
          << rule.head.id << " answers a decision that its layer does not settle";
    }
    for (auto const d : s.decisions) {
      for (auto const m : mentioned(book.decisions[d].due, Op::lawful)) EXPECT_TRUE(decisions.contains(m));
      EXPECT_TRUE(decisions.insert(d).second) << book.decisions[d].name << " is settled twice";
    }
    for (auto const d : s.derived) EXPECT_TRUE(dates.insert(d).second);
  }
  EXPECT_EQ(next, book.rules.size());
  EXPECT_EQ(decisions.size(), book.decisions.size());
  EXPECT_EQ(dates.size(), book.derived.size());
}

TEST(Definitions, SeeFactsReadingsAndEarlierDefinitionsOnly) {
  auto const book = act().book;
  for (std::size_t i = 0; i < book.definitions.size(); ++i) {
    auto const& d = book.definitions[i];
    EXPECT_TRUE(mentioned(d.expr, Op::lawful).empty()) << d.name;
    EXPECT_TRUE(mentioned(d.expr, Op::value_of).empty()) << d.name;
    for (auto const m : mentioned(d.expr, Op::definition)) EXPECT_LT(m, static_cast<std::int32_t>(i)) << d.name;
    EXPECT_GT(d.cites.size, 0) << d.name;
  }
}

TEST(Constraints, AreOfFactsAloneAndNameAField) {
  auto const book = act().book;
  for (auto const& c : book.constraints) {
    EXPECT_TRUE(mentioned(c.expr, Op::definition).empty()) << c.name;
    EXPECT_TRUE(mentioned(c.expr, Op::reading).empty()) << c.name;
    EXPECT_TRUE(
        std::any_of(book.facts.begin(), book.facts.end(), [&](auto const& f) { return f.path.starts_with(c.field); }))
        << c.name << ": " << c.field;
  }
}

TEST(OrdinaryCase, IsPossibleAndDecided) {
  oracle::Engine<Case> const engine(act(), default_world(act().book));
  Case const ordinary;
  EXPECT_EQ(engine.broken(ordinary), -1);
  auto const a = engine.answer(ordinary);
  ASSERT_TRUE(a.result.encoded());
  EXPECT_EQ(a.result.lawful[recognised.index], 0b10u);
  EXPECT_EQ(a.result.lawful[status.index], 0b0010u) << "group II";
  EXPECT_EQ(a.result.lawful[term.index], 0b000001u) << "1 year";
  EXPECT_EQ(a.result.lawful[cause.index], 1u) << "general disease";
  EXPECT_EQ(a.result.value[established_on.index], day(2020, 12, 28).key());
  EXPECT_EQ(a.result.value[until(Term::y1).index], day(2022, 1, 1).key());
  EXPECT_EQ(a.result.value[reexamine_from(Term::y1).index], day(2021, 11, 1).key());
  EXPECT_EQ(a.result.value[reexamine_by(Term::y1).index], day(2021, 12, 31).key());
  EXPECT_EQ(a.result.state[reexamination.index], State::not_due);
}

}  // namespace
}  // namespace norma::pp95
