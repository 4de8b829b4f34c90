// Dead and redundant rules, and readings: does this part of the law change anything?
#include <algorithm>

#include "solver/edition_check.hpp"

namespace norma::solver {

Outcome EditionCheck::scout(Obligation& o, Encoding const& e, z3::expr const& goal) {
  auto const outcome = scouts_.ask(query_name(o), with_window(e, {goal}));
  switch (outcome) {
    case Outcome::satisfiable: shown_.take(scouts_.model()); break;
    case Outcome::unsatisfiable: break;
    case Outcome::unknown: leave_open(o, scouts_.why());
  }
  return outcome;
}

// That there is a case proves nothing that the oracle does not see in it.
void EditionCheck::settle_by_case(Obligation& o, bool shown) {
  if (shown) {
    o.verdict = Verdict::proven;
    return;
  }
  disagreements.push_back({query_name(o), "the oracle does not show what the solver has a case of"});
  leave_open(o, "the solver and the oracle differ");
}

void EditionCheck::answer_dead(Obligation& o) {
  if (shown_.lives(o.index)) {
    o.verdict = Verdict::proven;
    return;
  }
  auto const& e = world_of(selected_world(book_, book_.rules[o.index].head));
  switch (scout(o, e, e.live[o.index])) {
    case Outcome::unknown: return;
    case Outcome::satisfiable: return settle_by_case(o, shown_.lives(o.index));
    case Outcome::unsatisfiable: break;
  }
  Finding f{o.kind, o.subject, o.index, {}, {static_cast<std::uint16_t>(o.index)}, {}, {}, edition_, e.world, {}};
  // If its guard can hold at all, the rules that always defeat it are part of the defect.
  switch (ask(o, e, {e.active[o.index]})) {
    case Outcome::unknown: return;
    case Outcome::unsatisfiable: break;
    case Outcome::satisfiable:
      for (auto const d : book_.rules[o.index].defeaters) f.rules.push_back(d);
  }
  o.verdict = Verdict::refuted;
  name_provisions(f, {});
  add_finding(o, std::move(f));
}

// Whether the survey has a case of this edition under the switch.
bool EditionCheck::names(Possible const& possible, Selection s) const {
  auto const at = possible.switches.find(edition_);
  return at != possible.switches.end() && std::find(at->second.begin(), at->second.end(), std::vector{s}) != at->second.end();
}

Outcome EditionCheck::differs(Obligation& o, Encoding const& e, Goals const& differences) {
  for (auto const& d : differences) {
    if (d.is_false()) continue;
    switch (scout(o, e, d)) {
      case Outcome::satisfiable: return Outcome::satisfiable;
      case Outcome::unknown: return Outcome::unknown;
      case Outcome::unsatisfiable: break;
    }
  }
  return Outcome::unsatisfiable;
}

void EditionCheck::answer_redundant(Obligation& o) {
  if (shown_.matters(o.index)) {
    o.verdict = Verdict::proven;
    return;
  }
  auto const world = selected_world(book_, book_.rules[o.index].head);
  auto const change = [&](World const& w) -> Goals const& {
    auto const [at, fresh] = differences_.try_emplace({o.index, w});
    if (fresh) at->second = encode_without(c_, book_, facts_, world_of(w), o.index).differ;
    return at->second;
  };
  auto const* known = survey_ ? survey_->of(o.kind, o.index) : nullptr;
  auto const* possible = known ? &known->any : nullptr;
  if (!possible || possible->editions.contains(edition_)) switch (differs(o, world_of(world), change(world))) {
      case Outcome::unknown: return;
      case Outcome::satisfiable: return settle_by_case(o, shown_.matters(o.index));
      case Outcome::unsatisfiable:
        if (possible) return contradict(o);
    }
  Finding f{o.kind, o.subject, o.index, {}, {static_cast<std::uint16_t>(o.index)}, {}, {}, edition_, world, {}};
  std::vector<Selection> switches;
  std::vector<Option> options;
  for (std::uint16_t r = 0; r < book_.readings.size(); ++r)
    for (std::uint16_t a = 1; a <= book_.readings[r].count(); ++a) {
      World other = world;
      other[r] = static_cast<std::uint8_t>(a);
      if (a == world[r] || (possible && !names(*possible, {r, a}))) continue;
      z3::expr_vector changes(c_);
      for (auto const& part : change(other)) changes.push_back(part);
      switches.push_back({r, a});
      options.push_back({&world_of(other), z3::mk_or(changes)});
    }
  auto const mattering = possible_among(o, options, possible ? std::string() : "redundant" + o.subject);
  if (!mattering) return;
  if (possible && mattering->size() < options.size()) return contradict(o);
  for (auto const i : *mattering) f.readings.push_back(switches[i]);
  o.verdict = f.readings.empty() ? Verdict::refuted : Verdict::depends_on_reading;
  name_provisions(f, {});
  add_finding(o, std::move(f));
}

// Whether switching the reading changes an outcome.
Outcome EditionCheck::switch_changes(Obligation& o, Selection s, Goals& goals, Shows* shown) {
  using Differ = bool (*)(Rulebook const&, Result const&, Result const&);
  auto const show_if = [&](Differ differ) {
    auto const world = switched(default_world(book_), s);
    if (shown) *shown = shows_if(default_world(book_), [this, world, differ](Slots const& slots, Result const& usual) { return differ(book_, usual, replay_.decide(slots, world)); });
  };
  auto const& base = world_of(default_world(book_));
  auto const& other = world_of(switched(default_world(book_), s));
  // The switch may move the governing date into another edition, or out of all of them.
  if (!z3::eq(base.definitions[book_.governing_date], other.definitions[book_.governing_date])) {
    goals = {!governed(other, edition_, edition_ + 1)};
    switch (scout(o, base, goals.front())) {
      case Outcome::satisfiable: show_if([](auto&, auto& usual, auto& here) { return usual.edition != here.edition; }); return Outcome::satisfiable;
      case Outcome::unknown: return Outcome::unknown;
      case Outcome::unsatisfiable: break;
    }
  }
  std::pair<z3::expr, Differ> const parts[]{
      {decisions_differ(c_, book_, base, other), [](auto& book, auto& usual, auto& here) { return usual.edition == here.edition && !same_printed_decisions(book, usual, here); }},
      {dates_differ(c_, book_, base, other), [](auto&, auto& usual, auto& here) { return usual.edition == here.edition && !same_dates(usual, here); }}};
  for (auto const& [difference, differ] : parts) {
    if (difference.is_false()) continue;
    goals = {difference};
    switch (differs(o, base, goals)) {
      case Outcome::satisfiable: show_if(differ); return Outcome::satisfiable;
      case Outcome::unknown: return Outcome::unknown;
      case Outcome::unsatisfiable: break;
    }
  }
  return Outcome::unsatisfiable;
}

void EditionCheck::answer_reading(Obligation& o) {
  std::vector<std::uint16_t> provisions;
  for (auto const id : book_.readings[o.index].cites)
    if (!id.empty()) provisions.push_back(static_cast<std::uint16_t>(find_provision(book_.provisions, id)));
  std::sort(provisions.begin(), provisions.end());
  auto verdict = Verdict::proven;
  for (std::uint16_t a = 2; a <= book_.readings[o.index].count(); ++a) {
    Goals goals;
    Selection const s{static_cast<std::uint16_t>(o.index), a};
    if (evidence_ && evidence_->idle(s, edition_)) continue;
    switch (shown_.matters(s) ? Outcome::satisfiable : switch_changes(o, s, goals)) {
      case Outcome::unknown: return;
      case Outcome::unsatisfiable: break;
      case Outcome::satisfiable:
        verdict = Verdict::depends_on_reading;
        add_finding(o, {o.kind, o.subject, o.index, provisions, {}, {s}, {}, edition_, default_world(book_), {}});
    }
  }
  o.verdict = verdict;
}

// Asked under the other readings only where nothing answers by default.
void EditionCheck::answer_reach(Obligation& o) {
  auto const decision = o.kind == Kind::never_due ? o.index : o.index / 32, outcome = o.index % 32;
  auto const goal = [&](Encoding const& e) { return o.kind == Kind::never_due ? e.due[decision] : e.lawful[decision][outcome]; };
  auto const& base = world_of(default_world(book_));
  if (o.kind == Kind::never_lawful && shown_.lawful(decision, outcome)) {
    o.verdict = Verdict::proven;
    return;
  }
  auto const* known = survey_ ? survey_->of(o.kind, o.index) : nullptr;
  auto const* possible = known ? &known->any : nullptr;
  if (!possible || possible->editions.contains(edition_)) switch (scout(o, base, goal(base))) {
      case Outcome::unknown: return;
      case Outcome::satisfiable: {
        auto const state = replay_.decide(scouts_.model(), default_world(book_)).state[decision];
        return settle_by_case(o, o.kind == Kind::never_due ? state != State::not_due : shown_.lawful(decision, outcome));
      }
      case Outcome::unsatisfiable:
        if (possible) return contradict(o);
    }
  std::vector<Selection> switches;
  std::vector<Option> options;
  auto named = switches_.switches;
  if (possible) named.clear();
  if (possible && possible->switches.contains(edition_))
    for (auto const& made : possible->switches.at(edition_)) named.push_back(made.front());
  for (auto const s : named) {
    auto const& other = world_of(switched(default_world(book_), s));
    if (goal(other).is_false()) continue;
    switches.push_back(s);
    options.push_back({&other, goal(other)});
  }
  auto const reaching = possible_among(o, options, {});
  if (!reaching) return;
  if (possible && reaching->size() < options.size()) return contradict(o);
  Finding f{o.kind, o.subject, o.index, {}, {}, {}, {}, edition_, default_world(book_), {}};
  for (auto const i : *reaching) f.readings.push_back(switches[i]);
  o.verdict = f.readings.empty() ? Verdict::refuted : Verdict::depends_on_reading;
  add_finding(o, std::move(f));
}

}  // namespace norma::solver
