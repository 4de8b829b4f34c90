#include "solver/procedure/unrolling.hpp"

#include <algorithm>

#include "solver/procedure/three_valued.hpp"

namespace norma::solver {
namespace {

// Marks the facts that an expression asks, leaving out branches that the readings close.
void mark(Expr e, std::size_t at, World const& world, std::vector<bool>& used) {
  auto const& n = e[at];
  auto const fixed = [&](std::size_t i) -> std::optional<bool> {
    if (e[i].op == Op::reading) return world[static_cast<std::size_t>(e[i].value)] == e[i].a;
    return std::nullopt;
  };
  switch (arity(n.op)) {
    case 0:
      if (n.op == Op::fact) used[static_cast<std::size_t>(n.value)] = true;
      return;
    case 1: return mark(e, n.a, world, used);
    case 3:
      if (auto const chosen = fixed(n.a)) return mark(e, *chosen ? n.b : n.c, world, used);
      mark(e, n.a, world, used);
      mark(e, n.b, world, used);
      return mark(e, n.c, world, used);
    default: break;
  }
  for (auto const& [side, other] : {std::pair{n.a, n.b}, std::pair{n.b, n.a}}) {
    auto const known = fixed(side);
    if (!known) continue;
    if (n.op == Op::conjunction) return *known ? mark(e, other, world, used) : void();
    if (n.op == Op::disjunction) return *known ? void() : mark(e, other, world, used);
  }
  mark(e, n.a, world, used);
  mark(e, n.b, world, used);
}

// The facts that rows of the law ask.
std::vector<bool> asked(LawInForce const& law) {
  auto const& b = *law.book;
  std::vector<bool> out(b.facts.size());
  auto const use = [&](Expr e) { mark(e, e.size() - 1, law.world, out); };
  for (auto const t : law.transitions) {
    use(b.transitions[t].guard);
    for (auto const& u : b.transitions[t].updates) use(u.value);
  }
  for (auto const* list : {&law.conditions, &law.in_order})
    for (auto const c : *list) use(b.conditions[c].holds);
  for (auto const* list : {&law.duties, &law.windows, &law.undated})
    for (auto const c : *list) {
      use(b.calls[c].guard);
      if (b.calls[c].head.period.dated()) use(b.calls[c].since);
    }
  return out;
}

// Nothing but a reading chosen makes the guard false: the row is no part of this law. Whatever hangs on a fact is not known here,
// and the row stays; so does one whose guard is false under every reading, which is a defect to be found.
bool switched_off(ProcedureBook const& book, Expr guard, World const& world) {
  Values const nothing_known(book.facts.size());
  if (evaluate(guard, nothing_known, world) != 0) return false;
  for (auto const& n : guard) {
    if (n.op != Op::reading) continue;
    auto const reading = static_cast<std::size_t>(n.value);
    for (std::uint8_t a = 1; a <= book.readings[reading].count(); ++a) {
      auto other = world;
      other[reading] = a;
      if (evaluate(guard, nothing_known, other) != 0) return true;
    }
  }
  return false;
}

}  // namespace

LawInForce law_in_force(ProcedureBook const& book, std::size_t edition, World world) {
  LawInForce law{&book, std::move(world), book.editions[edition].interval.from, {}, {}, {}, {}, {}, {}, {}};
  for (auto const i : positions_in(book.transitions)) {
    auto const& head = book.transitions[i].head;
    if (head.interval.contains(law.law) && head.standing != Standing::unshown && !switched_off(book, book.transitions[i].guard, law.world)) law.transitions.push_back(i);
  }
  for (auto const i : positions_in(book.conditions)) {
    auto const& head = book.conditions[i].head;
    // Set apart where states and guards say so already: without it there can only be more runs, so what no run shows stays
    // unshown, and the replay of a run asks every condition.
    if (head.interval.contains(law.law)) (head.in_order ? law.in_order : law.conditions).push_back(i);
  }
  for (auto const i : positions_in(book.calls)) {
    auto const& head = book.calls[i].head;
    if (!head.interval.contains(law.law) || switched_off(book, book.calls[i].guard, law.world)) continue;
    if (head.period.dated()) (head.call == Call::must ? law.duties : law.windows).push_back(i);
    else if (head.call == Call::must) law.undated.push_back(i);
  }
  law.used = asked(law);
  return law;
}

LawInForce without_repeats(LawInForce const& law) {
  LawInForce out = law;
  std::erase_if(out.transitions, [&](auto t) { return law.book->transitions[t].head.again; });
  out.in_order.clear();
  out.used = asked(out);
  return out;
}

LawInForce with_unshown_steps(LawInForce const& law) {
  LawInForce out = law;
  for (auto const i : positions_in(law.book->transitions))
    if (is_unshown(law.book->transitions[i].head, law.law)) out.transitions.push_back(i);
  std::sort(out.transitions.begin(), out.transitions.end());
  out.used = asked(out);
  return out;
}

std::vector<Date> date_menu(Date from) {
  std::vector<Date> menu;
  constexpr int near = 21;
  for (int n = 0; n <= near; ++n) menu.push_back(from + days(n));
  for (int const n : {24, 28, 31, 35, 45, 60, 75, 100, 150, 240, 330, 366, 372, 400, 430, 455}) menu.push_back(from + days(n));
  return menu;
}

}  // namespace norma::solver
