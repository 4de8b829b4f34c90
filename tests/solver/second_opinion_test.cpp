#include "solver/second_opinion.hpp"

#include <gtest/gtest.h>

namespace norma::solver {
namespace {

TEST(SecondOpinion, AgreesOnUnsatAndReportsAnythingElse) {
  if (!second_solver_found()) GTEST_SKIP() << "cvc5 is not installed";
  std::string const head = "(set-logic QF_BV)(declare-const x (_ BitVec 4))";
  auto const said = second_opinion({{"holds", head + "(assert (distinct x x))(check-sat)"},
                                    {"does not", head + "(assert (= x x))(check-sat)"},
                                    {"nonsense", "(no such command)"}},
                                   10'000);
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(said[0].query, "does not");
  EXPECT_EQ(said[0].what, "cvc5 says: sat");
  EXPECT_EQ(said[1].query, "nonsense");
}

}  // namespace
}  // namespace norma::solver
