#include "mutants/procedure/place.hpp"

#include <algorithm>

#include "mutants/procedure/past.hpp"
#include "mutants/procedure/step_terms.hpp"
#include "oracle/procedure/log_fields.hpp"
#include "solver/interruption.hpp"
#include "solver/session.hpp"

namespace norma::mutants::procedure {
namespace {

using solver::Outcome;

std::uint16_t first_of(std::uint64_t set) {
  std::uint16_t n = 1;
  while (n <= 64 && !has(set, n)) ++n;
  return n;
}

// What no expression reads has no effect, whatever it is.
bool read_somewhere(ProcedureBook const& b, std::uint16_t slot) {
  auto const reads = [&](Expr e) { return std::any_of(e.begin(), e.end(), [&](Node const& n) { return n.op == Op::fact && n.value == slot; }); };
  auto const steps = std::any_of(b.transitions.begin(), b.transitions.end(), [&](auto const& t) {
    return reads(t.guard) || std::any_of(t.updates.begin(), t.updates.end(), [&](auto const& u) { return reads(u.value); });
  });
  return steps || std::any_of(b.conditions.begin(), b.conditions.end(), [&](auto const& c) { return reads(c.holds); }) ||
         std::any_of(b.calls.begin(), b.calls.end(), [&](auto const& c) { return reads(c.guard) || reads(c.since); });
}

}  // namespace

bool never_told(ProcedureBook const& book, ProcedureBook const& mutant, Mutant const& m) {
  if (m.table == Table::event) return m.op == Operator::change_actor && book.events[m.row].nature == Nature::occurrence;
  if (m.table != Table::call) return false;
  auto const silent = [&](ProcedureBook const& b) { return b.calls[m.row].head.call == Call::may && !b.calls[m.row].head.period.dated(); };
  return silent(book) && silent(mutant);
}

struct Places::State {
  ProcedureBook const& book;
  z3::context c;
  StepCourse course;
  std::vector<z3::expr> readings;  // the alternative chosen
  solver::Facts facts;
  StepTerms terms;
  std::optional<solver::Session> session;
  std::uint16_t event = 0;
  std::uint64_t triggers = 0;  // of a duty: one of them has just happened
  Place found;
  std::string why;

  State(ProcedureBook const& b, solver::Limits limits, solver::Trust trust) : book(b), course{c.bv_const("state", 8), c.bv_const("law", 17), {}, {}, {}}, terms(c, course) {
    declare();
    session.emplace(c, facts, std::vector<z3::expr>{}, limits, solver::Sinks{{}, false, std::move(trust), nullptr});
  }

  // Of every fact a constant in its range, or as it is before the first event, or none.
  void declare() {
    std::vector<z3::expr> states;
    for (auto const s : numbers_of(book.states))
      if (book.states[s - 1u].declared) states.push_back(course.state == c.bv_val(s, 8));
    facts.ranges.push_back(solver::any_of(c, states));
    for (auto const& f : book.facts) {
      auto const name = "fact " + f.path;
      bool const truth = f.sort == Sort::boolean;
      course.slots.push_back(truth ? c.bool_const(name.c_str()) : c.bv_const(name.c_str(), solver::width(f.sort)));
      course.unknown.push_back(c.bool_const(("not stated " + f.path).c_str()));
      auto const& v = course.slots.back();
      if (truth) continue;
      auto const is = [&](std::int32_t value) { return v == solver::constant(c, f.sort, value); };
      facts.ranges.push_back(solver::in_range(f, v) || is(f.ordinary) || is(0));
    }
    stated_or_not();
    auto const& today = course.slots[book.today];
    facts.ranges.push_back(solver::in_range(book.facts[book.today], course.law) && course.law != solver::constant(c, Sort::date, 0));
    facts.ranges.push_back(today != solver::constant(c, Sort::date, 0));
    facts.ranges.push_back(!course.unknown[book.today]);
    for (auto const& r : book.readings) {
      readings.push_back(c.bv_const(("reading " + std::string(r.id)).c_str(), 8));
      std::vector<z3::expr> chosen{c.bool_val(false)};
      for (unsigned a = 1; a <= r.count(); ++a) chosen.push_back(readings.back() == c.bv_val(a, 8));
      facts.ranges.push_back(solver::any_of(c, chosen));
      course.chosen.push_back(std::move(chosen));
    }
    facts.slots = course.slots;
    facts.slots.insert(facts.slots.end(), course.unknown.begin(), course.unknown.end());
    facts.slots.insert(facts.slots.end(), readings.begin(), readings.end());
    facts.slots.push_back(course.law);
    facts.slots.push_back(course.state);
  }

