#include "procedures/united.hpp"

#include <algorithm>
#include <array>

#include "model/asked_readings.hpp"
#include "mutants/procedure/place.hpp"
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

// The longest list of rows that both have in the same order, as pairs of positions.
std::vector<std::pair<std::size_t, std::size_t>> in_common(std::vector<std::string> const& a, std::vector<std::string> const& b) {
  std::vector<std::vector<std::uint16_t>> longest(a.size() + 1, std::vector<std::uint16_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      longest[i][j] = a[i] == b[j] ? static_cast<std::uint16_t>(longest[i + 1][j + 1] + 1) : std::max(longest[i + 1][j], longest[i][j + 1]);
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) out.emplace_back(i++, j++);
    else if (longest[i + 1][j] >= longest[i][j + 1]) ++i;
    else ++j;
  }
  return out;
}

// Rows of both in one order that keeps the order of each; one that stands elsewhere in one of them is told as two. Returns by row
// whether it is of the former law alone.
template <class Row>
std::vector<char> merge(std::vector<Row>& before, std::vector<Row>& after, rulebook::ProcedureRows const& a, rulebook::ProcedureRows const& b) {
  auto const texts = [](auto const& rows, auto const& writer) {
    std::vector<std::string> out;
    for (auto const& r : rows) out.push_back(writer.of(r).dump());
    return out;
  };
  auto const common = in_common(texts(before, a), texts(after, b));
  std::vector<Row> first, second;
  std::vector<char> only_before;
  auto const none = [](Row r) { return r.head.interval = no_day, r; };
  std::size_t i = 0, j = 0;
  auto const up_to = [&](std::size_t x, std::size_t y) {
    for (; i < x; ++i) first.push_back(before[i]), second.push_back(none(before[i])), only_before.push_back(1);
    for (; j < y; ++j) first.push_back(none(after[j])), second.push_back(after[j]), only_before.push_back(0);
  };
  for (auto const& [x, y] : common) {
    up_to(x, y);
    first.push_back(before[i++]), second.push_back(after[j++]), only_before.push_back(0);
  }
  up_to(before.size(), after.size());
  before = std::move(first), after = std::move(second);
  return only_before;
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

using Json = rulebook::OrderedJson;

// Whether one log is read alike by both.
bool together(Json const& a, Json const& b) {
  // Of facts and readings the values are read, too, by their places.
  return a.at("facts") == b.at("facts") && std::ranges::all_of(std::array{"states", "events", "actors"}, [&](char const* key) { return names_of(a.at(key)) == names_of(b.at(key)); }) &&
         std::ranges::equal(a.at("readings"), b.at("readings"), [](Json const& x, Json const& y) { return x.at("id") == y.at("id") && names_of(x.at("alternatives")) == names_of(y.at("alternatives")); });
}

Json written(ProcedureBook const& b) { return Json::parse("{" + rulebook::write_procedure(b)); }

United of_days(ProcedureBook const& book, Date before, Date after) {
  United out{frozen(book, before), frozen(book, after), {}, {}, {}};
  out.judged_before = out.before, out.judged_after = out.after;
  out.changes = changes_of(out.before, out.after);
  out.frozen = true;
  return out;
}

// As its file would be if there were that day alone.
Json written(Side const& s) {
  if (!s.day) return written(*s.book);
  auto book = *s.book;
  std::erase_if(book.editions, [&](EditionInfo const& e) { return !e.interval.contains(*s.day); });
  for (auto& e : book.editions) e.interval = all_days;
  std::erase_if(book.outside, [&](OutsideAct const& o) { return !o.interval.contains(*s.day); });
  for (auto& o : book.outside) o.interval = all_days;
  return written(book);
}

// `a` and `b`: their files.
United of_books(ProcedureBook const& before, ProcedureBook const& after, Json const& a, Json const& b) {
  United out{before, after, before, after, {}};
  out.aside = asides(a, b);
  out.together = together(a, b);
  out.provisions = join(out.judged_before, out.judged_after);
  out.before = out.judged_before, out.after = out.judged_after;
  rulebook::ProcedureRows const rows_before(out.judged_before), rows_after(out.judged_after);
  out.only_before = {merge(out.before.transitions, out.after.transitions, rows_before, rows_after), merge(out.before.conditions, out.after.conditions, rows_before, rows_after),
                     merge(out.before.calls, out.after.calls, rows_before, rows_after)};
  out.changes = changes_of(out.before, out.after);
  if (a.at("events") != b.at("events") && out.together)
    for (std::uint16_t e = 0; e < before.events.size(); ++e)
      if (a.at("events")[e] != b.at("events")[e]) out.changes.push_back({Table::event, e, e});
  return out;
}

}  // namespace

