#include "solver/encoding.hpp"

#include "solver/encoder.hpp"

namespace norma::solver {
namespace {


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

Encoding nothing_yet(z3::context& c, Rulebook const& book, std::size_t edition, World const& world) {
  z3::expr const no = c.bool_val(false), none = constant(c, Sort::date, 0);
  std::vector<z3::expr> const rules(book.rules.size(), no), decisions(book.decisions.size(), no),
      derived(book.derived.size(), no), dates(book.derived.size(), none);
  Encoding out{world, edition, std::vector(book.definitions.size(), no), rules, rules, std::vector(book.rules.size(), none), {}, decisions, decisions, decisions, decisions, dates, derived, derived};
  for (auto const& d : book.decisions) out.lawful.emplace_back(d.outcomes.size(), no);
  return out;
}

void encode_all(Encoder& encoder, Rulebook const& book) {
  encoder.definitions();
  for (auto const& s : book.strata) encoder.stratum(s);
}

}  // namespace

z3::expr range_of(z3::context& c, std::vector<FactInfo> const& facts, std::size_t fact, std::vector<z3::expr> const& slots) {
  auto const& f = facts[fact];
  auto const& v = slots[fact];
  z3::expr const present = f.parent < 0 ? c.bool_val(true) : slots[static_cast<std::size_t>(f.parent)];
  if (f.sort == Sort::boolean) return f.parent < 0 ? c.bool_val(true) : z3::implies(!present, !v);
  return z3::ite(present, in_range(f, v), v == constant(c, f.sort, 0)).simplify();
}

Facts declare_facts(z3::context& c, Rulebook const& book) {
  Facts facts;
  for (auto const& f : book.facts)
    facts.slots.push_back(f.sort == Sort::boolean ? c.bool_const(f.path.c_str())
                                                  : c.bv_const(f.path.c_str(), width(f.sort)));
  for (std::size_t i = 0; i < book.facts.size(); ++i) {
    auto const range = range_of(c, book.facts, i, facts.slots);
    if (!range.is_true()) facts.ranges.push_back(range);
  }
  World const none = default_world(book);
  Scope const scope{&facts.slots, nullptr, nullptr, nullptr, &none};
  for (auto const& k : book.constraints) facts.constraints.push_back(encode(c, k.expr, scope).simplify());
  return facts;
}

Scope scope_of(Facts const& facts, Encoding const& e) {
  return {&facts.slots, &e.definitions, &e.lawful, &e.values, &e.world, &e.chosen, false, e.day};
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
  Encoder encoder(c, book, facts, out);
  encode_all(encoder, book);
  return out;
}

Encoding encode_beside(z3::context& c, Rulebook const& book, Facts const& facts, Encoding const& base, World const& world) {
  auto out = base;
  out.world = world;
  Encoder encoder(c, book, facts, out, base, Encoder::no_rule);
  encode_all(encoder, book);
  return out;
}

template <class Switches>
std::vector<std::pair<Selection, z3::expr>> each_made(Switches const& readings) {
  std::vector<std::pair<Selection, z3::expr>> out;
  for (std::size_t i = 0; i < readings.switches.size(); ++i) out.emplace_back(readings.switches[i], readings.is(i));
  return out;
}

OneSwitch::OneSwitch(z3::context& c, Rulebook const& book) : which(c.bv_const("the reading that is switched", 16)), switches(switches_of(book)) {}
z3::expr OneSwitch::is(std::size_t position) const { return which == which.ctx().bv_val(static_cast<unsigned>(position + 1), 16); }
z3::expr OneSwitch::none() const { return which == which.ctx().bv_val(0, 16); }

std::vector<std::pair<Selection, z3::expr>> OneSwitch::all() const { return each_made(*this); }

TwoSwitches::TwoSwitches(z3::context& c, Rulebook const& book)
    : which(c.bv_const("the reading that is switched", 16)), also(c.bv_const("the reading that is switched beside it", 16)), switches(switches_of(book)) {}

z3::expr TwoSwitches::is(std::size_t position) const {
  auto const made = which.ctx().bv_val(static_cast<unsigned>(position + 1), 16);
  return which == made || also == made;
}
z3::expr TwoSwitches::none() const { return which == 0 && also == 0; }
z3::expr TwoSwitches::one() const { return also == 0; }

std::vector<std::pair<Selection, z3::expr>> TwoSwitches::all() const { return each_made(*this); }

Facts with_switches(Facts facts, TwoSwitches const& r) {
  facts.slots.push_back(r.also);
  facts.slots.push_back(r.which);
  facts.ranges.push_back(z3::ule(r.which, r.which.ctx().bv_val(static_cast<unsigned>(r.switches.size()), 16)));
  facts.ranges.push_back(z3::ult(r.also, r.which) || r.none());
  for (std::size_t i = 0; i < r.switches.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (r.switches[i].reading == r.switches[j].reading) facts.ranges.push_back(!(r.is(i) && r.is(j)));
  return facts;
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
    chosen[r][usual[r]] = !simply_any(c, others);
  }
  return chosen;
}

Encoding encode_any_law(z3::context& c, Rulebook const& book, Facts const& facts, OneSwitch const& readings, std::size_t edition) {
  return encode_any_law(c, book, facts, choices(c, book, readings.all(), default_world(book)), edition);
}

Encoding encode_any_law(z3::context& c, Rulebook const& book, Facts const& facts, std::vector<std::vector<z3::expr>> chosen, std::size_t edition) {
  auto out = nothing_yet(c, book, edition, default_world(book));
  out.chosen = std::move(chosen);
  if (edition != any_edition) out.day = {book.governing_date, book.editions[edition].interval};
  Encoder encoder(c, book, facts, out);
  encode_all(encoder, book);
  return out;
}

Without encode_without(z3::context& c, Rulebook const& book, Facts const& facts, Encoding const& base,
                       std::size_t rule) {
  Without w{base, {}};
  Encoder encoder(c, book, facts, w.encoding, base, rule);
  auto const& r = book.rules[rule];
  bool const printed = r.assigns || !book.decisions[r.target].internal;
  for (auto const& s : book.strata) {
    if (rule >= s.last_rule) continue;
    encoder.stratum(s);
    if (!printed) continue;
    std::vector<z3::expr> parts;
    for (auto const d : s.decisions) add_decision(parts, d, base, w.encoding);
    for (auto const x : s.derived) add_date(parts, x, base, w.encoding);
    w.differ = {simply_any(c, parts)};
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
  return simply_any(c, parts);
}

z3::expr dates_differ(z3::context& c, Rulebook const& book, Encoding const& a, Encoding const& b) {
  std::vector<z3::expr> parts;
  for (std::size_t x = 0; x < book.derived.size(); ++x) add_date(parts, x, a, b);
  return simply_any(c, parts);
}

}  // namespace norma::solver
