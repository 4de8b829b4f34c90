#include "rulebook/procedure_whole.hpp"

#include <algorithm>
#include <set>

#include "rulebook/course.hpp"
#include "rulebook/date_bounds.hpp"
#include "rulebook/names.hpp"

namespace norma::rulebook {
namespace {

using MaybeFault = std::optional<WholeFault>;

bool is_last(ProcedureBook const& b, std::size_t slot) { return slot >= b.last && slot < b.last + b.events.size(); }

MaybeFault of_calendar(std::span<CalendarYear const> years) {
  if (years.empty()) return WholeFault{"calendar", "one year at least"};
  for (std::size_t y = 0; y < years.size(); ++y) {
    if (years[y].year != years.front().year + static_cast<int>(y)) return WholeFault{row_of("calendar", y), "the year after the one above"};
    for (auto const& list : {years[y].days_off, years[y].working_weekends, years[y].presidential})
      if (!std::ranges::is_sorted(list) || std::ranges::any_of(list, [&](Date d) { return d.year() != years[y].year; }))
        return WholeFault{row_of("calendar", y), "days of the year, in order"};
  }
  return std::nullopt;
}

MaybeFault of_slots(ProcedureBook const& b) {
  auto const &today = b.facts[b.today], &actor = b.facts[b.actor];
  auto const same = [](Enumerator const& x, Enumerator const& y) { return x.name == y.name; };
  if (today.sort != Sort::date || today.nullable) return WholeFault{"today", "a date that is always given"};
  if (actor.sort != Sort::enumeration || actor.nullable || !std::equal(actor.names.begin(), actor.names.end(), b.actors.begin(), b.actors.end(), same))
    return WholeFault{"actor", "a fact whose values are the actors, always given"};
  if (b.last + b.events.size() > b.facts.size()) return WholeFault{"last", "a date of each event from there on"};
  for (auto const e : positions_in(b.events)) {
    auto const& f = b.facts[b.last + e];
    if (f.sort != Sort::date || !f.nullable || f.element != b.events[e].name) return WholeFault{row_of("facts", b.last + e), "a date that may be null, of event " + std::string(b.events[e].name)};
  }
  return std::nullopt;
}

// A log names a fact by the last part of its path, and a set by what its items' paths have in common.
MaybeFault of_fields(ProcedureBook const& b) {
  std::set<std::string> names{"event", "on", "by"};
  std::string above;
  for (auto const s : positions_in(b.facts)) {
    if (stated_by_every_event(b, s)) continue;
    auto const& f = b.facts[s];
    if (!f.element.empty() && (f.sort != Sort::boolean || f.path != carried_name(b, {s}) + "[" + std::string(f.element) + "]"))
      return WholeFault{row_of("facts", s), "of a set, a truth under the path NAME[" + std::string(f.element) + "]"};
    auto const path = carried_name(b, {s});
    auto const name = path.substr(path.rfind('.') + 1);
    bool const goes_on = !f.element.empty() && path == above;
    if (!goes_on && !names.insert(name).second) return WholeFault{row_of("facts", s), "a name that a log can tell from others, found " + name};
    above = f.element.empty() ? std::string() : path;
  }
  return std::nullopt;
}

struct Declared {
  std::uint64_t states = 0, events = 0, performed = 0;
};

MaybeFault of_states(ProcedureBook const& b, Declared& d) {
  std::size_t initial = 0;
  for (auto const s : positions_in(b.states)) {
    if (b.states[s].declared) d.states |= std::uint64_t{1} << s;
    initial += b.states[s].initial;
    if (b.states[s].initial && !b.states[s].declared) return WholeFault{row_of("states", s), "`rest`, for a course begins here"};
  }
  return initial == 1 ? std::nullopt : MaybeFault({"states", "exactly one that is initial"});
}

MaybeFault of_events(ProcedureBook const& b, Declared& d) {
  for (auto const e : positions_in(b.events)) {
    if (b.events[e].actors != 0) d.events |= std::uint64_t{1} << e;
    for (auto const& c : b.events[e].carries)
      if (stated_by_every_event(b, c.slot)) return WholeFault{row_of("events", e), "no fact that every event states"};
  }
  for (auto const& t : b.transitions) d.performed |= std::uint64_t{1} << (t.head.event - 1);
  for (auto const e : positions_in(b.events))
    if ((d.events & ~d.performed & std::uint64_t{1} << e) != 0) return WholeFault{row_of("events", e), "a step that performs it"};
  return std::nullopt;
}

// The greatest number of a value that the expression, of an enumeration, may come to.
std::int32_t greatest(std::span<FactInfo const> facts, Expr e, std::size_t at) {
  auto const& n = e[at];
  if (n.op == Op::choose) return std::max(greatest(facts, e, n.b), greatest(facts, e, n.c));
  return n.op == Op::fact ? facts[static_cast<std::size_t>(n.value)].high : n.value;
}

MaybeFault of_steps(ProcedureBook const& b, Declared const& d) {
  for (auto const t : positions_in(b.transitions)) {
    auto const& step = b.transitions[t];
    auto const& h = step.head;
    if (h.from == 0 || (h.from & ~d.states) != 0) return WholeFault{row_of("steps", t), "states with a `rest` to leave, one at least"};
    if (h.to != 0 && !has(d.states, h.to)) return WholeFault{row_of("steps", t), "a state with a `rest` to enter"};
    if (!has(d.events, h.event) || (h.forgets & ~d.events) != 0) return WholeFault{row_of("steps", t), "events that somebody can perform"};
    for (auto const& u : step.updates) {
      if (stated_by_every_event(b, u.slot)) return WholeFault{row_of("steps", t), "to set no fact that every event states"};
      if (!takes(b.facts[u.slot], b.facts, u.value))
        return WholeFault{row_of("steps", t), "to set " + b.facts[u.slot].path + " to a value of its own"};
    }
  }
  return std::nullopt;
}

MaybeFault of_conditions(ProcedureBook const& b, Declared const& d) {
  for (auto const c : positions_in(b.conditions))
    if ((b.conditions[c].head.events & ~d.performed) != 0) return WholeFault{row_of("conditions", c), "events that a step performs"};
  return std::nullopt;
}

MaybeFault of_calls(ProcedureBook const& b, Declared const& d) {
  for (auto const c : positions_in(b.calls)) {
    auto const& h = b.calls[c].head;
    if (h.actions == 0 || (h.actions & ~d.performed) != 0) return WholeFault{row_of("calls", c), "`actions` that a step performs, one at least"};
    if (((h.triggers | h.releases) & ~d.performed) != 0) return WholeFault{row_of("calls", c), "to follow and end with events that a step performs"};
    std::uint64_t can = 0;
    for (auto const e : positions_in(b.events))
      if (has(h.actions, e + 1u)) can |= b.events[e].actors;
    if (h.actors == 0 || (h.actors & ~can) != 0) return WholeFault{row_of("calls", c), "actors who can perform its action, one at least"};
  }
  return std::nullopt;
}

}  // namespace

bool stated_by_every_event(ProcedureBook const& b, std::size_t slot) { return slot == b.today || slot == b.actor || is_last(b, slot); }

bool takes(FactInfo const& fact, std::span<FactInfo const> facts, Expr value) {
  return fact.sort != Sort::enumeration || greatest(facts, value, value.size() - 1) <= fact.high;
}

std::optional<WholeFault> fault_of(ProcedureBook const& book) {
  Declared d;
  if (auto wrong = fault_of_editions(book.editions)) return wrong;
  if (auto wrong = of_calendar(book.calendar)) return wrong;
  if (auto wrong = of_slots(book)) return wrong;
  if (auto wrong = of_fields(book)) return wrong;
  if (auto wrong = of_states(book, d)) return wrong;
  if (auto wrong = of_events(book, d)) return wrong;
  if (auto wrong = of_steps(book, d)) return wrong;
  if (auto wrong = of_conditions(book, d)) return wrong;
  if (auto wrong = of_calls(book, d)) return wrong;
  if (auto const beyond = beyond_dates(book)) return WholeFault{"steps", beyond_held(*beyond)};
  return std::nullopt;
}

}  // namespace norma::rulebook
