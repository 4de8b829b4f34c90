#include "oracle/engine.hpp"

#include <stdexcept>

#include "oracle/resolve.hpp"
#include "rules/mse/facts.hpp"

namespace norma::oracle {
namespace {

constexpr std::uint64_t bit(std::size_t i) { return std::uint64_t{1} << i; }

bool asks_reading(Expr expr) {
  for (auto const& n : expr)
    if (n.op == Op::reading) return true;
  return false;
}

void require(bool holds, char const* why) {
  if (!holds) throw std::logic_error(why);
}

void require_capacity(Rulebook const& book) {
  require(book.rules.size() <= max_rules && book.decisions.size() <= max_decisions &&
              book.derived.size() <= max_derived && book.definitions.size() < max_definitions &&
              book.readings.size() <= 64,
          "the act is larger than the capacities of model/outcome.hpp");
  for (auto const& r : book.rules)
    require(!asks_reading(r.guard) && !(r.assigns && asks_reading(r.value)),
            "a rule asks a reading directly; give the question a definition");
  for (auto const& d : book.decisions) require(!asks_reading(d.due), "a due condition asks a reading directly");
}

template <class M>
void add_mentions(Expr expr, M& m) {
  for (auto const& n : expr) {
    auto const i = static_cast<std::size_t>(n.value);
    if (n.op == Op::definition) m.definitions |= bit(i);
    else if (n.op == Op::lawful) m.decisions |= static_cast<std::uint32_t>(bit(i));
    else if (n.op == Op::value_of) m.derived |= bit(i);
  }
}

}  // namespace

template <class Case>
Engine<Case>::Engine(Act<Case> act, World world) : act_(std::move(act)) {
  auto const& b = act_.book;
  require_capacity(b);
  for (auto const& e : b.editions) {
    RuleSet set;
    for (std::size_t r = 0; r < b.rules.size(); ++r)
      if (b.rules[r].head.interval.contains(e.interval.from)) set.insert(r);
    in_force_.push_back(set);
  }
  index_mentions();
  all_definitions_ = bit(b.definitions.size()) - 1;
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
    add_mentions(s.nodes, m);
    section_mentions_.push_back(m);
    section_base_.push_back(base);
    base = static_cast<std::uint16_t>(base + s.rows.size());
  }
  std::size_t section = 0;
  for (auto const& s : b.strata) {
    while (section < act_.sections.size() && section_base_[section] < s.last_rule) ++section;
    stratum_sections_.push_back(section);
    Mentions m;
    for (auto const d : s.decisions) add_mentions(b.decisions[d].due, m);
    due_mentions_.push_back(m);
  }
}

template <class Case>
typename Engine<Case>::Variant Engine<Case>::variant(World world, std::uint16_t reading) const {
  auto const& b = act_.book;
  Variant v{.world = std::move(world), .reading = reading};
  for (std::size_t d = 0; d < b.definitions.size(); ++d) {
    Mentions m;
    add_mentions(b.definitions[d].expr, m);
    bool hit = (m.definitions & v.redefined) != 0;
    for (auto const& n : b.definitions[d].expr) hit = hit || (n.op == Op::reading && n.value == reading);
    if (hit) v.redefined |= bit(d);
  }
  v.moves_date = (v.redefined & bit(b.governing_date)) != 0;
  for (std::size_t r = 0; r < b.rules.size(); ++r) {
    bool chosen = true;
    for (auto const s : b.rules[r].head.readings) chosen = chosen && v.world[s.reading] == s.alternative;
    if (chosen) v.selected.insert(r);
  }
  return v;
}

template <class Case>
void Engine<Case>::run(Case const& facts, Variant const& v, std::optional<std::size_t> edition, Run& out) const {
  auto const& b = act_.book;
  auto& result = out.result;
  Frame<Case> const frame{&facts, v.world.data(), out.defined.data(), result.lawful.data(), result.value.data()};
  act_.define(frame, all_definitions_, out.defined.data());
  auto const e = edition ? *edition : edition_on(b, Date::from_key(out.defined[b.governing_date]));
  if (e >= b.editions.size()) return;
  result.edition = e;
  RuleSet const eligible = in_force_[e] & v.selected;
  std::size_t section = 0;
  for (std::size_t i = 0; i < b.strata.size(); ++i) {
    auto const& s = b.strata[i];
    RuleSet holding;
    for (; section < stratum_sections_[i]; ++section) {
      auto const first = section_base_[section];
      holding.insert_mask(first, act_.sections[section].activate(frame, out.assigned.data() + first));
    }
    out.guards = out.guards | holding;
    RuleSet const active = holding & eligible;
    result.active = result.active | active;
    result.live = result.live | active;
    settle(b, s, out.assigned.data(), [&](std::size_t d) { return act_.due(frame, d); }, result);
  }
}

