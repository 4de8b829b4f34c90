// The typed and the flat evaluator give every expression one value, and that is what plain C++ says.
#include <gtest/gtest.h>

#include <vector>

#include "model/typed.hpp"
#include "oracle/flat.hpp"
#include "tests/model/lowered.hpp"
#include "tests/model/toy.hpp"

namespace norma {
namespace {

using toy::Colour;
using toy::Toy;

// The surroundings in which expressions are evaluated below.
struct Surroundings {
  std::vector<std::uint8_t> world{1, 2};
  std::vector<std::int32_t> definitions{1, day(2020, 2, 29).key(), 3, 0};
  std::vector<std::uint32_t> lawful{0b10, 0b101};
  std::vector<std::int32_t> values{0, day(2021, 1, 15).key()};
};

std::int32_t as_slot(int v) { return v; }
std::int32_t as_slot(auto v) { return slot_value(v); }

// The typed and the flat value of an expression are what plain C++ says, for every specimen.
template <Expression E, class Plain>
void expect_value(E const& e, Plain plain) {
  Surroundings const s;
  auto const nodes = lowered(e);
  for (auto const& t : toy::specimens()) {
    std::array<std::int32_t, toy::slots> slots{};
    flatten(t, slots.data());
    Frame<Toy> const frame{&t, s.world.data(), s.definitions.data(), s.lawful.data(), s.values.data()};
    oracle::Scope const scope{slots.data(), s.world.data(), s.definitions.data(), s.lawful.data(), s.values.data()};
    auto const expected = as_slot(plain(t));
    EXPECT_EQ(as_slot(eval(frame, e)), expected) << "typed, on " << t.on.key();
    EXPECT_EQ(oracle::evaluate(nodes, scope), expected) << "flat, on " << t.on.key();
  }
}

TEST(BothEvaluators, AgreeOnFactsPresentAndAbsent) {
  expect_value(toy::on, [](Toy const& t) { return t.on; });
  expect_value(toy::flag, [](Toy const& t) { return t.flag; });
  expect_value(toy::colour, [](Toy const& t) { return t.colour; });
  expect_value(value(toy::level), [](Toy const& t) { return t.level.value; });
  expect_value(value(toy::later), [](Toy const& t) { return t.later.value_or(Date()); });
  expect_value(value(toy::shade), [](Toy const& t) { return t.shade ? *t.shade : Colour(); });
  expect_value(value(toy::grade), [](Toy const& t) { return t.grade ? t.grade->value : 0; });
  expect_value(toy::sealed, [](Toy const& t) { return t.box.sealed; });
  expect_value(toy::inner_since, [](Toy const& t) { return t.box.inner ? t.box.inner->since : Date(); });
  expect_value(value(toy::inner_until),
               [](Toy const& t) { return t.box.inner && t.box.inner->until ? *t.box.inner->until : Date(); });
  expect_value(toy::inner_colour, [](Toy const& t) { return t.box.inner ? t.box.inner->colour : Colour(); });
  expect_value(toy::coat, [](Toy const& t) { return t.items.has[1]; });
  expect_value(value(toy::painted_blue), [](Toy const& t) { return t.painted.on[2].value_or(Date()); });
}

TEST(BothEvaluators, AgreeOnGiven) {
  expect_value(given(toy::later), [](Toy const& t) { return t.later.has_value(); });
  expect_value(given(toy::shade), [](Toy const& t) { return t.shade.has_value(); });
  expect_value(given(toy::grade), [](Toy const& t) { return t.grade.has_value(); });
  expect_value(given(toy::inner), [](Toy const& t) { return t.box.inner.has_value(); });
  expect_value(given(toy::inner_until), [](Toy const& t) { return t.box.inner && t.box.inner->until; });
  expect_value(given(toy::painted_blue), [](Toy const& t) { return t.painted.on[2].has_value(); });
}

TEST(BothEvaluators, AgreeOnPropositions) {
  expect_value(!toy::flag, [](Toy const& t) { return !t.flag; });
  expect_value(toy::flag && toy::coat, [](Toy const& t) { return t.flag && t.items.has[1]; });
  expect_value(toy::flag || toy::coat, [](Toy const& t) { return t.flag || t.items.has[1]; });
  expect_value(toy::flag && true, [](Toy const& t) { return t.flag; });
  expect_value(toy::flag == toy::coat, [](Toy const& t) { return t.flag == t.items.has[1]; });
  expect_value(toy::flag != toy::coat, [](Toy const& t) { return t.flag != t.items.has[1]; });
  expect_value(always, [](Toy const&) { return true; });
}

TEST(BothEvaluators, AgreeOnComparisons) {
  static constexpr auto later = value(toy::later);
  auto const when = [](Toy const& t) { return t.later.value_or(Date()); };
  expect_value(toy::on == later, [&](Toy const& t) { return t.on == when(t); });
  expect_value(toy::on != later, [&](Toy const& t) { return t.on != when(t); });
  expect_value(toy::on < later, [&](Toy const& t) { return t.on < when(t); });
  expect_value(toy::on <= later, [&](Toy const& t) { return t.on <= when(t); });
  expect_value(toy::on > later, [&](Toy const& t) { return t.on > when(t); });
  expect_value(toy::on >= later, [&](Toy const& t) { return t.on >= when(t); });
  expect_value(value(toy::level) == value(toy::grade),
               [](Toy const& t) { return t.grade && t.level.value == t.grade->value; });
  expect_value(value(toy::level) > 3, [](Toy const& t) { return t.level.value > 3; });
  expect_value(value(toy::level) <= 3, [](Toy const& t) { return t.level.value <= 3; });
  expect_value(toy::inner_colour == Colour::green,
               [](Toy const& t) { return t.box.inner.has_value() && t.box.inner->colour == Colour::green; });
  expect_value(toy::inner_colour != Colour::green,
               [](Toy const& t) { return !t.box.inner || t.box.inner->colour != Colour::green; });
  expect_value(value(toy::shade) == Colour::green, [](Toy const& t) { return t.shade == Colour::green; });
}

TEST(BothEvaluators, AgreeOnCalendarArithmeticAlsoOfNoDate) {
  auto const since = [](Toy const& t) { return t.box.inner ? t.box.inner->since : Date(); };
  expect_value(toy::inner_since + years(1), [&](Toy const& t) { return add_years(since(t), 1); });
  expect_value(toy::inner_since - years(4), [&](Toy const& t) { return add_years(since(t), -4); });
  expect_value(roll_years(toy::inner_since, 1), [&](Toy const& t) { return roll_years(since(t), 1); });
  expect_value(toy::inner_since + months(25), [&](Toy const& t) { return add_months(since(t), 25); });
  expect_value(toy::inner_since - months(2), [&](Toy const& t) { return add_months(since(t), -2); });
  expect_value(next_day(toy::inner_since), [&](Toy const& t) { return next_day(since(t)); });
  expect_value(previous_day(toy::inner_since), [&](Toy const& t) { return previous_day(since(t)); });
  expect_value(first_of_next_month(toy::inner_since), [&](Toy const& t) { return first_of_next_month(since(t)); });
}

TEST(BothEvaluators, AgreeOnChoice) {
  expect_value(choose(toy::flag, toy::on, toy::inner_since), [](Toy const& t) {
    return t.flag ? t.on : t.box.inner ? t.box.inner->since : Date();
  });
  expect_value(choose(toy::flag, Colour::red, toy::colour),
               [](Toy const& t) { return t.flag ? Colour::red : t.colour; });
  expect_value(choose(toy::flag, toy::coat, toy::sealed),
               [](Toy const& t) { return t.flag ? t.items.has[1] : t.box.sealed; });
  expect_value(earlier(toy::on, value(toy::painted_blue)),
               [](Toy const& t) { return std::min(t.on, t.painted.on[2].value_or(Date())); });
}

TEST(BothEvaluators, AgreeOnTheSurroundings) {
  Surroundings const s;
  expect_value(Ref<bool>{0}, [](Toy const&) { return true; });
  expect_value(Ref<Date>{1}, [](Toy const&) { return day(2020, 2, 29); });
  expect_value(Ref<int>{2}, [](Toy const&) { return 3; });
  expect_value(Ref<Colour>{2}, [](Toy const&) { return Colour::blue; });
  expect_value(Ref<Date>{1} <= toy::on, [](Toy const& t) { return day(2020, 2, 29) <= t.on; });
  expect_value(ReadingIs{0, 1}, [](Toy const&) { return true; });
  expect_value(ReadingIs{1, 1}, [](Toy const&) { return false; });
  expect_value(ReadingIs{1, 2}, [](Toy const&) { return true; });
  expect_value(lawful(Decision<bool>{0}, true), [](Toy const&) { return true; });
  expect_value(lawful(Decision<bool>{0}, false), [](Toy const&) { return false; });
  expect_value(lawful(Decision<Colour>{1}, Colour::red), [](Toy const&) { return true; });
  expect_value(lawful(Decision<Colour>{1}, Colour::green), [](Toy const&) { return false; });
  expect_value(lawful(Decision<Colour>{1}, Colour::blue), [](Toy const&) { return true; });
  expect_value(value_of(Derived{0}), [](Toy const&) { return Date(); });
  expect_value(value_of(Derived{1}) - months(2), [](Toy const&) { return day(2020, 11, 15); });
}

// More nodes than the evaluator keeps on the stack.
TEST(BothEvaluators, AgreeOnALongExpression) {
  static constexpr auto four = (toy::flag && toy::coat) || (toy::on < value(toy::later) && !toy::sealed);
  static constexpr auto long_one = (four && four && four && four) || (four && !four) || (four && given(toy::inner));
  static_assert(nodes_in<decltype(long_one)> > 64);
  expect_value(long_one, [](Toy const& t) {
    return (t.flag && t.items.has[1]) || (t.on < t.later.value_or(Date()) && !t.box.sealed);
  });
}

constexpr Decision<Colour> paint{0};
constexpr Derived dry{0};
constexpr auto section = hana::make_tuple(
    rule(
        "one",
        [] {
          Cites c;
          c.push_back({1});
          return c;
        }(),
        in_force(since_adoption), toy::flag&& toy::coat, may(paint, Colour::red, Colour::blue)),
    rule(
        "two",
        [] {
          Cites c;
          c.push_back({2});
          return c;
        }(),
        in_force(day(2020, 1, 1), day(2021, 1, 1)), given(toy::later), is(dry, value(toy::later) + months(1)))
        .under({1, 2}));

TEST(Section, ActivatesTheRulesWhoseGuardsHold) {
  static constexpr auto flat = lower_section<section>();
  for (auto const& t : toy::specimens()) {
    Surroundings const s;
    std::array<std::int32_t, toy::slots> slots{};
    flatten(t, slots.data());
    Frame<Toy> const frame{&t, s.world.data(), s.definitions.data(), s.lawful.data(), s.values.data()};
    oracle::Scope const scope{slots.data(), s.world.data(), s.definitions.data(), s.lawful.data(), s.values.data()};
    std::int32_t assigned[2] = {-1, -1};
    auto const active = activate<section, Toy>(frame, assigned);
    EXPECT_EQ(active, (t.flag && t.items.has[1] ? 1u : 0u) | (t.later ? 2u : 0u)) << "of both intervals and readings";
    EXPECT_EQ(assigned[0], -1) << "a modal rule assigns nothing";
    EXPECT_EQ(assigned[1], t.later ? add_months(*t.later, 1).key() : -1);
    auto const& two = flat.rows[1];
    auto const value = Expr(flat.nodes).subspan(two.value, static_cast<std::size_t>(two.end - two.value));
    EXPECT_TRUE(!t.later || oracle::evaluate(value, scope) == assigned[1]);
  }
}

}  // namespace
}  // namespace norma
