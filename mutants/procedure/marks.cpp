#include "mutants/procedure/marks.hpp"

#include <algorithm>

#include "mutants/procedure/past.hpp"
#include "oracle/procedure/between.hpp"
#include "oracle/procedure/implied.hpp"
#include "oracle/procedure/touched.hpp"

namespace norma::mutants::procedure {
namespace {

// The events that a beginning which lists others may leave open (LogFields::not_stated): those that lie behind its state, and of those with
// which a period begins the next steps to it.
std::uint64_t left_open_alone(ProcedureBook const& b) {
  constexpr auto any = ~std::uint64_t{0};
  std::uint64_t by_ground = 0, dated = 0;
  auto const behind = [&](std::vector<bool> const& open) {
    std::uint64_t out = 0;
    for (auto const implied : oracle::implied_events(b, open))
      if (implied != any) out |= implied;
    return out;
  };
  if (!each_ground(b, [&](oracle::CourseState const& course) { by_ground |= behind(oracle::open_by_ground(b, course, course.unknown)); })) return any;
  for (auto const& c : b.calls)
    if (c.head.period.dated()) dated |= c.head.triggers;
  return behind({}) | (dated & (by_ground | oracle::leading_events(b)));
}

// What a step makes known not to have happened while it leaves the event open: of a course that is followed what its transitions forget,
// of one that is left for another what is forgotten there and asked for (Stepper::left).
std::uint64_t denied_alone(ProcedureBook const& b, std::uint16_t event) {
  std::uint64_t out = 0;
  for (auto const& t : b.transitions) {
    if (!has(t.head.forgets, event)) out |= t.head.forgets;
    for (auto const& c : b.conditions)
      if (has(c.head.events, t.head.event))
        for (auto const e : numbers_of(b.events))
          if (has(t.head.forgets, e) && oracle::asks_whether(c.holds, b.last + e - 1u)) out |= std::uint64_t{1} << (e - 1u);
  }
  return out;
}

}  // namespace

std::vector<std::uint64_t> open_together(ProcedureBook const& book, ProcedureBook const& mutant) {
  std::vector<std::uint64_t> out(book.events.size(), 0);
  auto const alone = left_open_alone(book);  // logs are read by the procedure itself
  for (auto const e : numbers_of(book.events))
    if (!has(alone, e)) out[e - 1u] = ~(denied_alone(book, e) | denied_alone(mutant, e));
  return out;
}

}  // namespace norma::mutants::procedure
