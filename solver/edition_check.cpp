#include "solver/edition_check.hpp"

#include <algorithm>
#include <stdexcept>

#include "solver/interruption.hpp"
#include "solver/prediction.hpp"

namespace norma::solver {
namespace {

std::string derived_name(DerivedInfo const& d) {
  return d.key.empty() ? std::string(d.name) : std::string(d.name) + "[" + std::string(d.key) + "]";
}

Limits with_seed(Limits limits, unsigned seed) {
  limits.seed = seed;
  return limits;
}

std::vector<Obligation> list_obligations(Rulebook const& book, Options const& options, std::size_t edition) {
  std::vector<Obligation> list;
  auto const add = [&](Kind k, std::string subject, std::size_t index) {
    if (options.wanted.test(static_cast<std::size_t>(k))) list.push_back({k, std::move(subject), index, edition, Verdict::undecided, {}, {}});
  };
  add(Kind::vacuous_assumption, "case", 0);
  for (std::size_t d = 0; d < book.decisions.size(); ++d) add(Kind::conflict, std::string(book.decisions[d].name), d);
  for (std::size_t x = 0; x < book.derived.size(); ++x)
    add(Kind::conflict, derived_name(book.derived[x]), book.decisions.size() + x);
  for (std::size_t d = 0; d < book.decisions.size(); ++d) add(Kind::gap, std::string(book.decisions[d].name), d);
  for (std::size_t p = 0; p < book.properties.size(); ++p) add(Kind::property, std::string(book.properties[p].name), p);
  for (auto const kind : {Kind::dead_rule, Kind::redundant_rule})
    for (std::size_t r = 0; r < book.rules.size(); ++r)
      if (in_force(book, r, edition)) add(kind, std::string(book.rules[r].head.id), r);
  for (std::size_t r = 0; r < book.readings.size(); ++r) add(Kind::reading, std::string(book.readings[r].id), r);
  for (std::size_t d = 0; d < book.decisions.size(); ++d)
    if (!book.decisions[d].internal) add(Kind::never_due, std::string(book.decisions[d].name), d);
  for (std::size_t d = 0; d < book.decisions.size(); ++d)
    for (std::size_t out = 0; out < book.decisions[d].outcomes.size(); ++out)
      if ((book.decisions[d].domain >> out & 1) != 0)
        add(Kind::never_lawful, std::string(book.decisions[d].name) + "=" + std::string(book.decisions[d].outcomes[out].name), outcome_index(d, out));
  return list;
}

}  // namespace

std::vector<EditionGroup> group_editions(Rulebook const& book) {
  std::vector<EditionGroup> groups;
  for (std::size_t e = 0; e < book.editions.size(); ++e) {
    bool same = e > 0;
    for (std::size_t r = 0; r < book.rules.size() && same; ++r)
      same = in_force(book, r, e) == in_force(book, r, e - 1);
    if (same) groups.back().last = e + 1;
    else groups.push_back({e, e + 1});
  }
  return groups;
}

EditionCheck::EditionCheck(Rulebook const& book, Replay const& replay, Options const& options, EditionGroup group, Survey const* survey, Evidence const* evidence)
    : book_(book), replay_(replay), options_(options), group_(group), survey_(survey), evidence_(evidence), edition_(group.first),
      facts_(declare_facts(c_, book)), session_(c_, facts_, {}, options.limits, options.sinks),
      scouts_(c_, facts_, {}, with_seed(options.limits, 0), options.sinks), shown_(book, replay),
      switches_(c_, book) {}

std::size_t EditionCheck::count(Rulebook const& book, Options const& options, EditionGroup group) {
  return list_obligations(book, options, group.first).size() * (group.last - group.first);
}

void EditionCheck::run(std::function<void()> const& answered) {
  for (edition_ = group_.last; edition_-- > group_.first;) {
    if (evidence_) shown_.begin(evidence_->of(edition_));
    else shown_.begin(edition_);
    bool no_case = false;
    for (auto& o : list_obligations(book_, options_, edition_)) {
      // Where no case is possible everything holds, and every rule is dead: one defect, told once, and nothing is proven.
      if (no_case) {
        leave_open(o, "no case is possible in this edition");
        obligations.push_back(std::move(o));
      } else {
        answer(std::move(o));
        no_case = obligations.back().kind == Kind::vacuous_assumption && obligations.back().verdict == Verdict::refuted;
      }
      answered();
    }
  }
  put_in_order();
}

// Obligations by edition, findings as they come in the obligations.
void EditionCheck::put_in_order() {
  std::stable_sort(obligations.begin(), obligations.end(), [](auto const& a, auto const& b) { return a.edition < b.edition; });
  std::vector<Finding> sorted;
  for (auto& o : obligations)
    for (auto& f : o.findings) {
      sorted.push_back(std::move(findings[f]));
      f = sorted.size() - 1;
    }
  findings = std::move(sorted);
}

Refuted EditionCheck::take_refuted() {
  auto out = session_.take_refuted();
  for (auto& r : scouts_.take_refuted()) out.push_back(std::move(r));
  return out;
}

Confirmations EditionCheck::confirmations() const {
  auto out = session_.confirmations();
  out.add(scouts_.confirmations());
  return out;
}

void EditionCheck::answer(Obligation o) {
  if (interrupted()) {
    leave_open(o, "interrupted");
    obligations.push_back(std::move(o));
    return;
  }
  try {
    switch (o.kind) {
      case Kind::vacuous_assumption: answer_assumptions(o); break;
      case Kind::conflict: case Kind::gap: case Kind::property: answer_promise(o); break;
      case Kind::dead_rule: answer_dead(o); break;
      case Kind::redundant_rule: answer_redundant(o); break;
      case Kind::reading: answer_reading(o); break;
      case Kind::never_due: case Kind::never_lawful: answer_reach(o); break;
      case Kind::narrowed: case Kind::weakened: break;  // of the whole law: solver/drift
    }
  } catch (z3::exception const& e) {
    o.verdict = Verdict::untranslated;
    o.reason = e.msg();
  }
  obligations.push_back(std::move(o));
}

Encoding const& EditionCheck::world_of(World const& world) {
  auto const known = encodings_.find(world);
  if (known != encodings_.end()) return known->second;
  auto const usual = default_world(book_);
  return encodings_.emplace(world, world == usual ? encode_act(c_, book_, facts_, group_.first, world)
                                                  : encode_beside(c_, book_, facts_, world_of(usual), world)).first->second;
}

std::string EditionCheck::query_name(Obligation const& o) const {
  return iso_date(book_.editions[edition_].interval.from) + " " + std::string(name_of(o.kind)) + " " + o.subject;
}

z3::expr EditionCheck::governed(Encoding const& e, std::size_t first, std::size_t last) {
  return solver::governed(c_, book_, e, first, last);
}

EditionCheck::Goals EditionCheck::with_window(Encoding const& e, Goals goals) {
  goals.insert(goals.begin(), governed(e, edition_, edition_ + 1));
  return goals;
}

void EditionCheck::leave_open(Obligation& o, std::string reason) const {
  o.verdict = Verdict::undecided;
  o.reason = std::move(reason);
}

bool EditionCheck::excluded_in_group(std::string const& memo, std::string const& name, std::function<Goals()> const& goals) {
  if (memo.empty() || group_.last - group_.first == 1) return false;
  if (asked_of_group_.insert(memo).second) switch (session_.ask(name + " (group)", goals())) {
      case Outcome::unsatisfiable: proven_for_group_.insert(memo); break;
      case Outcome::satisfiable: case Outcome::unknown: break;  // each edition is asked by itself
    }
  return proven_for_group_.contains(memo);
}

Outcome EditionCheck::ask(Obligation& o, Encoding const& e, Goals const& goals, std::string const& memo) {
  auto const in_group = [&] {
    Goals all = goals;
    all.insert(all.begin(), governed(e, group_.first, group_.last));
    return all;
  };
  if (excluded_in_group(memo, query_name(o), in_group)) return Outcome::unsatisfiable;
  auto const outcome = session_.ask(query_name(o), with_window(e, goals));
  switch (outcome) {
    case Outcome::satisfiable: case Outcome::unsatisfiable: break;
    case Outcome::unknown: leave_open(o, session_.why());
  }
  return outcome;
}

z3::expr EditionCheck::any_of(std::vector<Option> const& options, std::vector<char> const& settled, std::size_t first,
                              std::size_t last) {
  z3::expr_vector open(c_);
  for (std::size_t i = 0; i < options.size(); ++i)
    if (!settled[i]) open.push_back(governed(*options[i].encoding, first, last) && options[i].goal);
  return z3::mk_or(open);
}

EditionCheck::Positions EditionCheck::possible_each(Obligation& o, std::vector<Option> const& options,
                                                    std::string const& memo) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < options.size(); ++i) switch (ask(o, *options[i].encoding, {options[i].goal}, memo.empty() ? memo : memo + std::to_string(i))) {
      case Outcome::satisfiable: found.push_back(i); break;
      case Outcome::unsatisfiable: break;
      case Outcome::unknown: return std::nullopt;
    }
  return found;
}

