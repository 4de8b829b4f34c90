#include "solver/procedure/proofs.hpp"

#include <algorithm>

#include "solver/procedure/abstraction.hpp"

namespace norma::solver {
namespace {

// From whatever day of the edition both run, the first ends no later; so it does, too, if it began earlier.
bool never_longer(LawInForce const& law, Period first, Period second) {
  auto const& b = *law.book;
  auto const calendar = b.calendar_in(law.world);
  bool const rolls = b.rolls_in(law.world);
  auto const edition = b.editions[edition_on(b, law.law)].interval;
  for (Date d = edition.from; d < edition.until; d = next_day(d)) {
    auto const x = last_day(first, d, calendar, rolls), y = last_day(second, d, calendar, rolls);
    if (x && y && *x > *y) return false;
  }
  return true;
}

// No other actor's duty can be open there with a later last day: it arises only before this one does and its period is
// never longer, or it is not open there at all.
bool no_race(Goal const& g, LawInForce const& law, unsigned milliseconds) {
  Abstraction const abstraction(law, milliseconds, 1);
  auto const& b = *law.book;
  auto const& head = b.calls[g.index].head;
  std::vector<std::uint16_t> shorter, others;
  for (auto const d : law.duties) {
    auto const& other = b.calls[d].head;
    if ((other.actors & head.actors) != 0) continue;
    bool const ends_first = runs_from_trigger(law, g.index) && never_longer(law, other.period, head.period);
    (ends_first ? shorter : others).push_back(d);
  }
  if (abstraction.opens_while(shorter, g.index) != Reach::unreachable) {
    others.insert(others.end(), shorter.begin(), shorter.end());
    std::erase_if(others, [&](auto d) { return std::count(shorter.begin(), shorter.end(), d) > 0 && abstraction.opens_while({d}, g.index) == Reach::unreachable; });
  }
  return std::all_of(others.begin(), others.end(), [&](auto d) { return abstraction.barred_in({g.index, d}, g.states) == Reach::unreachable; });
}

}  // namespace

bool never_shown(Goal const& g, LawInForce const& law, Effort effort) {
  Abstraction const abstraction(law, effort.milliseconds, effort.rungs), coarse(law, effort.milliseconds, std::min<std::size_t>(effort.rungs, 2));
  switch (g.kind) {
    case ProcedureKind::unreachable_state: return abstraction.state(g.index) == Reach::unreachable;
    case ProcedureKind::unreachable_transition: return abstraction.transition(g.index) == Reach::unreachable;
    case ProcedureKind::dead_end: return abstraction.idle(g.index) == Reach::unreachable;
    case ProcedureKind::late_at_birth:
    case ProcedureKind::undated_duty:
    case ProcedureKind::days_off_only: return abstraction.opens(g.index) == Reach::unreachable;
    case ProcedureKind::dependent_deadline: return coarse.barred_in({g.index}, g.states) == Reach::unreachable;
    case ProcedureKind::race: return no_race(g, law, effort.milliseconds);
    default: return false;
  }
}

}  // namespace norma::solver