  // What is not stated stands as before the first event, or as none; the items of a set are stated together, unless a step
  // changes one of them.
  void stated_or_not() {
    for (std::size_t i = 0; i < book.facts.size(); ++i) {
      auto const& f = book.facts[i];
      auto const is = [&](std::int32_t value) { return course.slots[i] == solver::constant(c, f.sort, value); };
      facts.ranges.push_back(!course.unknown[i] || is(f.ordinary) || is(0));
    }
    auto const changed = [&](std::size_t slot) {
      return std::any_of(book.transitions.begin(), book.transitions.end(), [&](auto const& t) {
        return std::any_of(t.updates.begin(), t.updates.end(), [&](auto const& u) { return u.slot == slot; });
      });
    };
    oracle::LogFields const fields(book);
    for (auto const& f : fields.all())
      for (std::size_t i = f.slot + std::size_t{1}; i < f.slot + std::size_t{f.slots}; ++i)
        if (!changed(i) && !changed(i - 1)) facts.ranges.push_back(course.unknown[i] == course.unknown[i - 1]);
  }

  z3::expr happened_today(std::uint16_t e) { return course.slots[book.last + e - 1u] == course.slots[book.today] && !course.unknown[book.last + e - 1u]; }

  z3::expr of_transition(ProcedureBook const& mutant, Mutant const& m, bool also_of_past) {
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
    std::vector<z3::expr> parts{act.shown != other.shown, act.state != other.state, act.begins != other.begins};
    // What the text does not provide for is told where nothing is broken, or may be. By what it provides for it is known, too, of
    // which matter a step is: whether it breaks something, if it can lead elsewhere, and else whether it does not. Neither of what
    // somebody did who may not.
    auto const judged = book.events[event - 1u].nature != Nature::occurrence || mutant.events[event - 1u].nature != Nature::occurrence;
    auto const beside = !solver::any_of(c, lone(mutant)) && (c.bool_val(moves(mutant)) || unbroken(m, true));
    parts.push_back(act.provided != other.provided && (judged ? named() && (beside || unbroken(m, false)) : beside));
    for (std::size_t i = 0; i < slots.size(); ++i) {
      parts.push_back(act.slots[i].second != other.slots[i].second);
      parts.push_back(act.unknown[i].second != other.unknown[i].second);
      parts.push_back(act.periods[i].second != other.periods[i].second);
    }
    if (also_of_past) parts.push_back(c.bool_val(!same_past(book, mutant)));
    parts.push_back(of_beginning(mutant, m));
    return solver::any_of(c, parts);
  }

  // A log that begins in the middle counts the last days that past events have set, whatever the guard of their steps.
  z3::expr of_beginning(ProcedureBook const& mutant, Mutant const& m) {
    if (m.part != Part::update) return c.bool_val(false);
    auto const& is = book.transitions[m.row].updates[m.update];
    if (!is.period.dated()) return c.bool_val(false);
    if (of_row(m)) return c.bool_val(true);
    auto const a = terms.valued(is.value), b = terms.valued(mutant.transitions[m.row].updates[m.update].value);
    return a.value != b.value || a.unclear != b.unclear;
  }

  z3::expr of_condition(ProcedureBook const& mutant, Mutant const& m) {
    auto const &is = book.conditions[m.row], &other = mutant.conditions[m.row];
    auto const said = [&](ConditionInfo const& k) {
      auto const v = terms.valued(k.holds);
      auto const in = terms.encoded(book) && terms.in_force(k.head.interval) && c.bool_val(has(k.head.events, event));
      return std::pair(in && v.unclear, in && !v.unclear && !v.value);
    };
    auto const a = said(is), b = said(other);
    return a.first != b.first || a.second != b.second;
  }