EditionCheck::Positions EditionCheck::possible_among(Obligation& o, std::vector<Option> const& options,
                                                     std::string const& memo) {
  if (options.empty()) return std::vector<std::size_t>();
  std::vector<char> settled(options.size(), 0);
  auto const name = query_name(o) + " (readings)";
  if (excluded_in_group(memo, name, [&] { return Goals{any_of(options, settled, group_.first, group_.last)}; }))
    return std::vector<std::size_t>();
  Goals goals;
  for (auto const& option : options) goals.push_back(governed(*option.encoding, edition_, edition_ + 1) && option.goal);
  std::vector<std::size_t> found;
  for (bool more = true; more && found.size() < options.size();)
    switch (scouts_.ask(name, std::vector{any_of(options, settled, edition_, edition_ + 1)})) {
      case Outcome::unsatisfiable: more = false; break;
      case Outcome::unknown: leave_open(o, scouts_.why()); return std::nullopt;
      case Outcome::satisfiable: {
        auto const before = found.size();
        auto const held = scouts_.evaluate(scouts_.model(), goals);
        for (std::size_t i = 0; held && i < options.size(); ++i)
          if (!settled[i] && (*held)[i]) {
            settled[i] = 1;
            found.push_back(i);
          }
        if (found.size() == before) throw std::logic_error(name + ": the solver's case shows nothing");
      }
    }
  std::sort(found.begin(), found.end());
  return found;
}

