#include "solver/diff/comparison.hpp"

#include <algorithm>

#include "solver/diff/rewrite.hpp"

namespace norma::solver {
namespace {

std::vector<z3::expr> encode_all(z3::context& c, Law const& law, std::vector<z3::expr> const& slots) {
  auto const& book = law.book;
  auto const none = default_world(book);
  Scope const scope{&slots, nullptr, nullptr, nullptr, &none};
  std::vector<z3::expr> out;
  for (auto const& k : book.constraints) out.push_back(encode(c, k.expr, scope).simplify());
  for (std::size_t i = 0; i < law.own.size(); ++i) {
    auto const range = range_of(c, law.own, i, slots);
    if (!z3::eq(range, range_of(c, book.facts, i, slots))) out.push_back(range);
  }
  return out;
}

// Whether a definition that the expression reaches is not the same in both laws.
bool uses_changed(TwoLaws const& laws, Expr expr) {
  auto const& book = laws.after.book;
  return std::any_of(expr.begin(), expr.end(), [&](Node const& n) {
    if (n.op != Op::definition) return false;
    Row const row{Row::Part::definition, static_cast<std::uint16_t>(n.value)};
    return std::find(laws.changed.begin(), laws.changed.end(), row) != laws.changed.end() || uses_changed(laws, book.definitions[row.index].expr);
  });
}

// Structurally equal formulas cannot differ; that others might is asked.
z3::expr unequal(z3::context& c, z3::expr const& a, z3::expr const& b) { return z3::eq(a, b) ? c.bool_val(false) : a != b; }

}  // namespace

std::vector<Question> questions(Rulebook const& book) {
  std::vector<Question> out;
  for (std::uint16_t d = 0; d < book.decisions.size(); ++d)
    if (!book.decisions[d].internal) out.push_back({false, d});
  for (std::uint16_t x = 0; x < book.derived.size(); ++x) out.push_back({true, x});
  return out;
}

Said said(Result const& r, Question q) {
  return q.date ? Said{r.value_state[q.index], 0} : Said{r.state[q.index], r.lawful[q.index]};
}

Shift shift(Said before, Said after) {
  bool const unknown = before.state == State::not_encoded || after.state == State::not_encoded;
  return {before.state, after.state, unknown ? 0 : after.lawful & ~before.lawful, unknown ? 0 : before.lawful & ~after.lawful};
}

std::vector<std::pair<std::size_t, std::size_t>> owners(Rulebook const& book, Question q) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  if (!q.date || book.derived[q.index].key.empty()) return out;
  for (std::size_t d = 0; d < book.decisions.size(); ++d)
    for (std::size_t o = 0; !book.decisions[d].internal && o < book.decisions[d].outcomes.size(); ++o)
      if (book.decisions[d].outcomes[o].name == book.derived[q.index].key) out.emplace_back(d, o);
  return out;
}

bool differ(Rulebook const& book, Result const& a, Result const& b, Question q) {
  if (!q.date) return said(a, q) != said(b, q);
  auto const was = said(a, q).state, is = said(b, q).state;
  if (was == State::answered && is == State::answered) return a.value[q.index] != b.value[q.index];
  if (was == is) return false;
  auto const own = owners(book, q);
  auto const follows = [&](Result const& with, Result const& without) {
    if (said(with, q).state != State::answered || said(without, q).state == State::conflict || own.empty()) return false;
    return std::all_of(own.begin(), own.end(), [&](auto const& x) { return (with.lawful[x.first] >> x.second & 1) != 0 && (without.lawful[x.first] >> x.second & 1) == 0; });
  };
  return !follows(a, b) && !follows(b, a);
}

ComparisonFormulas::ComparisonFormulas(z3::context& c, TwoLaws const& laws)
    : c_(c), laws_(laws), readings_(c, laws.after.book), facts_(without_constraints(declare_facts(c, laws.after.book))),
      possible_before_(encode_all(c, laws.before, facts_.slots)), possible_after_(encode_all(c, laws.after, facts_.slots)),
      before_(encoded(laws.before)), after_(encoded(laws.after)) {}

Encoding ComparisonFormulas::encoded(Law const& law) {
  return encode_any_law(c_, law.book, facts_, choices(c_, law.book, readings_.all(), law.usual));
}

std::vector<z3::expr> ComparisonFormulas::with_fits(Side const& side, std::vector<z3::expr> out, std::function<bool(Expr)> const& asked) const {
  for (auto const& k : side.law.book.fits)
    if (asked(k.expr)) out.push_back(encode(c_, k.expr, scope_of(facts_, side.encoding)).simplify());
  return out;
}

std::vector<z3::expr> ComparisonFormulas::fit() const { return with_fits(after_side(), with_fits(before_side(), {}, each), each); }

// Fits whose nodes are the same, and whose definitions are, are taken for one fit of both: they may still differ by decisions.
std::vector<z3::expr> ComparisonFormulas::own(Side const& side, std::vector<z3::expr> possible, Law const& other) const {
  return with_fits(side, std::move(possible), [&](Expr fit) {
    return uses_changed(laws_, fit) || std::none_of(other.book.fits.begin(), other.book.fits.end(), [&](auto const& x) { return same_expression(x.expr, fit); });
  });
}

