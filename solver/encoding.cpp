#include "solver/encoding.hpp"

#include <functional>

namespace norma::solver {
namespace {

z3::expr all(z3::context& c, std::vector<z3::expr> const& parts) {
  z3::expr_vector v(c);
  for (auto const& p : parts) v.push_back(p);
  return parts.empty() ? c.bool_val(true) : z3::mk_and(v).simplify();
}
z3::expr any(z3::context& c, std::vector<z3::expr> const& parts) { return any_of(c, parts).simplify(); }

z3::expr range_of(z3::context& c, FactInfo const& f, z3::expr const& v, std::vector<z3::expr> const& slots) {
  z3::expr const present = f.parent < 0 ? c.bool_val(true) : slots[static_cast<std::size_t>(f.parent)];
  if (f.sort == Sort::boolean) return f.parent < 0 ? c.bool_val(true) : z3::implies(!present, !v);
  return z3::ite(present, in_range(f, v), v == constant(c, f.sort, 0)).simplify();
}

bool selected(RuleInfo const& rule, World const& world) {
  for (auto const s : rule.head.readings)
    if (world[s.reading] != s.alternative) return false;
  return true;
}

// Equal formulas cannot differ; others may.
void add_difference(std::vector<z3::expr>& parts, z3::expr const& a, z3::expr const& b) {
  if (!z3::eq(a, b)) parts.push_back(a != b);
}

void add_decision(std::vector<z3::expr>& parts, std::size_t d, Encoding const& a, Encoding const& b) {
  for (std::size_t o = 0; o < a.lawful[d].size(); ++o) add_difference(parts, a.lawful[d][o], b.lawful[d][o]);
  add_difference(parts, a.conflict[d], b.conflict[d]);
  add_difference(parts, a.gap[d], b.gap[d]);
  add_difference(parts, a.unknown[d], b.unknown[d]);
}

void add_date(std::vector<z3::expr>& parts, std::size_t x, Encoding const& a, Encoding const& b) {
  add_difference(parts, a.values[x], b.values[x]);
  add_difference(parts, a.value_given[x], b.value_given[x]);
  add_difference(parts, a.value_conflict[x], b.value_conflict[x]);
}

class Encoder {
 public:
  using Eligible = std::function<z3::expr(std::size_t rule)>;

  Encoder(z3::context& c, Rulebook const& book, Facts const& facts, Encoding& out, Eligible eligible)
      : c_(c), book_(book), out_(out), eligible_(std::move(eligible)), scope_(scope_of(facts, out)) {}

  void definitions() {
    for (auto const& d : book_.definitions) out_.definitions.push_back(encode(c_, d.expr, scope_));
  }

  void stratum(Stratum const& s, std::optional<std::size_t> dropped) {
    std::vector<z3::expr> assigned;
    for (std::size_t r = s.first_rule; r < s.last_rule; ++r) {
      auto const& rule = book_.rules[r];
      auto const eligible = r == dropped ? c_.bool_val(false) : eligible_(r);
      bool const never = eligible.is_false();
      out_.active[r] = never ? eligible : (eligible && encode(c_, rule.guard, scope_)).simplify();
      out_.live[r] = out_.active[r];
      assigned.push_back(rule.assigns && !never ? encode(c_, rule.value, scope_) : constant(c_, Sort::date, 0));
    }
    for (auto const r : s.contested) {
      std::vector<z3::expr> over;
      for (auto const d : book_.rules[r].defeaters) over.push_back(out_.live[d]);
      out_.live[r] = (out_.active[r] && !any(c_, over)).simplify();
    }
    for (auto const x : s.derived) derive(s, x, assigned);
    for (auto const d : s.decisions) decide(s, d);
  }

 private:
  void derive(Stratum const& s, std::size_t x, std::vector<z3::expr> const& assigned) {
    z3::expr value = constant(c_, Sort::date, 0), given = c_.bool_val(false), clash = c_.bool_val(false);
    for (std::size_t r = s.first_rule; r < s.last_rule; ++r) {
      auto const& rule = book_.rules[r];
      if (!rule.assigns || rule.target != x || out_.live[r].is_false()) continue;
      auto const& v = assigned[r - s.first_rule];
      clash = clash || (given && out_.live[r] && value != v);
      value = z3::ite(out_.live[r], v, value);
      given = given || out_.live[r];
    }
    out_.value_given[x] = given.simplify();
    out_.value_conflict[x] = clash.simplify();
    out_.values[x] = z3::ite(clash, constant(c_, Sort::date, 0), value).simplify();
  }

