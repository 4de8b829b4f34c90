// The flat form of typed expressions, pools and sections: which nodes are written.
#include "model/lower.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "model/pool.hpp"
#include "tests/model/lowered.hpp"
#include "tests/model/toy.hpp"

namespace norma {
namespace {

using toy::Colour;

bool same(Node const& a, Node const& b) {
  return a.op == b.op && a.sort == b.sort && a.a == b.a && a.b == b.b && a.c == b.c && a.value == b.value;
}
template <Expression E>
void expect_nodes(E const& e, std::vector<Node> const& expected) {
  auto const nodes = lowered(e);
  ASSERT_EQ(nodes.size(), expected.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) EXPECT_TRUE(same(nodes[i], expected[i])) << "node " << i;
}

TEST(Lower, WritesChildrenBeforeParents) {
  expect_nodes(toy::flag, {{.op = Op::fact, .value = slot_of(toy::flag)}});
  expect_nodes(toy::on + years(2) <= day(2021, 1, 15),
               {{.op = Op::fact, .sort = Sort::date, .value = slot_of(toy::on)},
                {.op = Op::add_years, .sort = Sort::date, .a = 0, .value = 2},
                {.op = Op::literal, .sort = Sort::date, .value = day(2021, 1, 15).key()},
                {.op = Op::at_most, .a = 1, .b = 2}});
  expect_nodes(!toy::flag || toy::colour == Colour::green,
               {{.op = Op::fact, .value = slot_of(toy::flag)},
                {.op = Op::negation, .a = 0},
                {.op = Op::fact, .sort = Sort::enumeration, .value = slot_of(toy::colour)},
                {.op = Op::literal, .sort = Sort::enumeration, .value = 2},
                {.op = Op::equal, .a = 2, .b = 3},
                {.op = Op::disjunction, .a = 1, .b = 4}});
  expect_nodes(choose(toy::flag, toy::on, toy::inner_since - months(2)),
               {{.op = Op::fact, .value = slot_of(toy::flag)},
                {.op = Op::fact, .sort = Sort::date, .value = slot_of(toy::on)},
                {.op = Op::fact, .sort = Sort::date, .value = slot_of(toy::inner_since)},
                {.op = Op::add_months, .sort = Sort::date, .a = 2, .value = -2},
                {.op = Op::choose, .sort = Sort::date, .a = 0, .b = 1, .c = 3}});
}

TEST(Lower, GivenIsPresenceOrNotZero) {
  expect_nodes(given(toy::inner), {{.op = Op::fact, .value = slot_of(toy::inner)}});
  expect_nodes(given(toy::later), {{.op = Op::fact, .sort = Sort::date, .value = slot_of(toy::later)},
                                   {.op = Op::literal, .sort = Sort::date},
                                   {.op = Op::differ, .a = 0, .b = 1}});
  expect_nodes(value(toy::shade) == Colour::red,
               {{.op = Op::fact, .sort = Sort::enumeration, .value = slot_of(toy::shade)},
                {.op = Op::literal, .sort = Sort::enumeration, .value = 1},
                {.op = Op::equal, .a = 0, .b = 1}});
}

TEST(Lower, NamesWhatIsNotAFact) {
  expect_nodes(Ref<Date>{7}, {{.op = Op::definition, .sort = Sort::date, .value = 7}});
  expect_nodes(ReadingIs{3, 2}, {{.op = Op::reading, .a = 2, .value = 3}});
  expect_nodes(lawful(Decision<Colour>{4}, Colour::blue), {{.op = Op::lawful, .a = 2, .value = 4}});
  expect_nodes(lawful(Decision<bool>{5}, true), {{.op = Op::lawful, .a = 1, .value = 5}});
  expect_nodes(value_of(Derived{6}), {{.op = Op::value_of, .sort = Sort::date, .value = 6}});
  expect_nodes(toy::coat, {{.op = Op::fact, .value = slot_of(toy::items) + 1}});
  expect_nodes(given(toy::painted_blue), {{.op = Op::fact, .sort = Sort::date, .value = slot_of(toy::painted) + 2},
                                          {.op = Op::literal, .sort = Sort::date},
                                          {.op = Op::differ, .a = 0, .b = 1}});
}

template <Expression E>
struct Named {
  E expr;
};
template <Expression E>
constexpr Named<E> named(E e) {
  return {e};
}
constexpr auto pooled = hana::make_tuple(named(toy::on + years(1) < day(2022, 1, 1)), named(lift(true)),
                                         named(given(toy::later) && toy::flag));

TEST(Pool, CutsOneArrayIntoExpressionsWithTheirOwnPositions) {
  static constexpr auto pool = lower_pool<pooled>();
  EXPECT_EQ(pool.used, pool.nodes.size());
  std::size_t i = 0;
  hana::unpack(pooled, [&](auto const&... item) {
    auto const one = [&](auto const& e) {
      auto const alone = lowered(e);
      auto const cut = pool.expr(i++);
      ASSERT_EQ(cut.size(), alone.size());
      for (std::size_t n = 0; n < alone.size(); ++n) EXPECT_TRUE(same(cut[n], alone[n]));
    };
    (one(item.expr), ...);
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

TEST(Section, LowersItsRulesToRowsAndNodes) {
  static constexpr auto flat = lower_section<section>();
  ASSERT_EQ(flat.count, 2u);
  EXPECT_EQ(flat.used, flat.nodes.size());
  auto const& one = flat.rows[0];
  EXPECT_EQ(one.head.id, "one");
  EXPECT_FALSE(one.assigns);
  EXPECT_EQ(one.target, 0);
  EXPECT_EQ(one.modality, Modality::may);
  EXPECT_EQ(one.outcomes, 0b101u);
  EXPECT_EQ(one.value - one.guard, 3);
  EXPECT_EQ(one.end, one.value) << "a modal effect has no nodes";
  auto const& two = flat.rows[1];
  EXPECT_TRUE(two.assigns);
  EXPECT_EQ(two.guard, one.end);
  EXPECT_EQ(two.value - two.guard, 3);
  EXPECT_EQ(two.end - two.value, 2);
  EXPECT_EQ(flat.nodes[two.value + 1].a, 0) << "children are counted from the start of their expression";
  EXPECT_EQ(two.head.readings.size, 1);
}

}  // namespace
}  // namespace norma
