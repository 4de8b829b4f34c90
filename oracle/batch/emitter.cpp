#include "oracle/batch/emitter.hpp"

#include <algorithm>

#include "oracle/flat.hpp"

namespace norma::oracle::batch {
namespace {

Code code_of(Op op) {
  switch (op) {
    case Op::equal: return Code::equal;
    case Op::differ: return Code::differ;
    case Op::less: return Code::less;
    case Op::at_most: return Code::at_most;
    case Op::greater: return Code::greater;
    case Op::at_least: return Code::at_least;
    case Op::add_years: return Code::add_years;
    case Op::roll_years: return Code::roll_years;
    case Op::add_months: return Code::add_months;
    case Op::next_day: return Code::next_day;
    case Op::previous_day: return Code::previous_day;
    default: return Code::first_of_next_month;
  }
}

Code with_value(Code c) { return static_cast<Code>(static_cast<int>(c) + static_cast<int>(Code::is_equal) - static_cast<int>(Code::equal)); }
static_assert(static_cast<int>(Code::is_at_least) - static_cast<int>(Code::at_least) == static_cast<int>(Code::is_equal) - static_cast<int>(Code::equal));

// The same comparison with its sides changed.
Op turned(Op op) {
  switch (op) {
    case Op::less: return Op::greater;
    case Op::at_most: return Op::at_least;
    case Op::greater: return Op::less;
    case Op::at_least: return Op::at_most;
    default: return op;
  }
}

// The value of an operator of literals, as the flat evaluator has it.
std::int32_t folded(Op op, std::int32_t a, std::int32_t b, std::int32_t value) {
  Node const nodes[3] = {{.op = Op::literal, .value = a}, {.op = Op::literal, .value = b}, {.op = op, .a = 0, .b = 1, .value = value}};
  return evaluate(nodes, {nullptr, nullptr, nullptr, nullptr, nullptr});
}

}  // namespace

Value Emitter::fresh(bool column) { return {column ? columns++ : masks++, column}; }

Value Emitter::fact(std::int32_t slot, bool column) {
  auto const [at, first] = by_slot_.try_emplace(slot);
  if (first) {
    at->second = fresh(column);
    facts.push_back({slot, at->second});
  }
  return at->second;
}

Value Emitter::literal(std::int32_t value) {
  auto const [at, first] = by_literal_.try_emplace(value);
  if (first) {
    at->second = fresh(true);
    literals.push_back({value, at->second.place});
    literal_at_[at->second.place] = value;
  }
  return at->second;
}

std::int32_t const* Emitter::literal_of(Value v) const {
  if (!v.column) return nullptr;
  auto const at = literal_at_.find(v.place);
  return at == literal_at_.end() ? nullptr : &at->second;
}

Value Emitter::write(Code code, bool column, std::uint32_t a, std::uint32_t b, std::uint32_t c, std::int32_t value) {
  Key const key{code, a, b, c, value};
  for (auto const& scope : scopes_)
    if (auto const at = scope.find(key); at != scope.end()) return at->second;
  auto const to = fresh(column);
  steps.push_back({code, to.place, a, b, c, value});
  scopes_.back().emplace(key, to);
  return to;
}

std::uint32_t Emitter::listed(std::vector<std::uint32_t> const& list) {
  auto const [at, first] = lists_.try_emplace(list, static_cast<std::uint32_t>(pool.size()));
  if (first) pool.insert(pool.end(), list.begin(), list.end());
  return at->second;
}

void Emitter::copy(Value to, Value from) { steps.push_back({to.column ? Code::copy_column : Code::copy, to.place, from.place}); }

Value Emitter::truth(Value v) { return v.column ? compare(Op::differ, v, literal(0)) : v; }

Value Emitter::number(Value v) {
  if (v.column) return v;
  if (v == no || v == yes) return literal(v == yes);
  return write(Code::number, true, v.place);
}

Value Emitter::negate(Value a) {
  if (a == no || a == yes) return a == no ? yes : no;
  return write(Code::negate, false, a.place);
}

Value Emitter::both(Value a, Value b) {
  if (a == no || b == no) return no;
  if (a == yes || a == b) return b;
  if (b == yes) return a;
  return write(Code::both, false, std::min(a, b).place, std::max(a, b).place);
}

Value Emitter::but_not(Value a, Value b) {
  if (a == no || b == yes || a == b) return no;
  if (b == no) return a;
  if (a == yes) return negate(b);
  return write(Code::but_not, false, a.place, b.place);
}

Value Emitter::any(std::vector<Value> of) {
  std::sort(of.begin(), of.end());
  of.erase(std::unique(of.begin(), of.end()), of.end());
  if (!of.empty() && of.front() == no) of.erase(of.begin());
  if (of.empty()) return no;
  if (of.front() == yes || of.size() == 1) return of.front();
  if (of.size() == 2) return write(Code::either, false, of[0].place, of[1].place);
  std::vector<std::uint32_t> list;
  for (auto const v : of) list.push_back(v.place);
  return write(Code::any, false, listed(list), static_cast<std::uint32_t>(list.size()));
}

Value Emitter::choose(Value condition, Value a, Value b) {
  if (condition == yes || a == b) return a;
  if (condition == no) return b;
  if (a.column || b.column) return write(Code::choose_column, true, condition.place, number(a).place, number(b).place);
  if (a == yes) return either(condition, b);
  if (a == no) return but_not(b, condition);
  if (b == no) return both(condition, a);
  return write(Code::choose, false, condition.place, a.place, b.place);
}

Value Emitter::compare(Op op, Value a, Value b) {
  if (!a.column && !b.column && (op == Op::equal || op == Op::differ)) {
    if (a == b) return op == Op::equal ? yes : no;
    if (b == no || b == yes) std::swap(a, b);
    if (a == no || a == yes) return (a == yes) == (op == Op::equal) ? b : negate(b);
    return write(op == Op::equal ? Code::alike : Code::unlike, false, std::min(a, b).place, std::max(a, b).place);
  }
  a = number(a), b = number(b);
  if (a == b) return op == Op::equal || op == Op::at_most || op == Op::at_least ? yes : no;
  auto const *x = literal_of(a), *y = literal_of(b);
  if (x && y) return folded(op, *x, *y, 0) != 0 ? yes : no;
  if (x) {
    std::swap(a, b);
    y = x;
    op = turned(op);
  }
  return y ? write(with_value(code_of(op)), false, a.place, 0, 0, *y) : write(code_of(op), false, a.place, b.place);
}

Value Emitter::date(Op op, Value a, std::int32_t value) {
  a = number(a);
  if (auto const* x = literal_of(a)) {
    Node const nodes[2] = {{.op = Op::literal, .value = *x}, {.op = op, .a = 0, .value = value}};
    return literal(evaluate(nodes, {nullptr, nullptr, nullptr, nullptr, nullptr}));
  }
  return write(code_of(op), true, a.place, 0, 0, value);
}

Value Emitter::clash(std::vector<std::pair<Value, Value>> const& pairs) {
  std::vector<std::uint32_t> list;
  for (auto const& [holds, value] : pairs)
    if (holds != no) list.insert(list.end(), {holds.place, value.place});
  if (list.size() < 4) return no;
  return write(Code::clash, false, listed(list), static_cast<std::uint32_t>(list.size() / 2));
}

Value Emitter::pick(std::vector<std::pair<Value, Value>> const& pairs, Value clashing) {
  std::vector<std::uint32_t> list;
  for (auto const& [holds, value] : pairs)
    if (holds != no) list.insert(list.end(), {holds.place, value.place});
  if (list.empty()) return literal(0);
  return write(Code::pick, true, listed(list), static_cast<std::uint32_t>(list.size() / 2), clashing.place);
}

}  // namespace norma::oracle::batch
