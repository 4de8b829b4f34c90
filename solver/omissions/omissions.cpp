#include "solver/omissions/omissions.hpp"

#include <algorithm>

#include "solver/procedure/impossible.hpp"
#include "solver/terms.hpp"

namespace norma::solver {

Answers ask_omissions(Asking const& q, Date eve_law) {
  Answers out;
  ask_of_calls(q, out);
  ask_of_acts(q, out);
  ask_left_out(q, out);
  ask_of_the_world(q, out);
  if (eve_law.given()) ask_of_commencement(q, eve_law, out);
  ask_of_ways(q, out);
  ask_outlived(q, out);
  ask_of_papers(q, out);
  ask_of_bearers(q, out);
  ask_of_renewal(q, out);
  std::erase_if(out, [&](GoalAnswer const& a) { return !q.wanted(a.goal.kind); });
  return out;
}

ProcedureVerdict reach_of(Asking const& q, std::uint16_t state) {
  for (auto const& a : q.known)
    if (a.goal.kind == ProcedureKind::unreachable_state && a.goal.index == state) return a.verdict;
  return ProcedureVerdict::undecided;
}

bool out_of_reach(Asking const& q, std::uint64_t events) {
  auto const& b = *q.law.book;
  return std::all_of(q.law.transitions.begin(), q.law.transitions.end(), [&](std::uint16_t t) {
    if (!has(events, b.transitions[t].head.event)) return true;
    return std::any_of(q.known.begin(), q.known.end(), [&](GoalAnswer const& a) {
      return a.goal.kind == ProcedureKind::unreachable_transition && a.goal.index == t && (a.verdict == ProcedureVerdict::refuted || a.verdict == ProcedureVerdict::unshown);
    });
  });
}

bool hidden(Asking const& q, std::uint64_t events) {
  auto const& rows = q.law.book->transitions;
  bool const itself = std::any_of(rows.begin(), rows.end(), [&](TransitionInfo const& t) { return has(events, t.head.event) && is_unshown(t.head, q.law.law); });
  return itself || std::any_of(q.known.begin(), q.known.end(), [&](GoalAnswer const& a) {
    return a.goal.kind == ProcedureKind::unreachable_transition && a.verdict == ProcedureVerdict::unshown && has(events, rows[a.goal.index].head.event);
  });
}

bool never_holds(Asking const& q, std::string const& query, std::vector<std::pair<Expr, bool>> const& all, int slot, std::int32_t value) {
  auto const& b = *q.law.book;
  z3::context c;
  std::vector<z3::expr> slots;
  for (auto const& f : b.facts) slots.push_back(f.sort == Sort::boolean ? c.bool_const(("any " + f.path).c_str()) : c.bv_const(("any " + f.path).c_str(), width(f.sort)));
  auto const scope = facts_alone(slots, q.law.world);
  auto whole = c.bool_val(true);
  for (auto const& [e, wanted] : all) whole = whole && (wanted ? encode(c, e, scope) : !encode(c, e, scope));
  if (slot >= 0) whole = whole && slots[static_cast<std::size_t>(slot)] == constant(c, b.facts[static_cast<std::size_t>(slot)].sort, value);
  Impossible impossible(q.trust, q.count);
  return impossible(query, whole.simplify());
}

void settle_unmet(Asking const& q, std::uint64_t events, GoalAnswer& a) {
  if (!out_of_reach(q, events)) return settle(a, ProcedureVerdict::undecided, "no run at hand comes to it, and none is proven not to");
  if (hidden(q, events)) settle(a, ProcedureVerdict::unshown, "only wording that the text does not show for this edition can lead there");
  else settle(a, ProcedureVerdict::proven, "what it would follow is out of reach in runs of any length");
}

}  // namespace norma::solver
