#include "mutants/procedure/edits.hpp"

#include <algorithm>

namespace norma::mutants::procedure {
namespace {

// Days by which one event comes after another.
constexpr std::array<int, 8> later{0, 0, 0, 1, 2, 5, 35, 70};

using oracle::EventLog;
using oracle::Happening;

}  // namespace

Date moved(Date d, int days) {
  for (; days > 0; --days) d = next_day(d);
  for (; days < 0; ++days) d = previous_day(d);
  return d;
}

std::optional<LogProbe> Editor::read(LogProbe const& probe) {
  auto log = canonical_.of(probe.log);
  if (!log) return std::nullopt;
  return LogProbe{std::move(*log), probe.world};
}

std::int32_t Editor::any_value(FactInfo const& f, Date near, bool required) {
  if (f.nullable && !required && pick(4) == 0) return 0;
  if (f.sort == Sort::boolean) return static_cast<std::int32_t>(pick(2));
  if (f.sort != Sort::date) return f.low + static_cast<std::int32_t>(pick(static_cast<std::size_t>(f.high - f.low) + 1));
  constexpr std::array<int, 9> months{0, 1, 2, 3, 6, 12, -1, -2, -12};
  return moved(add_months(near, months[pick(months.size())]), static_cast<int>(pick(3)) - 1).key();
}

void Editor::state_facts(Happening& h) {
  h.stated.clear();
  for (auto const& c : book_.events[h.event - 1u].carries)
    if (c.required || pick(2) == 0)
      for (auto s = c.slot; s < c.slot + c.slots; ++s) h.stated.emplace_back(s, any_value(book_.facts[s], h.on, c.required));
}

Happening Editor::any_event(Date on) {
  std::uint16_t event = 0;
  if (!favoured_.empty() && pick(2) == 0) event = favoured_[pick(favoured_.size())];
  else do event = static_cast<std::uint16_t>(1 + pick(book_.events.size()));
  while (book_.events[event - 1u].actors == 0);
  return any(event, on);
}

Happening Editor::any(std::uint16_t event, Date on) {
  Happening h{event, 0, on};
  do h.actor = static_cast<std::uint16_t>(1 + pick(book_.actors.size()));
  while (!has(book_.events[h.event - 1u].actors, h.actor) && pick(20) != 0);
  state_facts(h);
  return h;
}

void Editor::move_days(EventLog& log, std::size_t first, int days) {
  for (auto i = first; i < log.events.size(); ++i) log.events[i].on = moved(log.events[i].on, days);
  for (auto i = first; i > 0 && i < log.events.size() && log.events[i].on < log.events[i - 1].on; ++i) log.events[i].on = log.events[i - 1].on;
  if (log.end_of_observation && !log.events.empty() && *log.end_of_observation < log.events.back().on) log.end_of_observation = log.events.back().on;
}

void Editor::change_fact(EventLog& log, std::size_t event) {
  auto& h = log.events[event];
  if (h.stated.empty() || pick(4) == 0) return void(h.actor = static_cast<std::uint16_t>(1 + pick(book_.actors.size())));
  auto const at = pick(h.stated.size());
  if (pick(8) == 0 && book_.facts[h.stated[at].first].element.empty()) return void(h.stated.erase(h.stated.begin() + static_cast<std::ptrdiff_t>(at)));
  h.stated[at].second = any_value(book_.facts[h.stated[at].first], h.on, false);
}

void Editor::change_beginning(EventLog& log) {
  Date const on = log.events.empty() ? book_.editions.back().interval.from : log.events.front().on;
  if (pick(6) == 0) {
    do log.begin.state = static_cast<std::uint16_t>(1 + pick(book_.states.size()));
    while (!book_.states[log.begin.state - 1u].declared);
    return;
  }
  std::size_t s = pick(book_.facts.size());
  while (s == book_.today || s == book_.actor) s = pick(book_.facts.size());
  if (!slots_.empty() && pick(2) == 0) s = slots_[pick(slots_.size())];
  auto const& f = book_.facts[s];
  bool const last = s >= book_.last && s < book_.last + book_.events.size();
  log.begin.slots[s] = last && log.begin.slots[s] == 0 ? moved(on, -static_cast<int>(pick(40))).key() : any_value(f, on, false);
  log.begin.unknown.resize(log.begin.slots.size());
  log.begin.unknown[s] = pick(6) == 0;
  if (!log.begin.unknown[s]) return;
  // It is left open only where an event has happened that states it.
  log.begin.slots[s] = f.ordinary;
  for (auto const e : positions_in(book_.events))
    for (auto const& c : book_.events[e].carries)
      if (c.slot <= s && s < c.slot + std::size_t{c.slots} && log.begin.slots[book_.last + e] == 0) log.begin.slots[book_.last + e] = moved(on, -static_cast<int>(pick(40))).key();
}

void Editor::edit(EventLog& log) {
  auto& events = log.events;
  auto const at = events.empty() ? 0 : pick(events.size());
  switch (events.empty() ? 8 : pick(slots_.empty() ? 10 : 13)) {
    case 0: events.erase(events.begin() + static_cast<std::ptrdiff_t>(at)); break;
    case 1: events.insert(events.begin() + static_cast<std::ptrdiff_t>(at), events[at]); break;
    case 2: case 3: move_days(log, at, pick(2) == 0 ? -1 : 1); break;
    case 4: move_days(log, 0, static_cast<int>(pick(800)) - 400); break;
    case 5: change_fact(log, at); break;
    case 6: events.insert(events.begin() + static_cast<std::ptrdiff_t>(at + pick(2)), any_event(events[at].on)); break;
    case 7: move_days(log, at, 1 + static_cast<int>(pick(70))); break;
    case 8: case 10: case 11: case 12: change_beginning(log); break;
    default: log.end_of_observation = moved(events.back().on, static_cast<int>(pick(70)));
  }
}

std::optional<LogProbe> Editor::edited(LogProbe p) {
  for (auto n = 1 + pick(3); n > 0; --n) edit(p.log);
  if (pick(10) == 0) {
    auto const r = pick(book_.readings.size());
    p.world = default_world(book_);
    p.world[r] = static_cast<std::uint8_t>(1 + pick(book_.readings[r].count()));
  }
  return p.log.events.empty() ? std::nullopt : read(p);
}

std::optional<LogProbe> Editor::stepped(LogProbe p, std::uint16_t state) {
  auto const on = moved(p.log.events.back().on, later[pick(later.size())]);
  bool const elsewhere = pick(4) != 0;
  std::vector<std::uint16_t> next;
  for (auto const& t : book_.transitions)
    if (has(t.head.from, state) && t.head.interval.contains(on) && (!elsewhere || t.head.to != 0)) next.push_back(t.head.event);
  if (next.empty()) return std::nullopt;
  p.log.events.push_back(any(next[pick(next.size())], on));
  return read(p);
}

std::optional<LogProbe> Editor::followed(LogProbe p, std::size_t events) {
  for (; events > 0; --events) p.log.events.push_back(any_event(moved(p.log.events.back().on, later[pick(later.size())])));
  if (pick(3) == 0) p.log.end_of_observation = moved(p.log.events.back().on, later[pick(later.size())]);
  return read(p);
}

std::optional<LogProbe> Editor::after_another(LogProbe p) {
  std::vector<std::uint16_t> first;
  for (auto const& t : book_.transitions)
    if (t.head.begins) first.push_back(t.head.event);
  if (first.empty() || p.log.events.empty()) return std::nullopt;
  p.log.events.insert(p.log.events.begin(), any(first[pick(first.size())], p.log.events.front().on));
  return read(p);
}

// The event of the place, as it states what is known there.
Happening Editor::of(Place const& place) const {
  Happening h;
  h.event = place.event;
  h.on = Date::from_key(place.slots[book_.today]);
  h.actor = std::max<std::uint16_t>(1, static_cast<std::uint16_t>(place.slots[book_.actor]));
  for (auto const& c : book_.events[h.event - 1u].carries)
    for (auto s = c.slot; s < c.slot + c.slots; ++s)
      if (!place.unknown[s]) h.stated.emplace_back(s, place.slots[s]);
  return h;
}

std::optional<LogProbe> Editor::begun_unknown(Place const& place, std::uint16_t state, bool facts) {
  LogProbe p{{"at", oracle::initial_course(book_), {of(place)}}, place.world};
  auto& begin = p.log.begin;
  begin.state = state;
  begin.unknown.assign(book_.facts.size(), false);
  for (auto const e : positions_in(book_.events)) {
    begin.unknown[book_.last + e] = true;
    for (auto const& c : book_.events[e].carries) std::fill_n(begin.unknown.begin() + c.slot, c.slots, true);
  }
  for (std::size_t s = 0; s < book_.facts.size() && facts; ++s)
    if (!place.unknown[s] && s != book_.today && s != book_.actor && (s < book_.last || s >= book_.last + book_.events.size()))
      begin.slots[s] = place.slots[s], begin.unknown[s] = false;
  return read(p);
}

std::optional<LogProbe> Editor::at(Place const& place, std::uint16_t state, bool again) {
  LogProbe p{{"at", oracle::initial_course(book_), {of(place)}}, place.world};
  auto& begin = p.log.begin;
  auto const initial = begin.slots;
  begin.state = state;
  begin.slots = place.slots;
  begin.unknown = place.unknown;
  auto const open = [&](std::size_t s) { begin.slots[s] = initial[s], begin.unknown[s] = false; };
  open(book_.today), open(book_.actor);
  for (auto const& c : book_.events[place.event - 1u].carries)
    for (auto s = c.slot; s < c.slot + c.slots; ++s) open(s);
  // What must have happened before anybody stands there, and did not, has to be denied.
  for (auto const e : numbers_of(book_.events))
    if (auto const mark = book_.last + e - 1u; has(implied_[state - 1u], e) && begin.slots[mark] == 0 && !begin.unknown[mark]) p.log.denied |= std::uint64_t{1} << (e - 1u);
  auto const own = book_.last + place.event - 1u;
  if (!again && begin.slots[own] == place.slots[book_.today]) begin.slots[own] = 0, begin.unknown[own] = false;
  return read(p);
}

namespace {

class Shrinker {
 public:
  Shrinker(ProcedureBook const& book, std::function<bool(LogProbe const&)> const& keeps, LogProbe probe) : book_(book), canonical_(book), keeps_(keeps), best_(std::move(probe)) {}

