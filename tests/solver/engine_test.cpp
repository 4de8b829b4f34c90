// The smallest reproduction of what once made false verdicts: Z3 4.8.12's finite-domain solver, cut off while it takes in
// a formula, loses others that were asserted before, and then gives models that break them.
#include "solver/engine.hpp"

#include <gtest/gtest.h>

#include "solver/interruption.hpp"

namespace norma::solver {
namespace {

struct Bits {
  z3::context c;
  z3::expr x = c.bv_const("x", 17), y = c.bv_const("y", 17), z = c.bv_const("z", 17);
  z3::expr small = z3::ule(x, number(100));
  z3::expr hard = x * y == z && y + z * x == number(77) && z3::ugt(y, number(3));
  z3::expr easy = y == number(5) && z == x + y && x != number(0);

  z3::expr number(unsigned n) { return c.bv_val(n, 17); }
};

TEST(Engine, WhatItSaysAfterItDidNotAnswerIsStillTrue) {
  Bits b;
  unsigned tried = 0;
  for (unsigned steps = 1; steps < 4'000; steps += 61) {
    Engine engine(b.c, {.steps = steps});
    engine.add(b.small);
    engine.push();
    engine.add(b.hard);
    bool const cut_off = [&] {
      switch (engine.check()) {
        case Outcome::satisfiable: case Outcome::unsatisfiable: return false;
        case Outcome::unknown: return true;
      }
      return false;
    }();
    engine.pop();
    if (!cut_off) break;
    engine.push();
    engine.add(b.easy);
    switch (engine.check()) {
      case Outcome::satisfiable:
        EXPECT_TRUE(engine.model().eval(b.small && b.easy, true).is_true()) << "after " << steps << " steps";
        ++tried;
        break;
      case Outcome::unsatisfiable: ADD_FAILURE() << "there is a model; after " << steps << " steps"; break;
      case Outcome::unknown: EXPECT_FALSE(engine.why().empty());
    }
    engine.pop();
  }
  EXPECT_GT(tried, 10u) << "the limit never lay between the two queries";
}

// What was asserted in open scopes is asserted anew.
TEST(Engine, KeepsItsScopesWhenItIsThrownAway) {
  Bits b;
  Engine engine(b.c, {.steps = 2'500});
  engine.push();
  engine.add(b.small);
  engine.push();
  engine.push();
  engine.add(b.hard);
  switch (engine.check()) {
    case Outcome::unknown: break;
    case Outcome::satisfiable: case Outcome::unsatisfiable: FAIL() << "the query was to be too hard";
  }
  engine.pop();
  auto const admits = [&](z3::expr const& e) {
    engine.push();
    engine.add(e);
    auto const answer = engine.check();
    engine.pop();
    switch (answer) {
      case Outcome::satisfiable: return 1;
      case Outcome::unsatisfiable: return 0;
      case Outcome::unknown: return -1;
    }
    return -1;
  };
  EXPECT_EQ(admits(b.x == b.number(101)), 0);
  EXPECT_EQ(admits(b.x == b.number(100)), 1);
  engine.pop();
  engine.pop();
  EXPECT_EQ(admits(b.x == b.number(101)), 1);
}

TEST(Engine, SaysNothingMoreOnceInterrupted) {
  Bits b;
  Engine engine(b.c, {});
  interrupt();
  switch (engine.check()) {
    case Outcome::unknown: EXPECT_EQ(engine.why(), "interrupted"); break;
    case Outcome::satisfiable: case Outcome::unsatisfiable: ADD_FAILURE() << "it answered";
  }
  forget_interruption();
}

}  // namespace
}  // namespace norma::solver