United unite(Side before, Side after) {
  if (before.book == after.book && before.day && after.day) return of_days(*before.book, *before.day, *after.day);
  auto const of = [](Side const& s) { return s.day ? frozen(*s.book, *s.day) : *s.book; };
  auto const a = of(before), b = of(after);
  auto out = of_books(a, b, written(before), written(after));
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

ProcedureBook judged_without(United const& laws, RowChange const& change) {
  auto out = without(laws, change);
  if (laws.frozen) return out;
  // Of the rows of the former law alone the later has those that are put back.
  auto const drop = [&](auto& rows, Table table) {
    std::size_t at = 0;
    std::erase_if(rows, [&](auto const&) {
      auto const i = at++;
      bool const of_change = change.table == table;
      return (of_change && change.after == i) || (laws.only_before[static_cast<std::size_t>(table)][i] && !(of_change && change.before == i));
    });
  };
  drop(out.transitions, Table::transition), drop(out.conditions, Table::condition), drop(out.calls, Table::call);
  return out;
}

namespace {

std::uint64_t bit(std::size_t event) { return std::uint64_t{1} << (event - 1); }
std::uint64_t events_in(ProcedureBook const&, TransitionInfo const& t) { return bit(t.head.event); }
std::uint64_t events_in(ProcedureBook const&, ConditionInfo const& c) { return c.head.events; }
std::uint64_t events_in(ProcedureBook const&, CallInfo const& c) { return c.head.triggers | c.head.actions | c.head.releases; }
std::uint64_t events_in(ProcedureBook const& b, EventInfo const& e) { return bit(static_cast<std::size_t>(&e - b.events.data()) + 1); }

}  // namespace

std::uint64_t events_of(United const& laws, RowChange const& change) {
  return with_rows(laws, change, [&](auto const* before, auto const* after) { return (before ? events_in(laws.before, *before) : 0) | (after ? events_in(laws.after, *after) : 0); });
}

bool never_told(United const& laws, RowChange const& change) {
  auto const silent = [](auto const* row) {
    if constexpr (requires { mutants::procedure::never_told(*row); }) return !row || mutants::procedure::never_told(*row);
    else return false;
  };
  return with_rows(laws, change, [&](auto const* before, auto const* after) { return silent(before) && silent(after); });
}

std::uint64_t readings_of(United const& laws, RowChange const& change) {
  auto const asked = [&](auto const* row) -> std::uint64_t {
    if (!row) return 0;
    if constexpr (requires { row->holds; }) return asked_readings(row->holds);
    else if constexpr (requires { row->guard; }) return asked_readings(laws.after, *row);
    else return 0;
  };
  return with_rows(laws, change, [&](auto const* before, auto const* after) { return asked(before) | asked(after); });
}

bool differs_in_days_alone(United const& laws, RowChange const& change) {
  return change.before && change.after && with_rows(laws, change, [&](auto const* before, auto const* after) {
    if constexpr (requires { before->head; }) return text_but_days(rulebook::ProcedureRows(laws.before), *before) == text_but_days(rulebook::ProcedureRows(laws.after), *after);
    else return false;
  });
}

std::optional<Date> first_day_of(United const& laws, RowChange const& change) {
  if (laws.frozen || change.table == Table::event) return {};
  auto const first = with_rows(laws, change, [&](auto const* before, auto const* after) {
    if constexpr (requires { before->head; }) {
      if (!before || !after) return (after ? after : before)->head.interval.from;
      auto const &was = before->head.interval, &is = after->head.interval;
      return was.from == is.from && differs_in_days_alone(laws, change) ? std::min(was.until, is.until) : std::min(was.from, is.from);
    } else
      return first_supported;
  });
  return std::max(first, laws.after.editions.front().interval.from);
}

std::vector<std::uint16_t> provisions_of(United const& laws, RowChange const& change) {
  std::vector<std::uint16_t> out;
  auto const cite = [&](auto const& row) {
    for (auto const c : row.head.cites)
      if (std::find(out.begin(), out.end(), c.provision) == out.end()) out.push_back(c.provision);
  };
  with_rows(laws, change, [&](auto const* before, auto const* after) {
    if constexpr (requires { before->head; }) {
      if (before) cite(*before);
      if (after) cite(*after);
    } else
      for (auto const& t : laws.after.transitions)
        if (t.head.event == *change.after + 1u) cite(t);
  });
  return out;
}

}  // namespace norma::procedures
