// Three-way agreement: typed evaluator, flat evaluator and formulas, on a case for each way through each guard.
#include <set>

#include "oracle/engine.hpp"
#include "properties/generators.hpp"
#include "solver/prediction.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

class Agreement : public testing::Test {
 protected:
  Act<mse::Case> act = pp95::act();
  Rulebook const& book = act.book;
  World world = default_world(book);
  std::size_t edition = book.editions.size() - 1;
  oracle::Engine<mse::Case> engine{act, world};
  z3::context c;
  Facts facts = declare_facts(c, book);
  Encoding encoding = encode_act(c, book, facts, edition, world);
  Session session{c, facts, {}, {}, {}};
  std::size_t compared = 0;

  void expect_agreement(std::vector<std::int32_t> const& slots, std::string const& where) {
    mse::Case facts_of_case;
    unflatten(facts_of_case, slots.data());
    auto const typed = engine.decide(facts_of_case, edition);
    auto const flat = oracle::decide_flat(book, slots.data(), world, edition);
    EXPECT_EQ(difference(book, flat, typed), "") << where;
    EXPECT_EQ(difference(book, predict(book, encoding, edition, session, slots), typed), "") << where;
    ++compared;
  }

  // Every proposition inside the expression, with the formula of each.
  std::vector<z3::expr> propositions(Expr expr) {
    Scope const scope{&facts.slots, &encoding.definitions, &encoding.lawful, &encoding.values, &encoding.world};
    std::vector<z3::expr> out;
    for (std::size_t n = 1; n <= expr.size(); ++n) {
      auto const part = encode(c, expr.subspan(0, n), scope);
      if (part.is_bool() && !part.is_true() && !part.is_false()) out.push_back(part);
    }
    return out;
  }

  void both_ways(Expr expr, std::string const& where, std::set<unsigned>& seen) {
    for (auto const& p : propositions(expr))
      for (auto const& goal : {p, !p}) {
        if (!seen.insert(goal.id()).second) continue;
        kept.push_back(goal);
        switch (session.ask(where, std::vector<z3::expr>{goal})) {
          case Outcome::satisfiable: expect_agreement(session.model(), where); break;
          case Outcome::unsatisfiable: break;
          case Outcome::unknown: ADD_FAILURE() << where << ": " << session.why();
        }
      }
  }
  std::vector<z3::expr> kept;  // so that ids of formulas stay unique
};

TEST_F(Agreement, OnEachWayThroughEachGuardAndDefinition) {
  std::set<unsigned> seen;
  for (auto const& d : book.definitions) both_ways(d.expr, std::string(d.name), seen);
  for (auto const& r : book.rules)
    if (r.head.interval.contains(book.editions[edition].interval.from)) both_ways(r.guard, std::string(r.head.id), seen);
  EXPECT_GT(compared, 300u);
}

// Random possible cases, boundaries preferred, decided by the newest edition whatever their dates.
TEST_F(Agreement, OnGeneratedCases) {
  auto const cases = properties::possible_cases<mse::Case>(properties::source_of(book));
  bool const held = rc::check("typed, flat and formulas agree", [&] {
    mse::Case const facts_of_case = *cases;
    std::vector<std::int32_t> slots(book.facts.size());
    flatten(facts_of_case, slots.data());
    auto const typed = engine.decide(facts_of_case, edition);
    RC_ASSERT(difference(book, oracle::decide_flat(book, slots.data(), world, edition), typed) == "");
    RC_ASSERT(difference(book, predict(book, encoding, edition, session, slots), typed) == "");
  });
  EXPECT_TRUE(held);
}

}  // namespace
}  // namespace norma::solver
