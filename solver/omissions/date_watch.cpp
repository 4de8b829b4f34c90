#include "solver/omissions/date_watch.hpp"

#include <algorithm>
#include <set>

#include "solver/engine.hpp"

namespace norma::solver {
namespace {

using Slots = std::set<std::size_t>;

bool mentions(Expr e, std::size_t at, Slots const& slots) {
  auto const& n = e[at];
  if (n.op == Op::fact) return slots.contains(static_cast<std::size_t>(n.value));
  auto const k = arity(n.op);
  return (k > 0 && mentions(e, n.a, slots)) || (k > 1 && mentions(e, n.b, slots)) || (k > 2 && mentions(e, n.c, slots));
}

bool compares_dates(Expr e, Node const& n) {
  bool const comparison = n.op >= Op::equal && n.op <= Op::at_least;
  return comparison && e[n.a].sort == Sort::date;
}

// Days that run from the call's trigger, and those that tell when its act is done.
struct Days {
  Slots from, done;
};
Days days_of(LawInForce const& law, CallHead const& head) {
  auto const& b = *law.book;
  Days out;
  Slots const now{b.today};
  for (auto const e : numbers_of(b.events)) {
    if (has(head.triggers, e)) out.from.insert(b.last + e - 1u);
    if (has(head.actions, e)) out.done.insert(b.last + e - 1u);
  }
  for (auto const t : law.transitions)
    if (has(head.triggers, b.transitions[t].head.event))
      for (auto const& u : b.transitions[t].updates)
        if (b.facts[u.slot].sort == Sort::date && mentions(u.value, u.value.size() - 1, now)) out.from.insert(u.slot);
  out.done.insert(b.today);
  return out;
}

bool asks(Expr e, Days const& days) {
  return std::any_of(e.begin(), e.end(), [&](Node const& n) {
    return compares_dates(e, n) && ((mentions(e, n.a, days.from) && mentions(e, n.b, days.done)) || (mentions(e, n.b, days.from) && mentions(e, n.a, days.done)));
  });
}

// Satisfiable: one course in which the row comes out otherwise a day later.
Outcome differs(LawInForce const& law, Expr e, Days const& days, Date first, Date last) {
  auto const& b = *law.book;
  z3::context c;
  std::vector<z3::expr> in_time;
  for (auto const& f : b.facts) in_time.push_back(f.sort == Sort::boolean ? c.bool_const(f.path.c_str()) : c.bv_const(f.path.c_str(), width(f.sort)));
  for (auto const s : days.from) in_time[s] = constant(c, Sort::date, first.key());
  auto late = in_time;
  in_time[b.today] = constant(c, Sort::date, last.key());
  late[b.today] = constant(c, Sort::date, next_day(last).key());
  z3::expr_vector any(c);
  auto const differ = [&] {
    auto const x = facts_alone(in_time, law.world), y = facts_alone(late, law.world);
    any.push_back(encode(c, e, x) != encode(c, e, y));
  };
  for (bool const done : {false, true}) {
    for (auto const s : days.done)
      if (s != b.today) {
        in_time[s] = constant(c, Sort::date, done ? last.key() : 0);
        late[s] = constant(c, Sort::date, done ? next_day(last).key() : 0);
      }
    differ();
  }
  auto const otherwise = z3::mk_or(any);
  Engine engine(c, of_small_question);
  engine.add(otherwise);
  auto const answer = engine.check();
  switch (answer) {
    case Outcome::satisfiable: return engine.model().eval(otherwise, true).is_true() ? answer : Outcome::unknown;
    case Outcome::unsatisfiable: case Outcome::unknown: break;
  }
  return answer;
}

}  // namespace

Watched lateness_watched(LawInForce const& law, std::uint16_t call) {
  auto const& b = *law.book;
  auto const days = days_of(law, b.calls[call].head);
  std::vector<Expr> rows;
  auto const add = [&](Expr e) {
    if (asks(e, days)) rows.push_back(e);
  };
  for (auto const t : law.transitions) add(b.transitions[t].guard);
  for (auto const& c : b.conditions)
    if (c.head.interval.contains(law.law)) add(c.holds);
  for (auto const i : positions_in(b.calls))
    if (i != call && b.calls[i].head.interval.contains(law.law)) add(b.calls[i].guard);
  if (rows.empty()) return Watched::no;
  auto const last = last_day(b.calls[call].head.period, law.law, b.calendar_in(law.world), b.rolls_in(law.world));
  if (!last) return Watched::unknown;
  bool open = false;
  for (auto const e : rows) {
    switch (differs(law, e, days, law.law, *last)) {
      case Outcome::satisfiable: return Watched::yes;
      case Outcome::unsatisfiable: break;
      case Outcome::unknown: open = true;
    }
  }
  return open ? Watched::unknown : Watched::no;
}

}  // namespace norma::solver
