// What became of the questions of one edition.
#pragma once
#include "solver/procedure/goals.hpp"

namespace norma::solver {

// What became of a goal.
struct GoalAnswer {
  Goal goal;
  ProcedureVerdict verdict = ProcedureVerdict::undecided;
  std::string method;
  Trace trace;               // of a goal that is reached; the method says whether a shortest run
  std::size_t loop_from = 0;
  std::vector<std::uint16_t> among{};  // of left_out the values, of not_provided_for the states
};

struct Exploration {
  std::vector<GoalAnswer> answers;
  std::vector<ProcedureDisagreement> disagreements;
  std::size_t queries = 0;
  Confirmations confirmations;
};

inline void append(Exploration& to, Exploration const& more) {
  to.answers.insert(to.answers.end(), more.answers.begin(), more.answers.end());
  to.disagreements.insert(to.disagreements.end(), more.disagreements.begin(), more.disagreements.end());
  to.queries += more.queries;
  to.confirmations.add(more.confirmations);
}

// Of these a run is what was hoped for, and no finding.
inline bool about_reach(ProcedureKind k) {
  return k == ProcedureKind::unreachable_state || k == ProcedureKind::unreachable_transition;
}

inline void settle(GoalAnswer& a, ProcedureVerdict v, std::string method) {
  a.verdict = v;
  a.method = std::move(method);
}

// A run that shows the goal was found.
inline void settle_by_run(GoalAnswer& a, std::string method) {
  settle(a, about_reach(a.goal.kind) ? ProcedureVerdict::proven : ProcedureVerdict::refuted, std::move(method));
}

// Neither shown by a run nor proven.
inline bool is_open(GoalAnswer const& a) { return a.verdict == ProcedureVerdict::undecided && a.trace.empty(); }

}  // namespace norma::solver