  // A duty or right after an event that triggers it. One from before the log is open even where the law of its day is not encoded.
  struct Opened {
    z3::expr open, doubtful, since, since_unclear;
  };
  Opened opened(CallInfo const& k) {
    bool const duty = k.head.call == Call::must;
    auto const v = terms.valued(k.guard), since = terms.valued(k.since);
    return {terms.in_force(k.head.interval) && (v.value || (c.bool_val(duty) && v.unclear)), v.unclear, since.value, since.unclear};
  }
  z3::expr same(CallInfo const& of, Opened const& a, Opened const& b) {
    auto const days = a.since == b.since && (c.bool_val(of.head.call != Call::must) || a.since_unclear == b.since_unclear);
    return a.open == b.open && (!a.open || (a.doubtful == b.doubtful && (c.bool_val(!of.head.period.dated()) || days)));
  }
  z3::expr triggered(std::uint64_t by) {
    std::vector<z3::expr> just;
    for (auto const e : numbers_of(book.events))
      if (has(by, e)) just.push_back(happened_today(e));
    return solver::any_of(c, just);
  }

  z3::expr of_call(ProcedureBook const& mutant, Mutant const& m) {
    auto const &is = book.calls[m.row], &other = mutant.calls[m.row];
    bool const duty = is.head.call == Call::must;
    auto const a = opened(is), b = opened(other);
    z3::expr parts = a.open || b.open;
    if (m.part != Part::row || m.op == Operator::move_commencement || m.op == Operator::move_end || m.op == Operator::change_start) parts = !same(is, a, b);
    if (duty) {
      triggers = is.head.triggers | other.head.triggers;
      parts = parts && triggered(triggers);
    }
    // What a right allows is asked when it is used, too, on whatever day; as is, of what has a last day, whether it began on a day that
    // is not stated.
    if (m.part == Part::guard && (!duty || is.head.period.dated())) {
      auto const x = terms.valued(is.guard), y = terms.valued(other.guard);
      parts = parts || x.value != y.value || x.unclear != y.unclear;
    }
    return parts;
  }