template <class Case>
Result Engine<Case>::decide(Case const& facts, std::optional<std::size_t> edition) const {
  Run r;
  run(facts, base_, edition, r);
  return r.result;
}

template <class Case>
Answer Engine<Case>::answer(Case const& facts, std::optional<std::size_t> edition) const {
  Run base;
  run(facts, base_, edition, base);
  Answer out{base.result, 0};
  for (auto const& v : variants_)
    if (!(out.depends_on & bit(v.reading)) && differs(facts, v, edition, base)) out.depends_on |= bit(v.reading);
  return out;
}

// Whether the variant's printed outcomes differ from the base run's. Recomputes only what the reading can touch.
template <class Case>
bool Engine<Case>::differs(Case const& facts, Variant const& v, std::optional<std::size_t> edition,
                           Run const& base) const {
  Changes changes;
  Run other;
  if (v.redefined != 0) {
    other.defined = base.defined;
    act_.define({&facts, v.world.data(), other.defined.data(), nullptr, nullptr}, v.redefined, other.defined.data());
    for (std::uint64_t bits = v.redefined; bits != 0; bits &= bits - 1) {
      auto const d = static_cast<std::size_t>(std::countr_zero(bits));
      if (other.defined[d] != base.defined[d]) changes.definitions |= bit(d);
    }
    if (v.moves_date && !edition) {
      auto const e = edition_on(act_.book, Date::from_key(other.defined[act_.book.governing_date]));
      auto const same = base.result.encoded() ? e == base.result.edition : e >= act_.book.editions.size();
      if (!same) {
        Run whole;
        run(facts, v, edition, whole);
        return !same_outcome(base.result, whole.result);
      }
    }
  }
  if (!base.result.encoded()) return false;
  bool const reselected =
      !(base.guards & in_force_[base.result.edition] & (base_.selected ^ v.selected)).empty();
  if (changes.definitions == 0 && !reselected) return false;
  if (v.redefined == 0) other.defined = base.defined;
  return differs_within(facts, v, base, other, changes);
}

template <class Case>
bool Engine<Case>::differs_within(Case const& facts, Variant const& v, Run const& base, Run& other,
                                  Changes changes) const {
  auto const& b = act_.book;
  other.result = base.result;
  auto& result = other.result;
  Frame<Case> const frame{&facts, v.world.data(), other.defined.data(), result.lawful.data(), result.value.data()};
  RuleSet const eligible = in_force_[result.edition] & v.selected;
  RuleSet const reselected = base.guards & in_force_[result.edition] & (base_.selected ^ v.selected);
  std::size_t section = 0;
  for (std::size_t i = 0; i < b.strata.size(); ++i) {
    auto const& s = b.strata[i];
    bool dirty = changes.meets(due_mentions_[i]);
    reselected.each(s.first_rule, s.last_rule, [&](std::size_t) { dirty = true; });
    for (auto k = section; k < stratum_sections_[i]; ++k) dirty = dirty || changes.meets(section_mentions_[k]);
    if (!dirty) {
      section = stratum_sections_[i];
      continue;
    }
    RuleSet holding;
    for (; section < stratum_sections_[i]; ++section) {
      auto const first = section_base_[section];
      auto const count = act_.sections[section].rows.size();
      if (changes.meets(section_mentions_[section])) {
        holding.insert_mask(first, act_.sections[section].activate(frame, other.assigned.data() + first));
      } else {
        base.guards.each(first, first + count, [&](std::size_t r) {
          holding.insert(r);
          other.assigned[r] = base.assigned[r];
        });
      }
    }
    RuleSet const active = holding & eligible;
    result.live.each(s.first_rule, s.last_rule, [&](std::size_t r) { result.live.erase(r); });
    result.live = result.live | active;
    for (auto const d : s.decisions) result.lawful[d] = 0;
    for (auto const x : s.derived) {
      result.value[x] = 0;
      result.value_state[x] = State::not_due;
    }
    settle(b, s, other.assigned.data(), [&](std::size_t d) { return act_.due(frame, d); }, result);
    for (auto const x : s.derived)
      if (result.value[x] != base.result.value[x] || result.value_state[x] != base.result.value_state[x]) return true;
    for (auto const d : s.decisions)
      if (result.lawful[d] != base.result.lawful[d] || result.state[d] != base.result.state[d]) {
        if (!b.decisions[d].internal) return true;
        changes.decisions |= static_cast<std::uint32_t>(bit(d));
      }
  }
  return false;
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
  return act_.broken({&facts, base_.world.data(), nullptr, nullptr, nullptr});
}

template <class Case>
std::vector<std::int32_t> Engine<Case>::definitions(Case const& facts) const {
  std::vector<std::int32_t> defined(act_.book.definitions.size());
  act_.define({&facts, base_.world.data(), defined.data(), nullptr, nullptr}, all_definitions_, defined.data());
  return defined;
}

template class Engine<mse::Case>;

}  // namespace norma::oracle