  LogProbe run() {
    if (best_.world != default_world(book_)) attempt({best_.log, default_world(book_)});
    for (bool again = true; again;) {
      again = events();
      again = end() || again;
      again = beginning() || again;
      again = facts() || again;
    }
    return std::move(best_);
  }

 private:
  bool attempt(LogProbe p) {
    auto log = canonical_.of(p.log);
    if (!log || log->events.empty()) return false;
    p.log = std::move(*log);
    if (!keeps_(p)) return false;
    best_ = std::move(p);
    return true;
  }
  bool events() {
    bool any = false;
    for (std::size_t i = best_.log.events.size(); i-- > 0;) {
      auto p = best_;
      p.log.events.erase(p.log.events.begin() + static_cast<std::ptrdiff_t>(i));
      any = attempt(std::move(p)) || any;
    }
    return any;
  }
  bool end() {
    if (!best_.log.end_of_observation) return false;
    auto p = best_;
    p.log.end_of_observation.reset();
    return attempt(std::move(p));
  }
  bool beginning() {
    bool any = false;
    auto const initial = oracle::initial_course(book_);
    for (std::size_t s = 0; s < initial.slots.size(); ++s) {
      bool const stated = best_.log.begin.slots[s] != initial.slots[s], open = !best_.log.begin.unknown.empty() && best_.log.begin.unknown[s];
      if (!stated && !open) continue;
      auto p = best_;
      p.log.begin.slots[s] = initial.slots[s];
      if (open) p.log.begin.unknown[s] = false;
      auto const before = best_.log.begin.slots;
      any = (attempt(std::move(p)) && best_.log.begin.slots != before) || any;
    }
    for (auto const e : numbers_of(book_.events)) {
      if (!has(best_.log.denied, e)) continue;
      auto p = best_;
      p.log.denied &= ~(std::uint64_t{1} << (e - 1u));
      any = attempt(std::move(p)) || any;
    }
    return any;
  }
  // What an event need not say.
  bool facts() {
    bool any = false;
    for (std::size_t i = 0; i < best_.log.events.size(); ++i)
      for (auto const& c : book_.events[best_.log.events[i].event - 1u].carries) {
        if (c.required) continue;
        auto p = best_;
        auto& stated = p.log.events[i].stated;
        auto const many = std::erase_if(stated, [&](auto const& s) { return s.first >= c.slot && s.first < c.slot + c.slots; });
        any = (many > 0 && attempt(std::move(p))) || any;
      }
    return any;
  }

  ProcedureBook const& book_;
  Canonical canonical_;
  std::function<bool(LogProbe const&)> const& keeps_;
  LogProbe best_;
};

}  // namespace

LogProbe shrunk(ProcedureBook const& book, std::function<bool(LogProbe const&)> const& keeps, LogProbe probe) { return Shrinker(book, keeps, std::move(probe)).run(); }

LogProbe shrunk(ProcedureBook const& book, Mutant const& m, LogProbe probe) {
  solver::NodeArena arena;
  auto const slip = mutated(book, m, arena);
  Judge act(book), mutant(slip);
  return shrunk(book, [&](LogProbe const& p) { return tells_apart(book, act.plain(p), slip, mutant.plain(p)) || tells_apart(book, act.audit(p), slip, mutant.audit(p)); }, std::move(probe));
}

}  // namespace norma::mutants::procedure
