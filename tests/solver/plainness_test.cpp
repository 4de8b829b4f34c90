// The plainest case is the same, whether the oracle helps to find it or not.
#include "solver/plainness.hpp"

#include "solver/witness.hpp"
#include "tests/solver/random_act.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

struct Asked {
  Rulebook const& book;
  std::size_t edition, decision;
  State state;

  Witness witness(Shows const& shows) const {
    z3::context c;
    auto const facts = declare_facts(c, book);
    auto const e = encode_act(c, book, facts, edition, default_world(book));
    Session session(c, facts, {}, {}, {});
    auto const goal = state == State::conflict ? e.conflict[decision] : e.gap[decision];
    return canonical_witness(book, facts, session, "plainest", {governed(c, book, e, edition, edition + 1), goal}, edition, shows);
  }
  Shows by_oracle(std::size_t& shown) const {
    return [this, &shown](auto const& slots) {
      if (!in_ranges(book, slots)) return false;
      auto const r = oracle::decide_flat(book, slots.data(), default_world(book));
      bool const yes = r.edition == edition && r.state[decision] == state;
      shown += yes;
      return yes;
    };
  }
};

TEST(PlainestCase, IsTheSameWithTheOracle) {
  std::size_t found = 0, shown = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    RandomAct const act(seed);
    for (std::size_t e = 0; e < 2; ++e)
      for (std::size_t d = 0; d < 2; ++d)
        for (auto const state : {State::conflict, State::gap}) {
          Asked const asked{act.book(), e, d, state};
          auto const plain = asked.witness({}), helped = asked.witness(asked.by_oracle(shown));
          ASSERT_EQ(plain.slots, helped.slots) << "seed " << seed;
          found += plain.slots.has_value();
        }
  }
  EXPECT_GT(found, 50u);
  EXPECT_GT(shown, 50u);
}

// "Of a lower rank" as a formula and as a comparison, over all cases of small acts.
TEST(PlainestCase, IsPlainerByTheFormulaWhereItIsPlainer) {
  for (std::uint32_t seed = 0; seed < 5; ++seed) {
    RandomAct const act(seed);
    auto const& book = act.book();
    z3::context c;
    auto const facts = declare_facts(c, book);
    Session const session(c, facts, {}, {}, {});
    Plainness const order(book, facts, ordinary_case(book, 0));
    std::vector<std::vector<std::int32_t>> cases;
    for (auto n = book.facts[0].low; n <= std::min(book.facts[0].high, book.facts[0].low + 4); ++n)
      for (int flag = 0; flag < 2; ++flag)
        for (int colour = 0; colour < 3; ++colour)
          for (auto const day : {book.facts[3].low, book.facts[3].high}) cases.push_back({n, flag, colour, day, book.facts[4].low});
    for (auto const& a : cases) {
      auto const formula = order.plainer_values(a);
      for (auto const& b : cases)
        if (order.differences(a) == order.differences(b)) {
          EXPECT_EQ(session.evaluate(b, {formula}).value().front() != 0, order.plainer(b, a));
        }
    }
  }
}

}  // namespace
}  // namespace norma::solver
