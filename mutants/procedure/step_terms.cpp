#include "mutants/procedure/step_terms.hpp"

#include <algorithm>

namespace norma::mutants::procedure {

StepTerms::Valued StepTerms::valued(Expr e) {
  solver::Scope const scope{&course_.slots, nullptr, nullptr, nullptr, nullptr, &course_.chosen};
  std::vector<z3::expr> values, known;
  for (std::size_t i = 0; i < e.size(); ++i) {
    auto const& n = e[i];
    values.push_back(solver::encode(c_, e.first(i + 1), scope));
    auto const yes = c_.bool_val(true);
    auto const joined = [&](bool decides) {
      auto const by = [&](std::size_t side) { return known[side] && (decides ? values[side] : !values[side]); };
      return by(n.a) || by(n.b) || (known[n.a] && known[n.b]);
    };
    switch (n.op) {
      case Op::fact: known.push_back(!course_.unknown[static_cast<std::size_t>(n.value)]); break;
      case Op::conjunction: known.push_back(joined(false)); break;
      case Op::disjunction: known.push_back(joined(true)); break;
      case Op::choose:
        known.push_back(z3::ite(known[n.a], z3::ite(values[n.a], known[n.b], known[n.c]), known[n.b] && known[n.c] && values[n.b] == values[n.c]));
        break;
      default: known.push_back(arity(n.op) == 0 ? yes : arity(n.op) == 1 ? known[n.a] : known[n.a] && known[n.b]);
    }
    known.back() = known.back().simplify();
  }
  return {values.back(), (!known.back()).simplify()};
}

z3::expr StepTerms::in_force(Interval const& in) {
  auto const& day = course_.law;
  auto const at = [&](Date d) { return solver::constant(c_, Sort::date, d.key()); };
  if (!(in.from < in.until)) return c_.bool_val(false);
  auto const begun = z3::uge(day, at(in.from));
  return in.until == never ? begun : begun && z3::ult(day, at(in.until));
}

z3::expr StepTerms::encoded(ProcedureBook const& book) {
  std::vector<z3::expr> any;
  for (auto const& e : book.editions) any.push_back(in_force(e.interval));
  return solver::any_of(c_, any);
}

StepTerms::After StepTerms::after(ProcedureBook const& book, std::uint16_t event, std::vector<std::uint16_t> const& asked) {
  struct Candidate {
    TransitionInfo const* row;
    z3::expr force, here, met, perhaps;
  };
  std::vector<Candidate> all;
  for (auto const& t : book.transitions) {
    if (t.head.event != event) continue;
    std::vector<z3::expr> from;
    for (auto const s : numbers_of(book.states))
      if (has(t.head.from, s)) from.push_back(course_.state == c_.bv_val(s, 8));
    auto const guard = valued(t.guard);
    auto const force = in_force(t.head.interval);
    all.push_back({&t, force, (force && solver::any_of(c_, from)).simplify(), guard.value, (!guard.value && guard.unclear).simplify()});
  }
  // The order in which the stepper looks, for a step of the text and then for one presumed; each pair is a condition and the step
  // taken where it is the first that holds.
  std::vector<std::pair<z3::expr, TransitionInfo const*>> way;
  auto const day = encoded(book);
  auto const shown = [](Candidate const& k) { return k.row->head.standing == Standing::shown; };
  for (auto const& k : all)
    if (shown(k)) way.emplace_back(day && k.here && k.met, k.row);
  for (auto const& k : all)
    if (!shown(k)) way.emplace_back(day && k.here && k.met, k.row);
  for (auto const& k : all)
    if (shown(k)) way.emplace_back(day && k.here && k.perhaps, k.row);
  std::vector<z3::expr> any, unseen;
  for (auto const& [holds, row] : way) any.push_back(holds);
  for (auto const& k : all)  // one of them is taken, and it is not shown
    if (!shown(k)) unseen.push_back(day && k.here && k.met);
  std::vector<z3::expr> seen;
  for (auto const& k : all)
    if (shown(k)) seen.push_back(day && k.here && k.met);
  After out{solver::any_of(c_, any), !(solver::any_of(c_, unseen) && !solver::any_of(c_, seen)), course_.state, c_.bool_val(false), c_.bool_val(false), {}, {}, {}};
  auto const of_ground = way.size();
  for (auto const& k : all) way.emplace_back(k.force && k.met, k.row);
  for (auto const& k : all) way.emplace_back(!k.force && k.met, k.row);
  for (auto const& k : all) way.emplace_back(k.force && k.perhaps, k.row);
  for (auto const& k : all) way.emplace_back(!k.force && k.perhaps, k.row);
  for (auto const& k : all) way.emplace_back(k.here, k.row);
  auto const chain = [&](auto value, z3::expr const& otherwise) {
    auto e = otherwise;
    for (std::size_t i = way.size(); i-- > 0;) e = z3::ite(way[i].first, value(*way[i].second), e);
    return e;
  };
  out.state = chain([&](TransitionInfo const& t) { return t.head.to != 0 ? c_.bv_val(t.head.to, 8) : course_.state; }, course_.state);
  auto begins = c_.bool_val(false);
  for (auto const& k : all)
    if (k.row->head.begins) begins = begins || out.state == c_.bv_val(k.row->head.to, 8);
  for (std::size_t i = of_ground; i-- > 0;) begins = z3::ite(way[i].first, c_.bool_val(way[i].second->head.begins), begins);
  out.begins = begins;
  for (std::size_t i = of_ground; i-- > 0;) out.beside = z3::ite(way[i].first, c_.bool_val(way[i].second->head.beside), out.beside);
  for (auto const s : asked) {
    auto const forgotten = [&](TransitionInfo const& t) { return s >= book.last && s < book.last + book.events.size() && has(t.head.forgets, static_cast<std::size_t>(s - book.last) + 1); };
    auto const none = solver::constant(c_, book.facts[s].sort, 0);
    auto const update = [&](TransitionInfo const& t) -> UpdateInfo const* {
      auto const at = std::find_if(t.updates.rbegin(), t.updates.rend(), [&](auto const& u) { return u.slot == s; });
      return at == t.updates.rend() ? nullptr : &*at;
    };
    out.slots.emplace_back(s, chain([&](TransitionInfo const& t) {
      auto const* u = update(t);
      return forgotten(t) ? none : u ? valued(u->value).value : course_.slots[s];
    }, course_.slots[s]));
    out.periods.emplace_back(s, chain([&](TransitionInfo const& t) {
      auto const* u = forgotten(t) ? nullptr : update(t);
      return c_.bv_val(u ? static_cast<unsigned>(u->period.unit) << 16 | static_cast<unsigned>(u->period.count) : 0u, 32);
    }, c_.bv_val(0u, 32)));
    out.unknown.emplace_back(s, chain([&](TransitionInfo const& t) {
      auto const* u = update(t);
      return forgotten(t) ? c_.bool_val(false) : u ? course_.unknown[s] && valued(u->value).value == none : course_.unknown[s];
    }, course_.unknown[s]));
  }
  return out;
}

}  // namespace norma::mutants::procedure
