#include <algorithm>

#include "solver/omissions/date_watch.hpp"
#include "solver/omissions/omissions.hpp"
#include "solver/procedure/three_valued.hpp"

namespace norma::solver {
namespace {

// The call cites a provision whose wording of the day is not known.
bool unshown(LawInForce const& law, CallHead const& head) {
  return std::any_of(head.cites.begin(), head.cites.end(), [&](Cite c) {
    auto const& p = law.book->provisions[c.provision];
    return law.law < p.from && !p.words_on(law.law);
  });
}

// The run in which the right arises, or in which its act is done where nothing need come before it.
Trace arising(Asking const& q, std::uint16_t call) {
  auto const& head = q.law.book->calls[call].head;
  return q.runs.until_varied([&](KnownRun const& run, std::size_t k) {
    auto const& e = run.trace[k];
    if (head.triggers == 0) return has(head.actions, e.event) && has(head.actors, e.actor);
    return has(head.triggers, e.event) && run.at[k].at.calls[call].first;
  });
}

void settle_call(Asking const& q, std::uint16_t call, Trace trace, std::string method, GoalAnswer& a) {
  auto const& c = q.law.book->calls[call];
  a.trace = std::move(trace);
  if (!a.trace.empty()) return settle(a, ProcedureVerdict::refuted, std::move(method));
  if (never_holds(q, "arises " + std::string(c.head.id), {{c.guard, true}})) return settle(a, ProcedureVerdict::proven, "no course, reached or not, meets its guard");
  settle_unmet(q, c.head.triggers == 0 ? c.head.actions : c.head.triggers, a);
}

void ask_rights(Asking const& q, Answers& out) {
  auto const& b = *q.law.book;
  for (auto const i : positions_in(b.calls)) {
    auto const& head = b.calls[i].head;
    if (head.call != Call::may || head.period.dated() || !head.interval.contains(q.law.law)) continue;
    auto a = open_question(ProcedureKind::undated_right, i);
    if (unshown(q.law, head)) settle(a, ProcedureVerdict::unshown, "its wording of this edition is not shown");
    else settle_call(q, i, arising(q, i), "the row has no last day; a run in which the right arises, replayed", a);
    out.push_back(std::move(a));
  }
}

// Another call gives the same actors the act without a last day.
bool given_later(LawInForce const& law, std::uint16_t call) {
  auto const& b = *law.book;
  auto const& head = b.calls[call].head;
  return std::any_of(b.calls.begin(), b.calls.end(), [&](CallInfo const& c) {
    bool const covers = (c.head.actions & head.actions) == head.actions && (c.head.actors & head.actors) == head.actors && (c.head.triggers == 0 || (head.triggers & ~c.head.triggers) == 0);
    auto const guard = evaluate(c.guard, Values(b.facts.size()), law.world);
    return covers && !c.head.period.dated() && c.head.interval.contains(law.law) && guard && *guard != 0;
  });
}

}  // namespace

void settle_arisen(LawInForce const& law, GoalAnswer& a) {
  if (unshown(law, law.book->calls[a.goal.index].head)) return settle(a, ProcedureVerdict::unshown, "its wording of this edition is not shown");
  if (a.goal.kind == ProcedureKind::lapsed_right && given_later(law, a.goal.index)) return settle(a, ProcedureVerdict::proven, "another row gives the act without a last day, whatever else holds");
  if (a.verdict != ProcedureVerdict::refuted) return;
  auto const watch = lateness_watched(law, a.goal.index);
  if (watch == Watched::yes) settle(a, ProcedureVerdict::proven, "a row in force comes out otherwise once the last day has passed");
  else if (watch == Watched::unknown) settle(a, ProcedureVerdict::undecided, "a row asks the day, and whether it comes out otherwise is not decided");
  else a.method = "no row in force asks whether its last day has passed; it arises in " + a.method;
}

void ask_of_calls(Asking const& q, Answers& out) {
  if (q.wanted(ProcedureKind::undated_right)) ask_rights(q, out);
}

}  // namespace norma::solver
