#include "solver/procedure/goals.hpp"

#include "solver/procedure/helpless.hpp"

#include <algorithm>

namespace norma::solver {
namespace {

z3::expr in_states(z3::context& c, z3::expr const& state, std::uint64_t set) {
  z3::expr_vector v(c);
  for (std::uint16_t s = 1; s <= 64; ++s)
    if (has(set, s)) v.push_back(state == c.bv_val(s, state_bits));
  return z3::mk_or(v);
}

// Other actors' duties that fall due no later than `due` bind somebody in time.
z3::expr nobody_bound(LawInForce const& law, CourseTerms const& at, std::uint16_t call) {
  auto const& b = *law.book;
  auto& c = at.state.ctx();
  auto out = c.bool_val(true);
  auto const none = constant(c, Sort::date, 0);
  for (auto const d : law.duties)
    if ((b.calls[d].head.actors & b.calls[call].head.actors) == 0)
      out = out && !(at.open[d] && at.due[d] != none && z3::ule(at.due[d], at.due[call]));
  return out;
}

// Another actor's duty is open that falls due after the call does, and its act can be done there: on no other does one wait.
// By states alone, not by guards: more acts can be done than are, so that a race is found rather than denied.
z3::expr later_duty(LawInForce const& law, CourseTerms const& at, std::uint16_t call) {
  auto const& b = *law.book;
  z3::expr_vector v(at.state.ctx());
  for (auto const d : law.duties)
    if ((b.calls[d].head.actors & b.calls[call].head.actors) == 0 && !b.calls[d].head.beside)
      v.push_back(at.open[d] && z3::ult(at.due[call], at.due[d]) && in_states(at.state.ctx(), at.state, states_of(law, d)));
  return z3::mk_or(v);
}

bool open_and_dated(Replayed const& r, std::uint16_t call) { return r.at.calls[call].first && r.at.calls[call].second.given(); }

bool nobody_bound(LawInForce const& law, Replayed const& at, std::uint16_t call) {
  auto const& b = *law.book;
  for (auto const d : law.duties)
    if ((b.calls[d].head.actors & b.calls[call].head.actors) == 0 && open_and_dated(at, d) &&
        at.at.calls[d].second <= at.at.calls[call].second)
      return false;
  return true;
}

void add_calls(LawInForce const& law, Trust const& trust, Confirmations& count, std::vector<Goal>& out) {
  auto const& b = *law.book;
  for (auto const d : law.duties)
    if (b.calls[d].head.period.unit == Unit::days && b.calls[d].head.period.count > 0) out.push_back({ProcedureKind::days_off_only, d, 0, 0});
  for (auto const d : law.duties)
    if (!runs_from_trigger(law, d)) out.push_back({ProcedureKind::late_at_birth, d, 0, 0});
  // Of what is done beside other courses it is not asked, and so not proven, whether it waits.
  std::vector<std::uint64_t> helpless;
  for (auto const d : law.duties) helpless.push_back(b.calls[d].head.beside ? 0 : helpless_states(law, d, trust, count));
  for (auto const kind : {ProcedureKind::dependent_deadline, ProcedureKind::race})
    for (std::size_t i = 0; i < helpless.size(); ++i)
      if (helpless[i] != 0) out.push_back({kind, law.duties[i], 0, helpless[i]});
}

}  // namespace

bool has_unshown_steps(ProcedureBook const& book, Date law) {
  return std::any_of(book.transitions.begin(), book.transitions.end(), [&](TransitionInfo const& t) { return is_unshown(t.head, law); });
}

bool runs_from_trigger(LawInForce const& law, std::uint16_t call) {
  Expr const e = law.book->calls[call].since;
  std::size_t at = e.size() - 1;
  while (e[at].op == Op::choose) {
    auto const& asked = e[e[at].a];
    if (asked.op != Op::reading) return false;
    at = law.world[static_cast<std::size_t>(asked.value)] == asked.a ? e[at].b : e[at].c;
  }
  return e[at].op == Op::fact && e[at].value == law.book->today;
}

std::uint64_t states_of(LawInForce const& law, std::uint16_t call) {
  std::uint64_t out = 0;
  for (auto const t : law.transitions)
    if (auto const& head = law.book->transitions[t].head; has(law.book->calls[call].head.actions, head.event)) out |= head.from;
  return out;
}

int race_with(Goal const& g, LawInForce const& law, std::vector<Replayed> const& run) {
  auto const& b = *law.book;
  auto const& last = run.back();
  for (auto const d : law.duties)
    if ((b.calls[d].head.actors & b.calls[g.index].head.actors) == 0 && !b.calls[d].head.beside && open_and_dated(last, d) &&
        last.at.calls[g.index].second < last.at.calls[d].second && has(states_of(law, d), last.at.state))
      return d;
  return -1;
}

std::vector<Goal> goals_of(LawInForce const& law, Trust const& trust, Confirmations& count) {
  auto const& b = *law.book;
  std::vector<Goal> out;
  for (auto const s : numbers_of(b.states)) out.push_back({ProcedureKind::unreachable_state, s, 0, 0});
  for (auto const t : law.transitions) out.push_back({ProcedureKind::unreachable_transition, t, 0, 0});
  for (std::size_t i = 0; i < law.transitions.size(); ++i)
    for (std::size_t j = i + 1; j < law.transitions.size(); ++j) {
      auto const &x = b.transitions[law.transitions[i]].head, &y = b.transitions[law.transitions[j]].head;
      if (x.event == y.event && (x.from & y.from) != 0)
        out.push_back({ProcedureKind::ambiguous_step, law.transitions[i], law.transitions[j], 0});
    }
  for (auto const s : numbers_of(b.states))
    if (b.states[s - 1u].rest == Rest::under_way) out.push_back({ProcedureKind::dead_end, s, 0, 0});
  add_calls(law, trust, count, out);
  for (auto const u : law.undated) out.push_back({ProcedureKind::undated_duty, u, 0, 0});
  for (auto const d : law.duties) out.push_back({ProcedureKind::no_consequence, d, 0, 0});
  for (auto const w : law.windows)
    if (b.calls[w].head.call == Call::may) out.push_back({ProcedureKind::lapsed_right, w, 0, 0});
  return out;
}

z3::expr formula(Goal const& g, LawInForce const& law, Unrolling const& u) {
  auto const& s = u.steps().back();
  auto& c = s.transition.ctx();
  auto const none = constant(c, Sort::date, 0);
  switch (g.kind) {
    case ProcedureKind::unreachable_state: return s.after.state == c.bv_val(g.index, state_bits);
    case ProcedureKind::unreachable_transition: return s.transition == c.bv_val(g.index, choice_bits);
    case ProcedureKind::ambiguous_step: return u.also_open(g.other) && s.transition == c.bv_val(g.index, choice_bits);
    case ProcedureKind::dead_end: {
      auto out = s.after.state == c.bv_val(g.index, state_bits);
      for (auto const d : law.duties) out = out && !s.after.open[d];
      return out;
    }
    case ProcedureKind::late_at_birth: return s.opens[g.index] && s.new_due[g.index] != none && z3::ult(s.new_due[g.index], s.date);
    case ProcedureKind::dependent_deadline:
      return in_states(c, s.after.state, g.states) && barred(law, s.after, g.index) && s.after.open[g.index] && z3::ule(s.date, s.after.due[g.index]) &&
             nobody_bound(law, s.after, g.index);
    case ProcedureKind::race:
      return in_states(c, s.after.state, g.states) && barred(law, s.after, g.index) && s.after.open[g.index] && z3::ule(s.date, s.after.due[g.index]) &&
             nobody_bound(law, s.after, g.index) && later_duty(law, s.after, g.index);
    case ProcedureKind::days_off_only:
    case ProcedureKind::undated_duty: return s.opens[g.index];
    case ProcedureKind::no_consequence:
    case ProcedureKind::lapsed_right: return s.opens[g.index] && s.new_due[g.index] != none;
    default: return c.bool_val(false);
  }
}

bool shows(Goal const& g, LawInForce const& law, Trace const& trace, std::vector<Replayed> const& run, std::size_t& from) {
  auto const& b = *law.book;
  auto const& last = run.back();
  auto const& event = trace.back();
  switch (g.kind) {
    case ProcedureKind::unreachable_state: return last.at.state == g.index;
    case ProcedureKind::unreachable_transition:
    case ProcedureKind::ambiguous_step: return last.transition == g.index;
    case ProcedureKind::dead_end: {
      bool bound = false;
      for (auto const d : law.duties) bound = bound || last.at.calls[d].first;
      return last.at.state == g.index && !bound;
    }
    case ProcedureKind::late_at_birth:
      return has(b.calls[g.index].head.triggers, event.event) && open_and_dated(last, g.index) && last.at.calls[g.index].second < event.on;
    case ProcedureKind::dependent_deadline:
    case ProcedureKind::race: {
      bool const open = has(g.states, last.at.state) && open_and_dated(last, g.index) && event.on <= last.at.calls[g.index].second && nobody_bound(law, last, g.index) &&
                        barred(law, last.at, g.index);
      if (g.kind == ProcedureKind::dependent_deadline) return open;
      return open && race_with(g, law, run) >= 0;
    }
    case ProcedureKind::undated_duty: return has(b.calls[g.index].head.triggers, event.event) && last.at.calls[g.index].first;
    case ProcedureKind::no_consequence:
    case ProcedureKind::lapsed_right: return has(b.calls[g.index].head.triggers, event.event) && open_and_dated(last, g.index);
    case ProcedureKind::days_off_only: {
      bool off = has(b.calls[g.index].head.triggers, event.event) && open_and_dated(last, g.index);
      auto const calendar = b.calendar_in(law.world);
      for (int n = 0; off && n < b.calls[g.index].head.period.count; ++n) {
        auto const d = last.at.calls[g.index].second - days(n);
        off = calendar.covers(d) && !calendar.works(d);
      }
      return off;
    }
    case ProcedureKind::unbounded_loop:
    case ProcedureKind::life_loop: break;
    default: return true;
  }
  if (last.transition != g.index) return false;
  auto const same = [&](Replayed const& x) {
    for (std::size_t i = 0; i < b.facts.size(); ++i) {
      if (!law.used[i] || i == b.today || i == b.actor) continue;
      bool const date = b.facts[i].sort == Sort::date;
      if (date ? (x.at.slots[i] != 0) != (last.at.slots[i] != 0) : x.at.slots[i] != last.at.slots[i]) return false;
    }
    for (auto const d : law.duties)
      if (open_and_dated(x, d) && open_and_dated(last, d) && last.at.calls[d].second <= x.at.calls[d].second) return false;
    return true;
  };
  for (std::size_t i = run.size() - 1; i-- > 0;) {
    if (g.kind == ProcedureKind::unbounded_loop && b.transitions[static_cast<std::size_t>(run[i + 1].transition)].head.begins) return false;
    if (run[i].transition == g.index && same(run[i])) {
      from = i + 1;
      return true;
    }
  }
  return false;
}

}  // namespace norma::solver
