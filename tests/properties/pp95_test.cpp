// Each property of the table on generated cases.
#include <gtest/gtest.h>

#include <ostream>
#include <set>

#include "properties/generators.hpp"
#include "properties/pp95/property.hpp"
#include "tests/properties/run_property.hpp"
#include "tests/properties/show.hpp"

namespace norma::properties::pp95 {

void PrintTo(Property const& p, std::ostream* out) { *out << p.name; }

namespace {

class Pp95 : public ::testing::TestWithParam<Property> {};

TEST_P(Pp95, Holds) {
  auto const& p = GetParam();
  auto const bench = make_bench();
  auto const cases = possible_cases<Case>(source_of(bench.book()));
  auto params = rc::detail::configuration().testParams;
  params.maxSuccess *= p.times;
  run_property(p, cases, params, [&](Case const& c) { return p.check(bench, c); });
}

INSTANTIATE_TEST_SUITE_P(Property, Pp95, ::testing::ValuesIn(properties()),
                         [](auto const& test) { return std::string(test.param.name); });

TEST(Pp95Table, NamesEachPropertyOnce) {
  std::set<std::string_view> names;
  for (auto const& p : properties()) {
    EXPECT_TRUE(names.insert(p.name).second) << p.name;
    EXPECT_FALSE(p.sentence.empty()) << p.name;
  }
  EXPECT_GE(names.size(), 28u);
}

}  // namespace
}  // namespace norma::properties::pp95
