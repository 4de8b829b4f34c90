#include "mutants/procedure/past.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "mutants/procedure/ways.hpp"
#include "oracle/procedure/between.hpp"
#include "oracle/procedure/implied.hpp"
#include "oracle/procedure/touched.hpp"

namespace norma::mutants::procedure {
namespace {

bool asks(ProcedureBook const& b, std::uint16_t event, std::uint16_t what) {
  return std::any_of(b.conditions.begin(), b.conditions.end(), [&](auto const& c) { return has(c.head.events, event) && oracle::asks_whether(c.holds, b.last + what - 1u); });
}

// What every step of the event in force on that day uses up. That it happened itself is known again when it has.
std::uint64_t forgotten(ProcedureBook const& b, std::uint16_t event, Date day) {
  std::uint64_t out = ~std::uint64_t{0};
  bool any = false;
  for (auto const& t : b.transitions)
    if (t.head.event == event && t.head.interval.contains(day)) out &= t.head.forgets, any = true;
  if (!asks(b, event, event)) out &= ~(std::uint64_t{1} << (event - 1u));
  return any ? out : 0;
}

bool same_use(ProcedureBook const& a, ProcedureBook const& b) {
  std::set<Date> days{a.editions.front().interval.from, previous_day(a.editions.front().interval.from)};
  for (auto const* book : {&a, &b})
    for (auto const& t : book->transitions)
      for (auto const day : {t.head.interval.from, t.head.interval.until})
        if (day.given() && day < never) days.insert(day), days.insert(previous_day(day));
  for (auto const e : numbers_of(a.events))
    for (auto const day : days)
      if (forgotten(a, e, day) != forgotten(b, e, day)) return false;
  return true;
}

// By event and by what it may use up: after which events of the same day it has, all of them if it asks for that itself.
std::vector<std::uint64_t> order(ProcedureBook const& b, std::vector<std::uint64_t> const& used) {
  auto const behind = oracle::events_behind(b);
  std::vector<std::uint64_t> out;
  for (auto const later : numbers_of(b.events))
    for (auto const what : numbers_of(b.events)) {
      if (!has(used[later - 1u], what)) continue;
      std::uint64_t after = 0;
      for (auto const e : numbers_of(b.events))
        if (has(behind[later - 1u], e) && asks(b, e, what)) after |= std::uint64_t{1} << (e - 1u);
      out.push_back(asks(b, later, what) ? ~std::uint64_t{0} : after);
    }
  return out;
}

bool same_order(ProcedureBook const& a, ProcedureBook const& b) {
  std::vector<std::uint64_t> used(a.events.size(), 0);
  for (auto const* book : {&a, &b})
    for (auto const& t : book->transitions) used[t.head.event - 1u] |= t.head.forgets;
  return order(a, used) == order(b, used);
}

bool same_beginnings(ProcedureBook const& a, ProcedureBook const& b) {
  return std::equal(a.transitions.begin(), a.transitions.end(), b.transitions.begin(), b.transitions.end(),
                    [](auto const& x, auto const& y) { return x.head.begins == y.head.begins && (!x.head.begins || x.head.to == y.head.to); });
}

bool written_alike(TransitionInfo const& a, TransitionInfo const& b) {
  return a.head.event == b.head.event && a.head.from == b.head.from && a.head.to == b.head.to && a.guard.data() == b.guard.data() && a.guard.size() == b.guard.size();
}

// By event: with it, what it makes forgotten, and what that does.
std::vector<std::uint64_t> forgotten_with(ProcedureBook const& b) {
  oracle::Ways const ways(b, std::vector<bool>(b.transitions.size(), true));
  std::vector<std::uint64_t> out;
  for (auto const e : numbers_of(b.events)) out.push_back(ways.with_forgotten(std::uint64_t{1} << (e - 1u)));
  return out;
}

// By event and state from 0: where open transitions lead.
std::vector<std::uint64_t> led(ProcedureBook const& b, std::vector<bool> const& open) {
  oracle::Ways const ways(b, open);
  std::vector<std::uint64_t> out;
  for (auto const e : numbers_of(b.events))
    for (auto const s : positions_in(b.states)) out.push_back(ways.led(e, std::uint64_t{1} << s));
  return out;
}

// Every step leads to the same states from each, on every ground.
bool same_steps(ProcedureBook const& a, ProcedureBook const& b) {
  if (std::equal(a.transitions.begin(), a.transitions.end(), b.transitions.begin(), b.transitions.end(), written_alike)) return true;
  auto const all = std::vector<bool>(a.transitions.size(), true);
  if (led(a, all) != led(b, all)) return false;
  bool same = true;
  auto const told = each_ground(a, [&](oracle::CourseState const& course) {
    same = same && led(a, oracle::open_by_ground(a, course, course.unknown)) == led(b, oracle::open_by_ground(b, course, course.unknown));
  });
  return told && same;
}

// All but the ways.
bool same_tables(ProcedureBook const& a, ProcedureBook const& b) {
  return same_use(a, b) && oracle::touched_slots(a) == oracle::touched_slots(b) && same_order(a, b) && same_beginnings(a, b) && same_own(a, b);
}

// Of an act that the duty asks for: whether this actor owes it, whether he does by another duty, and whether one binds him and those whom
// this duty binds.
std::array<bool, 3> owing(ProcedureBook const& b, std::size_t call, std::uint16_t actor) {
  auto const& head = b.calls[call].head;
  std::array<bool, 3> out{has(head.actors, actor), false, false};
  for (auto const& c : b.calls) {
    if (c.head.call != Call::must || (c.head.actions & head.actions) == 0 || !has(c.head.actors, actor)) continue;
    out[1] = true;
    out[2] = out[2] || (c.head.actors & head.actors) != 0;
  }
  return out;
}

}  // namespace

bool each_ground(ProcedureBook const& b, std::function<void(oracle::CourseState const&)> const& what) {
  constexpr std::size_t most = 256;
  auto const facts = oracle::ground_facts(b);
  std::size_t grounds = 1;
  for (auto const s : facts) {
    if (b.facts[s].sort != Sort::enumeration) return false;
    grounds *= static_cast<std::size_t>(b.facts[s].high - b.facts[s].low) + 3;
    if (grounds > most) return false;
  }
  for (std::size_t n = 0; n < grounds; ++n) {
    auto course = oracle::initial_course(b);
    course.unknown.assign(b.facts.size(), false);
    auto left = n;
    for (auto const s : facts) {
      auto const values = static_cast<std::size_t>(b.facts[s].high - b.facts[s].low) + 3, v = left % values;
      left /= values;
      course.unknown[s] = v == 0;
      course.slots[s] = v <= 1 ? 0 : b.facts[s].low + static_cast<std::int32_t>(v - 2);
    }
    what(course);
  }
  return true;
}

bool same_ways(ProcedureBook const& a, ProcedureBook const& b) {
  if (forgotten_with(a) != forgotten_with(b) || oracle::leading_events(a) != oracle::leading_events(b)) return false;
  if (same_steps(a, b)) return true;
  auto const parted = parted_ways(a, b, 1);
  return parted.all && parted.found.empty();
}

bool same_owed(ProcedureBook const& book, ProcedureBook const& mutant) {
  for (auto const c : positions_in(book.calls)) {
    auto const &a = book.calls[c].head, &b = mutant.calls[c].head;
    if (a.call != Call::must || b.call != Call::must || (a.triggers == 0 && b.triggers == 0)) continue;
    for (auto const actor : numbers_of(book.actors))
      if (owing(book, c, actor) != owing(mutant, c, actor)) return false;
  }
  return true;
}

bool same_own(ProcedureBook const& book, ProcedureBook const& mutant) { return oracle::begun_anew(book) == oracle::begun_anew(mutant); }

bool same_past(ProcedureBook const& book, ProcedureBook const& mutant) { return same_tables(book, mutant) && same_ways(book, mutant); }

bool plainly_same_past(ProcedureBook const& book, ProcedureBook const& mutant) {
  return same_tables(book, mutant) && forgotten_with(book) == forgotten_with(mutant) && oracle::leading_events(book) == oracle::leading_events(mutant) && same_steps(book, mutant);
}

}  // namespace norma::mutants::procedure
