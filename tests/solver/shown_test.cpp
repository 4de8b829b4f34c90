// What cases show of an edition is shown by cases of that edition alone.
#include "solver/shown.hpp"

#include "solver/witness.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

// Rules that live or matter, outcomes that are lawful, switches that matter.
std::size_t shown_of(Rulebook const& book, std::size_t edition, std::vector<std::int32_t> const& slots) {
  auto const replay = replay_of(book);
  Shown shown(book, replay);
  shown.begin(edition);
  shown.take(slots);
  std::size_t n = 0;
  for (std::size_t r = 0; r < book.rules.size(); ++r) n += (shown.lives(r) ? 1 : 0) + (shown.matters(r) ? 1 : 0);
  for (std::size_t d = 0; d < book.decisions.size(); ++d)
    for (std::size_t o = 0; o < book.decisions[d].outcomes.size(); ++o) n += shown.lawful(d, o) ? 1 : 0;
  for (auto const s : switches_of(book)) n += shown.matters(s) ? 1 : 0;
  return n;
}

TEST(Shown, ByACaseOfTheEditionAlone) {
  auto const book = pp95::act().book;
  auto const newest = book.editions.size() - 1;
  EXPECT_GT(shown_of(book, newest, ordinary_case(book, newest)), 10u);
  EXPECT_EQ(shown_of(book, 0, ordinary_case(book, newest)), 0u);
}

TEST(Shown, IsForgottenWithTheEdition) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto const newest = book.editions.size() - 1;
  Shown shown(book, replay);
  shown.begin(newest);
  shown.take(ordinary_case(book, newest));
  auto const rule = rule_named(book, "5 all");
  ASSERT_TRUE(shown.lives(rule));
  shown.begin(newest - 1);
  EXPECT_FALSE(shown.lives(rule));
}

}  // namespace
}  // namespace norma::solver
