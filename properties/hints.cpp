#include "properties/hints.hpp"

#include <algorithm>
#include <cstdlib>

namespace norma::properties {
namespace {

std::vector<std::uint16_t> slots_in(Expr expr) {
  std::vector<std::uint16_t> slots;
  for (auto const& n : expr)
    if (n.op == Op::fact) slots.push_back(static_cast<std::uint16_t>(n.value));
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  return slots;
}

// Some fact is absent: the negation of "it differs from nothing", or of a record's presence.
bool is_absence(Expr e, std::uint16_t at) {
  if (e[at].op != Op::negation) return false;
  auto const& inner = e[e[at].a];
  return inner.op == Op::fact ||
         (inner.op == Op::differ && e[inner.a].op == Op::fact && e[inner.b].op == Op::literal && e[inner.b].value == 0);
}

// Some optional fact is present: rarer than its absence, so that what is demanded without it is demanded as a rule.
bool is_presence(Rulebook const& book, Expr e, std::uint16_t at) {
  auto const& n = e[at];
  if (n.op == Op::conjunction) return is_presence(book, e, n.a) || is_presence(book, e, n.b);
  if (n.op == Op::equal && e[n.a].op == Op::fact && e[n.b].op == Op::literal && e[n.b].value != 0)
    return book.facts[static_cast<std::size_t>(e[n.a].value)].nullable;
  return n.op == Op::differ && e[n.a].op == Op::fact && e[n.b].op == Op::literal && e[n.b].value == 0;
}

// A subexpression's nodes stand before its root, so that the expression cut after the root has its value.
Expr cut(Expr e, std::uint16_t root) { return e.first(root + 1u); }

void bind(Expr e, std::uint16_t date, std::uint16_t other, bool upper, bool strict, Hints& out) {
  if (e[date].op != Op::fact) return;
  Bound b{upper, strict, cut(e, other), {}};
  // Only the facts below `other` count, not those that stand before it.
  std::vector<std::uint16_t> open{other};
  while (!open.empty()) {
    auto const& n = e[open.back()];
    open.pop_back();
    if (n.op == Op::fact) b.facts.push_back(static_cast<std::uint16_t>(n.value));
    if (arity(n.op) >= 1) open.push_back(n.a);
    if (arity(n.op) >= 2) open.push_back(n.b);
    if (arity(n.op) == 3) open.push_back(n.c);
  }
  out.bounds[static_cast<std::size_t>(e[date].value)].push_back(std::move(b));
}

// Comparisons of dates that hold whenever both dates are there: joined by "and", or beside "it is absent".
void mine_order(Rulebook const& book, Expr e, std::uint16_t at, Hints& out) {
  auto const& n = e[at];
  if (n.op == Op::conjunction) {
    mine_order(book, e, n.a, out);
    mine_order(book, e, n.b, out);
  } else if (n.op == Op::disjunction) {
    if (is_absence(e, n.a) || is_presence(book, e, n.a))
      mine_order(book, e, n.b, out);
    else if (is_absence(e, n.b) || is_presence(book, e, n.b))
      mine_order(book, e, n.a, out);
  } else if (n.op >= Op::less && n.op <= Op::at_least && e[n.a].sort == Sort::date) {
    bool const upper = n.op == Op::less || n.op == Op::at_most;
    bool const strict = n.op == Op::less || n.op == Op::greater;
    bind(e, n.a, n.b, upper, strict, out);
    bind(e, n.b, n.a, !upper, strict, out);
  }
}

template <class T>
void add_once(std::vector<T>& list, T value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

void mine_names(Expr e, Hints& out) {
  for (auto const& n : e) {
    if (n.op == Op::literal && n.sort == Sort::date && n.value != 0) add_once(out.days, Date::from_key(n.value));
    if (n.op == Op::add_years || n.op == Op::roll_years) add_once(out.years, std::abs(n.value));
    if (n.op == Op::add_months) add_once(out.months, std::abs(n.value));
  }
  for (auto const s : slots_in(e)) ++out.mentions[s];
}

}  // namespace

Hints hints_of(Rulebook const& book) {
  Hints out;
  out.bounds.resize(book.facts.size());
  out.constraints.resize(book.facts.size());
  out.mentions.resize(book.facts.size());
  for (auto const& e : book.editions) add_once(out.days, e.interval.from);
  for (std::size_t c = 0; c < book.constraints.size(); ++c) {
    auto const expr = book.constraints[c].expr;
    mine_order(book, expr, static_cast<std::uint16_t>(expr.size() - 1), out);
    out.facts.push_back(slots_in(expr));
    for (auto const s : out.facts.back()) out.constraints[s].push_back(static_cast<std::uint16_t>(c));
  }
  for (auto const& d : book.definitions) mine_names(d.expr, out);
  for (auto const& r : book.rules) {
    mine_names(r.guard, out);
    mine_names(r.value, out);
  }
  return out;
}

}  // namespace norma::properties
