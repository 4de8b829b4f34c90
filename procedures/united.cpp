#include "procedures/united.hpp"

#include <algorithm>
#include <map>

#include "model/asked_readings.hpp"
#include "procedures/pairs.hpp"
#include "rulebook/procedure_rows.hpp"
#include "rulebook/write_procedure.hpp"

namespace norma::procedures {
namespace {

constexpr Interval no_day{last_supported, last_supported}, all_days{first_supported, never};

template <class Rows>
void freeze(Rows& rows, Date day) {
  for (auto& r : rows) r.head.interval = r.head.interval.contains(day) ? all_days : no_day;
}
ProcedureBook frozen(ProcedureBook book, Date day) {
  freeze(book.transitions, day), freeze(book.conditions, day), freeze(book.calls, day);
  return book;
}

// Rows of both in one order that keeps the order of each; what stands in another order in one of them is told as two rows.
template <class Row>
void merge(std::vector<Row>& before, std::vector<Row>& after, rulebook::ProcedureRows const& a, rulebook::ProcedureRows const& b) {
  auto const texts = [](auto const& rows, auto const& writer) {
    std::vector<std::string> out;
    for (auto const& r : rows) out.push_back(writer.of(r).dump());
    return out;
  };
  auto const ta = texts(before, a), tb = texts(after, b);
  std::map<std::string, int> in;
  for (auto const& t : ta) in[t] |= 1;
  for (auto const& t : tb) in[t] |= 2;
  std::vector<Row> first, second;
  auto const none = [](Row r) { return r.head.interval = no_day, r; };
  auto const only_before = [&](Row const& r) { first.push_back(r), second.push_back(none(r)); };
  auto const only_after = [&](Row const& r) { first.push_back(none(r)), second.push_back(r); };
  std::size_t i = 0, j = 0;
  while (i < ta.size() || j < tb.size()) {
    if (i < ta.size() && in[ta[i]] != 3) only_before(before[i++]);
    else if (j < tb.size() && in[tb[j]] != 3) only_after(after[j++]);
    else if (ta[i] == tb[j]) first.push_back(before[i++]), second.push_back(after[j++]);
    else in[ta[i]] = 0;
  }
  before = std::move(first), after = std::move(second);
}

// The provisions of both, and rows that cite them there.
std::shared_ptr<std::vector<Provision> const> join(ProcedureBook& before, ProcedureBook& after) {
  auto out = std::make_shared<std::vector<Provision>>(after.provisions.begin(), after.provisions.end());
  std::vector<std::uint16_t> moved;
  for (auto const& p : before.provisions) {
    auto const at = std::find_if(out->begin(), out->end(), [&](Provision const& q) { return q.id == p.id; });
    moved.push_back(static_cast<std::uint16_t>(at - out->begin()));
    if (at == out->end()) out->push_back(p);
  }
  auto const move = [&](auto& rows) {
    for (auto& r : rows)
      for (std::size_t i = 0; i < r.head.cites.size; ++i) r.head.cites.items[i].provision = moved[r.head.cites.items[i].provision];
  };
  move(before.transitions), move(before.conditions), move(before.calls);
  before.provisions = after.provisions = *out;
  return out;
}

template <class Table, class Name>
std::vector<std::string> names_of(Table const& table, Name const& name) {
  std::vector<std::string> out;
  for (auto const& x : table) out.emplace_back(name(x));
  return out;
}

// What of the two tables is not the same; `written` are the tables as their file has them.
template <class Table, class Name>
bool compare(United& u, std::string_view what, Table const& a, Table const& b, Name const& name) {
  auto const before = names_of(a, name), after = names_of(b, name);
  auto const lacking = [](auto const& from, auto const& in) {
    std::vector<std::string> out;
    for (auto const& n : from)
      if (std::find(in.begin(), in.end(), n) == in.end()) out.push_back(n);
    return out;
  };
  if (before != after) u.aside.push_back({what, lacking(before, after), lacking(after, before)});
  return before == after;
}

// Tables that rows name, by the lines in which their file has them.
std::vector<std::string> described(std::string const& written, std::string const& table) {
  std::vector<std::string> out;
  auto at = written.find("\"" + table + "\": [");
  auto const end = written.find("\n],", at);
  while (at < end) {
    auto const line = written.find('\n', at + 1);
    if (line >= end) break;
    out.push_back(written.substr(line + 1, written.find('\n', line + 1) - line - 1));
    if (out.back().ends_with(',')) out.back().pop_back();
    at = line;
  }
  return out;
}

}  // namespace

namespace {

United of_days(ProcedureBook const& book, Date before, Date after) {
  United out{frozen(book, before), frozen(book, after), {}};
  out.changes = changes_of(out.before, out.after);
  out.frozen = true;
  return out;
}

United of_books(ProcedureBook const& before, ProcedureBook const& after) {
  United out{before, after, {}};
  auto const by_name = [](auto const& x) { return x.name; };
  bool together = compare(out, "facts", before.facts, after.facts, [](FactInfo const& f) { return f.path; });
  together = compare(out, "states", before.states, after.states, by_name) && together;
  together = compare(out, "events", before.events, after.events, by_name) && together;
  together = compare(out, "actors", before.actors, after.actors, by_name) && together;
  together = compare(out, "readings", before.readings, after.readings, [](Reading const& r) { return r.id; }) && together;
  auto const a = rulebook::write_procedure(before), b = rulebook::write_procedure(after);
  for (std::string_view const what : {"facts", "states", "actors", "readings", "calendar", "editions", "outside", "tellings", "contests", "world", "settled", "answered"})
    if (described(a, std::string(what)) != described(b, std::string(what)) && std::none_of(out.aside.begin(), out.aside.end(), [&](Aside const& x) { return x.what == what; })) out.aside.push_back({what, {}, {}});
  out.together = together;
  rulebook::ProcedureRows const rows_before(before), rows_after(after);
  merge(out.before.transitions, out.after.transitions, rows_before, rows_after);
  merge(out.before.conditions, out.after.conditions, rows_before, rows_after);
  merge(out.before.calls, out.after.calls, rows_before, rows_after);
  out.provisions = join(out.before, out.after);
  out.changes = changes_of(out.before, out.after);
  if (together) {
    auto const ea = described(a, "events"), eb = described(b, "events");
    for (std::uint16_t e = 0; e < before.events.size(); ++e)
      if (ea[e] != eb[e]) out.changes.push_back({Table::event, e, e});
  }
  return out;
}

}  // namespace

United unite(Side before, Side after) {
  if (before.book == after.book && before.day && after.day) return of_days(*before.book, *before.day, *after.day);
  auto const of = [](Side const& s) { return s.day ? frozen(*s.book, *s.day) : *s.book; };
  auto const a = of(before), b = of(after);
  auto out = of_books(a, b);
  out.frozen = before.day.has_value() && after.day.has_value();
  return out;
}

ProcedureBook without(United const& laws, RowChange const& change) {
  auto out = laws.after;
  auto const restore = [&](auto& rows, auto const& former) {
    for (auto const& at : {change.before, change.after})
      if (at) rows[*at].head.interval = former[*at].head.interval;
  };
  switch (change.table) {
    case Table::transition: restore(out.transitions, laws.before.transitions); break;
    case Table::condition: restore(out.conditions, laws.before.conditions); break;
    case Table::call: restore(out.calls, laws.before.calls); break;
    case Table::event: out.events[*change.after] = laws.before.events[*change.after]; break;
  }
  return out;
}

namespace {

template <class Visit>
void each_row(United const& laws, RowChange const& change, Visit const& visit) {
  auto const rows = [&](auto const& former, auto const& later) {
    if (change.before) visit(former[*change.before]);
    if (change.after) visit(later[*change.after]);
  };
  switch (change.table) {
    case Table::transition: rows(laws.before.transitions, laws.after.transitions); break;
    case Table::condition: rows(laws.before.conditions, laws.after.conditions); break;
    case Table::call: rows(laws.before.calls, laws.after.calls); break;
    case Table::event: break;
  }
}

std::uint64_t events_in(TransitionInfo const& t) { return std::uint64_t{1} << (t.head.event - 1); }
std::uint64_t events_in(ConditionInfo const& c) { return c.head.events; }
std::uint64_t events_in(CallInfo const& c) { return c.head.triggers | c.head.actions | c.head.releases; }

}  // namespace

std::uint64_t events_of(United const& laws, RowChange const& change) {
  std::uint64_t out = change.table == Table::event ? std::uint64_t{1} << *change.after : 0;
  each_row(laws, change, [&](auto const& row) { out |= events_in(row); });
  return out;
}

bool never_told(United const& laws, RowChange const& change) {
  auto const silent = [](CallInfo const& c) { return c.head.call == Call::may && !c.head.period.dated(); };
  return change.table == Table::call && (!change.before || silent(laws.before.calls[*change.before])) && (!change.after || silent(laws.after.calls[*change.after]));
}

std::uint64_t readings_of(United const& laws, RowChange const& change) {
  std::uint64_t out = 0;
  each_row(laws, change, [&](auto const& row) {
    if constexpr (requires { row.holds; }) out |= asked_readings(row.holds);
    else out |= asked_readings(laws.after, row);
  });
  return out;
}

std::vector<std::uint16_t> provisions_of(United const& laws, RowChange const& change) {
  std::vector<std::uint16_t> out;
  each_row(laws, change, [&](auto const& row) {
    for (auto const c : row.head.cites)
      if (std::find(out.begin(), out.end(), c.provision) == out.end()) out.push_back(c.provision);
  });
  if (change.table == Table::event)
    for (auto const& t : laws.after.transitions)
      if (t.head.event == *change.after + 1u)
        for (auto const c : t.head.cites)
          if (std::find(out.begin(), out.end(), c.provision) == out.end()) out.push_back(c.provision);
  return out;
}

}  // namespace norma::procedures
