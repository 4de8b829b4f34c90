// Conflicts, gaps and properties: is there a case that breaks the law's promise?
#include <algorithm>
#include <set>

#include "solver/edition_check.hpp"

namespace norma::solver {
namespace {

void sort_unique(std::vector<std::uint16_t>& v) {
  std::sort(v.begin(), v.end());
  v.erase(std::unique(v.begin(), v.end()), v.end());
}

}  // namespace

void EditionCheck::answer_clash(Obligation& o) {
  auto const decisions = book_.decisions.size();
  answer_question(o, [&](Encoding const& e) {
    return o.index < decisions ? e.conflict[o.index] : e.value_conflict[o.index - decisions];
  }, true);
}

void EditionCheck::answer_gap(Obligation& o) {
  answer_question(o, [&](Encoding const& e) { return e.gap[o.index]; }, false);
}

void EditionCheck::answer_property(Obligation& o) {
  answer_question(o, [&](Encoding const& e) {
    Scope const scope{&facts_.slots, &e.definitions, &e.lawful, &e.values, &e.world};
    return (!encode(c_, book_.properties[o.index].expr, scope)).simplify();
  }, false);
}

// Refutes until nothing is left, if `enumerate`; otherwise once. A question that holds under the default readings is
// asked again under each single switch that changes its formula.
void EditionCheck::answer_question(Obligation& o, std::function<z3::expr(Encoding const&)> const& question,
                                   bool enumerate) {
  auto const memo = std::string(name_of(o.kind)) + o.subject;
  auto const& base = world_of(default_world(book_));
  auto const asked = question(base);
  Goals remaining{asked};
  for (bool more = true; more;) switch (ask(o, base, remaining, remaining.size() == 1 ? memo : std::string())) {
      case Outcome::unknown: return;
      case Outcome::unsatisfiable: more = false; break;
      case Outcome::satisfiable: {
        Finding found;
        if (!refute(o, base, remaining, {}, &found)) return;
        o.verdict = Verdict::refuted;
        if (!enumerate || found.rules.empty()) return;
        z3::expr_vector together(c_);
        for (auto const r : found.rules) together.push_back(base.live[r]);
        remaining.push_back(!z3::mk_and(together));
      }
    }
  if (!o.findings.empty()) return;
  o.verdict = Verdict::proven;
  std::vector<Selection> switches;
  std::vector<Option> options;
  for (std::uint16_t r = 0; r < book_.readings.size(); ++r)
    for (std::uint16_t a = 2; a <= book_.readings[r].count(); ++a) {
      World world = default_world(book_);
      world[r] = static_cast<std::uint8_t>(a);
      auto const& other = world_of(world);
      auto const goal = question(other);
      if (goal.is_false() || z3::eq(goal, asked)) continue;
      switches.push_back({r, a});
      options.push_back({&other, goal});
    }
  auto const refuting = possible_each(o, options, memo + "@");
  if (!refuting) return;
  for (auto const i : *refuting) {
    if (!refute(o, *options[i].encoding, {options[i].goal}, {switches[i]}, nullptr)) return;
    o.verdict = Verdict::depends_on_reading;
  }
}

// The finding of a satisfiable question. False if it could not be made, which the verdict then tells.
bool EditionCheck::refute(Obligation& o, Encoding const& e, Goals const& goals, std::vector<Selection> readings,
                          Finding* found) {
  auto const w = canonical_witness(book_, facts_, session_, query_name(o), with_window(e, goals), edition_);
  if (!w.slots) {
    leave_open(o, w.gave_up ? "no canonical witness: " + session_.why() : "no canonical witness, though there is a case");
    if (!w.gave_up) disagreements.push_back({query_name(o), o.reason});
    return false;
  }
  Finding f{o.kind, o.subject, o.index, {}, {}, std::move(readings), {}, edition_, e.world, *w.slots};
  if (!replays(f, e)) {
    leave_open(o, "the witness does not replay");
    return false;
  }
  auto const result = replay_.decide(f.witness, f.world);
  if (f.kind == Kind::conflict) f.rules = replay_.clash(result, f.index);
  name_provisions(f, result);
  if (found) *found = f;
  add_finding(o, std::move(f));
  return true;
}

// The provisions that the clashing rules, or the property, or the decision's gap concern.
void EditionCheck::name_provisions(Finding& f, Result const& result) const {
  auto const cite = [&](Cites const& cites) {
    for (auto const c : cites) f.provisions.push_back(c.provision);
  };
  for (auto const r : f.rules) cite(book_.rules[r].head.cites);
  if (f.kind == Kind::property) cite(book_.properties[f.index].cites);
  if (f.kind == Kind::gap)  // those that could have answered
    for (std::size_t r = 0; r < book_.rules.size(); ++r) {
      auto const& rule = book_.rules[r];
      bool const default_reading = std::all_of(rule.head.readings.begin(), rule.head.readings.end(),
                                               [](Selection s) { return s.alternative == 1; });
      if (!rule.assigns && rule.target == f.index && default_reading && !result.live.has(r) &&
          rule.head.interval.contains(book_.editions[edition_].interval.from))
        cite(rule.head.cites);
    }
  sort_unique(f.provisions);
}

}  // namespace norma::solver