z3::expr ComparisonFormulas::within(Interval days) const {
  auto const date = encode(c_, laws_.governing, scope_of(facts_, after_));
  return (z3::uge(date, constant(c_, Sort::date, days.from.key())) && z3::ult(date, constant(c_, Sort::date, days.until.key()))).simplify();
}

z3::expr ComparisonFormulas::arrived_earlier() const {
  return z3::ult(facts_.slots[laws_.after.book.received_on], constant(c_, Sort::date, laws_.window.from.key()));
}

// Any difference at all.
z3::expr ComparisonFormulas::unlike(Encoding const& x, Encoding const& y, Question q) const {
  std::vector<z3::expr> parts;
  auto const add = [&](z3::expr const& a, z3::expr const& b) { parts.push_back(unequal(c_, a, b)); };
  if (q.date) {
    add(x.values[q.index], y.values[q.index]), add(x.value_given[q.index], y.value_given[q.index]), add(x.value_conflict[q.index], y.value_conflict[q.index]);
  } else {
    add(x.conflict[q.index], y.conflict[q.index]), add(x.gap[q.index], y.gap[q.index]), add(x.unknown[q.index], y.unknown[q.index]);
    for (std::size_t o = 0; o < y.lawful[q.index].size(); ++o) add(x.lawful[q.index][o], y.lawful[q.index][o]);
  }
  return any_of(c_, parts).simplify();
}

z3::expr ComparisonFormulas::differ(Question q) const {
  auto const any = unlike(before_, after_, q);
  return q.date ? (any && !follows(before_, after_, q) && !follows(after_, before_, q)).simplify() : any;
}

z3::expr ComparisonFormulas::follows(Encoding const& with, Encoding const& without, Question q) const {
  auto const own = owners(laws_.after.book, q);
  if (own.empty()) return c_.bool_val(false);
  auto out = in_state(with, q, State::answered) && in_state(without, q, State::not_due);
  for (auto const& [d, o] : own) out = out && with.lawful[d][o] && !without.lawful[d][o];
  return out;
}

z3::expr ComparisonFormulas::in_state(Encoding const& e, Question q, State s) const {
  if (q.date) {
    auto const& given = e.value_given[q.index];
    auto const& clash = e.value_conflict[q.index];
    return s == State::conflict ? clash : s == State::answered ? given && !clash : !given;
  }
  auto const d = q.index;
  switch (s) {
    case State::not_encoded: return e.unknown[d];
    case State::conflict: return e.conflict[d];
    case State::gap: return e.gap[d];
    case State::answered: return any_of(c_, e.lawful[d]);
    case State::not_due: break;
  }
  return !e.unknown[d] && !e.conflict[d] && !e.gap[d] && !any_of(c_, e.lawful[d]);
}

z3::expr ComparisonFormulas::shifts(Question q, Shift s) const {
  auto out = in_state(before_, q, s.before) && in_state(after_, q, s.after);
  bool const unknown = s.before == State::not_encoded || s.after == State::not_encoded;
  for (std::size_t o = 0; !q.date && !unknown && o < after_.lawful[q.index].size(); ++o) {
    auto const &was = before_.lawful[q.index][o], &is = after_.lawful[q.index][o];
    out = out && ((s.gained >> o & 1) != 0 ? !was && is : (s.lost >> o & 1) != 0 ? was && !is : was == is);
  }
  return out.simplify();
}

z3::expr ComparisonFormulas::suffice(Change const& change) {
  auto at = mixed_.find(change.by);
  if (at == mixed_.end()) at = mixed_.emplace(change.by, encoded(laws_.mixed(change.by))).first;
  return !unlike(at->second, after_, {change.date, change.index});
}

z3::expr ComparisonFormulas::region(Change const& change) {
  Question const q{change.date, change.index};
  return (shifts(q, change.shift) && differ(q) && suffice(change)).simplify();
}

z3::expr ComparisonFormulas::in(Extent const& extent, Question q) const {
  auto out = within(extent.days);
  if (!extent.when.empty()) out = out && encode(c_, extent.when, scope_of(facts_, after_));
  if (!q.date || extent.directions.any()) return out;
  auto const &from = before_.values[q.index], &to = after_.values[q.index];
  auto const none = constant(c_, Sort::date, 0);
  auto const was = in_state(before_, q, State::answered) && from != none, is = in_state(after_, q, State::answered) && to != none;
  std::vector<z3::expr> ways;
  if (extent.directions.earlier) ways.push_back(was && is && z3::ult(to, from));
  if (extent.directions.later) ways.push_back(was && is && z3::ult(from, to));
  if (extent.directions.given) ways.push_back(!was && is);
  if (extent.directions.gone) ways.push_back(was && !is);
  return out && any_of(c_, ways);
}

z3::expr ComparisonFormulas::covered(Cover const& cover, Question q) const {
  auto out = c_.bool_val(true);
  for (auto const& list : cover) {
    std::vector<z3::expr> some;
    for (auto const& e : list) some.push_back(in(e, q));
    out = out && any_of(c_, some);
  }
  return out.simplify();
}

}  // namespace norma::solver
