// Which rows are of the law that is asked.
#include <gtest/gtest.h>

#include <set>

#include "rules/pp95/procedure/procedure.hpp"
#include "solver/procedure/unrolling.hpp"

namespace norma::solver {
namespace {

// Of working days and of calendar days one is the law under a reading; the other is no row that anything could be proven of.
TEST(LawInForce, ARowThatAReadingSwitchesOffIsNotOfTheLaw) {
  auto const book = pp95::procedure::procedure().book;
  auto const duties = [&](char const* alternative) {
    auto world = default_world(book);
    for (std::size_t r = 0; r < book.readings.size(); ++r)
      for (std::uint8_t a = 1; a <= book.readings[r].count(); ++a)
        if (book.readings[r].id == "Q54" && book.readings[r].alternatives[a - 1u].name == alternative) world[r] = a;
    std::set<std::string_view> ids;
    for (auto const c : law_in_force(book, book.editions.size() - 1, world).duties) ids.insert(book.calls[c].head.id);
    return ids;
  };
  auto const calendar = duties("calendar"), working = duties("working");
  EXPECT_TRUE(calendar.contains("35:1 extract"));
  EXPECT_FALSE(calendar.contains("35:1 extract, working days"));
  EXPECT_TRUE(working.contains("35:1 extract, working days"));
  EXPECT_FALSE(working.contains("35:1 extract"));
}

// That is no row of a reading but a defect, and it is asked.
TEST(LawInForce, ARowThatNothingCanMeetIsOfTheLaw) {
  auto book = pp95::procedure::procedure().book;
  std::vector<Node> const never{{.op = Op::literal, .sort = Sort::boolean, .value = 0}};
  book.transitions.front().guard = never;
  auto const law = law_in_force(book, book.editions.size() - 1, default_world(book));
  EXPECT_EQ(law.transitions.front(), 0);
}

}  // namespace
}  // namespace norma::solver