  void decide(Stratum const& s, std::size_t d) {
    auto const& decision = book_.decisions[d];
    std::vector<z3::expr> musts, unknowns;
    for (std::size_t r = s.first_rule; r < s.last_rule; ++r) {
      auto const& rule = book_.rules[r];
      if (rule.assigns || rule.target != d) continue;
      if (rule.modality == Modality::must) musts.push_back(out_.live[r]);
      if (rule.modality == Modality::unknown) unknowns.push_back(out_.live[r]);
    }
    z3::expr const must = any(c_, musts), unknown = any(c_, unknowns);
    std::vector<z3::expr> open, kept;
    for (std::size_t o = 0; o < decision.outcomes.size(); ++o) {
      auto const [mandated, permitted, forbidden] = tally(s, d, o, must);
      kept.push_back(mandated && !forbidden);
      open.push_back((mandated || permitted) && !forbidden && c_.bool_val((decision.domain >> o & 1) != 0));
    }
    out_.unknown[d] = unknown;
    out_.conflict[d] = (!unknown && must && !any(c_, kept)).simplify();
    out_.lawful[d].clear();
    for (auto const& o : open) out_.lawful[d].push_back((!unknown && !out_.conflict[d] && o).simplify());
    out_.due[d] = encode(c_, decision.due, scope_);
    out_.gap[d] = (!unknown && !out_.conflict[d] && out_.due[d] && !any(c_, out_.lawful[d])).simplify();
  }

  struct Tally {
    z3::expr mandated, permitted, forbidden;
  };
  Tally tally(Stratum const& s, std::size_t d, std::size_t o, z3::expr const& must) {
    std::vector<z3::expr> mandated{must}, permitted, forbidden;
    for (std::size_t r = s.first_rule; r < s.last_rule; ++r) {
      auto const& rule = book_.rules[r];
      if (rule.assigns || rule.target != d || out_.live[r].is_false()) continue;
      bool const holds = (rule.outcomes >> o & 1) != 0;
      if (rule.modality == Modality::must && !holds) mandated.push_back(!out_.live[r]);
      if (rule.modality == Modality::may && holds) permitted.push_back(out_.live[r]);
      if (rule.modality == Modality::must_not && holds) forbidden.push_back(out_.live[r]);
    }
    return {all(c_, mandated), any(c_, permitted), any(c_, forbidden)};
  }

  z3::context& c_;
  Rulebook const& book_;
  Encoding& out_;
  Eligible eligible_;
  Scope scope_;
};

Encoder::Eligible in_edition(z3::context& c, Rulebook const& book, Encoding const& e) {
  return [&c, &book, &e](std::size_t r) { return c.bool_val(in_force(book, r, e.edition) && selected(book.rules[r], e.world)); };
}

Encoding nothing_yet(z3::context& c, Rulebook const& book, std::size_t edition, World const& world) {
  z3::expr const no = c.bool_val(false), none = constant(c, Sort::date, 0);
  std::vector<z3::expr> const rules(book.rules.size(), no), decisions(book.decisions.size(), no),
      derived(book.derived.size(), no), dates(book.derived.size(), none);
  Encoding out{world, edition, {}, rules, rules, {}, decisions, decisions, decisions, decisions, dates, derived, derived};
  for (auto const& d : book.decisions) out.lawful.emplace_back(d.outcomes.size(), no);
  return out;
}

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
  return any(c, spans);
}

}  // namespace

Facts declare_facts(z3::context& c, Rulebook const& book) {
  Facts facts;
  for (auto const& f : book.facts)
    facts.slots.push_back(f.sort == Sort::boolean ? c.bool_const(f.path.c_str())
                                                  : c.bv_const(f.path.c_str(), width(f.sort)));
  for (std::size_t i = 0; i < book.facts.size(); ++i) {
    auto const range = range_of(c, book.facts[i], facts.slots[i], facts.slots);
    if (!range.is_true()) facts.ranges.push_back(range);
  }
  World const none = default_world(book);
  Scope const scope{&facts.slots, nullptr, nullptr, nullptr, &none};
  for (auto const& k : book.constraints) facts.constraints.push_back(encode(c, k.expr, scope).simplify());
  return facts;
}

Scope scope_of(Facts const& facts, Encoding const& e) {
  return {&facts.slots, &e.definitions, &e.lawful, &e.values, &e.world, &e.chosen};
}

bool in_force(Rulebook const& book, std::size_t rule, std::size_t edition) {
  return book.rules[rule].head.interval.contains(book.editions[edition].interval.from);
}

z3::expr governed(z3::context& c, Rulebook const& book, Encoding const& e, std::size_t first, std::size_t last) {
  auto const& date = e.definitions[book.governing_date];
  return z3::uge(date, constant(c, Sort::date, book.editions[first].interval.from.key())) &&
         z3::ult(date, constant(c, Sort::date, book.editions[last - 1].interval.until.key()));
}

