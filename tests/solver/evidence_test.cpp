// What is looked for in all editions at once errs toward asking again.
#include "solver/moved.hpp"
#include "tests/solver/enumeration.hpp"
#include "tests/solver/random_act.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

TEST(Moved, AreCasesOfTheOtherEditionThatArePossible) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto const newest = book.editions.size() - 1;
  auto const slots = ordinary_case(book, newest);
  for (std::size_t e = 0; e < newest; ++e) {
    auto const there = moved(book, replay, slots, e);
    EXPECT_FALSE(there.empty());
    for (auto const& s : there) {
      EXPECT_LT(replay.broken(s), 0);
      EXPECT_EQ(replay.decide(s, default_world(book)).edition, e);
    }
  }
}

TEST(Moved, AreNoneWhereTheOracleCallsThemImpossible) {
  auto const book = pp95::act().book;
  auto replay = replay_of(book);
  auto const slots = ordinary_case(book, book.editions.size() - 1);
  replay.broken = [](auto const&) { return 0; };
  EXPECT_TRUE(moved(book, replay, slots, 0).empty());
  replay.broken = {};
  EXPECT_TRUE(moved(book, replay, slots, 0).empty());
}

bool differ(Rulebook const& book, Result const& a, Result const& b) { return a.edition != b.edition || !same_printed(book, a, b); }

// What it shows is so, and what it calls idle is, of all cases of small acts.
TEST(Evidence, IsBorneOutByEnumeration) {
  std::size_t live = 0, idle = 0;
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    RandomAct const act(seed);
    auto const& book = act.book();
    auto const replay = replay_of(book);
    Evidence const evidence(book, replay, {});
    Enumeration const all(book);
    auto const usual = default_world(book);
    Selection const s{0, 2};
    for (std::size_t e = 0; e < book.editions.size(); ++e) {
      for (std::size_t r = 0; r < book.rules.size(); ++r) {
        auto const lives = all.some(e, selected_world(book, book.rules[r].head), [&](auto&, auto const& result) { return result.live.has(r); });
        EXPECT_TRUE(lives || !evidence.of(e).lives(r)) << seed;
        live += evidence.of(e).lives(r);
      }
      bool const changes = all.some(e, usual, [&](auto const& slots, auto const& result) { return differ(book, result, replay.decide(slots, switched(usual, s))); });
      EXPECT_TRUE(changes || !evidence.of(e).matters(s)) << seed;
      EXPECT_TRUE(!changes || !evidence.idle(s, e)) << seed;
      idle += evidence.idle(s, e);
    }
  }
  EXPECT_GT(live, 50u);
  EXPECT_GT(idle, 5u);
}

// Z3 finds no case in which a reading matters: the second engine has one, and nothing is taken for idle.
TEST(Evidence, OfABlindSolverCallsNothingIdle) {
  std::size_t contradicted = 0, falsely = 0;
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    RandomAct const act(seed);
    auto const& book = act.book();
    auto const replay = replay_of(book);
    auto options = only({Kind::reading});
    auto const idle = [&](Evidence const& e) { return std::pair(e.idle({0, 2}, 0), e.idle({0, 2}, 1)); };
    auto const truth = idle(Evidence(book, replay, options));
    options.sinks.trust.planted = [](std::string const&, Outcome) { return Outcome::unsatisfiable; };
    Evidence const blind(book, replay, options);
    EXPECT_TRUE(truth.first || !blind.idle({0, 2}, 0)) << seed;
    EXPECT_TRUE(truth.second || !blind.idle({0, 2}, 1)) << seed;
    contradicted += blind.confirmations.contradictions.size();
    options.sinks.trust.one_solver = true;
    falsely += idle(Evidence(book, replay, options)) != truth;
  }
  EXPECT_GT(contradicted, 0u);
  EXPECT_GT(falsely, 0u);  // what this test is for: trusted alone, it is believed
}

}  // namespace
}  // namespace norma::solver
