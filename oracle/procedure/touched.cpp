#include "oracle/procedure/touched.hpp"

#include <cassert>

namespace norma::oracle {

std::vector<Slots> touched_slots(ProcedureBook const& b) {
  assert(b.facts.size() <= most_slots);
  std::vector<Slots> out(b.events.size() + 1);
  for (auto const e : numbers_of(b.events)) {
    out[e].set(b.last + e - 1u);
    for (auto const& c : b.events[e - 1u].carries)
      for (std::size_t s = c.slot; s < c.slot + std::size_t{c.slots}; ++s) out[e].set(s);
  }
  for (auto const& t : b.transitions) {
    auto& of = out[t.head.event];
    for (auto const& u : t.updates) of.set(u.slot);
    for (auto const f : numbers_of(b.events))
      if (has(t.head.forgets, f)) of.set(b.last + f - 1u);
  }
  return out;
}

std::uint64_t begun_anew(ProcedureBook const& b) {
  std::uint64_t out = 0;
  for (auto const& t : b.transitions)
    if (t.head.begins) out |= t.head.forgets;
  return out;
}

std::uint64_t leading_events(ProcedureBook const& b) {
  std::uint64_t out = 0;
  for (auto const& t : b.transitions)
    if (t.head.to != 0) out |= std::uint64_t{1} << (t.head.event - 1u);
  return out;
}

}  // namespace norma::oracle
