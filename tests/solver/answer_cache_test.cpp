// Answers kept under their formulas: what is the same formula has the same name everywhere, what is not has another, and only
// what was written whole is used again.
#include "solver/answer_cache.hpp"

#include <gtest/gtest.h>


#include <algorithm>
#include <fstream>
#include <sstream>

#include "solver/session.hpp"


namespace norma::solver {
namespace {

namespace fs = std::filesystem;

struct Names {
  z3::context c;
  FormulaHash hash;
  z3::expr a = c.bool_const("a"), b = c.bool_const("b");
  z3::expr x = c.bv_const("x", 8), y = c.bv_const("y", 8);
};

TEST(FormulaNames, AreThoseOfTheFormulaInAnyContext) {
  Names one, two;
  two.hash.of(two.c.bv_const("before", 32) + 1 == 7);
  EXPECT_EQ(one.hash.of(one.a && z3::ult(one.x, one.y)), two.hash.of(two.a && z3::ult(two.x, two.y)));
  EXPECT_EQ(one.hash.of(one.a && one.b), two.hash.of(two.b && two.a));
  EXPECT_EQ(one.hash.of_all({one.a, one.b}), two.hash.of_all({two.b, two.a, two.b}));
}

TEST(FormulaNames, OfOtherFormulasAreOther) {
  Names n;
  std::vector<z3::expr> const all{n.a, n.b, !n.a, n.a && n.b, n.a || n.b, z3::implies(n.a, n.b), z3::implies(n.b, n.a), z3::ite(n.a, n.b, n.c.bool_val(false)),
                                  n.x == n.y, n.x == 1, n.x == 2, n.y == 1, z3::ult(n.x, n.y), z3::ult(n.y, n.x), z3::ule(n.x, n.y), z3::slt(n.x, n.y),
                                  n.x.extract(3, 0) == 1, n.x.extract(4, 1) == 1, n.x.extract(7, 4) == 1, z3::concat(n.x, n.y) == 1, z3::concat(n.y, n.x) == 1,
                                  z3::zext(n.x, 8) == 1, z3::sext(n.x, 8) == 1, n.c.bv_const("x", 16) == 1, n.x - n.y == 1, n.y - n.x == 1, n.c.bool_val(true)};
  std::vector<Hash> names;
  for (auto const& e : all) names.push_back(n.hash.of(e));
  std::sort(names.begin(), names.end());
  EXPECT_EQ(std::unique(names.begin(), names.end()), names.end());
  EXPECT_NE(n.hash.of_all({n.a, n.b}), n.hash.of_all({n.a}));
}

class KeptAnswers : public testing::Test {
 protected:
  fs::path folder = fs::path(testing::TempDir()) / "norma-answers", file = folder / "answers";
  Hash const h{1, 2}, other{2, 1};

  void SetUp() override { fs::remove_all(folder); }
  std::string text() const {
    std::ostringstream out;
    out << std::ifstream(file).rdbuf();
    return out.str();
  }
  void write(std::string const& s) const { std::ofstream(file) << s; }
};

TEST_F(KeptAnswers, AreThereAgain) {
  {
    AnswerCache cache(file, "solvers");
    cache.keep(h, {true, false, {1, -2, 3}});
    cache.keep(other, {false, true, {}});
  }
  AnswerCache cache(file, "solvers");
  auto const a = cache.find(h), b = cache.find(other);
  ASSERT_TRUE(a && b);
  EXPECT_TRUE(a->satisfiable);
  EXPECT_EQ(a->slots, (std::vector<std::int32_t>{1, -2, 3}));
  EXPECT_FALSE(b->satisfiable);
  EXPECT_TRUE(b->confirmed);
  EXPECT_FALSE(cache.find({3, 3}));
  EXPECT_EQ(cache.remark(), "");
}

TEST_F(KeptAnswers, OfOtherSolversOrDamagedAreNotUsed) {
  { AnswerCache(file, "solvers").keep(h, {true, false, {1, 2}}); }
  auto const whole = text();
  EXPECT_FALSE(AnswerCache(file, "other solvers").find(h));
  EXPECT_NE(AnswerCache(file, "other solvers").remark(), "");
  for (std::size_t i = whole.find('\n') + 1; i + 1 < whole.size(); ++i) {
    auto damaged = whole;
    damaged[i] = damaged[i] == '1' ? '2' : '1';
    write(damaged);
    AnswerCache cache(file, "solvers");
    EXPECT_FALSE(cache.find(h)) << i;
    EXPECT_NE(cache.remark(), "") << i;
  }
  write(whole.substr(0, whole.size() - 4));
  EXPECT_FALSE(AnswerCache(file, "solvers").find(h));
}

// A "no case" that nobody confirmed does not stand for one that is to be confirmed; nor does what was cut off stand for anything.
TEST_F(KeptAnswers, ServeOnlyWhatTheyWereGivenFor) {
  z3::context c;
  auto const x = c.bv_const("x", 8);
  Facts const facts{{x}, {}, {}};
  auto const ask = [&](AnswerCache& cache, bool one_solver, z3::expr const& goal, Limits limits = {}) {
    Session s(c, facts, {}, limits, {.smt2 = {}, .trust = {.one_solver = one_solver}, .answers = &cache});
    bool none = false;
    switch (s.ask("q", std::vector{goal})) {
      case Outcome::unsatisfiable: none = true; break;
      case Outcome::satisfiable: case Outcome::unknown: break;
    }
    return std::pair(none, s.confirmations().confirmed - s.confirmations().kept);
  };
  AnswerCache cache(file, "solvers");
  auto const never = z3::ult(x, c.bv_val(3, 8)) && z3::ugt(x, c.bv_val(5, 8));
  EXPECT_EQ(ask(cache, true, never), std::pair(true, std::size_t{0}));
  EXPECT_EQ(ask(cache, false, never), std::pair(true, std::size_t{1}));  // asked again, for the second engine
  EXPECT_EQ(cache.reused(), 1u);
  EXPECT_EQ(ask(cache, false, never), std::pair(true, std::size_t{0}));
  auto const sometimes = z3::ult(x, c.bv_val(3, 8));
  EXPECT_FALSE(ask(cache, false, sometimes).first);
  EXPECT_FALSE(ask(cache, false, sometimes).first);
}

}  // namespace
}  // namespace norma::solver
