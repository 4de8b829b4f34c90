// A date outside the years that formulas hold would be another date to the solver than to the oracle: no act, file or draft has one.
#include "rulebook/date_bounds.hpp"

#include <gtest/gtest.h>

#include "rulebook/amend.hpp"
#include "rulebook/read.hpp"
#include "rulebook/write.hpp"
#include "rules/acts.hpp"
#include "rules/first_act.hpp"

namespace norma::rulebook {
namespace {

TEST(DateBounds, OfEveryActAreHeld) {
#define NORMA_ASK(act_name) \
  if (auto const beyond = beyond_dates(act_name::act().book)) ADD_FAILURE() << #act_name << ": " << beyond->row << " " << beyond->from << " to " << beyond->to;
  NORMA_EACH_ACT(NORMA_ASK)
#undef NORMA_ASK
}

std::string said_of(std::string const& draft) {
  auto const out = amend(acts::first::act().book, draft);
  return std::holds_alternative<Amended>(out) ? "applied" : std::get<Fault>(out).said.en;
}

TEST(DateBounds, ADraftThatLeavesThemIsRefused) {
  // 18 + 256 years: to 17 bits it is 18 years.
  std::string const head = "edition from 2021-06-01 by decree \"900\"\nadd rule \"n\" by 95:9:1 in force from 2021-06-01 when person.born_on + ";
  std::string const tail = " years before decided_on and status can be group_1 then term must be indefinite";
  EXPECT_EQ(said_of(head + "18" + tail), "applied");
  EXPECT_NE(said_of(head + "274" + tail).find("outside the years 1900–2155"), std::string::npos) << said_of(head + "274" + tail);
  EXPECT_NE(said_of("edition from 2021-06-01 by decree \"900\"\nadd rule \"n\" by 95:9:1 in force from 2021-06-01 when decided_on - 130 years before decided_on and status can be group_1 then term must be indefinite").find("outside"), std::string::npos);
}

TEST(DateBounds, SumsOfSumsAndDefinitionsAreFollowed) {
  auto book = acts::first::act().book;
  std::uint16_t const decided = book.decided_on;
  auto const far = std::vector<Node>{{.op = Op::fact, .sort = Sort::date, .value = static_cast<std::int32_t>(decided)}, {.op = Op::add_months, .sort = Sort::date, .a = 0, .value = 480}};
  auto& definition = book.definitions[book.governing_date];
  definition.expr = far;
  EXPECT_FALSE(beyond_dates(book).has_value());
  auto const farther = std::vector<Node>{{.op = Op::definition, .sort = Sort::date, .value = static_cast<std::int32_t>(book.governing_date)}, {.op = Op::add_years, .sort = Sort::date, .a = 0, .value = 100},
                                         {.op = Op::literal, .sort = Sort::date, .value = 0}, {.op = Op::differ, .sort = Sort::boolean, .a = 1, .b = 2}};
  book.constraints.front().expr = farther;
  ASSERT_TRUE(beyond_dates(book).has_value());
  EXPECT_EQ(beyond_dates(book)->row, "constraint " + std::string(book.constraints.front().name));
}

}  // namespace
}  // namespace norma::rulebook
