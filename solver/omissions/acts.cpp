#include <algorithm>

#include "solver/omissions/omissions.hpp"

namespace norma::solver {
namespace {

// Some step of the event in force leads to another state, and does not merely repeat one.
bool moves(Asking const& q, std::uint16_t event) {
  auto const& b = *q.law.book;
  return std::any_of(q.law.transitions.begin(), q.law.transitions.end(), [&](std::uint16_t t) {
    auto const& head = b.transitions[t].head;
    return head.event == event && head.to != 0 && !head.again && head.from != bit(head.to);
  });
}

Trace doing(Asking const& q, std::uint16_t event) {
  return q.runs.until([&](KnownRun const& run, std::size_t k) { return run.trace[k].event == event; });
}

// Refuted by the run, if there is one.
void settle_shown(Asking const& q, std::uint16_t event, Trace trace, char const* method, GoalAnswer& a) {
  a.trace = std::move(trace);
  if (!a.trace.empty()) settle(a, ProcedureVerdict::refuted, method);
  else settle_unmet(q, bit(event), a);
}

// A run that has the act and then, in the same course, a step that contests it: one at hand, or one at hand and that step.
Trace contesting(Asking const& q, std::uint16_t event, std::uint64_t contests) {
  auto const& b = *q.law.book;
  auto const after_it = [&](KnownRun const& run, std::size_t k) {
    for (std::size_t i = k + 1; i-- > 0;) {
      if (run.trace[i].event == event) return true;
      if (b.transitions[run.trace[i].transition].head.begins) return false;
    }
    return false;
  };
  auto out = q.runs.until([&](KnownRun const& run, std::size_t k) { return k > 0 && has(contests, run.trace[k].event) && after_it(run, k - 1); });
  for (auto const& run : q.runs.all())
    for (std::size_t k = 0; k < run.trace.size() && out.empty(); ++k)
      for (auto const t : q.law.transitions)
        if (out.empty() && has(contests, b.transitions[t].head.event) && !b.transitions[t].head.begins && has(b.transitions[t].head.from, run.at[k].at.state) && after_it(run, k))
          out = q.runs.with_step(run, k, t);
  return out;
}

void ask_remedy(Asking const& q, std::uint16_t event, Answers& out) {
  auto const& b = *q.law.book;
  auto a = open_question(ProcedureKind::no_remedy, event);
  std::uint64_t contests = 0;
  for (auto const& c : b.concerns.contests)
    if (has(c.of, event)) contests |= c.by;
  if (contests == 0) {
    settle_shown(q, event, doing(q, event), "no step that contests it is provided for; a run that has it, replayed", a);
  } else {
    a.trace = contesting(q, event, contests);
    if (!a.trace.empty()) settle(a, ProcedureVerdict::proven, "a run that contests it, replayed");
    else if (out_of_reach(q, contests) && !hidden(q, contests)) settle_shown(q, event, doing(q, event), "what contests it is out of reach; a run that has it, replayed", a);
    else settle_unmet(q, bit(event), a);
  }
  out.push_back(std::move(a));
}

// Duties that an act of this kind opens, and that are done by telling the person of it.
std::vector<std::uint16_t> telling_duties(Asking const& q, std::uint16_t event) {
  auto const& b = *q.law.book;
  std::vector<std::uint16_t> out;
  std::uint64_t telling = 0;
  for (auto const& t : b.concerns.tellings)
    if (has(t.of, event)) telling |= t.by;
  for (auto const i : positions_in(b.calls)) {
    auto const& head = b.calls[i].head;
    if (head.call == Call::must && head.interval.contains(q.law.law) && has(head.triggers, event) && (head.actions & telling) != 0) out.push_back(i);
  }
  return out;
}

void ask_told(Asking const& q, std::uint16_t event, Answers& out) {
  auto const& b = *q.law.book;
  auto a = open_question(ProcedureKind::untold_act, event);
  auto const duties = telling_duties(q, event);
  std::vector<std::pair<Expr, bool>> none;
  for (auto const d : duties) none.emplace_back(b.calls[d].guard, false);
  if (!duties.empty() && never_holds(q, "untold " + std::string(b.events[event - 1u].name), none)) {
    settle(a, ProcedureVerdict::proven, "each such act opens a duty to tell the person");
  } else {
    auto const silent = [&](KnownRun const& run, std::size_t k) {
      return run.trace[k].event == event && std::none_of(duties.begin(), duties.end(), [&](auto d) { return run.at[k].at.calls[d].first; });
    };
    settle_shown(q, event, duties.empty() ? q.runs.until(silent) : q.runs.until_varied(silent), "it opens no duty to tell the person; a run that has it, replayed", a);
  }
  out.push_back(std::move(a));
}

bool asks(Expr e, std::size_t first, std::size_t slots) {
  return std::any_of(e.begin(), e.end(), [&](Node const& n) {
    return n.op == Op::fact && static_cast<std::size_t>(n.value) >= first && static_cast<std::size_t>(n.value) < first + slots;
  });
}

// A row in force takes notice: it moves the course, calls for or ends something, or some row asks for it or for what it states.
// Whether it is done lawfully itself is no notice.
bool heeded(Asking const& q, std::uint16_t event) {
  auto const& b = *q.law.book;
  std::vector<Carried> facts(b.events[event - 1u].carries.begin(), b.events[event - 1u].carries.end());
  facts.push_back({static_cast<std::uint16_t>(b.last + event - 1u), 1, false});
  auto const ask = [&](Expr e) { return std::any_of(facts.begin(), facts.end(), [&](Carried const& c) { return asks(e, c.slot, c.slots); }); };
  for (auto const t : q.law.transitions) {
    auto const& row = b.transitions[t];
    if (row.head.event == event ? (row.head.to != 0 || !row.updates.empty()) : ask(row.guard)) return true;
    if (row.head.event != event && std::any_of(row.updates.begin(), row.updates.end(), [&](UpdateInfo const& u) { return ask(u.value); })) return true;
  }
  for (auto const& c : b.conditions)
    if (c.head.interval.contains(q.law.law) && c.head.events != bit(event) && ask(c.holds)) return true;
  for (auto const& c : b.calls)
    if (c.head.interval.contains(q.law.law) && (has(c.head.triggers, event) || has(c.head.releases, event) || ask(c.guard) || ask(c.since) ||
                                                (c.head.call == Call::must && has(c.head.actions, event))))
      return true;
  return false;
}

void ask_heeded(Asking const& q, std::uint16_t event, Answers& out) {
  auto const& b = *q.law.book;
  bool const by_right = std::any_of(b.calls.begin(), b.calls.end(), [&](CallInfo const& c) {
    return c.head.call == Call::may && has(c.head.actions, event) && c.head.interval.contains(q.law.law);
  });
  if (!by_right) return;
  auto a = open_question(ProcedureKind::unheeded_act, event);
  if (heeded(q, event)) settle(a, ProcedureVerdict::proven, "a row in force takes notice of it");
  else settle_shown(q, event, doing(q, event), "no row in force takes notice of it; a run that has it, replayed", a);
  out.push_back(std::move(a));
}

void ask_owed(Asking const& q, std::uint16_t event, Answers& out) {
  auto const& b = *q.law.book;
  auto a = open_question(ProcedureKind::unowed_arrival, event);
  auto const owed = [&](std::uint16_t e, bool dated) {
    return std::any_of(b.calls.begin(), b.calls.end(), [&](CallInfo const& c) {
      return c.head.call == Call::must && has(c.head.actions, e) && c.head.interval.contains(q.law.law) && (!dated || c.head.period.dated());
    });
  };
  // What is sent by a day may arrive by itself: each way into a state that waits for it is a dated duty. Of that nothing is said.
  auto const waits = [&](std::uint16_t state) {
    return std::any_of(q.law.transitions.begin(), q.law.transitions.end(), [&](std::uint16_t t) { return b.transitions[t].head.event == event && b.transitions[t].head.to != 0 && has(b.transitions[t].head.from, state); });
  };
  bool const sent = std::all_of(q.law.transitions.begin(), q.law.transitions.end(), [&](std::uint16_t t) {
    auto const& head = b.transitions[t].head;
    return head.to == 0 || head.event == event || !waits(head.to) || owed(head.event, true);
  });
  auto const moving = [&](KnownRun const& run, std::size_t k) {
    auto const& head = b.transitions[run.trace[k].transition].head;
    return run.trace[k].event == event && head.to != 0 && head.from != bit(head.to);
  };
  if (owed(event, false)) settle(a, ProcedureVerdict::proven, "a duty calls for it");
  else if (sent) return;  // neither proven nor refuted
  else settle_shown(q, event, q.runs.until(moving), "no duty calls for it; a run that has it, replayed", a);
  out.push_back(std::move(a));
}

}  // namespace

void ask_of_acts(Asking const& q, Answers& out) {
  auto const& b = *q.law.book;
  auto const& concerns = b.concerns;
  std::uint64_t tellings = concerns.attended;
  for (auto const& t : concerns.tellings) tellings |= t.by;
  for (auto const e : numbers_of(b.events)) {
    auto const& event = b.events[e - 1u];
    bool const act = event.nature == Nature::act, moving = moves(q, e);
    if (q.wanted(ProcedureKind::no_remedy) && has(concerns.burdens, e)) ask_remedy(q, e, out);
    bool const of_others = concerns.person != 0 && (event.actors & concerns.person) == 0;
    if (q.wanted(ProcedureKind::untold_act) && act && of_others && moving && !has(tellings, e)) ask_told(q, e, out);
    if (q.wanted(ProcedureKind::unheeded_act) && act) ask_heeded(q, e, out);
    if (q.wanted(ProcedureKind::unowed_arrival) && !act && moving) ask_owed(q, e, out);
  }
}

}  // namespace norma::solver
