#include "solver/procedure/clockless_terms.hpp"

#include "solver/procedure/helpless.hpp"

namespace norma::solver {

void facts_of(Expr e, std::vector<std::uint16_t>& into) {
  for (auto const& n : e)
    if (n.op == Op::fact) into.push_back(static_cast<std::uint16_t>(n.value));
}

std::vector<std::uint16_t> duties_of(ClocklessGoal const& goal) {
  auto out = goal.open;
  out.insert(out.end(), goal.closed.begin(), goal.closed.end());
  if (goal.was_open >= 0) out.push_back(static_cast<std::uint16_t>(goal.was_open));
  return out;
}

ClocklessTerms::ClocklessTerms(z3::context& c, LawInForce const& law, std::vector<std::uint16_t> duties)
    : c_(c), law_(law), book_(*law.book), duties_(std::move(duties)) {}

z3::expr ClocklessTerms::value(Sort s, std::int32_t v) {
  return s == Sort::boolean || s == Sort::date ? c_.bool_val(v != 0) : c_.int_val(v);
}

z3::expr ClocklessTerms::fresh(std::string const& what, z3::sort const& sort) {
  return c_.constant((what + "_" + std::to_string(made_++)).c_str(), sort);
}

ClocklessCourse ClocklessTerms::initial() {
  ClocklessCourse start{c_.int_val(0), {}, {}};
  for (auto const& f : book_.facts) start.slots.push_back(value(f.sort, f.ordinary));
  start.open.assign(book_.calls.size(), c_.bool_val(false));
  for (auto const s : positions_in(book_.states))
    if (book_.states[s].initial) start.state = c_.int_val(s + 1);
  return start;
}

z3::expr ClocklessTerms::compare(Node const& n, Node const& a, z3::expr const& x, z3::expr const& y, bool against_none) {
  switch (n.op) {
    case Op::conjunction: return x && y;
    case Op::disjunction: return x || y;
    default: break;
  }
  if (a.sort == Sort::date) {
    if (!against_none) return fresh("free", c_.bool_sort());
    return n.op == Op::equal ? x == y : n.op == Op::differ ? x != y : fresh("free", c_.bool_sort());
  }
  switch (n.op) {
    case Op::equal: return x == y;
    case Op::differ: return x != y;
    case Op::less: return x < y;
    case Op::at_most: return x <= y;
    case Op::greater: return x > y;
    default: return x >= y;
  }
}

z3::expr ClocklessTerms::encode(Expr e, std::vector<z3::expr> const& slots) {
  std::vector<z3::expr> v;
  auto const none = [&](std::size_t i) { return e[i].op == Op::literal && e[i].value == 0; };
  for (auto const& n : e) {
    switch (arity(n.op)) {
      case 0:
        if (n.op == Op::fact) v.push_back(slots[static_cast<std::size_t>(n.value)]);
        else if (n.op == Op::reading) v.push_back(c_.bool_val(law_.world[static_cast<std::size_t>(n.value)] == n.a));
        else v.push_back(value(n.sort, n.value));
        break;
      case 1: v.push_back(n.op == Op::negation ? !v[n.a] : v[n.a]); break;
      case 3: v.push_back(z3::ite(v[n.a], v[n.b], v[n.c])); break;
      default: v.push_back(compare(n, e[n.a], v[n.a], v[n.b], none(n.a) || none(n.b)));
    }
    if (v.back().is_bool()) v.back() = v.back().simplify();
  }
  return v.back();
}

ClocklessTerms::Seen ClocklessTerms::seen(ClocklessCourse const& before, std::uint16_t transition) {
  auto const& event = book_.events[book_.transitions[transition].head.event - 1u];
  Seen out{before.slots, {}};
  for (auto const& carried : event.carries)
    for (std::size_t i = carried.slot; i < carried.slot + std::size_t{carried.slots}; ++i) {
      if (!law_.used[i]) continue;
      auto const& f = book_.facts[i];
      auto v = fresh("stated", sort_of(f.sort));
      if (f.sort != Sort::boolean && f.sort != Sort::date) out.stated.push_back(v >= (f.nullable && !carried.required ? 0 : f.low) && v <= f.high);
      if (f.sort == Sort::date && (carried.required || !f.nullable)) out.stated.push_back(v);
      out.slots[i] = v;
    }
  out.slots[book_.today] = c_.bool_val(true);
  out.slots[book_.actor] = fresh("actor", c_.int_sort());
  z3::expr_vector actors(c_);
  for (auto const a : numbers_of(book_.actors))
    if (may_report(event, a)) actors.push_back(out.slots[book_.actor] == c_.int_val(a));
  out.stated.push_back(z3::mk_or(actors));
  return out;
}

z3::expr ClocklessTerms::triggered(std::uint16_t call, std::uint16_t event, ClocklessCourse const& after) {
  return has(book_.calls[call].head.triggers, event) ? encode(book_.calls[call].guard, after.slots) : c_.bool_val(false);
}

ClocklessCourse ClocklessTerms::after(ClocklessCourse const& before, std::uint16_t transition, std::vector<z3::expr> const& slots) {
  auto const& t = book_.transitions[transition];
  ClocklessCourse after{t.head.to != 0 ? c_.int_val(t.head.to) : before.state, slots, before.open};
  for (auto const& u : t.updates) after.slots[u.slot] = encode(u.value, slots);
  for (auto const e : numbers_of(book_.events))
    if (has(t.head.forgets, e)) after.slots[book_.last + e - 1u] = c_.bool_val(false);
  after.slots[book_.last + t.head.event - 1u] = c_.bool_val(true);
  for (auto const d : duties_) {
    auto const& head = book_.calls[d].head;
    if (has(head.actions | head.releases, t.head.event)) after.open[d] = c_.bool_val(false);
    after.open[d] = (after.open[d] || triggered(d, t.head.event, after)).simplify();
  }
  return after;
}

std::vector<GoalPart> ClocklessTerms::parts(ClocklessGoal const& goal, std::uint16_t transition, ClocklessCourse const& before, ClocklessCourse const& after) {
  std::vector<GoalPart> out;
  auto const guard_of = [&](std::uint16_t call) {
    std::vector<std::uint16_t> facts;
    facts_of(book_.calls[call].guard, facts);
    return facts;
  };
  if (goal.transition >= 0) out.push_back({c_.bool_val(transition == goal.transition), {}, {}});
  if (goal.states != 0) {
    z3::expr_vector in(c_);
    for (auto const s : numbers_of(book_.states))
      if (has(goal.states, s)) in.push_back(after.state == c_.int_val(s));
    out.push_back({z3::mk_or(in), {}, {}});
  }
  for (auto const d : goal.open) out.push_back({after.open[d], {}, {d}});
  for (auto const d : goal.closed) out.push_back({!after.open[d], {}, {d}});
  if (goal.was_open >= 0) {
    auto const d = static_cast<std::uint16_t>(goal.was_open);
    out.push_back({before.open[d], {}, {d}});
  }
  if (!goal.opens.empty()) {
    GoalPart any{c_.bool_val(false), {}, {}};
    for (auto const d : goal.opens) {
      any.holds = any.holds || triggered(d, book_.transitions[transition].head.event, after);
      for (auto const f : guard_of(d)) any.facts.push_back(f);
    }
    out.push_back(std::move(any));
  }
  if (goal.barred >= 0) {
    // Comparisons of dates may come out either way, so more courses are barred than there are.
    CourseView const course{[&](std::uint16_t s) { return after.state == c_.int_val(s); }, [&](Expr e) { return encode(e, after.slots); }};
    for (auto& bar : Alone(law_, static_cast<std::uint16_t>(goal.barred)).bars(c_, course)) out.push_back({bar.holds, std::move(bar.facts), {}});
  }
  for (auto& p : out) p.holds = p.holds.simplify();
  return out;
}

}  // namespace norma::solver
