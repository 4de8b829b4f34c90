// Where the bearer of a duty can do nothing alone.
#pragma once
#include "solver/verdict.hpp"
#include <functional>

#include "solver/procedure/unrolling.hpp"

namespace norma::solver {

// A course as terms: whether it stands in a state, and what an expression over its facts comes to.
struct CourseView {
  std::function<z3::expr(std::uint16_t state)> stands_in;
  std::function<z3::expr(Expr)> value;
};

// One way to state and do an act: the demands on it, who acts and some of what he states being chosen.
using Demands = std::vector<std::vector<Node>>;

// In this course each act of the call's actors that would perform the call or lead on is barred, whoever of them does it,
// whatever they state of it and on whatever day, by what is not theirs to bring about. What they have left undone themselves
// bars nothing here; nor does a step that only repeats another lead on. Each finite fact that they state has one value in all
// demands on the act; days have not: one day may meet a demand here and another day the next, so that demands which no one day
// meets bar nothing (towards "never depends").
// The first is the conjunction, one proposition an act, with the facts that it asks.
struct Bar {
  z3::expr holds;
  std::vector<std::uint16_t> facts;
};
// What its bearer can do, which hangs on no course, is worked out once. Refers to the law.
class Alone {
 public:
  Alone(LawInForce const& law, std::uint16_t call);
  std::vector<Bar> bars(z3::context& c, CourseView const& course) const;

 private:
  struct Act {
    std::vector<std::uint16_t> from;   // states in which it performs the call or leads on
    std::vector<bool> own;             // facts that are its author's to bring about
    std::vector<Demands> ways;
    std::vector<std::uint16_t> facts;  // that the demands ask beside
  };
  std::vector<Act> acts_;
};
z3::expr barred(LawInForce const& law, CourseTerms const& course, std::uint16_t call);
bool barred(LawInForce const& law, Standpoint const& at, std::uint16_t call);

// The states in which some course, reached or not, is barred. It errs toward "barred": no state at all is a proof that the
// call never hangs on others; else the question is put to the solver. A state is left out only where Z3 and, unless one is
// trusted, the second engine find none: `count` says how often.
std::uint64_t helpless_states(LawInForce const& law, std::uint16_t call, Trust const& trust, Confirmations& count);

}  // namespace norma::solver
