// A procedure as every interpreter sees it: flat tables, without a template over rows.
#pragma once
#include "model/concerns.hpp"
#include "model/describe.hpp"
#include "model/procedure_lower.hpp"

namespace norma {

// The numbers from one to before another. Tables are short; clang 14 cannot read the library's views::iota.
struct Numbers {
  struct Iterator {
    std::uint16_t n;
    std::uint16_t operator*() const { return n; }
    Iterator& operator++() { return ++n, *this; }
    bool operator==(Iterator const&) const = default;
  };
  std::uint16_t first, end_;
  Iterator begin() const { return {first}; }
  Iterator end() const { return {end_}; }
};
// Entries of a table are known by their position from 0, or by a number from 1 where 0 means none.
template <class Table>
Numbers positions_in(Table const& table) { return {0, static_cast<std::uint16_t>(table.size())}; }
template <class Table>
Numbers numbers_of(Table const& table) { return {1, static_cast<std::uint16_t>(table.size() + 1)}; }

struct StateInfo {
  Words words;
  std::string_view name;
  bool declared = false, initial = false;
  Rest rest{};
};
struct EventInfo {
  std::string_view name;
  Words words;
  Nature nature{};
  std::uint64_t actors = 0;
  std::vector<Carried> carries;
};
struct UpdateInfo {
  std::uint16_t slot = 0;
  Expr value;
  Period period{};  // dated: the fact becomes its last day, counted from the value
};
struct TransitionInfo {
  TransitionHead head;
  Expr guard;
  std::vector<UpdateInfo> updates;
};
struct ConditionInfo {
  ConditionHead head;
  Expr holds;
};
struct CallInfo {
  CallHead head;
  Expr guard, since;
};

// States, events and actors are numbered from 1, as their enumerators; tables hold them from position 0. Sets of them are
// bit masks, bit 0 for number 1.
struct ProcedureBook {
  std::string_view act;
  Words title{};
  std::vector<FactInfo> facts;      // slots of the course; `ordinary` is the value before the first event
  std::uint16_t today = 0, actor = 0, last = 0;  // slots; `last` is the first of one a event
  std::vector<StateInfo> states;
  std::vector<EventInfo> events;
  EnumInfo actors;
  std::vector<TransitionInfo> transitions;
  std::vector<ConditionInfo> conditions;
  std::vector<CallInfo> calls;
  std::span<Reading const> readings;
  std::vector<EditionInfo> editions;
  std::span<Provision const> provisions;
  std::span<CalendarYear const> calendar;
  std::vector<OutsideAct> outside{};
  Concerns concerns{};
  Selection presidential, rolling;  // readings under which those days are off, and a last day that is off moves

  Calendar calendar_in(std::vector<std::uint8_t> const& world) const {
    return {calendar, world[presidential.reading] == presidential.alternative};
  }
  bool rolls_in(std::vector<std::uint8_t> const& world) const { return world[rolling.reading] == rolling.alternative; }
};

inline World default_world(ProcedureBook const& book) { return World(book.readings.size(), 1); }

// Position of the edition in force on a date, or the number of editions if the law of that date is not encoded.
inline std::size_t edition_on(ProcedureBook const& book, Date d) {
  std::size_t i = 0;
  while (i < book.editions.size() && !book.editions[i].interval.contains(d)) ++i;
  return i;
}

// A procedure and its typed code, rows in the order of the book.
template <class Course>
struct Procedure {
  ProcedureBook book;
  std::vector<TypedRow<Course>> typed_transitions, typed_conditions, typed_calls;

  void add(ProcedureView<Course> const& v) {
    auto const of = [&](Cut c) { return v.nodes.subspan(c.from, static_cast<std::size_t>(c.until - c.from)); };
    for (auto const& t : v.transitions) {
      TransitionInfo info{t.head, of(t.guard), {}};
      for (auto const& u : t.updates) info.updates.push_back({u.slot, of(u.value), u.period});
      book.transitions.push_back(std::move(info));
    }
    for (auto const& c : v.conditions) book.conditions.push_back({c.head, of(c.holds)});
    for (auto const& c : v.calls) book.calls.push_back({c.head, of(c.guard), of(c.since)});
    auto const append = [](auto& to, auto const& from) { to.insert(to.end(), from.begin(), from.end()); };
    append(typed_transitions, v.typed_transitions);
    append(typed_conditions, v.typed_conditions);
    append(typed_calls, v.typed_calls);
  }
};

// The states and events of a procedure from its compile-time tables.
template <Enumeration S>
std::vector<StateInfo> state_table(std::span<StateRow const> rows) {
  std::vector<StateInfo> table;
  table.reserve(enumeration<S>::table.size());
  for (auto const& e : enumeration<S>::table) table.push_back({e.words, e.name});
  for (auto const& r : rows) {
    auto& s = table[r.state - 1u];
    s.declared = true;
    s.initial = r.initial;
    s.rest = r.rest;
  }
  return table;
}
template <Enumeration E>
std::vector<EventInfo> event_table(std::span<EventRow const> rows) {
  std::vector<EventInfo> table;
  table.reserve(enumeration<E>::table.size());
  for (auto const& e : enumeration<E>::table) table.push_back({e.name, e.words, {}, 0, {}});
  for (auto const& r : rows) {
    auto& e = table[r.event - 1u];
    e.nature = r.nature;
    e.actors = r.actors;
    e.carries.assign(r.carries.begin(), r.carries.end());
  }
  return table;
}

}  // namespace norma
