// Conflicts, gaps and properties: is there a case that breaks the law's promise?
#include <algorithm>
#include <numeric>
#include <set>

#include "solver/edition_check.hpp"

namespace norma::solver {
namespace {

void sort_unique(std::vector<std::uint16_t>& v) {
  std::sort(v.begin(), v.end());
  v.erase(std::unique(v.begin(), v.end()), v.end());
}

}  // namespace

// A question that holds by default is asked again under each single switch.
void EditionCheck::answer_promise(Obligation& o) {
  auto const* known = survey_ ? survey_->of(o.kind, o.index) : nullptr;
  auto const* possible = known ? &known->any : nullptr;
  if ((!possible || possible->editions.contains(edition_)) && !answer_by_default(o)) return;
  if (o.findings.empty()) {
    if (possible && possible->editions.contains(edition_)) return contradict(o);
    o.verdict = Verdict::proven;
    if (!possible || possible->switches.contains(edition_)) answer_by_switch(o);
    if (survey_ && !possible && o.verdict == Verdict::proven) leave_open(o, "under two readings switched together it was not decided");
  }
  if (options_.known && !o.findings.empty()) look_beyond(o, known);
}

// What is accepted of the question is accepted of the cases that the known law excuses: that there are others is a finding of
// its own. `check` finds its case, in the newest edition that has one.
void EditionCheck::look_beyond(Obligation& o, Answer const* known) {
  if (!known) return leave_open(o, "whether the finding outgrows what is accepted was not decided");
  auto const add = [&](std::vector<Selection> const& readings) {
    for (auto const i : std::vector(o.findings)) {
      auto f = findings[i];
      if (f.outgrown || f.readings != readings || !options_.accepted(f.key(book_))) continue;
      f.outgrown = true;
      f.witness.clear();
      return add_finding(o, std::move(f));
    }
  };
  if (known->unexcused.editions.contains(edition_)) add({});
  if (auto const at = known->unexcused.switches.find(edition_); at != known->unexcused.switches.end())
    for (auto const& s : at->second) add(s);
}

EditionCheck::Goals EditionCheck::beyond(Finding const& f, Encoding const& e) {
  if (!known_) known_.emplace(c_, *options_.known, book_, facts_, switches_.all());
  auto made = f.readings.empty() ? switches_.none() : c_.bool_val(f.readings.size() > 1) || switches_.one();
  for (std::size_t i = 0; i < switches_.switches.size(); ++i)
    if (std::find(f.readings.begin(), f.readings.end(), switches_.switches[i]) != f.readings.end()) made = made && switches_.is(i);
  auto const broken = broken_promise(c_, book_, facts_, f.kind, f.index, e);
  return {broken, made, !known_->excuses(f.kind, f.index, book_.editions[edition_].interval, e, broken)};
}

bool EditionCheck::answer_by_default(Obligation& o) {
  bool const surveyed = survey_ && survey_->of(o.kind, o.index);  // then the whole group need not be asked first
  return refute_all(o, world_of(default_world(book_)), {}, Verdict::refuted, surveyed ? std::string() : std::string(name_of(o.kind)) + o.subject);
}

bool EditionCheck::refute_all(Obligation& o, Encoding const& e, std::vector<Selection> const& readings, Verdict verdict, std::string const& memo) {
  Goals remaining{goal_of(o, e)};
  std::vector<std::vector<std::uint16_t>> excluded;
  for (;;) {
    auto const shown = shows(o, e.world, excluded);
    auto start = at_hand(o, readings, shown);
    if (!start) switch (ask(o, e, remaining, remaining.size() == 1 ? memo : std::string())) {
        case Outcome::unknown: return false;
        case Outcome::unsatisfiable: return true;
        case Outcome::satisfiable: start = session_.model();
      }
    Finding found;
    if (!refute(o, e, remaining, readings, shown, std::move(*start), &found)) return false;
    o.verdict = verdict;
    if (o.kind != Kind::conflict || found.rules.empty()) return true;
    z3::expr_vector together(c_);
    for (auto const r : found.rules) together.push_back(e.live[r]);
    // Rules that are live together may give one date; what clashes with both is another finding.
    if (o.index >= book_.decisions.size()) together.push_back(e.assigned[found.rules[0]] != e.assigned[found.rules[1]]);
    remaining.push_back(!z3::mk_and(together));
    excluded.push_back(found.rules);
  }
}

void EditionCheck::answer_by_switch(Obligation& o) {
  auto const* known = survey_ ? survey_->of(o.kind, o.index) : nullptr;
  auto const* possible = known ? &known->any : nullptr;
  auto const asked = goal_of(o, world_of(default_world(book_)));
  std::vector<std::vector<Selection>> switches;
  std::vector<Option> options;
  auto const add = [&](std::vector<Selection> const& made) {
    auto world = default_world(book_);
    for (auto const s : made) world = switched(std::move(world), s);
    auto const& other = world_of(world);
    auto const goal = goal_of(o, other);
    // Of formulas that are the same, the answer is.
    if (!possible && (goal.is_false() || z3::eq(goal, asked))) return;
    switches.push_back(made);
    options.push_back({&other, goal});
  };
  if (possible)
    for (auto const& made : possible->switches.at(edition_)) add(made);
  else
    for (auto const s : switches_.switches) add({s});
  Positions refuting;
  if (possible) {  // what the survey names has a case, or the two contradict each other
    refuting.emplace(options.size());
    std::iota(refuting->begin(), refuting->end(), 0);
  } else {
    refuting = possible_each(o, options, std::string(name_of(o.kind)) + o.subject + "@");
  }
  if (!refuting) return;
  for (auto const i : *refuting) {
    auto const before = o.findings.size();
    if (!refute_all(o, *options[i].encoding, switches[i], Verdict::depends_on_reading, {})) return;
    if (o.findings.size() == before) return contradict(o);
  }
}

void EditionCheck::contradict(Obligation& o) {
  leave_open(o, "the survey of all editions has a case, this edition has none");
  disagreements.push_back({query_name(o), o.reason});
}

// The finding of a satisfiable question. False if it could not be made, which the verdict then tells.
bool EditionCheck::refute(Obligation& o, Encoding const& e, Goals const& goals, std::vector<Selection> readings, Shows const& shows, Slots start,
                          Finding* found) {
  // What a property's finding says does not hang on its witness, and the newest edition's is the one shown: elsewhere
  // any case that the oracle replays refutes it. `check` completes a finding whose newest edition is not the last.
  bool const shown = o.kind != Kind::property || edition_ + 1 == book_.editions.size();
  Witness w{start, false};
  if (shown) w = canonical_witness(book_, facts_, session_, query_name(o), with_window(e, goals), edition_, shows, std::move(start));
  if (!w.slots) {
    leave_open(o, w.gave_up ? "no canonical witness: " + session_.why() : "no canonical witness, though there is a case");
    if (!w.gave_up) disagreements.push_back({query_name(o), o.reason});
    return false;
  }
  Finding f{o.kind, o.subject, o.index, {}, {}, std::move(readings), {}, edition_, e.world, *w.slots, false, shown};
  if (!replays(f, e)) {
    leave_open(o, "the witness does not replay");
    return false;
  }
  auto const result = replay_.decide(f.witness, f.world);
  if (f.kind == Kind::conflict) f.rules = replay_.clash(result, f.witness, f.world, f.index);
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