  // That a duty may be open, but for what is not stated, and has no last day, is told by no answer: it is neither listed nor ever late.
  // Where the two differ in nothing else no audit does, unless it holds the law of a day fixed. What would show it:
  //  - they differ in another way;
  //  - one opens so, and what triggers it is all known, so that it may have begun, with a day, before the log;
  //  - a duty opens beyond doubt and has no last day either: it would be listed, or not for the one that stood in doubt before;
  //  - it applies beyond doubt when it is performed, and when it began is not stated: that is told of one that is not open.
  z3::expr of_doubt(ProcedureBook const& mutant, Mutant const& m) {
    if (m.table != Table::call) return c.bool_val(true);
    auto const &is = book.calls[m.row], &other = mutant.calls[m.row];
    auto const slip = m.part != Part::row || m.op == Operator::move_commencement || m.op == Operator::move_end;
    if (!slip || is.head.call != Call::must || !is.head.period.dated() || !counted(is.head.period)) return c.bool_val(true);
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
  bool counted(Period const& p) const {
    constexpr int months = 12, days = 200;
    auto const years = book.calendar.size();
    return years > 2 && book.calendar.back().year - book.calendar.front().year + 1 == static_cast<int>(years) && p.count <= (p.unit == Unit::months ? months : days);
  }

  z3::expr of_event(ProcedureBook const& mutant, Mutant const& m) {
    std::vector<z3::expr> actors;
    for (auto const a : numbers_of(book.actors))
      if (has(book.events[m.row].actors, a) != has(mutant.events[m.row].actors, a)) actors.push_back(course.slots[book.actor] == c.bv_val(a, 8));
    return m.op == Operator::change_actor ? solver::any_of(c, actors) : c.bool_val(true);
  }

  // The events at which the two may part, one question each. Of a duty or a right it is that after which they are looked at.
  std::vector<std::uint16_t> events(ProcedureBook const& mutant, Mutant const& m) const {
    std::uint64_t set = 0;
    switch (m.table) {
      case Table::transition: return {book.transitions[m.row].head.event};
      case Table::event: return {static_cast<std::uint16_t>(m.row + 1)};
      case Table::condition: set = m.op == Operator::change_scope ? std::uint64_t{1} << (member_of(m.to) - 1) : book.conditions[m.row].head.events; break;
      case Table::call:
        set = book.calls[m.row].head.triggers | mutant.calls[m.row].head.triggers;
        if (set == 0) return {};  // a call that nothing triggers binds nobody
        return {first_of(set)};
    }
    std::vector<std::uint16_t> out;
    for (auto const e : numbers_of(book.events))
      if (has(set, e)) out.push_back(e);
    return out;
  }

  // What the event has to state is known only with a value; without, it is as before the first event.
  void stated(std::vector<z3::expr>& out) {
    for (auto const& k : book.events[event - 1u].carries)
      for (std::size_t i = k.slot; i < k.slot + std::size_t{k.slots}; ++i) {
        auto const& f = book.facts[i];
        if (!k.required) out.push_back(!course.unknown[i]);
        else if (f.nullable) out.push_back(course.unknown[i] || course.slots[i] != solver::constant(c, f.sort, 0));
        out.push_back(!course.unknown[i] || course.slots[i] == solver::constant(c, f.sort, f.ordinary) || course.slots[i] == solver::constant(c, f.sort, 0));
      }
  }

  // A log leaves open nothing but when an event happened, what events state, and last days that are counted from there. Of a duty
  // that began before the log, what later events may have changed is not known either, nor who acted.
  void left_open(std::vector<z3::expr>& out, bool of_call) {
    auto may = std::vector<bool>(book.facts.size(), false);
    for (auto const e : positions_in(book.events)) {
      may[book.last + e] = true;
      for (auto const& k : book.events[e].carries) std::fill_n(may.begin() + k.slot, k.slots, true);
    }
    for (auto const& t : book.transitions)
      for (auto const& u : t.updates)
        if (of_call || u.period.dated()) may[u.slot] = true;
    may[book.actor] = of_call;
    for (std::size_t i = 0; i < may.size(); ++i)
      if (!may[i]) out.push_back(!course.unknown[i]);
  }

  std::vector<z3::expr> ordinary(Freedom freedom, Mutant const& m) {
    std::vector<z3::expr> out;
    left_open(out, m.table == Table::call);
    if (m.table != Table::call || freedom != Freedom::any) stated(out);
    if (freedom == Freedom::any) return out;
    auto const& today = course.slots[book.today];
    out.push_back(course.law == today);
    out.push_back(freedom == Freedom::unencoded ? !terms.encoded(book) : terms.encoded(book));
    if (freedom == Freedom::unsure) return out;
    for (auto const& u : course.unknown) out.push_back(!u);
    if (freedom == Freedom::readings) return out;
    begun(out);
    if (freedom == Freedom::lawful || freedom == Freedom::plain)
      for (std::size_t r = 0; r < readings.size(); ++r) out.push_back(readings[r] == c.bv_val(1, 8));
    if (freedom == Freedom::lawful || freedom == Freedom::otherwise) out.push_back(in_order(m));
    return out;
  }

  // A log can begin there: what happened before happened within the year before, and no later event has used it up.
  void begun(std::vector<z3::expr>& out) {
    auto const& today = course.slots[book.today];
    auto const none = solver::constant(c, Sort::date, 0);
    auto const year = c.bv_val(1 << 9, 17);  // as dates are laid out
    auto const last = [&](std::size_t e) { return course.slots[book.last + e - 1u]; };
    for (auto const e : numbers_of(book.events)) out.push_back(z3::ule(last(e), today) && (last(e) == none || z3::uge(last(e) + year, today)));
    for (auto const& t : book.transitions)
      for (auto const e : numbers_of(book.events))
        if (has(t.head.forgets, e) && e != t.head.event) out.push_back(last(t.head.event) == none || last(e) == none || z3::ugt(last(e), last(t.head.event)));
    for (std::size_t i = 0; i < book.facts.size(); ++i)
      if (auto const& f = book.facts[i]; !f.nullable && f.sort == Sort::enumeration) out.push_back(course.slots[i] != solver::constant(c, f.sort, 0));
  }

  // A course stands there before its first step only, and no other beside it: of which a step is, is not asked.
  std::vector<z3::expr> lone(ProcedureBook const& mutant) {
    std::vector<z3::expr> out;
    for (auto const s : numbers_of(book.states)) {
      auto const leads = [&](TransitionInfo const& t) { return t.head.to == s; };
      if (book.states[s - 1u].initial && std::none_of(book.transitions.begin(), book.transitions.end(), leads) && std::none_of(mutant.transitions.begin(), mutant.transitions.end(), leads))
        out.push_back(course.state == c.bv_val(s, 8));
    }
    return out;
  }

  // The event can lead to another state.
  bool moves(ProcedureBook const& mutant) const {
    auto const leads = [&](TransitionInfo const& t) { return t.head.event == event && t.head.to != 0; };
    return std::any_of(book.transitions.begin(), book.transitions.end(), leads) || std::any_of(mutant.transitions.begin(), mutant.transitions.end(), leads);
  }

  // Its actor is named.
  z3::expr named() {
    std::vector<z3::expr> any;
    for (auto const a : numbers_of(book.actors))
      if (has(book.events[event - 1u].actors, a)) any.push_back(course.slots[book.actor] == c.bv_val(a, 8));
    return solver::any_of(c, any);
  }

  z3::expr in_order(Mutant const& m) {
    return named() && unbroken(m, false);
  }

  // Every condition of the event holds, or may hold, but for that which the slip is in.
  z3::expr unbroken(Mutant const& m, bool or_may) {
    auto out = c.bool_val(true);
    for (auto const& k : book.conditions) {
      if (!has(k.head.events, event) || (m.table == Table::condition && &k == &book.conditions[m.row])) continue;
      auto const v = terms.valued(k.holds);
      out = out && (!terms.in_force(k.head.interval) || (or_may ? v.value || v.unclear : v.value && !v.unclear));
    }
    return out;
  }

  Outcome ask_of_doubt(ProcedureBook const& mutant, Mutant const& m) {
    try {
      auto goals = ordinary(Freedom::any, m);
      goals.push_back(of_doubt(mutant, m));
      return session->ask("doubt of " + id_of(book, m), std::vector<solver::Session::Goal>(goals.begin(), goals.end()), solver::Rests::verdict);
    } catch (z3::exception const& e) {
      return Outcome::unknown;
    }
  }

  Outcome ask(ProcedureBook const& mutant, Mutant const& m, Freedom freedom) {
    try {
      auto goals = ordinary(freedom, m);
      switch (m.table) {
        case Table::transition: goals.push_back(of_transition(mutant, m, freedom == Freedom::any)); break;
        case Table::condition: goals.push_back(of_condition(mutant, m) || c.bool_val(freedom == Freedom::any && !same_past(book, mutant))); break;
        case Table::call: goals.push_back(of_call(mutant, m)); break;
        case Table::event: goals.push_back(of_event(mutant, m)); break;
      }
      std::vector<solver::Session::Goal> const asked(goals.begin(), goals.end());
      auto const answer = session->ask(id_of(book, m), asked, freedom == Freedom::any ? solver::Rests::verdict : solver::Rests::nothing);
      switch (answer) {
        case Outcome::satisfiable: take(session->model()); break;
        case Outcome::unsatisfiable: break;
        case Outcome::unknown: why = session->why(); break;
      }
      return answer;
    } catch (z3::exception const& e) {
      why = e.msg();
      return Outcome::unknown;
    }
  }

  void take(std::vector<std::int32_t> const& model) {
    auto const facts_of = book.facts.size();
    found = {};
    found.slots.assign(model.begin(), model.begin() + static_cast<std::ptrdiff_t>(facts_of));
    for (std::size_t i = 0; i < facts_of; ++i) found.unknown.push_back(model[facts_of + i] != 0);
    for (std::size_t r = 0; r < readings.size(); ++r) found.world.push_back(static_cast<std::uint8_t>(model[2 * facts_of + r]));
    found.state = static_cast<std::uint16_t>(model.back());
    found.event = event;
    for (auto const e : numbers_of(book.events))
      if (has(triggers, e) && found.slots[book.last + e - 1u] == found.slots[book.today]) found.event = e;
  }
};

Places::Places(ProcedureBook const& book, solver::Limits limits, solver::Trust trust) : state_(std::make_unique<State>(book, limits, std::move(trust))) {}
Places::~Places() = default;

Outcome Places::part(Mutant const& m, Freedom freedom) {
  auto& s = *state_;
  solver::NodeArena arena;
  auto const mutant = mutated(s.book, m, arena);
  if (solver::interrupted()) return s.why = "interrupted", Outcome::unknown;
  bool decided = true;
  for (auto const event : s.events(mutant, m)) {
    s.event = event;
    s.triggers = 0;
    switch (s.ask(mutant, m, freedom)) {
      case Outcome::satisfiable: return Outcome::satisfiable;
      case Outcome::unsatisfiable: break;
      case Outcome::unknown: decided = false;
    }
  }
  return decided ? Outcome::unsatisfiable : Outcome::unknown;
}

Outcome Places::tell_of_doubt(Mutant const& m) {
  solver::NodeArena arena;
  return state_->ask_of_doubt(mutated(state_->book, m, arena), m);
}

Place Places::place() const { return state_->found; }
std::string const& Places::why() const { return state_->why; }

}  // namespace norma::mutants::procedure
