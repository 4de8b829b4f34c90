// Steps of a course that is followed, and of those left aside for it: what oracle/procedure/matters makes of one event, as formulas.
#include <algorithm>

#include "mutants/procedure/parting.hpp"

namespace norma::mutants::procedure {

// Whether an event of which the text is silent fits in another state hangs on nothing but what is asked here. It does not where a right
// performed by it may have ended: that is asked of the course.
bool Parting::besides() const {
  return book.events[event - 1u].nature != Nature::occurrence && std::none_of(book.calls.begin(), book.calls.end(), [&](CallInfo const& k) {
    return k.head.call == Call::may && k.head.period.dated() && has(k.head.actions, event);
  });
}

// What the event makes of the course that is followed: `here` as one step from where it stands. Where the text is silent of it, it is taken
// beside the course, from the first state at rest in which it fits. Where a right that may have ended is asked, `here`: all that parts in
// one step is said to part.
StepTerms::After Parting::followed(ProcedureBook const& b, StepTerms::After here, Mutant const& m, std::vector<std::uint16_t> const& slots) {
  if (!besides()) return here;
  std::uint64_t states = 0;
  for (auto const& t : b.transitions)
    if (t.head.event == event && t.head.beside) states |= t.head.from;
  auto const silent = terms.encoded(b) && !here.provided && named() && unbroken(m, false);
  for (auto s = static_cast<std::uint16_t>(b.states.size()); s > 0; --s) {
    if (!has(states, s) || b.states[s - 1u].rest != Rest::at_rest) continue;
    StepCourse elsewhere = course;
    elsewhere.state = c.bv_val(s, 8);
    auto const there = StepTerms(c, elsewhere).after(b, event, slots);
    auto const taken = (silent && there.provided && there.shown && there.beside).simplify();
    auto const instead = [&](z3::expr& of, z3::expr const& by) { of = z3::ite(taken, by, of); };
    instead(here.state, z3::ite(there.begins, there.state, course.state));
    instead(here.provided, c.bool_val(true));
    instead(here.shown, c.bool_val(true));
    instead(here.begins, there.begins);
    for (std::size_t i = 0; i < here.slots.size(); ++i) {
      instead(here.slots[i].second, there.slots[i].second);
      instead(here.unknown[i].second, there.unknown[i].second);
      instead(here.periods[i].second, there.periods[i].second);
    }
  }
  return here;
}

// Whether the event can be a step of a course left aside: by one with which no course begins. What its guard asks beside what the event
// states, the actor and the day, is of that course, and may be.
z3::expr Parting::aside(ProcedureBook const& mutant) {
  auto const& e = book.events[event - 1u];
  auto const stated = [&](std::size_t s) {
    return s == book.today || s == book.actor || std::any_of(e.carries.begin(), e.carries.end(), [&](auto const& k) { return k.slot <= s && s < k.slot + std::size_t{k.slots}; });
  };
  std::vector<z3::expr> any;
  for (auto const* b : {&book, &mutant})
    for (auto const& t : b->transitions) {
      if (t.head.event != event || t.head.begins) continue;
      bool const own = std::any_of(t.guard.begin(), t.guard.end(), [&](Node const& n) { return n.op == Op::fact && !stated(static_cast<std::size_t>(n.value)); });
      auto const guard = terms.valued(t.guard);
      any.push_back(own ? c.bool_val(true) : guard.value || guard.unclear);
    }
  return solver::any_of(c, any);
}

}  // namespace norma::mutants::procedure
