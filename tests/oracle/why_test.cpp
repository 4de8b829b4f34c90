#include "oracle/why.hpp"

#include <gtest/gtest.h>

namespace norma::test {
namespace {

using oracle::Leaf;
using oracle::Leaves;

Node fact(int slot) { return {.op = Op::fact, .value = slot}; }
Node node(Op op, std::uint16_t a, std::uint16_t b = 0, std::uint16_t c = 0) {
  return {.op = op, .a = a, .b = b, .c = c};
}

// The slots asked for by the expression over boolean facts 0, 1, 2 with these values.
std::vector<int> why(std::vector<Node> const& nodes, std::array<std::int32_t, 3> const& slots) {
  std::array<std::uint8_t, 2> const world{1, 1};
  oracle::Scope const scope{slots.data(), world.data(), nullptr, nullptr, nullptr};
  std::vector<int> asked;
  for (auto const& leaf : oracle::why(nodes, scope))
    asked.push_back(leaf.op == Op::reading ? -1 - leaf.index : leaf.index);
  return asked;
}
using Slots = std::vector<int>;

TEST(Why, ConjunctionNeedsAllToHoldAndOneToFail) {
  std::vector<Node> const both{fact(0), fact(1), node(Op::conjunction, 0, 1)};
  EXPECT_EQ(why(both, {1, 1, 0}), (Slots{0, 1}));
  EXPECT_EQ(why(both, {1, 0, 0}), (Slots{1}));
  EXPECT_EQ(why(both, {0, 0, 0}), (Slots{0}));
}

TEST(Why, DisjunctionNeedsOneToHoldAndAllToFail) {
  std::vector<Node> const either{fact(0), fact(1), node(Op::disjunction, 0, 1)};
  EXPECT_EQ(why(either, {0, 1, 0}), (Slots{1}));
  EXPECT_EQ(why(either, {0, 0, 0}), (Slots{0, 1}));
}

TEST(Why, TakesTheSmallerOfTwoSufficientParts) {
  std::vector<Node> const nodes{fact(0), fact(1), node(Op::conjunction, 0, 1), fact(2), node(Op::disjunction, 2, 3)};
  EXPECT_EQ(why(nodes, {1, 1, 1}), (Slots{2}));
}

TEST(Why, PrefersReadingsToFacts) {
  std::vector<Node> const nodes{fact(0), {.op = Op::reading, .a = 1, .value = 1}, node(Op::disjunction, 0, 1)};
  EXPECT_EQ(why(nodes, {1, 0, 0}), (Slots{-2}));
}

TEST(Why, FollowsTheChosenBranchOnly) {
  std::vector<Node> const nodes{fact(0), fact(1), fact(2), node(Op::choose, 0, 1, 2)};
  EXPECT_EQ(why(nodes, {1, 0, 1}), (Slots{0, 1}));
  EXPECT_EQ(why(nodes, {0, 0, 1}), (Slots{0, 2}));
}

TEST(Why, NamesALeafOnce) {
  std::vector<Node> const nodes{fact(0), fact(0), node(Op::equal, 0, 1), node(Op::negation, 2)};
  EXPECT_EQ(why(nodes, {1, 0, 0}), (Slots{0}));
}

}  // namespace
}  // namespace norma::test