Encoding encode_act(z3::context& c, Rulebook const& book, Facts const& facts, std::size_t edition, World const& world) {
  auto out = nothing_yet(c, book, edition, world);
  Encoder encoder(c, book, facts, out, in_edition(c, book, out));
  encoder.definitions();
  for (auto const& s : book.strata) encoder.stratum(s, std::nullopt);
  return out;
}

OneSwitch::OneSwitch(z3::context& c, Rulebook const& book) : which(c.bv_const("the reading that is switched", 16)), switches(switches_of(book)) {}
z3::expr OneSwitch::is(std::size_t position) const { return which == which.ctx().bv_val(static_cast<unsigned>(position + 1), 16); }
z3::expr OneSwitch::none() const { return which == which.ctx().bv_val(0, 16); }

std::vector<std::pair<Selection, z3::expr>> OneSwitch::all() const {
  std::vector<std::pair<Selection, z3::expr>> out;
  for (std::size_t i = 0; i < switches.size(); ++i) out.emplace_back(switches[i], is(i));
  return out;
}

Facts with_switch(Facts facts, OneSwitch const& readings) {
  facts.slots.push_back(readings.which);
  facts.ranges.push_back(z3::ule(readings.which, readings.which.ctx().bv_val(static_cast<unsigned>(readings.switches.size()), 16)));
  return facts;
}

std::vector<std::vector<z3::expr>> choices(z3::context& c, Rulebook const& book, std::vector<std::pair<Selection, z3::expr>> const& switches, World const& usual) {
  std::vector<std::vector<z3::expr>> chosen;
  for (auto const& r : book.readings) chosen.emplace_back(r.count() + 1, c.bool_val(false));
  for (auto const& [s, made] : switches) chosen[s.reading][s.alternative] = made;
  for (std::size_t r = 0; r < chosen.size(); ++r) {
    std::vector<z3::expr> others;
    for (std::size_t a = 1; a < chosen[r].size(); ++a)
      if (a != usual[r]) others.push_back(chosen[r][a]);
    chosen[r][usual[r]] = !any(c, others);
  }
  return chosen;
}

Encoding encode_any_law(z3::context& c, Rulebook const& book, Facts const& facts, OneSwitch const& readings) {
  return encode_any_law(c, book, facts, choices(c, book, readings.all(), default_world(book)));
}

Encoding encode_any_law(z3::context& c, Rulebook const& book, Facts const& facts, std::vector<std::vector<z3::expr>> chosen) {
  auto out = nothing_yet(c, book, 0, default_world(book));
  out.chosen = std::move(chosen);
  Encoder encoder(c, book, facts, out, [&](std::size_t r) {
    auto eligible = in_force_then(c, book, out, r);
    for (auto const s : book.rules[r].head.readings) eligible = eligible && out.chosen[s.reading][s.alternative];
    return eligible.simplify();
  });
  encoder.definitions();
  for (auto const& s : book.strata) encoder.stratum(s, std::nullopt);
  return out;
}

Without encode_without(z3::context& c, Rulebook const& book, Facts const& facts, Encoding const& base,
                       std::size_t rule) {
  Without w{base, {}};
  Encoder encoder(c, book, facts, w.encoding, in_edition(c, book, w.encoding));
  auto const& r = book.rules[rule];
  bool const printed = r.assigns || !book.decisions[r.target].internal;
  for (auto const& s : book.strata) {
    if (rule >= s.last_rule) continue;
    encoder.stratum(s, rule);
    if (!printed) continue;
    std::vector<z3::expr> parts;
    for (auto const d : s.decisions) add_decision(parts, d, base, w.encoding);
    for (auto const x : s.derived) add_date(parts, x, base, w.encoding);
    w.differ = {any(c, parts)};
    return w;
  }
  w.differ = {decisions_differ(c, book, base, w.encoding), dates_differ(c, book, base, w.encoding)};
  return w;
}

z3::expr decisions_differ(z3::context& c, Rulebook const& book, Encoding const& a, Encoding const& b) {
  std::vector<z3::expr> parts;
  for (std::size_t d = 0; d < book.decisions.size(); ++d) {
    if (!book.decisions[d].internal) add_decision(parts, d, a, b);
  }
  return any(c, parts);
}

z3::expr dates_differ(z3::context& c, Rulebook const& book, Encoding const& a, Encoding const& b) {
  std::vector<z3::expr> parts;
  for (std::size_t x = 0; x < book.derived.size(); ++x) add_date(parts, x, a, b);
  return any(c, parts);
}

}  // namespace norma::solver
