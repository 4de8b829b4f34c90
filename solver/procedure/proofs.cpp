#include "solver/procedure/proofs.hpp"

#include <algorithm>

#include "solver/procedure/refinement.hpp"

namespace norma::solver {
namespace {

// From whatever day of the edition, and of those on which runs are sought beside them, the first ends no later; so it does if
// it began earlier. On other days the edition is no law, so that nothing is said of them. A day from which not both can be
// counted lies past the production calendar: no run has one.
bool never_longer(LawInForce const& law, Period first, Period second) {
  auto const& b = *law.book;
  auto const calendar = b.calendar_in(law.world);
  bool const rolls = b.rolls_in(law.world);
  auto const edition = b.editions[edition_on(b, law.law)].interval;
  auto const end = std::max(edition.until, next_day(date_menu(edition.from).back()));
  for (Date d = edition.from; d < end && calendar.covers(d); d = next_day(d)) {
    auto const x = last_day(first, d, calendar, rolls), y = last_day(second, d, calendar, rolls);
    if (x && y && *x > *y) return false;
  }
  return true;
}

// No other actor's duty can be open there with a later last day, and an act that is provided for there: it arises only before
// this one does and its period is never longer, or it is not open there at all.
Reach no_race(Goal const& g, LawInForce const& law) {
  auto const& b = *law.book;
  auto const& head = b.calls[g.index].head;
  for (auto const d : law.duties) {
    auto const& other = b.calls[d].head;
    auto const states = g.states & states_of(law, d);
    if ((other.actors & head.actors) != 0 || states == 0) continue;
    // A period that does not run from its trigger may end later than one that it began before.
    bool const ends_first = runs_from_trigger(law, g.index) && runs_from_trigger(law, d) && never_longer(law, other.period, head.period);
    auto answer = ends_first ? ask_refined(law, {.opens = {d}, .was_open = g.index}) : Reach::unknown;
    if (answer != Reach::unreachable) answer = ask_refined(law, {.states = states, .open = {g.index, d}, .barred = g.index});
    if (answer != Reach::unreachable) return answer;
  }
  return Reach::unreachable;
}

}  // namespace

Reach never_shown(Goal const& g, LawInForce const& law) {
  auto const state = [](std::uint16_t s) { return std::uint64_t{1} << (s - 1); };
  switch (g.kind) {
    case ProcedureKind::unreachable_state: return ask_refined(law, {.states = state(g.index)});
    case ProcedureKind::unreachable_transition: return ask_refined(law, {.transition = g.index});
    case ProcedureKind::dead_end: return ask_refined(law, {.states = state(g.index), .closed = law.duties});
    case ProcedureKind::late_at_birth:
    case ProcedureKind::undated_duty:
    case ProcedureKind::no_consequence:
    case ProcedureKind::lapsed_right:
    case ProcedureKind::days_off_only: return ask_refined(law, {.opens = {g.index}});
    case ProcedureKind::dependent_deadline: return ask_refined(law, {.states = g.states, .open = {g.index}, .barred = g.index});
    case ProcedureKind::race: return no_race(g, law);
    default: return Reach::unknown;
  }
}

}  // namespace norma::solver
