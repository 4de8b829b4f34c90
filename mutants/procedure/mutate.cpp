// The slips made.
#include <algorithm>

#include "mutants/mutant.hpp"
#include "mutants/procedure/mutant.hpp"

namespace norma::mutants::procedure {
namespace {

constexpr std::uint64_t bit(std::size_t n) { return std::uint64_t{1} << (n - 1); }

void change_set(std::uint64_t& set, std::int32_t to) {
  set &= ~bit(member_of(to));
  if (other_of(to) != 0) set |= bit(other_of(to));
}

void move(Interval& in, Mutant const& m) {
  auto& d = m.op == Operator::move_end ? in.until : in.from;
  d = m.to > 0 ? next_day(d) : previous_day(d);
}

// A month is taken for 30 days.
Period other_unit(Period p) {
  constexpr int days_a_month = 30;
  switch (p.unit) {
    case Unit::working_days: return calendar_days(p.count);
    case Unit::days: return working_days(p.count);
    case Unit::months: return calendar_days(p.count * days_a_month);
    case Unit::none: break;
  }
  return p;
}

void change(Period& p, Mutant const& m) {
  switch (m.op) {
    case Operator::move_period: p.count += m.to; break;
    case Operator::change_unit: p = other_unit(p); break;
    default: p = no_period;
  }
}

void change(TransitionInfo& t, Mutant const& m) {
  switch (m.op) {
    case Operator::move_period: case Operator::change_unit: case Operator::drop_period: change(t.updates[m.update].period, m); break;
    case Operator::drop_step: t.head.interval = {}; break;
    case Operator::keep_memory: t.head.forgets &= ~bit(member_of(m.to)); break;
    case Operator::drop_memory: t.updates.erase(t.updates.begin() + m.update); break;
    case Operator::change_state:
      if (m.to == no_change) t.head.to = 0;
      else if (other_of(m.to) != 0) t.head.to = static_cast<std::uint16_t>(other_of(m.to));
      else t.head.from &= ~bit(member_of(m.to));
      break;
    default: move(t.head.interval, m);
  }
}

void change(ConditionInfo& c, Mutant const& m) {
  switch (m.op) {
    case Operator::drop_requirement: c.head.interval = {}; break;
    case Operator::change_scope: c.head.events &= ~bit(member_of(m.to)); break;
    default: move(c.head.interval, m);
  }
}

void change(CallInfo& c, std::uint16_t today, Mutant const& m, solver::NodeArena& arena) {
  auto& h = c.head;
  switch (m.op) {
    case Operator::drop_deadline: h.interval = {}; break;
    case Operator::change_modality: h.call = h.call == Call::must ? Call::may : Call::must; break;
    case Operator::change_actor: change_set(h.actors, m.to); break;
    case Operator::change_trigger: change_set(h.triggers, m.to); break;
    case Operator::change_action: change_set(h.actions, m.to); break;
    case Operator::drop_release: h.releases &= ~bit(member_of(m.to)); break;
    case Operator::move_period: case Operator::change_unit: case Operator::drop_period: change(h.period, m); break;
    case Operator::change_start: c.since = arena.emplace_back(std::vector{Node{.op = Op::fact, .sort = Sort::date, .value = today}}); break;
    default: move(h.interval, m);
  }
}

void change(EventInfo& e, Mutant const& m) {
  if (m.op == Operator::change_actor) change_set(e.actors, m.to);
  else e.nature = e.nature == Nature::act ? Nature::occurrence : Nature::act;
}

mutants::Operator of(Operator op) {
  switch (op) {
    case Operator::drop_condition: return mutants::Operator::drop_condition;
    case Operator::negate_condition: return mutants::Operator::negate_condition;
    case Operator::change_comparison: return mutants::Operator::change_comparison;
    default: return mutants::Operator::move_bound;
  }
}

}  // namespace

Expr expression_of(ProcedureBook const& book, Mutant const& m) {
  switch (m.table) {
    case Table::transition: return m.part == Part::update ? book.transitions[m.row].updates[m.update].value : book.transitions[m.row].guard;
    case Table::condition: return book.conditions[m.row].holds;
    default: return m.part == Part::since ? book.calls[m.row].since : book.calls[m.row].guard;
  }
}

Expr mutated_expression(Expr e, Mutant const& m, solver::NodeArena& arena) {
  if (m.op != Operator::change_value) return mutants::mutated_expression(e, {of(m.op), {}, 0, m.node, m.to}, arena);
  auto& nodes = arena.emplace_back(e.begin(), e.end());
  nodes[m.node].value = m.to;
  return nodes;
}

ProcedureBook mutated(ProcedureBook const& book, Mutant const& m, solver::NodeArena& arena) {
  auto out = book;
  if (of_row(m)) {
    switch (m.table) {
      case Table::transition: change(out.transitions[m.row], m); break;
      case Table::condition: change(out.conditions[m.row], m); break;
      case Table::call: change(out.calls[m.row], book.today, m, arena); break;
      case Table::event: change(out.events[m.row], m); break;
    }
    return out;
  }
  auto const e = mutated_expression(expression_of(book, m), m, arena);
  switch (m.table) {
    case Table::transition: (m.part == Part::update ? out.transitions[m.row].updates[m.update].value : out.transitions[m.row].guard) = e; break;
    case Table::condition: out.conditions[m.row].holds = e; break;
    default: (m.part == Part::since ? out.calls[m.row].since : out.calls[m.row].guard) = e;
  }
  return out;
}

std::uint64_t events_of(ProcedureBook const& book, ProcedureBook const& mutant, Mutant const& m) {
  auto const of_call = [&](ProcedureBook const& b) {
    auto const& h = b.calls[m.row].head;
    return h.triggers | h.actions | h.releases;
  };
  switch (m.table) {
    case Table::transition: return bit(book.transitions[m.row].head.event);
    case Table::condition: return book.conditions[m.row].head.events;
    case Table::call: return of_call(book) | of_call(mutant);
    case Table::event: break;
  }
  return bit(m.row + 1u);
}

bool of_past(ProcedureBook const& book, Mutant const& m) {
  if (m.table != Table::transition) return m.table == Table::call;
  auto const& updates = book.transitions[m.row].updates;
  return std::any_of(updates.begin(), updates.end(), [](UpdateInfo const& u) { return u.period.dated(); });
}

}  // namespace norma::mutants::procedure
