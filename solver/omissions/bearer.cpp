#include "solver/omissions/status_run.hpp"

namespace norma::solver {
namespace {

// Steps of the state that lead to another. What begins another course leaves this one where it is.
template <class Use>
bool each_leading(Asking const& q, std::uint16_t state, Use use) {
  return std::all_of(q.law.book->transitions.begin(), q.law.book->transitions.end(), [&](TransitionInfo const& t) {
    bool const leads = has(t.head.from, state) && t.head.to != 0 && t.head.to != state && !t.head.begins;
    return !leads || (!t.head.interval.contains(q.law.law) && !is_unshown(t.head, q.law.law)) || use(t.head);
  });
}

// Every step that leads on from the state, shown or not, is the duty's own act, and there is one.
bool alone(Asking const& q, std::uint16_t duty, std::uint16_t state) {
  auto const actions = q.law.book->calls[duty].head.actions;
  bool const own = each_leading(q, state, [&](TransitionHead const& t) { return has(actions, t.event); });
  return own && !each_leading(q, state, [](TransitionHead const&) { return false; });
}

}  // namespace

// Only rows are asked, whatever their guards: another's step that can never be taken keeps the question from being asked, which errs
// towards silence. Nothing is ever proven.
void ask_of_bearers(Asking const& q, Answers& out) {
  if (!q.wanted(ProcedureKind::only_its_bearer)) return;
  auto const& b = *q.law.book;
  for (auto const d : q.law.duties)
    for (auto const s : numbers_of(b.states)) {
      if (b.states[s - 1u].rest != Rest::under_way || !alone(q, d, s)) continue;
      auto a = open_question(ProcedureKind::only_its_bearer, d, s);
      a.trace = q.runs.until_varied([&](KnownRun const& run, std::size_t k) { return run.at[k].at.state == s && run.at[k].at.calls[d].first; });
      if (a.trace.empty()) continue;  // of duties that no run at hand leaves open there nothing is said
      settle(a, ProcedureVerdict::refuted, "no other row leads on from there; a run that comes there with the duty open, replayed");
      out.push_back(std::move(a));
    }
}

// A duty that every giving of a status opens and that begins a new course is the only thing that is taken for an answer; where its guard
// may fail nothing is said.
void ask_of_renewal(Asking const& q, Answers& out) {
  auto const& b = *q.law.book;
  auto const& concerns = b.concerns;
  if (!q.wanted(ProcedureKind::unowed_renewal) || concerns.status_begins == 0 || concerns.status_ends.empty()) return;
  auto const owed = [&](std::uint16_t c) {
    auto const& head = b.calls[c].head;
    return head.call == Call::must && head.interval.contains(q.law.law) && has(head.triggers, concerns.status_begins) && (head.actions & concerns.status_courses) != 0;
  };
  auto const& f = b.facts[concerns.status];
  for (auto v = f.low; v <= f.high; ++v) {
    if (v <= 0 || !has(concerns.status_values, static_cast<std::size_t>(v))) continue;
    auto a = open_question(ProcedureKind::unowed_renewal, static_cast<std::uint16_t>(v));
    bool any = false, always = false;
    for (auto const c : positions_in(b.calls)) {
      if (always || !owed(c)) continue;
      any = true;
      always = never_holds(q, "renewed " + std::string(b.calls[c].head.id), {{b.calls[c].guard, false}}, static_cast<int>(concerns.status), v);
    }
    if (any) {
      if (!always) continue;
      settle(a, ProcedureVerdict::proven, "a duty that arises with the status calls for a new course");
    } else {
      for (auto const& run : q.runs.all()) {
        if (!a.trace.empty()) break;
        auto const given = q.runs.replayed(given_for_a_year(b, run, v));
        if (!given.at.empty() && given.at.back().at.slots[concerns.status_ends.front()] != 0) a.trace = given.trace;
      }
      if (a.trace.empty()) continue;  // of a status that no run at hand gives for a time nothing is said
      settle(a, ProcedureVerdict::refuted, "no duty that arises with the status calls for a new course; a run that gives it for a time, replayed");
    }
    out.push_back(std::move(a));
  }
}

}  // namespace norma::solver
