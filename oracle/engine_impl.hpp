// The definitions of engine.hpp; for cases of an act that is not in the list.
#pragma once
#include <algorithm>
#include <stdexcept>

#include "oracle/engine.hpp"
#include "oracle/resolve.hpp"

namespace norma::oracle {
namespace detail {

constexpr std::uint64_t bit(std::size_t i) { return std::uint64_t{1} << i; }

// The rules of the set from `first` on, as `insert_mask` takes them.
constexpr std::uint32_t mask_from(RuleSet const& set, std::size_t first) {
  auto const word = first / 64, shift = first % 64;
  auto bits = set.words[word] >> shift;
  if (shift > 32 && word + 1 < set.words.size()) bits |= set.words[word + 1] << (64 - shift);
  return static_cast<std::uint32_t>(bits);
}

inline bool asks_reading(Expr expr) {
  for (auto const& n : expr)
    if (n.op == Op::reading) return true;
  return false;
}

inline void require(bool holds, char const* why) {
  if (!holds) throw std::logic_error(why);
}

inline void require_capacity(Rulebook const& book) {
  require(book.rules.size() <= max_rules && book.decisions.size() <= max_decisions &&
              book.derived.size() <= max_derived && book.definitions.size() < max_definitions &&
              book.readings.size() <= 64,
          "the act is larger than the capacities of model/outcome.hpp");
  for (auto const& r : book.rules)
    require(!asks_reading(r.guard) && !(r.assigns && asks_reading(r.value)),
            "a rule asks a reading directly; give the question a definition");
  for (auto const& c : book.constraints)
    for (auto const& n : c.expr)
      require(n.op != Op::definition && n.op != Op::lawful && n.op != Op::value_of,
              "a constraint speaks of facts alone: it is asked before anything is defined or decided");
  for (auto const& d : book.decisions) require(!asks_reading(d.due), "a due condition asks a reading directly");
}

inline RuleSet rules_between(std::size_t first, std::size_t last) {
  RuleSet set;
  for (auto r = first; r < last; ++r) set.insert(r);
  return set;
}

template <class M>
inline void add_mentions(Expr expr, M& m) {
  for (auto const& n : expr) {
    auto const i = static_cast<std::size_t>(n.value);
    if (n.op == Op::definition) m.definitions |= bit(i);
    else if (n.op == Op::lawful) m.decisions |= static_cast<std::uint32_t>(bit(i));
    else if (n.op == Op::value_of) m.derived |= bit(i);
  }
}

}  // namespace detail

template <class Case>
Engine<Case>::Engine(Act<Case> act, World world) : act_(std::move(act)) {
  auto const& b = act_.book;
  detail::require_capacity(b);
  for (auto const& e : b.editions) {
    RuleSet set;
    for (std::size_t r = 0; r < b.rules.size(); ++r)
      if (b.rules[r].head.interval.contains(e.interval.from)) set.insert(r);
    in_force_.push_back(set);
  }
  index_mentions();
  base_ = variant(world, 0);
  for (std::uint16_t r = 0; r < b.readings.size(); ++r)
    for (std::uint8_t a = 1; a <= b.readings[r].count(); ++a)
      if (a != world[r]) {
        World other = world;
        other[r] = a;
        variants_.push_back(variant(std::move(other), r));
      }
}

template <class Case>
void Engine<Case>::index_mentions() {
  auto const& b = act_.book;
  std::uint16_t base = 0;
  for (auto const& s : act_.sections) {
    Mentions m;
    detail::add_mentions(s.nodes, m);
    section_mentions_.push_back(m);
    section_base_.push_back(base);
    section_rules_.push_back(detail::rules_between(base, base + s.rows.size()));
    base = static_cast<std::uint16_t>(base + s.rows.size());
  }
  for (auto const& d : b.definitions) detail::add_mentions(d.expr, definition_mentions_.emplace_back());
  std::size_t section = 0;
  for (auto const& s : b.strata) {
    while (section < act_.sections.size() && section_base_[section] < s.last_rule) ++section;
    stratum_sections_.push_back(section);
    Mentions m;
    for (auto const d : s.decisions) detail::add_mentions(b.decisions[d].due, m);
    due_mentions_.push_back(m);
    stratum_rules_.push_back(detail::rules_between(s.first_rule, s.last_rule));
  }
}

template <class Case>
typename Engine<Case>::Variant Engine<Case>::variant(World world, std::uint16_t reading) const {
  auto const& b = act_.book;
  Variant v{.world = std::move(world), .reading = reading};
  for (std::size_t d = 0; d < b.definitions.size(); ++d) {
    for (auto const& n : b.definitions[d].expr)
      if (n.op == Op::reading && n.value == reading) v.asking |= detail::bit(d);
    if ((v.asking & detail::bit(d)) != 0 || (definition_mentions_[d].definitions & v.redefined) != 0) v.redefined |= detail::bit(d);
  }
  for (std::size_t r = 0; r < b.rules.size(); ++r) {
    bool chosen = true;
    for (auto const s : b.rules[r].head.readings) chosen = chosen && v.world[s.reading] == s.alternative;
    if (chosen) v.selected.insert(r);
  }
  return v;
}

template <class Case>
void Engine<Case>::run(Case const& facts, Variant const& v, std::optional<std::size_t> edition, Run& out,
                       std::optional<Kept> kept) const {
  auto const& b = act_.book;
  auto& result = out.result;
  Frame<Case> const frame{&facts, v.world.data(), out.defined.data(), result.lawful.data(), result.value.data(), act_.code.get()};
  for (std::size_t d = 0; d < act_.meanings.size(); ++d) out.defined[d] = act_.meanings[d](frame);
  auto const e = edition ? *edition : edition_on(b, Date::from_key(out.defined[b.governing_date]));
  if (e >= b.editions.size()) return;
  result.edition = e;
  RuleSet const eligible = in_force_[e] & v.selected;
  std::size_t section = 0;
  for (std::size_t i = 0; i < b.strata.size(); ++i) {
    auto const& s = b.strata[i];
    for (; section < stratum_sections_[i]; ++section) {
      auto const first = section_base_[section];
      auto const holding = act_.sections[section].activate(frame, out.assigned.data() + first);
      auto const active = holding & detail::mask_from(eligible, first);
      out.guards.insert_mask(first, holding);
      result.active.insert_mask(first, active);
      result.live.insert_mask(first, active);
    }
    settle(b, s, out.assigned.data(), [&](std::size_t d) { return act_.due(frame, d); }, result);
    if (kept && std::find(s.decisions.begin(), s.decisions.end(), kept->decision) != s.decisions.end())
      result.lawful[kept->decision] &= kept->outcomes;
  }
}

template <class Case>
Result Engine<Case>::decide_if(Case const& facts, std::uint16_t decision, std::uint32_t outcome) const {
  Result out;
  Run r(out);
  run(facts, base_, std::nullopt, r, Kept{decision, std::uint32_t{1} << outcome});
  return out;
}

template <class Case>
Result Engine<Case>::decide(Case const& facts, std::optional<std::size_t> edition) const {
  Result out;
  Run r(out);
  run(facts, base_, edition, r);
  return out;
}

template <class Case>
Answer Engine<Case>::answer(Case const& facts, std::optional<std::size_t> edition) const {
  Answer out;
  Run base(out.result);
  run(facts, base_, edition, base);
  out.governing = Date::from_key(base.defined[act_.book.governing_date]);
  if (act_.misfit && base.result.encoded())
    out.misfit = act_.misfit({&facts, base_.world.data(), base.defined.data(), base.result.lawful.data(),
                              base.result.value.data(), act_.code.get()});
  if (variants_.empty()) return out;
  Result scratch = out.result;
  Run other(scratch);
  other.defined = base.defined;  // equal between variants
  other.assigned = base.assigned;
  for (auto const& v : variants_)
    if (!(out.depends_on & detail::bit(v.reading)) && differs(facts, v, edition, base, other)) out.depends_on |= detail::bit(v.reading);
  return out;
}

// Definitions of the variant, from those of the base run; returns which changed.
template <class Case>
std::uint64_t Engine<Case>::redefine(Case const& facts, Variant const& v, std::int32_t const* before,
                                     std::int32_t* after) const {
  Frame<Case> const frame{&facts, v.world.data(), after, nullptr, nullptr, act_.code.get()};
  std::uint64_t changed = 0;
  for (std::uint64_t bits = v.redefined; bits != 0; bits &= bits - 1) {
    auto const d = static_cast<std::size_t>(std::countr_zero(bits));
    if ((v.asking & detail::bit(d)) == 0 && (definition_mentions_[d].definitions & changed) == 0) continue;
    after[d] = act_.meanings[d](frame);
    if (after[d] != before[d]) changed |= detail::bit(d);
  }
  return changed;
}

// Whether the same acts stand over both days.
template <class Case>
bool Engine<Case>::same_outside(Date a, Date b) const {
  for (auto const& o : act_.book.outside)
    if (o.interval.contains(a) != o.interval.contains(b)) return false;
  return true;
}

// Whether the variant's printed outcomes differ from the base run's. Recomputes only what the reading can touch.
template <class Case>
bool Engine<Case>::differs(Case const& facts, Variant const& v, std::optional<std::size_t> edition, Run const& base,
                           Run& other) const {
  Changes changes{.definitions = redefine(facts, v, base.defined.data(), other.defined.data())};
  auto const moved = edition || (changes.definitions & detail::bit(act_.book.governing_date)) == 0
                         ? base.result.edition
                         : edition_on(act_.book, Date::from_key(other.defined[act_.book.governing_date]));
  bool result = !edition && (changes.definitions & detail::bit(act_.book.governing_date)) != 0 &&
                !same_outside(Date::from_key(base.defined[act_.book.governing_date]),
                              Date::from_key(other.defined[act_.book.governing_date]));
  if (result) {
    // Another act stands over the day that the reading chooses.
  } else if (moved != base.result.edition && (moved < act_.book.editions.size() || base.result.encoded())) {
    Result anew;
    Run whole(anew);
    run(facts, v, edition, whole);
    result = !same_outcome(base.result, whole.result);
  } else if (base.result.encoded()) {
    RuleSet const reselected = base.guards & in_force_[base.result.edition] & (base_.selected ^ v.selected);
    if (changes.definitions != 0 || !reselected.empty())
      result = differs_within(facts, v, reselected, changes, base, other);
  }
  for (std::uint64_t bits = changes.definitions; bits != 0; bits &= bits - 1) {
    auto const d = static_cast<std::size_t>(std::countr_zero(bits));
    other.defined[d] = base.defined[d];
  }
  return result;
}

template <class Case>
bool Engine<Case>::differs_within(Case const& facts, Variant const& v, RuleSet const& reselected, Changes changes,
                                  Run const& base, Run& other) const {
  auto const& b = act_.book;
  auto& result = other.result;
  RuleSet const eligible = in_force_[base.result.edition] & v.selected;
  Frame<Case> const frame{&facts, v.world.data(), other.defined.data(), result.lawful.data(), result.value.data(), act_.code.get()};
  bool copied = false;
  for (std::size_t i = 0; i < b.strata.size(); ++i) {
    auto const& s = b.strata[i];
    bool dirty = changes.meets(due_mentions_[i]) || !(reselected & stratum_rules_[i]).empty();
    for (auto k = i == 0 ? 0 : stratum_sections_[i - 1]; k < stratum_sections_[i] && !dirty; ++k)
      dirty = changes.meets(section_mentions_[k]);
    if (!dirty) continue;
    if (!copied) result = base.result;
    copied = true;
    RuleSet const active = reactivate(frame, i, changes, base, other) & eligible;
    if (active == (base.result.active & stratum_rules_[i]) && !changes.meets(due_mentions_[i]) && s.derived.empty()) continue;
    result.live = without(result.live, stratum_rules_[i]) | active;
    for (auto const d : s.decisions) result.lawful[d] = 0;
    for (auto const x : s.derived) {
      result.value[x] = 0;
      result.value_state[x] = State::not_due;
    }
    settle(b, s, other.assigned.data(), [&](std::size_t d) { return act_.due(frame, d); }, result);
    if (!settles_alike(i, base.result, result, changes)) return true;
  }
  return false;
}

// The guards of a stratum in the variant: evaluated again where a change reaches the section, else those of the base.
template <class Case>
RuleSet Engine<Case>::reactivate(Frame<Case> const& frame, std::size_t stratum, Changes const& changes,
                                 Run const& base, Run& other) const {
  RuleSet holding;
  for (auto k = stratum == 0 ? 0 : stratum_sections_[stratum - 1]; k < stratum_sections_[stratum]; ++k) {
    auto const first = section_base_[k];
    if (changes.meets(section_mentions_[k])) {
      holding.insert_mask(first, act_.sections[k].activate(frame, other.assigned.data() + first));
    } else {
      auto const held = base.guards & section_rules_[k];
      holding = holding | held;
      held.each(first, first + act_.sections[k].rows.size(), [&](std::size_t r) { other.assigned[r] = base.assigned[r]; });
    }
  }
  return holding;
}

// False if a printed outcome of the stratum differs; otherwise notes which inner ones do.
template <class Case>
bool Engine<Case>::settles_alike(std::size_t stratum, Result const& base, Result const& other, Changes& changes) const {
  for (auto const x : act_.book.strata[stratum].derived)
    if (base.value[x] != other.value[x] || base.value_state[x] != other.value_state[x]) return false;
  for (auto const d : act_.book.strata[stratum].decisions)
    if (base.lawful[d] != other.lawful[d] || base.state[d] != other.state[d]) {
      if (!act_.book.decisions[d].internal) return false;
      changes.decisions |= static_cast<std::uint32_t>(detail::bit(d));
    }
  return true;
}

template <class Case>
bool Engine<Case>::same_outcome(Result const& a, Result const& b) const {
  if (a.edition != b.edition) return false;
  for (std::size_t d = 0; d < act_.book.decisions.size(); ++d)
    if (!act_.book.decisions[d].internal && (a.state[d] != b.state[d] || a.lawful[d] != b.lawful[d])) return false;
  return a.value == b.value && a.value_state == b.value_state;
}

template <class Case>
int Engine<Case>::broken(Case const& facts) const {
  return act_.broken({&facts, base_.world.data(), nullptr, nullptr, nullptr, act_.code.get()});
}

template <class Case>
std::vector<std::int32_t> Engine<Case>::definitions(Case const& facts) const {
  std::vector<std::int32_t> defined(act_.book.definitions.size());
  Frame<Case> const frame{&facts, base_.world.data(), defined.data(), nullptr, nullptr, act_.code.get()};
  for (std::size_t d = 0; d < defined.size(); ++d) defined[d] = act_.meanings[d](frame);
  return defined;
}

}  // namespace norma::oracle
