#include "solver/procedure/unrolling.hpp"

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

}  // namespace

LawInForce law_in_force(ProcedureBook const& book, std::size_t edition, World world) {
  LawInForce law{&book, std::move(world), book.editions[edition].interval.from, {}, {}, {}, {}, {}, std::vector<bool>(book.facts.size())};
  auto const use = [&](Expr e) { mark(e, e.size() - 1, law.world, law.used); };
  for (auto const i : positions_in(book.transitions)) {
    auto const& t = book.transitions[i];
    if (!t.head.interval.contains(law.law) || t.head.standing == Standing::unshown) continue;
    // Left out: a run with such a step can be told without the step that it repeats, and comes to the same place. What is
    // proven unreachable without them is so with them; what they repeat without a bound is not sought here.
    if (t.head.again) continue;
    law.transitions.push_back(i);
    use(t.guard);
    for (auto const& u : t.updates) use(u.value);
  }
  for (auto const i : positions_in(book.conditions))
    // Left out where states and guards say so already: without it there can only be more runs, so what is proven
    // unreachable stays so, and the replay of a run asks every condition.
    if (book.conditions[i].head.interval.contains(law.law) && !book.conditions[i].head.in_order) {
      law.conditions.push_back(i);
      use(book.conditions[i].holds);
    }
  for (auto const i : positions_in(book.calls)) {
    auto const& head = book.calls[i].head;
    if (!head.interval.contains(law.law)) continue;
    auto& list = !head.period.dated() ? law.undated : head.call == Call::must ? law.duties : law.windows;
    if (!head.period.dated() && head.call == Call::may) continue;
    list.push_back(i);
    use(book.calls[i].guard);
    if (head.period.dated()) use(book.calls[i].since);
  }
  return law;
}

std::vector<Date> date_menu(Date from) {
  std::vector<Date> menu;
  constexpr int near = 21;
  for (int n = 0; n <= near; ++n) menu.push_back(from + days(n));
  for (int const n : {24, 28, 31, 35, 45, 60, 75, 100, 150, 240, 330, 366, 372, 400, 430, 455}) menu.push_back(from + days(n));
  return menu;
}

}  // namespace norma::solver
