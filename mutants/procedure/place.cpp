#include "mutants/procedure/place.hpp"

#include <algorithm>

#include "mutants/procedure/parting.hpp"
#include "mutants/procedure/past.hpp"
#include "solver/interruption.hpp"
#include "solver/session.hpp"

namespace norma::mutants::procedure {

using solver::Outcome;

bool never_told(CallInfo const& call) { return call.head.call == Call::may && !call.head.period.dated(); }

bool never_told(ProcedureBook const& book, ProcedureBook const& mutant, Mutant const& m) {
  if (m.table == Table::event) return m.op == Operator::change_actor && book.events[m.row].nature == Nature::occurrence;
  return m.table == Table::call && never_told(book.calls[m.row]) && never_told(mutant.calls[m.row]);
}

struct Places::State : Parting {
  solver::Session session;
  Place found;
  std::string why;
  std::vector<std::uint16_t> untold = oracle::Beginnings(book).facts_set_by_events();

  State(ProcedureBook const& b, solver::Limits limits, solver::Trust trust) : Parting(b), session(c, facts, {}, limits, solver::Sinks{{}, false, std::move(trust), nullptr}) {}

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

  // A log leaves open nothing but when an event happened, what events state, last days that are counted from there, and what the steps of
  // an event that it lists have set. Of a duty
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
    for (auto const s : untold) may[s] = true;
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

  z3::expr in_order(Mutant const& m) {
    return named() && unbroken(m, false);
  }

  Outcome ask_of_doubt(ProcedureBook const& mutant, Mutant const& m) {
    try {
      auto goals = ordinary(Freedom::any, m);
      goals.push_back(of_doubt(mutant, m));
      return session.ask("doubt of " + id_of(book, m), std::vector<solver::Session::Goal>(goals.begin(), goals.end()), solver::Rests::verdict);
    } catch (z3::exception const& e) {
      return Outcome::unknown;
    }
  }

  Outcome ask(ProcedureBook const& mutant, Mutant const& m, Freedom freedom) {
    try {
      auto goals = ordinary(freedom, m);
      if (m.table == Table::transition || m.table == Table::condition) goals.push_back(open_as_in_logs(mutant));
      switch (m.table) {
        case Table::transition: goals.push_back(of_transition(mutant, m, freedom == Freedom::any)); break;
        case Table::condition: goals.push_back(of_condition(mutant, m) || c.bool_val(freedom == Freedom::any && !same_past(book, mutant))); break;
        case Table::call: goals.push_back(of_call(mutant, m)); break;
        case Table::event: goals.push_back(of_event(mutant, m)); break;
      }
      std::vector<solver::Session::Goal> const asked(goals.begin(), goals.end());
      auto const answer = session.ask(id_of(book, m), asked, freedom == Freedom::any ? solver::Rests::verdict : solver::Rests::nothing);
      switch (answer) {
        case Outcome::satisfiable: take(session.model()); break;
        case Outcome::unsatisfiable: break;
        case Outcome::unknown: why = session.why(); break;
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
