// Sets of rules, above all where a mask crosses from one word to the next.
#include "model/outcome.hpp"

#include <gtest/gtest.h>

#include <set>

namespace norma {
namespace {

std::set<std::size_t> members(RuleSet const& s) {
  std::set<std::size_t> m;
  for (std::size_t r = 0; r < max_rules; ++r)
    if (s.has(r)) m.insert(r);
  return m;
}

TEST(RuleSet, InsertsAndErases) {
  RuleSet s;
  EXPECT_TRUE(s.empty());
  for (std::size_t const r : {0, 31, 63, 64, 127, 128, 255}) {
    s.insert(r);
    EXPECT_TRUE(s.has(r));
  }
  EXPECT_EQ(members(s), (std::set<std::size_t>{0, 31, 63, 64, 127, 128, 255}));
  s.erase(63);
  s.erase(62);
  EXPECT_EQ(members(s), (std::set<std::size_t>{0, 31, 64, 127, 128, 255}));
  EXPECT_FALSE(s.empty());
}

// Every place at which 32 rules fit, every single bit of the mask, the full mask and two patterns.
TEST(RuleSet, InsertsAMaskAtEveryPlace) {
  for (std::size_t first = 0; first < max_rules; ++first) {
    std::vector<std::uint32_t> masks{0, ~0u, 0xAAAAAAAAu, 0x80000001u};
    for (unsigned b = 0; b < 32; ++b) masks.push_back(1u << b);
    for (auto mask : masks) {
      if (first + 32 > max_rules) mask &= ~0u >> (32 - (max_rules - first));
      RuleSet s;
      s.insert(5);
      s.insert_mask(first, mask);
      std::set<std::size_t> expected{5};
      for (unsigned b = 0; b < 32; ++b)
        if (mask >> b & 1) expected.insert(first + b);
      ASSERT_EQ(members(s), expected) << "first " << first << ", mask " << mask;
    }
  }
}

TEST(RuleSet, CombinesAsSets) {
  RuleSet a, b;
  for (std::size_t const r : {1, 63, 64, 200}) a.insert(r);
  for (std::size_t const r : {2, 64, 200, 255}) b.insert(r);
  EXPECT_EQ(members(a & b), (std::set<std::size_t>{64, 200}));
  EXPECT_EQ(members(a | b), (std::set<std::size_t>{1, 2, 63, 64, 200, 255}));
  EXPECT_EQ(members(a ^ b), (std::set<std::size_t>{1, 2, 63, 255}));
  EXPECT_EQ(members(without(a, b)), (std::set<std::size_t>{1, 63}));
  EXPECT_TRUE((a ^ a).empty());
  EXPECT_EQ(a & b, b & a);
}

TEST(RuleSet, VisitsARangeInOrder) {
  RuleSet s;
  for (std::size_t const r : {0, 1, 62, 63, 64, 65, 127, 128, 191, 192, 255}) s.insert(r);
  for (std::size_t first = 0; first <= max_rules; ++first)
    for (std::size_t const length : {0, 1, 2, 31, 63, 64, 65, 130, 256}) {
      auto const last = std::min(first + length, max_rules);
      std::vector<std::size_t> seen, expected;
      s.each(first, last, [&](std::size_t r) { seen.push_back(r); });
      for (auto const r : members(s))
        if (first <= r && r < last) expected.push_back(r);
      ASSERT_EQ(seen, expected) << "[" << first << ", " << last << ")";
    }
}

}  // namespace
}  // namespace norma
