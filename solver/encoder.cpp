#include "solver/encoder.hpp"

#include <algorithm>

namespace norma::solver {
namespace {

z3::expr denied(z3::expr const& e) { return folded(!e); }

// That the governing date is in an edition that has the rule.
z3::expr in_force_then(z3::context& c, Rulebook const& book, Encoding const& e, std::size_t rule) {
  std::vector<z3::expr> spans;
  for (std::size_t first = 0, n = book.editions.size(); first < n; ++first) {
    if (!in_force(book, rule, first)) continue;
    auto last = first + 1;
    while (last < n && in_force(book, rule, last)) ++last;
    spans.push_back(governed(c, book, e, first, last));
    first = last - 1;
  }
  return simply_any(c, spans);
}

}  // namespace

Encoder::Encoder(z3::context& c, Rulebook const& book, Facts const& facts, Encoding& out)
    : c_(c), book_(book), out_(out), scope_(scope_of(facts, out)), all_(true), dropped_(no_rule), readings_(book.readings.size(), 1),
      definitions_(book.definitions.size(), 1), active_(book.rules.size(), 1), live_(active_), assigned_(active_), decisions_(book.decisions.size(), 1),
      values_(book.derived.size(), 1) {}

Encoder::Encoder(z3::context& c, Rulebook const& book, Facts const& facts, Encoding& out, Encoding const& base, std::size_t dropped)
    : Encoder(c, book, facts, out) {
  all_ = false;
  dropped_ = dropped;
  for (std::size_t r = 0; r < readings_.size(); ++r) readings_[r] = out.world[r] != base.world[r];
  for (auto* marks : {&definitions_, &active_, &live_, &assigned_, &decisions_, &values_}) std::fill(marks->begin(), marks->end(), 0);
}

bool Encoder::put(z3::expr& place, z3::expr formula) const {
  bool const other = all_ || !z3::eq(place, formula);
  place = std::move(formula);
  return other;
}

bool Encoder::touched(Expr e) const {
  return all_ || std::any_of(e.begin(), e.end(), [&](Node const& n) {
    auto const i = static_cast<std::size_t>(n.value);
    switch (n.op) {
      case Op::reading: return readings_[i] != 0;
      case Op::definition: return definitions_[i] != 0;
      case Op::lawful: return decisions_[i] != 0;
      case Op::value_of: return values_[i] != 0;
      default: return false;
    }
  });
}

bool Encoder::eligibility_touched(std::size_t rule) const {
  if (all_ || rule == dropped_ || (out_.edition == any_edition && definitions_[book_.governing_date] != 0)) return true;
  auto const& asked = book_.rules[rule].head.readings;
  return std::any_of(asked.begin(), asked.end(), [&](Selection s) { return readings_[s.reading] != 0; });
}

z3::expr Encoder::eligible(std::size_t rule) const {
  if (rule == dropped_) return c_.bool_val(false);
  auto const& selections = book_.rules[rule].head.readings;
  bool const decided = out_.chosen.empty();
  if (decided && !std::all_of(selections.begin(), selections.end(), [&](Selection s) { return out_.world[s.reading] == s.alternative; }))
    return c_.bool_val(false);
  std::vector<z3::expr> parts{out_.edition == any_edition ? in_force_then(c_, book_, out_, rule) : c_.bool_val(in_force(book_, rule, out_.edition))};
  if (!decided)
    for (auto const s : selections) parts.push_back(out_.chosen[s.reading][s.alternative]);
  return simply_all(c_, parts);
}

void Encoder::definitions() {
  for (std::size_t i = 0; i < definitions_.size(); ++i)
    if (auto const e = book_.definitions[i].expr; touched(e)) definitions_[i] = put(out_.definitions[i], encode(c_, e, scope_));
}

void Encoder::stratum(Stratum const& s) {
  for (std::size_t r = s.first_rule; r < s.last_rule; ++r) {
    activate(r);
    bool const contested = std::find(s.contested.begin(), s.contested.end(), r) != s.contested.end();
    if (!contested && active_[r] != 0) live_[r] = put(out_.live[r], out_.active[r]);
    if (contested && all_) out_.live[r] = out_.active[r];  // as the oracle begins: a law mixed of two may have a circle of overrides
  }
  for (auto const r : s.contested) defeat(r);
  for (auto const x : s.derived) derive(s, x);
  for (auto const d : s.decisions) decide(s, d);
}

void Encoder::activate(std::size_t r) {
  auto const& rule = book_.rules[r];
  bool const again = eligibility_touched(r);
  if (again || touched(rule.guard)) {
    auto const e = eligible(r);
    active_[r] = put(out_.active[r], e.is_false() ? e : simply_all(c_, {e, encode(c_, rule.guard, scope_)}));
  }
  if (rule.assigns && (again || touched(rule.value)))
    assigned_[r] = put(out_.assigned[r], eligible(r).is_false() ? constant(c_, Sort::date, 0) : encode(c_, rule.value, scope_));
}

void Encoder::defeat(std::size_t r) {
  auto const& over = book_.rules[r].defeaters;
  if (active_[r] == 0 && std::none_of(over.begin(), over.end(), [&](auto d) { return live_[d] != 0; })) return;
  std::vector<z3::expr> defeaters;
  for (auto const d : over) defeaters.push_back(out_.live[d]);
  live_[r] = put(out_.live[r], simply_all(c_, {out_.active[r], denied(simply_any(c_, defeaters))}));
}

void Encoder::derive(Stratum const& s, std::size_t x) {
  z3::expr value = constant(c_, Sort::date, 0), given = c_.bool_val(false), clash = c_.bool_val(false);
  bool again = all_;
  for (std::size_t r = s.first_rule; r < s.last_rule; ++r) {
    auto const& rule = book_.rules[r];
    if (!rule.assigns || rule.target != x) continue;
    again = again || live_[r] != 0 || assigned_[r] != 0;
    if (out_.live[r].is_false()) continue;
    auto const& v = out_.assigned[r];
    clash = simply_any(c_, {clash, simply_all(c_, {given, out_.live[r], folded(value != v)})});
    value = folded(z3::ite(out_.live[r], v, value));
    given = simply_any(c_, {given, out_.live[r]});
  }
  if (!again) return;
  out_.value_given[x] = given;
  out_.value_conflict[x] = clash;
  values_[x] = put(out_.values[x], folded(z3::ite(clash, constant(c_, Sort::date, 0), value)));
}

void Encoder::decide(Stratum const& s, std::size_t d) {
  auto const& decision = book_.decisions[d];
  std::vector<z3::expr> musts, unknowns;
  bool again = touched(decision.due);
  for (std::size_t r = s.first_rule; r < s.last_rule; ++r) {
    auto const& rule = book_.rules[r];
    if (rule.assigns || rule.target != d) continue;
    again = again || live_[r] != 0;
    if (rule.modality == Modality::must) musts.push_back(out_.live[r]);
    if (rule.modality == Modality::unknown) unknowns.push_back(out_.live[r]);
  }
  if (!again) return;
  z3::expr const must = simply_any(c_, musts), unknown = simply_any(c_, unknowns), known = denied(unknown);
  std::vector<z3::expr> open, kept;
  for (std::size_t o = 0; o < decision.outcomes.size(); ++o) {
    auto const [mandated, permitted, forbidden] = tally(s, d, o, must);
    kept.push_back(simply_all(c_, {mandated, denied(forbidden)}));
    open.push_back(simply_all(c_, {simply_any(c_, {mandated, permitted}), denied(forbidden), c_.bool_val((decision.domain >> o & 1) != 0)}));
  }
  out_.unknown[d] = unknown;
  out_.conflict[d] = simply_all(c_, {known, must, denied(simply_any(c_, kept))});
  bool differs = all_;
  for (std::size_t o = 0; o < open.size(); ++o) differs = put(out_.lawful[d][o], simply_all(c_, {known, denied(out_.conflict[d]), open[o]})) || differs;
  decisions_[d] = differs;
  out_.due[d] = encode(c_, decision.due, scope_);
  out_.gap[d] = simply_all(c_, {known, denied(out_.conflict[d]), out_.due[d], denied(simply_any(c_, out_.lawful[d]))});
}

Encoder::Tally Encoder::tally(Stratum const& s, std::size_t d, std::size_t o, z3::expr const& must) const {
  std::vector<z3::expr> mandated{must}, permitted, forbidden;
  for (std::size_t r = s.first_rule; r < s.last_rule; ++r) {
    auto const& rule = book_.rules[r];
    if (rule.assigns || rule.target != d || out_.live[r].is_false()) continue;
    bool const holds = (rule.outcomes >> o & 1) != 0;
    if (rule.modality == Modality::must && !holds) mandated.push_back(denied(out_.live[r]));
    if (rule.modality == Modality::may && holds) permitted.push_back(out_.live[r]);
    if (rule.modality == Modality::must_not && holds) forbidden.push_back(out_.live[r]);
  }
  return {simply_all(c_, mandated), simply_any(c_, permitted), simply_any(c_, forbidden)};
}

}  // namespace norma::solver
