// Comparisons of a day that is known to lie within an interval.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "solver/terms.hpp"

namespace norma::solver {
namespace {

constexpr std::array comparisons{Op::equal, Op::differ, Op::less, Op::at_most, Op::greater, Op::at_least};
constexpr Interval may{Date(2020, 5, 1), Date(2020, 6, 1)};

struct Comparison {
  z3::context c;
  std::vector<z3::expr> facts;

  // "The day OP `with`", or the other way round, where the day is this formula.
  z3::expr encoded(Op op, Date with, bool turned, z3::expr const& day, std::optional<KnownDay> known) {
    std::array const nodes{Node{.op = Op::definition, .sort = Sort::date, .value = 0}, Node{.op = Op::literal, .sort = Sort::date, .value = with.key()},
                           Node{.op = op, .sort = Sort::boolean, .a = static_cast<std::uint16_t>(turned), .b = static_cast<std::uint16_t>(!turned)}};
    std::vector const definitions{day};
    Scope scope{&facts, &definitions, nullptr, nullptr, nullptr};
    scope.day = known;
    return encode(c, nodes, scope);
  }
  bool holds(Op op, Date with, bool turned, Date day) { return encoded(op, with, turned, constant(c, Sort::date, day.key()), std::nullopt).simplify().is_true(); }
  z3::expr known(Op op, Date with, bool turned) { return encoded(op, with, turned, c.bv_const("day", width(Sort::date)), KnownDay{0, may}); }
};

bool decided(z3::expr const& e) { return e.is_true() || e.is_false(); }

TEST(KnownDay, DecidesAsEachDayWithinDoes) {
  Comparison x;
  std::size_t many = 0;
  for (auto const op : comparisons)
    for (bool const turned : {false, true})
      for (auto with = may.from + days(-3); with < may.until + days(3); with = with + days(1)) {
        auto const said = x.known(op, with, turned);
        if (!decided(said)) {
          EXPECT_TRUE(may.contains(with)) << iso_date(with);
          continue;
        }
        ++many;
        for (auto day = may.from; day < may.until; day = day + days(1)) ASSERT_EQ(said.is_true(), x.holds(op, with, turned, day)) << iso_date(with) << " and " << iso_date(day);
      }
  EXPECT_EQ(many, comparisons.size() * 2 * 6);
}

// What this shortcut hangs on: a question that does not ask that the day is within gets another answer, on either side of it.
TEST(KnownDay, SaysOtherwiseOfADayOutside) {
  Comparison x;
  for (auto const& [day, with] : {std::pair(may.until, may.until), std::pair(may.from + days(-1), may.from + days(-1))})
    for (auto const op : {Op::equal, Op::differ}) {
      auto const said = x.known(op, with, false);
      ASSERT_TRUE(decided(said));
      EXPECT_NE(said.is_true(), x.holds(op, with, false, day));
    }
}

}  // namespace
}  // namespace norma::solver
