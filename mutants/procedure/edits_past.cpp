// Logs that begin where what may have happened before them parts.
#include <algorithm>

#include "mutants/procedure/edits.hpp"
#include "oracle/procedure/between.hpp"

namespace norma::mutants::procedure {

// Days from the trigger of a duty to the first event of the log.
constexpr std::array<int, 8> waits{3, 3, 3, 4, 5, 8, 38, 73};

std::optional<LogProbe> Editor::begun_on(PartedWay const& way) {
  constexpr int tries = 200;
  auto const& call = book_.calls[way.call];
  LogProbe p{{"on", oracle::initial_course(book_), {}}, default_world(book_)};
  auto& begin = p.log.begin;
  auto const first = book_.editions.front().interval.from;
  auto const day = moved(std::max(first, call.head.interval.from), 1 + static_cast<int>(pick(300)));
  std::vector<std::uint16_t> states;
  for (auto const s : numbers_of(book_.states))
    if (has(way.states, s)) states.push_back(s);
  begin.state = states[pick(states.size())];
  begin.unknown.assign(book_.facts.size(), false);
  auto const put = [&](std::uint16_t event, Date on) { begin.slots[book_.last + event - 1u] = on.key(); };
  put(way.trigger, day);
  for (auto const e : numbers_of(book_.events)) {
    if (!has(way.since, e) || e == way.trigger || e == way.what) continue;
    if (pick(4) == 0) begin.unknown[book_.last + e - 1u] = true;
    else put(e, moved(day, static_cast<int>(pick(3))));
  }
  if (has(way.since, way.what) || pick(2) == 0) put(way.what, day);
  for (auto const e : numbers_of(book_.events))
    if (has(call.head.actions, e) && begin.slots[book_.last + e - 1u] == 0 && pick(3) == 0) p.log.denied |= std::uint64_t{1} << (e - 1u);
  for (auto const& [slot, value] : way.ground) begin.slots[slot] = value;
  auto const stated = [&](std::size_t s) { return std::any_of(way.ground.begin(), way.ground.end(), [&](auto const& g) { return g.first == s; }); };
  // What is not stated of the ground an event has stated before.
  for (auto const s : oracle::ground_facts(book_))
    for (auto const e : numbers_of(book_.events))
      for (auto const& k : book_.events[e - 1u].carries)
        if (k.slot == s && !stated(s)) {
          begin.unknown[s] = true;
          if (!has(way.since, e) && begin.slots[book_.last + e - 1u] == 0) put(e, moved(day, -1 - static_cast<int>(pick(20))));
        }
  // Facts under which the duty is owed.
  bool owed = false;
  for (int n = 0; n < tries && !owed; ++n) {
    for (auto const& node : call.guard) {
      auto const s = static_cast<std::size_t>(node.value);
      if (node.op != Op::fact || s == book_.today || s == book_.actor || stated(s) || begin.unknown[s]) continue;
      if (s < book_.last || s >= book_.last + book_.events.size()) begin.slots[s] = any_value(book_.facts[s], day, false);
      else if (begin.slots[s] == 0 && pick(4) == 0 && !has(p.log.denied, s - book_.last + 1)) begin.slots[s] = moved(day, -static_cast<int>(pick(20))).key();
    }
    auto then = begin.slots;
    then[book_.today] = day.key();
    owed = oracle::evaluate(call.guard, {then.data(), p.world.data(), nullptr, nullptr, nullptr}) != 0;
  }
  if (!owed) return std::nullopt;
  p.log.events.push_back(any_event(moved(day, waits[pick(waits.size())])));
  return read(p);
}

}  // namespace norma::mutants::procedure
