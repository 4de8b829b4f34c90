// The formulas of a comparison: two laws, and the laws between them, over one set of facts.
#pragma once
#include <functional>
#include <map>

#include "solver/diff/extent.hpp"

namespace norma::solver {

// One question: a decision, or a derived date.
struct Question {
  bool date = false;
  std::uint16_t index = 0;
  friend constexpr auto operator<=>(Question, Question) = default;
};

// Printed decisions, then derived dates.
std::vector<Question> questions(Rulebook const& book);
// Outcomes of printed decisions that a derived date belongs to: decision and position.
std::vector<std::pair<std::size_t, std::size_t>> owners(Rulebook const& book, Question q);

// What a result says of it.
Said said(Result const& r, Question q);
// Whether two results differ in it, as the comparison counts it: a date in its value or in its state (none, one, conflict). A
// date that is there in one of them only is not counted where its outcome is, too: that is a class of the decision's. This
// errs toward counting: what else a date may be beside an outcome that comes or goes is counted.
bool differ(Rulebook const& book, Result const& a, Result const& b, Question q);

class ComparisonFormulas {
 public:
  ComparisonFormulas(z3::context& c, TwoLaws const& laws);

  OneSwitch const& readings() const { return readings_; }
  Facts const& facts() const { return facts_; }                // without constraints
  std::vector<z3::expr> const& possible_before() const { return possible_before_; }  // one a constraint, one a range of its own
  std::vector<z3::expr> const& possible_after() const { return possible_after_; }
  // The facts fit what either law decides of them.
  std::vector<z3::expr> fit() const;
  // The case is possible under the one law, and its facts fit what that law decides of them.
  std::vector<z3::expr> accepted_before() const { return with_fits(before_side(), possible_before_, each); }
  std::vector<z3::expr> accepted_after() const { return with_fits(after_side(), possible_after_, each); }
  // The case is possible under the one law, and satisfies those of its fits that the other law has not.
  std::vector<z3::expr> own_before() const { return own(before_side(), possible_before_, laws_.after); }
  std::vector<z3::expr> own_after() const { return own(after_side(), possible_after_, laws_.before); }
  z3::expr in_window() const { return within(laws_.window); }
  // The governing date lies in these days.
  z3::expr within(Interval days) const;
  // The case arrived before the window.
  z3::expr arrived_earlier() const;

  z3::expr differ(Question q) const;
  // The answer to the question shifts so.
  z3::expr shifts(Question q, Shift s) const;
  // The former law says what the later says once it has the rows of the change.
  z3::expr suffice(Change const& change);
  // Both: that a case is of the class.
  z3::expr region(Change const& change);
  // Of every list one extent holds.
  z3::expr covered(Cover const& cover, Question q) const;

 private:
  Encoding encoded(Law const& law);
  struct Side {
    Law const& law;
    Encoding const& encoding;
  };
  Side before_side() const { return {laws_.before, before_}; }
  Side after_side() const { return {laws_.after, after_}; }
  static bool each(Expr) { return true; }
  // After `out`, the law's fits that are asked for.
  std::vector<z3::expr> with_fits(Side const& side, std::vector<z3::expr> out, std::function<bool(Expr)> const& asked) const;
  std::vector<z3::expr> own(Side const& side, std::vector<z3::expr> possible, Law const& other) const;
  z3::expr unlike(Encoding const& x, Encoding const& y, Question q) const;
  // The date is there with its outcome in the one, and neither in the other.
  z3::expr follows(Encoding const& with, Encoding const& without, Question q) const;
  z3::expr in_state(Encoding const& e, Question q, State s) const;
  z3::expr in(Extent const& extent, Question q) const;

  z3::context& c_;
  TwoLaws const& laws_;
  OneSwitch readings_;
  Facts facts_;
  std::vector<z3::expr> possible_before_, possible_after_;
  Encoding before_, after_;
  std::map<std::vector<Row>, Encoding> mixed_;
};

}  // namespace norma::solver
