#include "rulebook/uses.hpp"

#include <algorithm>

namespace norma::rulebook {
namespace {

template <class Use>
void each_expression(Rulebook const& book, Use use) {
  for (auto const& r : book.rules) {
    use(r.guard);
    if (r.assigns) use(r.value);
  }
  for (auto const& d : book.definitions) use(d.expr);
  for (auto const& c : book.constraints) use(c.expr);
  for (auto const& c : book.fits) use(c.expr);
  for (auto const& p : book.properties) use(p.expr);
  for (auto const& d : book.decisions) use(d.due);
}

template <class Use>
void each_expression(ProcedureBook const& book, Use use) {
  for (auto const& t : book.transitions) {
    use(t.guard);
    for (auto const& u : t.updates) use(u.value);
  }
  for (auto const& c : book.conditions) use(c.holds);
  for (auto const& c : book.calls) use(c.guard), use(c.since);
}

bool somewhere(auto const& book, auto const& is) {
  bool found = false;
  each_expression(book, [&](Expr e) { found = found || std::ranges::any_of(e, is); });
  return found;
}

bool names_reading(auto const& book, std::size_t r) {
  return somewhere(book, [&](Node const& n) { return n.op == Op::reading && static_cast<std::size_t>(n.value) == r; });
}

bool begins_anew(auto const& book, Date day, auto const&... tables) {
  auto const e = edition_on(book, day);
  if (e == 0 || e == book.editions.size()) return true;
  auto const before = book.editions[e - 1].interval.from;
  auto const differs = [&](auto const& r) { return r.head.interval.contains(before) != r.head.interval.contains(day); };
  return (std::ranges::any_of(tables, differs) || ...) || somewhere(book, [&](Node const& n) { return n.op == Op::literal && n.sort == Sort::date && n.value == day.key(); });
}

}  // namespace

bool uses_definition(Rulebook const& book, std::size_t d) {
  return somewhere(book, [&](Node const& n) { return n.op == Op::definition && static_cast<std::size_t>(n.value) == d; });
}

bool asks_reading(Rulebook const& book, std::size_t r) {
  auto const depends = [&](RuleInfo const& rule) { return std::ranges::any_of(rule.head.readings, [&](Selection s) { return s.reading == r; }); };
  return names_reading(book, r) || std::ranges::any_of(book.rules, depends);
}

bool asks_reading(ProcedureBook const& book, std::size_t r) { return names_reading(book, r) || r == book.presidential.reading || r == book.rolling.reading; }

bool changes_on(Rulebook const& book, Date day) { return begins_anew(book, day, book.rules); }
bool changes_on(ProcedureBook const& book, Date day) { return begins_anew(book, day, book.transitions, book.conditions, book.calls); }

}  // namespace norma::rulebook
