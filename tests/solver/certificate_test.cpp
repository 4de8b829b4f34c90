#include "solver/procedure/certificate.hpp"

#include <gtest/gtest.h>

namespace norma::solver {
namespace {

// A pair that begins at (0, 10); each step adds one to the first and takes one from the second. Can the second exceed ten?
struct Pair {
  z3::context c;
  z3::expr a = c.int_const("a"), b = c.int_const("b");
  z3::func_decl reached = z3::function("Reached", c.int_sort(), c.int_sort(), c.bool_sort());

  z3::expr_vector tuple(z3::expr const& x, z3::expr const& y) {
    z3::expr_vector v(c);
    v.push_back(x);
    v.push_back(y);
    return v;
  }
  // As Spacer answers: every relation defined.
  z3::expr answer(z3::expr const& set) { return !c.bool_const("Found") && z3::forall(a, b, reached(a, b) == set); }
  bool certifies(z3::expr const& answer) {
    SystemStep const step{tuple(a, b), tuple(a + 1, b - 1), c.bool_val(true), b > 10};
    return is_certificate(answer, reached, tuple(c.int_val(0), c.int_val(10)), {step}, 10'000);
  }
};

TEST(Certificate, IsAnInvariantThatTheGoalDoesNotMeet) {
  Pair p;
  EXPECT_TRUE(p.certifies(p.answer(p.b <= 10)));
  EXPECT_TRUE(p.certifies(p.answer(p.a >= 0 && p.a + p.b == 10)));
}

TEST(Certificate, IsRefusedWhereTheStartLiesOutside) {
  Pair p;
  EXPECT_FALSE(p.certifies(p.answer(p.b <= 9)));
}

TEST(Certificate, IsRefusedWhereAStepLeavesIt) {
  Pair p;
  EXPECT_FALSE(p.certifies(p.answer(p.a == 0 && p.b == 10)));
}

TEST(Certificate, IsRefusedWhereTheGoalIsShownInside) {
  Pair p;
  EXPECT_FALSE(p.certifies(p.answer(p.b <= 11)));
}

TEST(Certificate, OfAllCoursesIsRefusedIfAnyShowsTheGoal) {
  Pair p;
  EXPECT_FALSE(p.certifies(!p.c.bool_const("Found")));
}

}  // namespace
}  // namespace norma::solver