void EditionCheck::answer_assumptions(Obligation& o) {
  switch (ask(o, world_of(default_world(book_)), {})) {
    case Outcome::satisfiable: o.verdict = Verdict::proven; break;
    case Outcome::unknown: break;
    case Outcome::unsatisfiable:
      // The defect is that no case exists, so this is the one finding without a witness.
      o.verdict = Verdict::refuted;
      add_finding(o, {o.kind, o.subject, o.index, {}, {}, {}, {}, edition_, default_world(book_), {}});
  }
}

void EditionCheck::add_finding(Obligation& o, Finding f) {
  f.editions = {edition_};
  auto const key = f.key(book_);
  for (auto const known : o.findings)
    if (findings[known].key(book_) == key) return;
  o.findings.push_back(findings.size());
  findings.push_back(std::move(f));
}

// The oracle must agree with the formulas on the whole case, and show the defect itself.
bool EditionCheck::replays(Finding const& f, Encoding const& e) {
  auto const name = f.key(book_);
  auto const oracle = replay_.decide(f.witness, f.world);
  auto const differs = difference(book_, predict(book_, e, edition_, session_, f.witness), oracle);
  if (!differs.empty()) disagreements.push_back({name, "the solver and the oracle differ in: " + differs});
  else if (!claim_holds(f, oracle)) disagreements.push_back({name, "the oracle does not show the defect"});
  else return true;
  return false;
}

