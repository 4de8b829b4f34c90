#include "oracle/clash.hpp"

#include <gtest/gtest.h>
#include <random>

#include "tests/oracle/sample.hpp"

namespace norma::test {
namespace {

using Positions = std::vector<std::uint16_t>;

struct Row {
  Modality modality;
  std::uint32_t outcomes;
};

// A rulebook of these rules, all of decision 0, and a result in which all are live.
std::pair<Rulebook, Result> all_live(std::vector<Row> const& rows) {
  Rulebook book;
  Result result;
  for (auto const& row : rows) {
    RuleInfo rule;
    rule.modality = row.modality;
    rule.outcomes = row.outcomes;
    result.live.insert(book.rules.size());
    book.rules.push_back(rule);
  }
  return {book, result};
}
Positions clash_of(std::vector<Row> const& rows) {
  auto const [book, result] = all_live(rows);
  return oracle::minimal_clash(book, result, 0);
}

bool conflicts(std::vector<Row> const& rows, std::uint32_t subset) {
  bool must = false;
  std::uint32_t mandated = ~0u, forbidden = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!(subset >> i & 1)) continue;
    if (rows[i].modality == Modality::must) {
      must = true;
      mandated &= rows[i].outcomes;
    } else if (rows[i].modality == Modality::must_not) forbidden |= rows[i].outcomes;
  }
  return must && (mandated & ~forbidden) == 0;
}

TEST(Clash, OfTwoMandates) {
  EXPECT_EQ(clash_of({{Modality::must, 0b011}, {Modality::may, 0b100}, {Modality::must, 0b100}}), (Positions{0, 2}));
}

TEST(Clash, OfAMandateAndAProhibition) {
  EXPECT_EQ(clash_of({{Modality::must, 0b111}, {Modality::must_not, 0b110}, {Modality::must, 0b010}}),
            (Positions{1, 2}));
}

TEST(Clash, NeedsAMandate) {
  EXPECT_EQ(clash_of({{Modality::must_not, 0b11}, {Modality::may, 0b11}}), Positions{});
  EXPECT_EQ(clash_of({{Modality::must, 0b11}, {Modality::must_not, 0b01}}), Positions{});
}

TEST(Clash, OfSeveralTheFirst) {
  EXPECT_EQ(clash_of({{Modality::must, 1}, {Modality::must, 2}, {Modality::must, 4}}), (Positions{0, 1}));
}

TEST(Clash, IsTheSmallestOfAllSubsets) {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    std::vector<Row> rows(2 + random() % 7);
    for (auto& row : rows) row = {static_cast<Modality>(random() % 3), 1u + static_cast<std::uint32_t>(random() % 31)};
    std::size_t smallest = rows.size() + 1;
    for (std::uint32_t subset = 1; subset < 1u << rows.size(); ++subset)
      if (conflicts(rows, subset)) smallest = std::min(smallest, static_cast<std::size_t>(std::popcount(subset)));
    auto const found = clash_of(rows);
    std::uint32_t mask = 0;
    for (auto const r : found) mask |= 1u << r;
    if (smallest > rows.size()) {
      EXPECT_TRUE(found.empty());
    } else {
      EXPECT_EQ(found.size(), smallest);
      EXPECT_TRUE(conflicts(rows, mask));
    }
  }
}

TEST(Clash, OfTwoDates) {
  std::array const dates{Node{.op = Op::literal, .sort = Sort::date, .value = day(2020, 1, 1).key()},
                         Node{.op = Op::literal, .sort = Sort::date, .value = day(2020, 1, 2).key()}};
  Rulebook book;
  Result result;
  for (std::size_t const which : {0, 0, 1, 1}) {
    RuleInfo rule;
    rule.assigns = true;
    rule.value = Expr(dates).subspan(which, 1);
    result.live.insert(book.rules.size());
    book.rules.push_back(rule);
  }
  oracle::Scope const scope{nullptr, nullptr, nullptr, nullptr, nullptr};
  EXPECT_EQ(oracle::minimal_date_clash(book, result, 0, scope), (Positions{0, 2}));
  result.live.erase(0);
  result.live.erase(1);
  EXPECT_EQ(oracle::minimal_date_clash(book, result, 0, scope), Positions{});
}

}  // namespace
}  // namespace norma::test
