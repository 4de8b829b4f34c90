#include "oracle/flat.hpp"

#include <algorithm>

#include "oracle/resolve.hpp"

namespace norma::oracle {
namespace {

std::int32_t date_value(Node const& n, std::int32_t key) {
  Date const d = Date::from_key(key);
  switch (n.op) {
    case Op::add_years: return add_years(d, n.value).key();
    case Op::roll_years: return roll_years(d, n.value).key();
    case Op::add_months: return add_months(d, n.value).key();
    case Op::next_day: return next_day(d).key();
    case Op::previous_day: return previous_day(d).key();
    default: return first_of_next_month(d).key();
  }
}

std::int32_t leaf(Node const& n, Scope const& s) {
  switch (n.op) {
    case Op::fact: return s.slots[n.value];
    case Op::definition: return s.definitions[n.value];
    case Op::reading: return s.world[n.value] == n.a;
    case Op::lawful: return static_cast<std::int32_t>(s.lawful[n.value] >> n.a & 1);
    case Op::value_of: return s.values[n.value];
    default: return n.value;
  }
}

std::vector<std::int32_t> define_all(Rulebook const& book, Scope scope) {
  std::vector<std::int32_t> defined(book.definitions.size());
  scope.definitions = defined.data();
  for (std::size_t i = 0; i < defined.size(); ++i) defined[i] = evaluate(book.definitions[i].expr, scope);
  return defined;
}

bool selected(RuleInfo const& rule, World const& world) {
  for (auto const r : rule.head.readings)
    if (world[r.reading] != r.alternative) return false;
  return true;
}

Result decide(Rulebook const& book, std::int32_t const* slots, World const& world, std::size_t edition, std::size_t without) {
  Result out;
  Scope scope{slots, world.data(), nullptr, out.lawful.data(), out.value.data()};
  auto const defined = define_all(book, scope);
  scope.definitions = defined.data();
  out.edition = edition < book.editions.size()
                    ? edition
                    : edition_on(book, Date::from_key(defined[book.governing_date]));
  if (out.edition >= book.editions.size()) {
    out.edition = ~std::size_t{0};
    return out;
  }
  auto const in_force = book.editions[out.edition].interval;
  std::array<std::int32_t, max_rules> assigned;
  for (auto const& s : book.strata) {
    for (std::size_t r = s.first_rule; r < s.last_rule; ++r) {
      auto const& rule = book.rules[r];
      if (r == without || !rule.head.interval.contains(in_force.from) || !selected(rule, world) || !evaluate(rule.guard, scope)) continue;
      out.active.insert(r);
      out.live.insert(r);
      if (rule.assigns) assigned[r] = evaluate(rule.value, scope);
    }
    settle(book, s, assigned.data(), [&](std::size_t d) { return evaluate(book.decisions[d].due, scope) != 0; }, out);
  }
  return out;
}

}  // namespace

std::int32_t evaluate(Expr expr, Scope const& scope) {
  constexpr std::size_t few = 64;
  std::array<std::int32_t, few> near;
  std::vector<std::int32_t> far;
  std::int32_t* v = near.data();
  if (expr.size() > few) {
    far.resize(expr.size());
    v = far.data();
  }
  for (std::size_t i = 0; i < expr.size(); ++i) {
    Node const& n = expr[i];
    switch (arity(n.op)) {
      case 0: v[i] = leaf(n, scope); continue;
      case 1: v[i] = n.op == Op::negation ? !v[n.a] : date_value(n, v[n.a]); continue;
      case 3: v[i] = v[n.a] ? v[n.b] : v[n.c]; continue;
      default: break;
    }
    auto const a = v[n.a], b = v[n.b];
    switch (n.op) {
      case Op::conjunction: v[i] = a && b; break;
      case Op::disjunction: v[i] = a || b; break;
      case Op::equal: v[i] = a == b; break;
      case Op::differ: v[i] = a != b; break;
      case Op::less: v[i] = a < b; break;
      case Op::at_most: v[i] = a <= b; break;
      case Op::greater: v[i] = a > b; break;
      default: v[i] = a >= b; break;
    }
  }
  return v[expr.size() - 1];
}

std::int32_t evaluate(Rulebook const& book, Expr expr, std::int32_t const* slots, World const& world) {
  Scope scope{slots, world.data(), nullptr, nullptr, nullptr};
  auto const defined = define_all(book, scope);
  scope.definitions = defined.data();
  return evaluate(expr, scope);
}

Result decide_flat(Rulebook const& book, std::int32_t const* slots, World const& world, std::size_t edition) {
  return decide(book, slots, world, edition, book.rules.size());
}

Result decide_flat_without(Rulebook const& book, std::int32_t const* slots, World const& world, std::size_t rule) {
  return decide(book, slots, world, book.editions.size(), rule);
}

int broken_flat(Rulebook const& book, std::int32_t const* slots, World const& world) {
  for (std::size_t i = 0; i < book.constraints.size(); ++i)
    if (breaks_flat(book, slots, world, i)) return static_cast<int>(i);
  return -1;
}

bool breaks_flat(Rulebook const& book, std::int32_t const* slots, World const& world, std::size_t constraint) {
  return evaluate(book.constraints[constraint].expr, {slots, world.data(), nullptr, nullptr, nullptr}) == 0;
}

bool fits_flat(Rulebook const& book, std::int32_t const* slots, World const& world, Result const& result) {
  return std::all_of(book.fits.begin(), book.fits.end(), [&](auto const& k) { return satisfies(book, {k.name, k.words, {}, k.expr}, slots, world, result); });
}

DecidedCase::DecidedCase(Rulebook const& book, std::int32_t const* slots, World const& world, Result const& result)
    : scope_{slots, world.data(), nullptr, result.lawful.data(), result.value.data()}, definitions_(define_all(book, scope_)) {
  scope_.definitions = definitions_.data();
}

bool satisfies(Rulebook const& book, PropertyInfo const& property, std::int32_t const* slots, World const& world,
               Result const& result) {
  return evaluate(property.expr, DecidedCase(book, slots, world, result).scope()) != 0;
}

}  // namespace norma::oracle
