#include "mutants/procedure/parting.hpp"

#include <algorithm>

#include "mutants/procedure/past.hpp"
#include "oracle/procedure/implied.hpp"

namespace norma::mutants::procedure {
namespace {

std::uint16_t first_of(std::uint64_t set) {
  std::uint16_t n = 1;
  while (n <= 64 && !has(set, n)) ++n;
  return n;
}

// What no expression reads has no effect, whatever it is.
bool read_somewhere(ProcedureBook const& b, std::uint16_t slot) {
  auto const reads = [&](Expr e) { return oracle::asks_fact(e, slot); };
  auto const steps = std::any_of(b.transitions.begin(), b.transitions.end(), [&](auto const& t) {
    return reads(t.guard) || std::any_of(t.updates.begin(), t.updates.end(), [&](auto const& u) { return reads(u.value); });
  });
  return steps || std::any_of(b.conditions.begin(), b.conditions.end(), [&](auto const& c) { return reads(c.holds); }) ||
         std::any_of(b.calls.begin(), b.calls.end(), [&](auto const& c) { return reads(c.guard) || reads(c.since); });
}

}  // namespace

z3::expr Parting::of_transition(ProcedureBook const& mutant, Mutant const& m, bool also_of_past) {
  std::vector<std::uint16_t> slots;
  for (auto const* b : {&book, &mutant})
    for (auto const& t : b->transitions) {
      if (t.head.event != event) continue;
      for (auto const& u : t.updates) slots.push_back(u.slot);
      for (auto const e : numbers_of(b->events))
        if (has(t.head.forgets, e) && e != event) slots.push_back(static_cast<std::uint16_t>(b->last + e - 1));
    }
  std::erase_if(slots, [&](auto slot) { return !read_somewhere(book, slot) && !read_somewhere(mutant, slot); });
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  auto const act = terms.after(book, event, slots), other = terms.after(mutant, event, slots);
  auto const own = followed(book, act, m, slots), own_other = followed(mutant, other, m, slots);
  // What the text does not provide for is told where nothing is broken, or may be. By what it provides for it is known, too, of
  // which matter a step is: whether it breaks something, if it can lead elsewhere, and else whether it does not. Neither of what
  // somebody did who may not.
  auto const judged = c.bool_val(book.events[event - 1u].nature != Nature::occurrence || mutant.events[event - 1u].nature != Nature::occurrence);
  auto const several = !solver::any_of(c, lone(mutant)) && aside(mutant), may_be = c.bool_val(moves(mutant)) || unbroken(m, true);
  std::vector<z3::expr> parts{differ(own, own_other), own.provided != own_other.provided && (!judged || named()) && ((several && may_be) || (judged && unbroken(m, false)))};
  // In a course left aside the event is taken as in any other, but beside none.
  auto const there = differ(act, other) || (act.provided != other.provided && (!judged || named()) && may_be);
  parts.push_back(several && !(act.begins && other.begins) && there);
  if (also_of_past) parts.push_back(c.bool_val(!same_past(book, mutant)));
  parts.push_back(of_beginning(mutant, m));
  return solver::any_of(c, parts);
}

z3::expr Parting::differ(StepTerms::After const& a, StepTerms::After const& b) {
  std::vector<z3::expr> parts{a.shown != b.shown, a.state != b.state, a.begins != b.begins};
  if (!besides()) parts.push_back(a.beside != b.beside);
  for (std::size_t i = 0; i < a.slots.size(); ++i) {
    parts.push_back(a.slots[i].second != b.slots[i].second);
    parts.push_back(a.unknown[i].second != b.unknown[i].second);
    parts.push_back(a.periods[i].second != b.periods[i].second);
  }
  return solver::any_of(c, parts);
}

// A log that begins in the middle counts the last days that past events have set, whatever the guard of their steps.
z3::expr Parting::of_beginning(ProcedureBook const& mutant, Mutant const& m) {
  if (m.part != Part::update) return c.bool_val(false);
  auto const& is = book.transitions[m.row].updates[m.update];
  if (!is.period.dated()) return c.bool_val(false);
  if (of_row(m)) return c.bool_val(true);
  auto const a = terms.valued(is.value), b = terms.valued(mutant.transitions[m.row].updates[m.update].value);
  return a.value != b.value || a.unclear != b.unclear;
}

// What is broken is told, and asked of to which matter a step belongs, only where who acts is named for the step, or is not judged: whom
// nothing names fits nowhere, leaves the text not silent, performs nothing for another and opens nothing (`Step::actor_named` in
// oracle/procedure). Of him what he breaks is told but where it asks who acts; of what may be broken, whatever it asks. Which events a
// broken condition lacks is told by what else is told to lack them.
z3::expr Parting::of_condition(ProcedureBook const& mutant, Mutant const& m) {
  auto const &is = book.conditions[m.row], &other = mutant.conditions[m.row];
  auto const by_whoever = named() || c.bool_val(book.events[event - 1u].nature == Nature::occurrence);
  struct Said {
    z3::expr unclear, broken;
  };
  auto const said = [&](ConditionInfo const& k) {
    auto const v = terms.valued(k.holds);
    auto const in = terms.encoded(book) && terms.in_force(k.head.interval) && c.bool_val(has(k.head.events, event));
    return Said{in && v.unclear, in && !v.unclear && !v.value && (by_whoever || c.bool_val(!oracle::asks_fact(k.holds, book.actor)))};
  };
  auto const a = said(is), b = said(other);
  auto parts = a.unclear != b.unclear || a.broken != b.broken;
  for (auto const e : numbers_of(book.events)) {
    auto const mark = book.last + e - 1u;
    if (oracle::asks_whether(is.holds, mark) != oracle::asks_whether(other.holds, mark)) parts = parts || (a.broken && course.slots[mark] == solver::constant(c, Sort::date, 0));
  }
  return parts;
}

Parting::Opened Parting::opened(CallInfo const& k) {
  bool const duty = k.head.call == Call::must;
  auto const v = terms.valued(k.guard), since = terms.valued(k.since);
  return {terms.in_force(k.head.interval) && (v.value || (c.bool_val(duty) && v.unclear)), v.unclear, since.value, since.unclear};
}
z3::expr Parting::same(CallInfo const& of, Opened const& a, Opened const& b) {
  auto const days = a.since == b.since && (c.bool_val(of.head.call != Call::must) || a.since_unclear == b.since_unclear);
  return a.open == b.open && (!a.open || (a.doubtful == b.doubtful && (c.bool_val(!of.head.period.dated()) || days)));
}
z3::expr Parting::triggered(std::uint64_t by) {
  std::vector<z3::expr> just;
  for (auto const e : numbers_of(book.events))
    if (has(by, e)) just.push_back(happened_today(e));
  return solver::any_of(c, just);
}

z3::expr Parting::of_call(ProcedureBook const& mutant, Mutant const& m) {
  if (!same_owed(book, mutant)) return c.bool_val(true);
  auto const &is = book.calls[m.row], &other = mutant.calls[m.row];
  bool const duty = is.head.call == Call::must;
  auto const a = opened(is), b = opened(other);
  z3::expr parts = a.open || b.open;
  if (m.part != Part::row || m.op == Operator::move_commencement || m.op == Operator::move_end || m.op == Operator::change_start) parts = !same(is, a, b);
  triggers = is.head.triggers | other.head.triggers;
  parts = parts && triggered(triggers);
  // What a right allows is asked when it is used, too, on whatever day; as is, of what has a last day, whether it began on a day that
  // is not stated.
  if (m.part == Part::guard && (!duty || is.head.period.dated())) {
    auto const x = terms.valued(is.guard), y = terms.valued(other.guard);
    if (duty) parts = parts || x.value != y.value || x.unclear != y.unclear;
    else parts = parts || (used(mutant) && (x.value && !x.unclear) != (y.value && !y.unclear));
  }
  return parts;
}

// A right is used that was opened, so that what triggers it is known to have happened and is known still, if no step makes it forgotten; or
// of which a trigger is left open, in a course of a log. It is asked then whether it is allowed beyond doubt.
z3::expr Parting::used(ProcedureBook const& mutant) {
  auto known = c.bool_val(false), open = c.bool_val(false);
  for (auto const e : numbers_of(book.events)) {
    if (!has(triggers, e)) continue;
    auto const mark = book.last + e - 1u;
    auto const forgets = [&](TransitionInfo const& t) { return has(t.head.forgets, e); };
    bool const kept = std::none_of(book.transitions.begin(), book.transitions.end(), forgets) && std::none_of(mutant.transitions.begin(), mutant.transitions.end(), forgets);
    known = known || c.bool_val(!kept) || (course.slots[mark] != solver::constant(c, Sort::date, 0) && !course.unknown[mark]);
    open = open || course.unknown[mark];
  }
  return open_as_in_logs(mutant) && (known || open);
}

// That a duty may be open, but for what is not stated, and has no last day, is told by no answer: it is neither listed nor ever late.
// Where the two differ in nothing else no audit does, unless it holds the law of a day fixed. What would show it:
//  - they differ in another way;
//  - one opens so, and what triggers it is all known, so that it may have begun, with a day, before the log;
//  - a duty opens beyond doubt and has no last day either: it would be listed, or not for the one that stood in doubt before;
//  - it applies beyond doubt when it is performed, and when it began is not stated: that is told of one that is not open;
//  - another duty has the same done: by who owes nothing himself it is performed in the place of another.
z3::expr Parting::of_doubt(ProcedureBook const& mutant, Mutant const& m) {
  if (m.table != Table::call) return c.bool_val(true);
  auto const &is = book.calls[m.row], &other = mutant.calls[m.row];
  auto const slip = m.part != Part::row || m.op == Operator::move_commencement || m.op == Operator::move_end;
  auto const actions = is.head.actions | other.head.actions;
  bool const alone = std::none_of(book.calls.begin(), book.calls.end(), [&](CallInfo const& k) { return &k != &is && k.head.call == Call::must && (k.head.actions & actions) != 0; });
  if (!slip || !alone || is.head.call != Call::must || !is.head.period.dated() || !counted(is.head.period)) return c.bool_val(true);
  auto const none = solver::constant(c, Sort::date, 0), today = course.slots[book.today];
  auto const a = opened(is), b = opened(other);
  auto const weak = [&](Opened const& o) { return o.open && o.doubtful && o.since == none; };
  auto const unseen = [&](Opened const& o) { return !o.open || weak(o); };
  z3::expr began_open = c.bool_val(false), in_order_of_time = c.bool_val(true);
  for (auto const e : numbers_of(book.events)) {
    auto const mark = book.last + e - 1u;
    if (has(is.head.triggers, e)) began_open = began_open || course.unknown[mark];
    in_order_of_time = in_order_of_time && (course.unknown[mark] || z3::ule(course.slots[mark], today));
  }
  auto const from = solver::constant(c, Sort::date, Date{book.calendar.front().year, 1, 1}.key()), until = solver::constant(c, Sort::date, Date{book.calendar.back().year - 1, 1, 1}.key());
  auto const listed = [&](Opened const& o) { return o.open && !o.doubtful && (z3::ult(o.since, from) || z3::uge(o.since, until)); };
  auto const beyond = [&](CallInfo const& k) {
    auto const v = terms.valued(k.guard);
    return v.value && !v.unclear;
  };
  auto const just = triggered(is.head.triggers);
  auto const shown = (just && !same(is, a, b) && !(unseen(a) && unseen(b))) || (just && a.open != b.open && !began_open) || (just && terms.encoded(book) && (listed(a) || listed(b))) ||
                     (began_open && (beyond(is) || beyond(other)));
  return course.law == today && in_order_of_time && shown;
}
// The calendar reaches as far from every day but those of its last two years.
bool Parting::counted(Period const& p) const {
  constexpr int months = 12, days = 200;
  auto const years = book.calendar.size();
  return years > 2 && book.calendar.back().year - book.calendar.front().year + 1 == static_cast<int>(years) && p.count <= (p.unit == Unit::months ? months : days);
}

z3::expr Parting::of_event(ProcedureBook const& mutant, Mutant const& m) {
  std::vector<z3::expr> actors;
  for (auto const a : numbers_of(book.actors))
    if (has(book.events[m.row].actors, a) != has(mutant.events[m.row].actors, a)) actors.push_back(course.slots[book.actor] == c.bv_val(a, 8));
  return m.op == Operator::change_actor ? solver::any_of(c, actors) : c.bool_val(true);
}

std::vector<std::uint16_t> Parting::events(ProcedureBook const& mutant, Mutant const& m) const {
  std::uint64_t set = 0;
  switch (m.table) {
    case Table::transition: return {book.transitions[m.row].head.event};
    case Table::event: return {static_cast<std::uint16_t>(m.row + 1)};
    case Table::condition: set = m.op == Operator::change_scope ? std::uint64_t{1} << (member_of(m.to) - 1) : book.conditions[m.row].head.events; break;
    case Table::call:
      set = book.calls[m.row].head.triggers | mutant.calls[m.row].head.triggers;
      if (set == 0 && !same_owed(book, mutant)) set = book.calls[m.row].head.actions;
      if (set == 0) return {};  // a call that nothing triggers binds nobody
      return {first_of(set)};
  }
  std::vector<std::uint16_t> out;
  for (auto const e : numbers_of(book.events))
    if (has(set, e)) out.push_back(e);
  return out;
}

// A course stands there before its first step only, and no other beside it: of which a step is, is not asked.
std::vector<z3::expr> Parting::lone(ProcedureBook const& mutant) {
  std::vector<z3::expr> out;
  for (auto const s : numbers_of(book.states)) {
    auto const leads = [&](TransitionInfo const& t) { return t.head.to == s; };
    if (book.states[s - 1u].initial && std::none_of(book.transitions.begin(), book.transitions.end(), leads) && std::none_of(mutant.transitions.begin(), mutant.transitions.end(), leads))
      out.push_back(course.state == c.bv_val(s, 8));
  }
  return out;
}

// The event can lead to another state.
bool Parting::moves(ProcedureBook const& mutant) const {
  auto const leads = [&](TransitionInfo const& t) { return t.head.event == event && t.head.to != 0; };
  return std::any_of(book.transitions.begin(), book.transitions.end(), leads) || std::any_of(mutant.transitions.begin(), mutant.transitions.end(), leads);
}

}  // namespace norma::mutants::procedure