bool EditionCheck::claim_holds(Finding const& f, Result const& result) const {
  auto const derived = [&](std::size_t i) { return i - book_.decisions.size(); };
  switch (f.kind) {
    case Kind::conflict:
      return f.index < book_.decisions.size() ? result.state[f.index] == State::conflict
                                              : result.value_state[derived(f.index)] == State::conflict;
    case Kind::gap: return result.state[f.index] == State::gap;
    case Kind::property: return !replay_.satisfies(f.index, f.witness, f.world, result);
    case Kind::redundant_rule: {
      auto const without = replay_.decide_without(f.witness, f.world, f.index);
      return result.live.has(f.index) && same_printed(book_, without, result);
    }
    case Kind::reading: {
      for (auto const s : f.readings) {
        auto const d = difference(book_, replay_.decide(f.witness, switched(f.world, s)), result);
        if (d.empty() || d.starts_with("rule ")) return false;
      }
      return true;
    }
    default: return true;
  }
}

void EditionCheck::complete(Finding& f) {
  edition_ = f.witness_edition;
  auto const& e = world_of(f.world);
  Goals goals;
  Obligation o{f.kind, f.subject, f.index, edition_, Verdict::undecided, {}, {}};
  Shows shown;
  std::optional<Slots> start;
  if (f.kind == Kind::reading) switch (switch_changes(o, f.readings.front(), goals, &shown)) {
      case Outcome::satisfiable: start = scouts_.model(); break;
      case Outcome::unsatisfiable: disagreements.push_back({f.key(book_), "the switch of the reading is no longer satisfiable"}); return;
      case Outcome::unknown: unwitnessed.push_back({f.key(book_), scouts_.why()}); return;
    }
  else if (f.outgrown) goals = beyond(f, e);
  else if (f.kind == Kind::property) goals.push_back(goal_of(o, e)), shown = shows(o, f.world, {});
  else if (f.kind == Kind::dead_rule) goals.push_back(e.active[f.index]);
  else goals.push_back(e.live[f.index]), shown = shows_if(f.world, [r = f.index](Slots const&, Result const& result) { return result.live.has(r); });
  // A conflict is outgrown by a case of the clash that it names or, if there is none, by one of another clash, which it then names.
  auto narrowed = goals;
  if (f.outgrown && f.kind == Kind::conflict)
    for (auto const r : f.rules) narrowed.push_back(e.live[r]);
  auto w = canonical_witness(book_, facts_, session_, query_name(o), with_window(e, narrowed), edition_, shown, std::move(start));
  bool const elsewhere = narrowed.size() > goals.size() && !w.slots && !w.gave_up;
  if (elsewhere) w = canonical_witness(book_, facts_, session_, query_name(o), with_window(e, goals), edition_, shown, {});
  if (w.gave_up) unwitnessed.push_back({f.key(book_), session_.why()});
  if (!w.slots) {  // what is said of a rule that never lives needs no case
    bool const of_a_rule = f.kind == Kind::dead_rule || f.kind == Kind::redundant_rule;
    if (!w.gave_up && !of_a_rule) disagreements.push_back({f.key(book_), "the finding has no case any more"});
    return;
  }
  f.witness = *w.slots;
  f.canonical = true;
  if (!replays(f, e) || !elsewhere) return;
  auto const result = replay_.decide(f.witness, f.world);
  f.rules = replay_.clash(result, f.witness, f.world, f.index);
  f.provisions.clear();
  name_provisions(f, result);
}

}  // namespace norma::solver
