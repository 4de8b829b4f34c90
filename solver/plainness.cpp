#include "solver/plainness.hpp"

namespace norma::solver {
namespace {

// By a sequential counter (Sinz, CP 2005): the constant "i.j" holds if j of the first i do.
z3::expr counted_at_most(z3::expr_vector const& v, unsigned k) {
  auto& c = v.ctx();
  auto const counted = [&](unsigned i, unsigned j) {
    return c.bool_const(("at most " + std::to_string(k) + ": " + std::to_string(i) + "." + std::to_string(j)).c_str());
  };
  z3::expr_vector clauses(c);
  for (unsigned i = 0; i < v.size(); ++i) {
    if (k == 0) clauses.push_back(!v[i]);
    else clauses.push_back(z3::implies(v[i], counted(i + 1, 1)));
    for (unsigned j = 1; j <= k && i > 0; ++j) {
      clauses.push_back(z3::implies(counted(i, j), counted(i + 1, j)));
      auto const one_more = v[i] && counted(i, j);
      clauses.push_back(j < k ? z3::implies(one_more, counted(i + 1, j + 1)) : !one_more);
    }
  }
  return z3::mk_and(clauses);
}

}  // namespace

Session::Goal at_most(z3::expr_vector const& propositions, unsigned k) { return {z3::atmost(propositions, k), counted_at_most(propositions, k)}; }

z3::expr Plainness::is(std::size_t slot, std::int32_t value) const {
  auto const& v = facts_.slots[slot];
  return v == constant(v.ctx(), book_.facts[slot].sort, value);
}

std::int32_t Plainness::anchor(std::size_t slot) const { return ordinary_[slot] != 0 ? ordinary_[slot] : ordinary_[book_.received_on]; }

// The n-th of the dates that the act calls usual for the fact.
std::optional<std::int32_t> Plainness::usual(std::size_t slot, std::size_t n) const {
  for (auto const& u : book_.usual)
    if (u.slot == slot && n-- == 0) return add_years(Date::from_key(ordinary_[book_.received_on]), -u.years).key();
  return std::nullopt;
}

// The ordinary value, "no date", the usual dates, from the anchor back, then forward; of what is no date upwards.
Plainness::Rank Plainness::rank(std::size_t slot, std::int32_t value) const {
  if (value == ordinary_[slot]) return {0, 0};
  if (book_.facts[slot].sort != Sort::date) return {1, value};
  if (value == 0) return {1, 0};
  for (std::size_t n = 0;; ++n) {
    auto const u = usual(slot, n);
    if (!u) break;
    if (*u == value) return {2, static_cast<std::int32_t>(n)};
  }
  auto const from = anchor(slot);
  return value <= from ? Rank{3, from - value} : Rank{4, value - from};
}

std::size_t Plainness::differences(std::vector<std::int32_t> const& slots) const {
  std::size_t n = 0;
  for (std::size_t i = 0; i < book_.facts.size(); ++i) n += !book_.facts[i].qualifies && slots[i] != ordinary_[i];
  return n;
}

bool Plainness::plainer(std::vector<std::int32_t> const& a, std::vector<std::int32_t> const& b) const {
  for (std::size_t i = 0; i < book_.facts.size(); ++i)
    if (book_.facts[i].qualifies && (a[i] == ordinary_[i]) != (b[i] == ordinary_[i])) return a[i] == ordinary_[i];
  if (auto const x = differences(a), y = differences(b); x != y) return x < y;
  for (std::size_t i = 0; i < book_.facts.size(); ++i)
    if (!book_.facts[i].qualifies && a[i] != b[i]) return rank(i, a[i]) < rank(i, b[i]);
  return false;
}

// That the fact has a value of lower rank.
z3::expr Plainness::lower(std::size_t slot, std::int32_t value) const {
  auto const& v = facts_.slots[slot];
  auto& c = v.ctx();
  auto const sort = book_.facts[slot].sort;
  std::vector<z3::expr> any;
  auto const at = rank(slot, value);
  if (at.first == 0) return c.bool_val(false);
  any.push_back(is(slot, ordinary_[slot]));
  if (sort == Sort::boolean) return any.front();
  if (sort != Sort::date) {
    any.push_back(z3::ult(v, constant(c, sort, value)));
    return any_of(c, any);
  }
  auto const key = [&](std::int32_t k) { return constant(c, sort, k); };
  if (at.first > 1) any.push_back(is(slot, 0));
  for (std::size_t n = 0; at.first > 2 || (at.first == 2 && static_cast<std::int32_t>(n) < at.second); ++n) {
    auto const u = usual(slot, n);
    if (!u) break;
    any.push_back(is(slot, *u));
  }
  auto const from = key(anchor(slot));
  if (at.first == 3) any.push_back(z3::ugt(v, key(value)) && z3::ule(v, from));
  if (at.first == 4) any.push_back(z3::ult(v, key(value)));
  return any_of(c, any);
}

z3::expr Plainness::plainer_values(std::vector<std::int32_t> const& slots) const {
  auto out = facts_.slots.front().ctx().bool_val(false);
  for (auto i = book_.facts.size(); i-- > 0;)
    if (!book_.facts[i].qualifies) out = lower(i, slots[i]) || (is(i, slots[i]) && out);
  return out.simplify();
}

}  // namespace norma::solver
