#include "solver/procedure/three_valued.hpp"

#include <algorithm>

namespace norma::solver {

Value evaluate(Expr e, Values const& slots, World const& world) {
  thread_local Values v;
  v.clear();
  for (auto const& n : e) {
    if (arity(n.op) == 0) {
      if (n.op == Op::fact) v.push_back(slots[static_cast<std::size_t>(n.value)]);
      else if (n.op == Op::reading) v.push_back(world[static_cast<std::size_t>(n.value)] == n.a);
      else v.push_back(n.value);
      continue;
    }
    auto const a = v[n.a];
    if (n.op == Op::negation) v.push_back(a ? Value(!*a) : std::nullopt);
    else if (n.op == Op::choose) v.push_back(!a ? std::nullopt : *a ? v[n.b] : v[n.c]);
    else if (arity(n.op) == 1) v.push_back(std::nullopt);
    else {
      auto const b = v[n.b];
      auto const absent = [&](std::size_t i) { return e[i].op == Op::literal && e[i].value == 0; };
      bool const both = a && b && (e[n.a].sort != Sort::date || absent(n.a) || absent(n.b));
      switch (n.op) {
        case Op::conjunction: v.push_back((a && !*a) || (b && !*b) ? Value(0) : both ? Value(1) : std::nullopt); break;
        case Op::disjunction: v.push_back((a && *a) || (b && *b) ? Value(1) : both ? Value(0) : std::nullopt); break;
        case Op::equal: v.push_back(both ? Value(*a == *b) : std::nullopt); break;
        case Op::differ: v.push_back(both ? Value(*a != *b) : std::nullopt); break;
        default: v.push_back(std::nullopt);
      }
    }
  }
  return v.back();
}

std::vector<std::int32_t> values_of(FactInfo const& f, Holding how) {
  bool const two = f.sort == Sort::boolean || f.sort == Sort::date;
  std::vector<std::int32_t> out;
  auto const add = [&](std::int32_t v) {
    if (std::find(out.begin(), out.end(), v) == out.end()) out.push_back(v);
  };
  if (f.sort == Sort::boolean || (f.nullable && how == Holding::stated) || how == Holding::anything) add(0);
  if (how == Holding::anything) add(two ? f.ordinary != 0 : f.ordinary);
  if (two) add(1);
  else
    for (auto v = f.low; v <= f.high; ++v)
      if (v != 0 || how != Holding::stated_as_required || !f.nullable) add(v);
  return out;
}

}  // namespace norma::solver
