// Repair by local search: take a broken constraint, try changes to the facts that it asks, keep what breaks least.
#include <rapidcheck.h>

#include <algorithm>

#include "oracle/flat.hpp"
#include "properties/draw.hpp"

namespace norma::properties {
namespace {

bool holds(Source const& s, Slots const& slots, std::size_t constraint) {
  return oracle::evaluate(s.book.constraints[constraint].expr,
                          {slots.data(), s.world.data(), nullptr, nullptr, nullptr}) != 0;
}

std::vector<std::size_t> all_broken(Source const& s, Slots const& slots) {
  std::vector<std::size_t> list;
  for (std::size_t c = 0; c < s.book.constraints.size(); ++c)
    if (!holds(s, slots, c)) list.push_back(c);
  return list;
}

// Values that one slot might take instead.
std::vector<Slots> changes(Source const& s, rc::Random& random, Slots const& slots, std::size_t slot) {
  auto const& f = s.book.facts[slot];
  std::vector<Slots> list;
  auto const with = [&](std::int32_t value) {
    if (value == slots[slot]) return;
    list.push_back(slots);
    assign(s, random, list.back(), slot, value);
  };
  if (f.parent >= 0 && slots[static_cast<std::size_t>(f.parent)] == 0) return list;  // the presence is tried on its own
  if (f.nullable) with(0);
  if (f.sort == Sort::boolean) with(1 - slots[slot]);
  if (f.sort == Sort::enumeration)
    for (auto v = f.low; v <= f.high; ++v) with(v);
  if (f.sort == Sort::date || f.sort == Sort::integer)
    for (int i = 0; i < 2; ++i) {
      list.push_back(slots);
      redraw(s, random, list.back(), slot);
    }
  return list;
}

}  // namespace

bool repair(Source const& source, rc::Random& random, Slots& slots) {
  auto broken_now = all_broken(source, slots);
  for (int step = 0; step < 40 && !broken_now.empty(); ++step) {
    auto const c = broken_now[random.next() % broken_now.size()];
    std::vector<Slots> best;
    std::size_t fewest = broken_now.size() + 1;  // one worse is a step through a wall
    for (auto const slot : source.hints.facts[c])
      for (auto& candidate : changes(source, random, slots, slot)) {
        auto const n = all_broken(source, candidate).size();
        if (n < fewest) best.clear();
        if (n <= fewest) {
          fewest = n;
          best.push_back(std::move(candidate));
        }
      }
    if (best.empty()) continue;
    slots = std::move(best[random.next() % best.size()]);
    broken_now = all_broken(source, slots);
  }
  return broken_now.empty();
}

}  // namespace norma::properties
