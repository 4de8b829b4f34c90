#include "mutants/procedure/past.hpp"

#include <algorithm>
#include <set>

#include "oracle/procedure/implied.hpp"

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

// By event: what its steps change, in whatever state.
std::vector<std::set<std::uint16_t>> changed(ProcedureBook const& b) {
  std::vector<std::set<std::uint16_t>> out(b.events.size());
  for (auto const e : positions_in(b.events)) out[e].insert(static_cast<std::uint16_t>(b.last + e));
  for (auto const& t : b.transitions) {
    auto& of = out[t.head.event - 1u];
    for (auto const& u : t.updates) of.insert(u.slot);
    for (auto const e : numbers_of(b.events))
      if (has(t.head.forgets, e)) of.insert(static_cast<std::uint16_t>(b.last + e - 1));
  }
  return out;
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

}  // namespace

bool same_past(ProcedureBook const& book, ProcedureBook const& mutant) {
  return same_use(book, mutant) && changed(book) == changed(mutant) && same_order(book, mutant) && same_beginnings(book, mutant);
}

}  // namespace norma::mutants::procedure
