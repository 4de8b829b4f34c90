#include "solver/second_opinion.hpp"

#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

TEST(SecondOpinion, AgreesOnUnsatAndReportsAnythingElse) {
  if (!second_solver_found()) GTEST_SKIP() << "cvc5 is not installed";
  std::string const head = "(set-logic QF_BV)(declare-const x (_ BitVec 4))";
  auto const said = second_opinion({{"holds", head + "(assert (distinct x x))(check-sat)"},
                                    {"does not", head + "(assert (= x x))(check-sat)"},
                                    {"nonsense", "(no such command)"}},
                                   10'000, 2);
  ASSERT_EQ(said.against.size(), 1u);
  EXPECT_EQ(said.against[0].query, "does not");
  EXPECT_EQ(said.against[0].what, "cvc5 says: sat");
  ASSERT_EQ(said.silent.size(), 1u);
  EXPECT_EQ(said.silent[0].query, "nonsense");
}

// Also those of witnesses that are made canonical after all obligations are answered.
TEST(SecondOpinion, IsAskedOfEveryUnsatisfiableQuery) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto options = only({Kind::redundant_rule});
  options.sinks.second_opinion = true;
  auto const check = check_newest(book, replay, options);
  auto const answered = check->unsat();
  for (auto& f : check->findings)
    if (f.witness.empty()) check->complete(f);
  EXPECT_GT(check->unsat(), answered);
  EXPECT_EQ(check->take_refuted().size(), check->unsat());
}

}  // namespace
}  // namespace norma::solver
