// Our translation to gates against Z3's own evaluation: every operator by itself over all values of a small width, and random
// terms of several. A confirmation is worth no more than this agreement.
#include <rapidcheck.h>

#include <gtest/gtest.h>

#include <map>

#include "solver/bits/confirmer.hpp"
#include "solver/bits/translation.hpp"

namespace norma::solver::bits {
namespace {

// A circuit that is evaluated instead of solved: its gates as clauses, propagated in the order in which they were made.
class Values {
 public:
  explicit Values(std::vector<Circuit::Clause> const& clauses) : clauses_(clauses) {}

  void set(Literal l, bool v) { value_[static_cast<std::size_t>(std::abs(l))] = (l > 0) == v ? 1 : -1; }
  int of(Literal l) const {
    auto const at = value_.find(static_cast<std::size_t>(std::abs(l)));
    return at == value_.end() ? 0 : l > 0 ? at->second : -at->second;
  }
  // False if a clause is broken: then the gates contradict their inputs.
  bool propagate() {
    for (bool more = true; more;) {
      more = false;
      for (auto const& c : clauses_) {
        Literal open = 0;
        int opens = 0;
        bool held = false;
        for (auto const l : c) {
          held = held || of(l) > 0;
          if (of(l) == 0) open = l, ++opens;
        }
        if (held) continue;
        if (opens == 0) return false;
        if (opens == 1) set(open, true), more = true;
      }
    }
    return true;
  }

 private:
  std::vector<Circuit::Clause> const& clauses_;
  std::map<std::size_t, int> value_;
};

constexpr unsigned width = 4;

struct Terms {
  z3::context c;
  z3::expr x = c.bv_const("x", width), y = c.bv_const("y", width), p = c.bool_const("p"), q = c.bool_const("q"), r = c.bool_const("r");

