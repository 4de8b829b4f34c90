#include "oracle/procedure/implied.hpp"

#include <algorithm>

namespace norma::oracle {
namespace {

// The events that a guard asks for, a bit each from 0; a guard that asks in another form than "and" is taken to ask for none.
std::uint64_t asked_for(ProcedureBook const& book, Expr guard, std::size_t at) {
  auto const& n = guard[at];
  if (n.op == Op::conjunction) return asked_for(book, guard, n.a) | asked_for(book, guard, n.b);
  if (n.op != Op::differ || guard[n.a].op != Op::fact || guard[n.b].op != Op::literal || guard[n.b].value != 0) return 0;
  auto const slot = static_cast<std::size_t>(guard[n.a].value);
  return slot >= book.last && slot < book.last + book.events.size() ? std::uint64_t{1} << (slot - book.last) : 0;
}

}  // namespace

bool asks_whether(Expr e, std::size_t slot) {
  return std::any_of(e.begin(), e.end(), [&](Node const& n) {
    return n.op == Op::differ && e[n.a].op == Op::fact && static_cast<std::size_t>(e[n.a].value) == slot && e[n.b].op == Op::literal && e[n.b].value == 0;
  });
}

bool asks_fact(Expr e, std::size_t slot) {
  return std::any_of(e.begin(), e.end(), [&](Node const& n) { return n.op == Op::fact && static_cast<std::size_t>(n.value) == slot; });
}

std::vector<std::uint64_t> events_behind(ProcedureBook const& book) {
  auto const implied = implied_events(book);
  std::vector<std::uint64_t> behind(book.events.size(), ~std::uint64_t{0});
  for (auto const& t : book.transitions)
    for (auto const from : positions_in(book.states))
      if (has(t.head.from, from + 1u)) behind[t.head.event - 1u] &= implied[from] | asked_for(book, t.guard, t.guard.size() - 1);
  return behind;
}

// The greatest solution of: a state's events are those common to all steps that lead there from a state to which steps lead.
std::vector<std::uint64_t> implied_events(ProcedureBook const& book, std::vector<bool> const& open) {
  std::vector<std::uint64_t> implied(book.states.size(), ~std::uint64_t{0});
  std::vector<bool> reached(book.states.size());
  for (auto const s : positions_in(book.states))
    if (book.states[s].initial) implied[s] = 0, reached[s] = true;
  for (bool changed = true; changed;) {
    changed = false;
    for (auto const i : positions_in(book.transitions)) {
      if (!open.empty() && !open[i]) continue;
      auto const& t = book.transitions[i];
      auto const event = std::uint64_t{1} << (t.head.event - 1u);
      auto const asked = asked_for(book, t.guard, t.guard.size() - 1);
      for (auto const from : positions_in(book.states)) {
        if (!has(t.head.from, from + 1u) || !reached[from]) continue;
        auto const to = t.head.to == 0 ? from : static_cast<std::uint16_t>(t.head.to - 1u);
        auto const after = ((implied[from] | asked) & ~t.head.forgets) | event;
        changed = changed || !reached[to] || (implied[to] & ~after) != 0;
        implied[to] &= after;
        reached[to] = true;
      }
    }
  }
  return implied;
}

}  // namespace norma::oracle
