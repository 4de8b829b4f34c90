// No ordinary person is left with nothing: every item of the list, child and adult, first and repeat, in every edition.
#include <gtest/gtest.h>

#include "rules/mse/terms.hpp"
#include "tests/oracle/sample.hpp"

namespace norma::test {
namespace {

Case ordinary(Date decided, bool child, bool repeat) {
  Case c;
  c.decided_on = decided;
  c.received_on = decided - Days{10};
  c.person.born_on = child ? add_years(decided, -8) : add_years(decided, -40);
  if (!repeat) return c;
  auto const since = add_years(c.received_on, -1);
  c.history.exam = mse::Exam::repeat;
  c.history.recognised_first_on = since;
  if (child) c.history.child_category_since = since;
  c.history.current = mse::Current{child ? mse::Status::child_disabled : mse::Status::group_2, mse::Term::y1, since,
                                   first_of_next_month(decided)};
  return c;
}

TEST(Ordinary, NobodyIsLeftWithoutALawfulTerm) {
  auto const engine = default_engine();
  std::size_t asked = 0;
  for (auto const& edition : engine.book().editions)
    for (bool const child : {true, false})
      for (bool const repeat : {true, false})
        for (std::size_t item = 0; item <= mse::list_items.size(); ++item) {
          auto c = ordinary(edition.interval.from, child, repeat);
          if (item < mse::list_items.size()) c.findings.listed.has[item] = true;
          ASSERT_EQ(engine.broken(c), -1);
          auto const r = engine.decide(c);
          ++asked;
          EXPECT_TRUE(r.state[mse::term.index] == State::answered && r.lawful[mse::term.index] != 0)
              << mse::conditions[item] << (child ? ", child" : ", adult") << (repeat ? ", repeat" : ", first") << ", edition of "
              << edition.interval.from.year();
          EXPECT_EQ(r.state[mse::status.index], State::answered);
        }
  EXPECT_EQ(asked, engine.book().editions.size() * 2 * 2 * (mse::list_items.size() + 1));
}

}  // namespace
}  // namespace norma::test