  std::vector<z3::expr> inputs() const { return {x, y, p, q, r}; }
};

// One term an operator that the translation knows.
std::vector<z3::expr> each_operator(Terms& t) {
  auto& c = t.c;
  auto const app = [&](Z3_ast a) { return z3::expr(c, a); };
  auto const &x = t.x, &y = t.y, &p = t.p, &q = t.q, &r = t.r;
  z3::expr_vector three(c), words(c);
  for (auto const& e : {p, q, r}) three.push_back(e);
  for (auto const& e : {x, y, x + y}) words.push_back(e);
  Z3_ast const flags[] = {p, q, r}, terms[] = {x, y, c.bv_val(5, width)};
  return {c.bool_val(true), c.bool_val(false), !p, p && q, p || q, z3::mk_and(three), z3::mk_or(three), z3::implies(p, q),
          app(Z3_mk_xor(c, p, q)), app(Z3_mk_iff(c, p, q)), p == q, p != q, z3::ite(p, q, r), app(Z3_mk_distinct(c, 2, flags)),
          x == y, x != y, app(Z3_mk_distinct(c, 3, terms)), z3::distinct(words), z3::ite(p, x, y), z3::ule(x, y), z3::ult(x, y), z3::uge(x, y),
          z3::ugt(x, y), z3::sle(x, y), z3::slt(x, y), z3::sge(x, y), z3::sgt(x, y), x + y, x - y, x * y, -x, ~x, x & y, x | y, x ^ y,
          x.extract(2, 1), x.extract(3, 3), x.extract(0, 0), z3::concat(x, y), z3::concat(x.extract(1, 0), z3::concat(p == q ? y : x, x)),
          z3::zext(x, 3), z3::sext(x, 3), x + c.bv_val(5, width), x - c.bv_val(3, width), x * c.bv_val(6, width),
          z3::ule(x, c.bv_val(9, width)), z3::slt(x, c.bv_val(9, width)), z3::ite(x == c.bv_val(9, width), c.bv_val(1, width), y)};
}

std::uint64_t by_z3(z3::model const& m, z3::expr const& e) {
  auto const v = m.eval(e, true);
  return v.is_bool() ? v.is_true() : v.get_numeral_uint64();
}

// Empty, or the values for which the two differ.
std::string difference(Terms& t, z3::expr const& e, unsigned step = 1) {
  std::vector<Circuit::Clause> clauses;
  Circuit circuit([&](auto const& clause) { clauses.push_back(clause); });
  Translation translation(circuit);
  auto const out = translation.of(e);
  if (!out) return "not translated: " + translation.unknown();
  std::vector<Word> inputs;
  for (auto const& i : t.inputs()) inputs.push_back(*translation.of(i));
  for (unsigned bits = 0; bits < 1u << (2 * width + 3); bits += step) {
    z3::model m(t.c);
    Values values(clauses);
    unsigned at = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      unsigned number = 0;
      for (std::size_t k = 0; k < inputs[i].size(); ++k, ++at) {
        values.set(inputs[i][k], (bits >> at & 1) != 0);
        number |= (bits >> at & 1) << k;
      }
      auto declaration = t.inputs()[i].decl();
      auto value = i < 2 ? t.c.bv_val(number, width) : t.c.bool_val(number != 0);
      m.add_const_interp(declaration, value);
    }
    if (!values.propagate()) return "the gates contradict themselves at " + std::to_string(bits);
    std::uint64_t got = 0;
    for (std::size_t k = 0; k < out->size(); ++k) {
      if (values.of((*out)[k]) == 0) return "a bit is left open at " + std::to_string(bits);
      got |= std::uint64_t{values.of((*out)[k]) > 0} << k;
    }
    if (got != by_z3(m, e)) return e.to_string() + " at " + std::to_string(bits) + ": " + std::to_string(got) + ", Z3 " + std::to_string(by_z3(m, e));
  }
  return {};
}

TEST(Bits, EachOperatorMeansWhatZ3Evaluates) {
  Terms t;
  for (auto const& e : each_operator(t)) EXPECT_EQ(difference(t, e), "") << e;
}

z3::expr word(Terms& t, unsigned depth);

z3::expr proposition(Terms& t, unsigned depth) {
  if (depth == 0) return t.inputs()[*rc::gen::inRange<std::size_t>(2, 5)];
  auto const p = [&] { return proposition(t, depth - 1); };
  auto const w = [&] { return word(t, depth - 1); };
  switch (*rc::gen::inRange(0, 14)) {
    case 0: return !p();
    case 1: return p() && p();
    case 2: return p() || p();
    case 3: return z3::implies(p(), p());
    case 4: return p() == p();
    case 5: return p() != p();
    case 6: return z3::ite(p(), p(), p());
    case 7: return w() == w();
    case 8: return w() != w();
    case 9: return z3::ule(w(), w());
    case 10: return z3::ugt(w(), w());
    case 11: return z3::slt(w(), w());
    case 12: return z3::sge(w(), w());
    default: return z3::ult(w(), w());
  }
}

z3::expr word(Terms& t, unsigned depth) {
  if (depth == 0) return *rc::gen::element(0, 1) == 0 ? (*rc::gen::element(0, 1) == 0 ? t.x : t.y) : t.c.bv_val(*rc::gen::inRange(0, 16), width);
  auto const w = [&] { return word(t, depth - 1); };
  switch (*rc::gen::inRange(0, 12)) {
    case 0: return w() + w();
    case 1: return w() - w();
    case 2: return w() * w();
    case 3: return -w();
    case 4: return ~w();
    case 5: return w() & w();
    case 6: return w() | w();
    case 7: return z3::concat(w().extract(1, 0), w().extract(3, 2));
    case 8: return z3::zext(w().extract(2, 1), 2);
    case 9: return z3::sext(w().extract(2, 1), 2);
    default: return z3::ite(proposition(t, depth - 1), w(), w());
  }
}

// Small terms fold their constants in many ways; each is evaluated on a sample of all inputs.
TEST(Bits, RandomTermsMeanWhatZ3Evaluates) {
  EXPECT_TRUE(rc::check([] {
    Terms t;
    auto const e = *rc::gen::element(0, 1) == 0 ? proposition(t, 3) : word(t, 3);
    auto const said = difference(t, e, 37);
    RC_ASSERT(said == "");
  }));
}

TEST(Bits, AnOperatorThatIsNotKnownIsNotConfirmed) {
  Terms t;
  Confirmer confirmer({}, {});
  switch (confirmer.check({z3::udiv(t.x, t.y) != z3::udiv(t.x, t.y), z3::shl(t.x, t.y) == t.x})) {
    case Outcome::unknown: EXPECT_EQ(confirmer.why().rfind("not translated: ", 0), 0u) << confirmer.why(); break;
    case Outcome::satisfiable: case Outcome::unsatisfiable: ADD_FAILURE() << "it answered";
  }
}

TEST(Bits, AConfirmerKeepsNothingOfAQuestionButWhatFollows) {
  Terms t;
  Confirmer confirmer({z3::ule(t.x, t.c.bv_val(7, width))}, {});
  auto const admits = [&](std::vector<z3::expr> const& e) {
    switch (confirmer.check(e)) {
      case Outcome::satisfiable: return 1;
      case Outcome::unsatisfiable: return 0;
      case Outcome::unknown: break;
    }
    return -1;
  };
  EXPECT_EQ(admits({t.x == t.c.bv_val(8, width)}), 0);
  EXPECT_EQ(admits({t.x == t.c.bv_val(7, width), t.p}), 1);
  EXPECT_EQ(confirmer.value(t.x), 7);
  EXPECT_EQ(admits({t.p, !t.p}), 0);
  EXPECT_EQ(admits({!t.p, t.x + t.y == t.c.bv_val(0, width), t.y == t.c.bv_val(10, width)}), 1);
  EXPECT_EQ(confirmer.value(t.x), 6);
  EXPECT_EQ(admits({t.c.bool_val(false)}), 0);
  EXPECT_EQ(admits({}), 1);
}

}  // namespace
}  // namespace norma::solver::bits
