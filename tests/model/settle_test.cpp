// Section 3 of the design on rulebooks made by hand: must, may, must not, conflict, gap, unknown, defeat.
#include "oracle/resolve.hpp"

#include <gtest/gtest.h>

#include "oracle/flat.hpp"

namespace norma::oracle {
namespace {

constexpr std::uint32_t a = 1, b = 2, c = 4;

RuleInfo modal(std::uint16_t decision, Modality m, std::uint32_t outcomes) {
  RuleInfo r{};
  r.target = decision;
  r.modality = m;
  r.outcomes = outcomes;
  return r;
}

// A rulebook of one layer with decision 0 over {a, b, c}, decision 1 beside it, and derived dates 0 and 1.
struct Table {
  Rulebook book;
  std::vector<std::int32_t> assigned;

  Table() {
    book.decisions.resize(2);
    for (auto& d : book.decisions) d.domain = a | b | c;
    book.derived.resize(2);
    book.strata.push_back({0, 0, {0, 1}, {0, 1}, {}});
  }
  Table& rule(Modality m, std::uint32_t outcomes, std::uint16_t decision = 0) {
    return add(modal(decision, m, outcomes));
  }
  Table& date(Date d, std::uint16_t derived = 0) {
    RuleInfo r{};
    r.assigns = true;
    r.target = derived;
    add(r);
    assigned.back() = d.key();
    return *this;
  }
  Table& add(RuleInfo r) {
    book.rules.push_back(std::move(r));
    assigned.push_back(0);
    ++book.strata[0].last_rule;
    return *this;
  }
  Table& defeats(std::uint16_t over, std::uint16_t under) {
    book.rules[under].defeaters.push_back(over);
    return *this;
  }
  // All rules active but those whose bits are set in `off`.
  Result settled(bool due = true, std::uint32_t off = 0) const {
    Result out;
    for (std::size_t r = 0; r < book.rules.size(); ++r)
      if (!(off >> r & 1)) out.live.insert(r);
    out.active = out.live;
    settle(
        book, book.strata[0], assigned.data(), [&](std::size_t) { return due; }, out);
    return out;
  }
};

void expect(Result const& r, State state, std::uint32_t lawful, std::size_t decision = 0) {
  EXPECT_EQ(r.state[decision], state);
  EXPECT_EQ(r.lawful[decision], lawful);
}

TEST(Settle, NothingAnswers) {
  expect(Table().settled(true), State::gap, 0);
  expect(Table().settled(false), State::not_due, 0);
}

TEST(Settle, MustIsTheIntersection) {
  expect(Table().rule(Modality::must, a).settled(), State::answered, a);
  expect(Table().rule(Modality::must, a | b).settled(), State::answered, a | b);
  expect(Table().rule(Modality::must, a | b).rule(Modality::must, b | c).settled(), State::answered, b);
}

TEST(Settle, MustsWithoutACommonOutcomeConflict) {
  expect(Table().rule(Modality::must, a).rule(Modality::must, b).settled(), State::conflict, 0);
  expect(Table().rule(Modality::must, a).rule(Modality::must, b).rule(Modality::may, c).settled(), State::conflict, 0);
  expect(Table().rule(Modality::must, a).rule(Modality::must, b).settled(false), State::conflict, 0);
}

TEST(Settle, MayAdds) {
  expect(Table().rule(Modality::may, a).settled(), State::answered, a);
  expect(Table().rule(Modality::may, a).rule(Modality::may, c).settled(), State::answered, a | c);
  expect(Table().rule(Modality::must, a).rule(Modality::may, b).settled(), State::answered, a | b);
  expect(Table().rule(Modality::may, a).settled(false), State::answered, a);
}

TEST(Settle, MustNotTakesAway) {
  expect(Table().rule(Modality::must, a | b).rule(Modality::must_not, b).settled(), State::answered, a);
  expect(Table().rule(Modality::may, a | b).rule(Modality::must_not, a).settled(), State::answered, b);
  expect(Table().rule(Modality::must, a).rule(Modality::may, b).rule(Modality::must_not, b).settled(), State::answered,
         a);
}

TEST(Settle, AllMandatedForbiddenIsAConflictEvenIfSomethingIsPermitted) {
  expect(Table().rule(Modality::must, a).rule(Modality::must_not, a).settled(), State::conflict, 0);
  expect(Table().rule(Modality::must, a).rule(Modality::must_not, a | c).rule(Modality::may, b).settled(),
         State::conflict, 0);
}

TEST(Settle, OnlyForbiddenIsAGap) {
  expect(Table().rule(Modality::must_not, a).settled(true), State::gap, 0);
  expect(Table().rule(Modality::must_not, a).settled(false), State::not_due, 0);
  expect(Table().rule(Modality::may, a).rule(Modality::must_not, a).settled(true), State::gap, 0);
}

TEST(Settle, UnknownWordingSilencesTheDecision) {
  expect(Table().rule(Modality::unknown, 0).settled(), State::not_encoded, 0);
  expect(Table().rule(Modality::unknown, 0).rule(Modality::must, a).rule(Modality::may, b).settled(),
         State::not_encoded, 0);
  expect(Table().rule(Modality::unknown, 0).rule(Modality::must, a).rule(Modality::must, b).settled(),
         State::not_encoded, 0);
  expect(Table().rule(Modality::unknown, 0).settled(false), State::not_encoded, 0);
}

TEST(Settle, DecisionsDoNotMix) {
  auto const r = Table().rule(Modality::must, a, 0).rule(Modality::must, b, 1).rule(Modality::unknown, 0, 1).settled();
  expect(r, State::answered, a, 0);
  expect(r, State::not_encoded, 0, 1);
}

TEST(Settle, OutcomesOutsideTheDomainAreNotLawful) {
  Table t;
  t.book.decisions[0].domain = a;
  expect(t.rule(Modality::may, a | b).settled(), State::answered, a);
}

TEST(Settle, ADefeatedRuleIsSilent) {
  Table t;
  t.rule(Modality::must, a).rule(Modality::must, b).defeats(1, 0);
  t.book.strata[0].contested = {0};
  auto const both = t.settled();
  expect(both, State::answered, b);
  EXPECT_FALSE(both.live.has(0));
  EXPECT_TRUE(both.live.has(1));
  EXPECT_TRUE(both.active.has(0)) << "active is before overrides";
  expect(t.settled(true, 0b10), State::answered, a);
}

TEST(Settle, ADefeatedRuleDefeatsNothing) {
  Table t;  // 2 defeats 1, which defeats 0
  t.rule(Modality::may, a).rule(Modality::may, b).rule(Modality::may, c).defeats(1, 0).defeats(2, 1);
  t.book.strata[0].contested = {1, 0};
  expect(t.settled(), State::answered, a | c);
  expect(t.settled(true, 0b100), State::answered, b);
  expect(t.settled(true, 0b010), State::answered, a | c);
}

TEST(Settle, EitherDefeaterIsEnough) {
  Table t;
  t.rule(Modality::may, a).rule(Modality::may, b).rule(Modality::may, c).defeats(1, 0).defeats(2, 0);
  t.book.strata[0].contested = {0};
  expect(t.settled(true, 0b010), State::answered, c);
  expect(t.settled(true, 0b100), State::answered, b);
  expect(t.settled(true, 0b110), State::answered, a);
}

TEST(Settle, DatesAgreeOrConflict) {
  auto const x = day(2021, 1, 1), y = day(2021, 2, 1);
  auto const none = Table().settled();
  EXPECT_EQ(none.value_state[0], State::not_due);
  EXPECT_EQ(none.value[0], 0);
  auto const one = Table().date(x).date(y, 1).settled();
  EXPECT_EQ(one.value_state[0], State::answered);
  EXPECT_EQ(one.value[0], x.key());
  EXPECT_EQ(one.value[1], y.key());
  auto const same = Table().date(x).date(x).settled();
  EXPECT_EQ(same.value_state[0], State::answered);
  EXPECT_EQ(same.value[0], x.key());
  auto const two = Table().date(x).date(y).settled();
  EXPECT_EQ(two.value_state[0], State::conflict);
  EXPECT_EQ(two.value[0], 0);
}

TEST(Settle, ThreeDatesThatDisagreeStayAConflict) {
  auto const x = day(2021, 1, 1), y = day(2021, 2, 1);
  auto const r = Table().date(x).date(y).date(y).settled();
  EXPECT_EQ(r.value_state[0], State::conflict);
  EXPECT_EQ(r.value[0], 0);
}

// A rule whose date is "no date" (its operands are absent) has answered nothing that another could contradict silently.
TEST(Settle, ARuleOfNoDateAndARuleOfADateConflict) {
  auto const r = Table().date(Date()).date(day(2021, 1, 1)).settled();
  EXPECT_EQ(r.value_state[0], State::conflict);
  EXPECT_EQ(r.value[0], 0);
}

// The same through the flat interpreter: guards, intervals, readings, definitions and layers.
Expr constant(bool v) {
  static constexpr Node yes{.op = Op::literal, .value = 1}, no{.op = Op::literal, .value = 0};
  return {v ? &yes : &no, 1};
}

TEST(DecideFlat, HoldsRulesToTheirIntervalReadingAndGuard) {
  static constexpr Node date{.op = Op::fact, .sort = Sort::date, .value = 0};
  static constexpr Reading readings[] = {{"R", {}, {}, {{{"one", {}}, {"two", {}}}}}};
  static constexpr Node upper[] = {{.op = Op::lawful, .a = 1, .value = 0}};
  Rulebook book;
  book.definitions.push_back({.name = "governing", .words = {}, .cites = {}, .sort = Sort::date, .expr = {&date, 1}});
  book.readings = readings;
  book.editions = {{in_force(day(2020, 1, 1), day(2021, 1, 1)), "1"},
                   {in_force(day(2021, 1, 1), day(2022, 1, 1)), "2"}};
  book.decisions.resize(2);
  for (auto& d : book.decisions)
    d = {.name = "", .words = {}, .outcomes = {}, .domain = a | b | c, .due = constant(true)};
  auto const add = [&](std::uint16_t target, std::uint32_t outcomes, Expr guard, Interval i, std::uint16_t reading) {
    auto r = modal(target, Modality::may, outcomes);
    r.guard = guard;
    r.head.interval = i;
    if (reading) r.head.readings.push_back({0, reading});
    book.rules.push_back(r);
  };
  auto const ever = in_force(since_adoption);
  add(0, a, constant(true), in_force(day(2020, 1, 1), day(2021, 1, 1)), 0);
  add(0, b, constant(true), ever, 2);
  add(0, c, constant(false), ever, 0);
  add(1, c, upper, ever, 0);
  book.strata = {{0, 3, {0}, {}, {}}, {3, 4, {1}, {}, {}}};

  auto const decide = [&](Date d, World const& w, std::size_t edition = ~std::size_t{0}) {
    std::int32_t const slots[] = {d.key()};
    return decide_flat(book, slots, w, edition);
  };
  expect(decide(day(2020, 12, 31), {1}), State::answered, a);
  expect(decide(day(2020, 12, 31), {1}), State::gap, 0, 1);
  expect(decide(day(2021, 1, 1), {1}), State::gap, 0);
  expect(decide(day(2020, 6, 1), {2}), State::answered, a | b);
  expect(decide(day(2020, 6, 1), {2}), State::answered, c, 1);
  expect(decide(day(2021, 6, 1), {1}, 0), State::answered, a);
  EXPECT_EQ(decide(day(2020, 6, 1), {1}).edition, 0u);
  EXPECT_EQ(decide(day(2021, 6, 1), {1}).edition, 1u);
  EXPECT_FALSE(decide(day(2022, 1, 1), {2}).encoded());
  EXPECT_FALSE(decide(day(2019, 12, 31), {2}).encoded());
  expect(decide(day(2022, 1, 1), {2}), State::not_due, 0);
}

}  // namespace
}  // namespace norma::oracle
