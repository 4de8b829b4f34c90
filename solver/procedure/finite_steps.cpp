#include "solver/procedure/finite_steps.hpp"

#include <algorithm>

#include "solver/procedure/clockless_terms.hpp"

namespace norma::solver {

bool can_be_remembered(FactInfo const& f) {
  return f.sort == Sort::boolean || f.sort == Sort::date || (f.low >= 0 && f.high <= 127);
}

FiniteSteps::FiniteSteps(LawInForce const& law, Remembered remembered, std::vector<std::uint16_t> opens)
    : law_(law), book_(*law.book), duties_(std::move(remembered.duties)), opens_(std::move(opens)), conditions_(book_.events.size() + 1), leaving_(book_.states.size() + 1) {
  for (auto const i : positions_in(book_.facts))
    if (remembered.facts[i] && can_be_remembered(book_.facts[i]) && facts_.size() < most_remembered) facts_.push_back(i);
  for (auto const c : law.conditions)
    for (auto const e : numbers_of(book_.events))
      if (has(book_.conditions[c].head.events, e)) conditions_[e].push_back(book_.conditions[c].holds);
  for (auto const t : law.transitions) {
    for (auto const s : numbers_of(book_.states))
      if (has(book_.transitions[t].head.from, s)) leaving_[s].push_back(t);
    plans_.emplace(t, plan_of(t));
  }
  find_idle();
}

// By a fixed point: asked in a state is what a step from it asks, and what is asked after the step that the step does not set.
void FiniteSteps::find_idle() {
  std::vector<std::vector<bool>> asked(book_.states.size() + 1, std::vector<bool>(facts_.size()));
  for (bool more = true; more;) {
    more = false;
    for (auto const s : numbers_of(book_.states))
      for (auto const t : leaving_[s]) {
        auto const& plan = plans_.at(t);
        auto const to = book_.transitions[t].head.to;
        auto needed = asked[to != 0 ? to : s];
        for (auto const k : plan.changes) needed[k] = false;
        for (auto const k : plan.asks) needed[k] = true;
        for (std::size_t k = 0; k < needed.size(); ++k)
          if (needed[k] && !asked[s][k]) asked[s][k] = more = true;
      }
  }
  idle_.resize(asked.size());
  for (std::size_t s = 0; s < asked.size(); ++s)
    for (std::size_t k = 0; k < facts_.size(); ++k)
      if (!asked[s][k]) idle_[s].push_back(k);
}

void FiniteSteps::forget_idle(FiniteNode& node) const {
  for (auto const k : idle_[node.state]) node.values[k] = 0;
}

FiniteNode FiniteSteps::start() const {
  FiniteNode out;
  for (auto const s : positions_in(book_.states))
    if (book_.states[s].initial) out.state = static_cast<std::uint16_t>(s + 1);
  for (std::size_t k = 0; k < facts_.size(); ++k) out.values[k] = static_cast<char>(known(facts_[k], book_.facts[facts_[k]].ordinary));
  return out;
}

FiniteSteps::Plan FiniteSteps::plan_of(std::uint16_t t) const {
  auto const& info = book_.transitions[t];
  auto const event = info.head.event;
  Plan out;
  std::vector<std::uint16_t> asks, changes{static_cast<std::uint16_t>(book_.last + event - 1u)};
  facts_of(info.guard, asks);
  for (auto const e : conditions_[event]) facts_of(e, asks);
  for (auto const& u : info.updates) {
    facts_of(u.value, asks);
    changes.push_back(u.slot);
  }
  for (auto const e : numbers_of(book_.events))
    if (has(info.head.forgets, e)) changes.push_back(static_cast<std::uint16_t>(book_.last + e - 1u));
  for (std::size_t k = 0; k < duties_.size(); ++k) {
    auto const& call = book_.calls[duties_[k]];
    if (has(call.head.triggers, event)) facts_of(call.guard, asks);
    if (has(call.head.triggers | call.head.actions | call.head.releases, event)) out.touched |= std::uint64_t{1} << k;
  }
  for (auto const c : opens_)
    if (has(book_.calls[c].head.triggers, event)) facts_of(book_.calls[c].guard, asks);
  for (auto const& c : book_.events[event - 1u].carries)
    for (auto s = c.slot; s < c.slot + c.slots; ++s)
      if (std::binary_search(facts_.begin(), facts_.end(), s)) {
        out.stated.emplace_back(s, c.required ? Holding::stated_as_required : Holding::stated);
        changes.push_back(static_cast<std::uint16_t>(s));
      }
  auto const in = [](std::vector<std::uint16_t> const& list, std::uint16_t f) { return std::find(list.begin(), list.end(), f) != list.end(); };
  for (std::size_t k = 0; k < facts_.size(); ++k) {
    if (in(asks, facts_[k])) out.asks.push_back(k);
    if (in(changes, facts_[k])) out.changes.push_back(k);
  }
  return out;
}

std::size_t FiniteSteps::widest() const {
  std::size_t most = 1;
  for (auto const& [t, plan] : plans_) {
    std::size_t ways = 1;
    for (auto const& [slot, how] : plan.stated) ways = std::min(ways * values_of(book_.facts[slot], how).size(), std::size_t{1} << 32);
    most = std::max(most, ways);
  }
  return most;
}

bool FiniteSteps::from(FiniteNode const& node, Take const& take) {
  for (auto const t : leaving_[node.state]) {
    auto const to = book_.transitions[t].head.to;
    auto const touched = plans_.at(t).touched;
    for (auto const& o : outcomes(t, node)) {
      FiniteNode next{to != 0 ? to : node.state, (node.open & ~touched) | (o.open & touched), node.values};
      for (auto const& [k, v] : o.values) next.values[k] = v;
      if (!take(t, std::move(next), o.opens)) return false;
    }
  }
  return true;
}

std::vector<FiniteSteps::Outcome> const& FiniteSteps::outcomes(std::uint16_t t, FiniteNode const& node) {
  auto& plan = plans_.at(t);
  std::string key;
  for (auto const k : plan.asks) key.push_back(node.values[k]);
  for (std::size_t k = 0; k < duties_.size(); ++k)
    if ((plan.touched >> k) & 1) key.push_back(static_cast<char>((node.open >> k) & 1));
  auto const [at, fresh] = plan.outcomes.try_emplace(std::move(key));
  if (!fresh) return at->second;
  Values slots(book_.facts.size());
  for (auto const k : plan.asks) slots[facts_[k]] = node.values[k];
  slots[book_.today] = 1;
  for (auto const& [slot, how] : plan.stated) slots[slot].reset();
  if (!refused(t, slots)) state_facts({t, plan, node.open, at->second}, 0, slots);
  return at->second;
}

// By what is known already: whatever else holds.
bool FiniteSteps::refused(std::uint16_t t, Values const& slots) const {
  auto const no = [&](Expr e) { return evaluate(e, slots, law_.world) == Value(0); };
  auto const& conditions = conditions_[book_.transitions[t].head.event];
  return no(book_.transitions[t].guard) || std::any_of(conditions.begin(), conditions.end(), no);
}

// Takes each value that the event may state of a remembered fact, then each actor.
void FiniteSteps::state_facts(Making const& m, std::size_t k, Values& slots) const {
  auto const& head = book_.transitions[m.transition].head;
  if (k < m.plan.stated.size()) {
    auto const [slot, how] = m.plan.stated[k];
    for (auto const v : values_of(book_.facts[slot], how)) {
      slots[slot] = v;
      state_facts(m, k + 1, slots);
    }
    slots[slot].reset();
    return;
  }
  for (auto const actor : numbers_of(book_.actors)) {
    if (!may_report(book_.events[head.event - 1u], actor)) continue;
    slots[book_.actor] = actor;
    if (!refused(m.transition, slots)) step(m, slots);
  }
  slots[book_.actor].reset();
}

void FiniteSteps::step(Making const& m, Values const& slots) const {
  auto const& info = book_.transitions[m.transition];
  auto after = slots;
  for (auto const& u : info.updates) {
    auto const v = evaluate(u.value, slots, law_.world);
    after[u.slot] = v ? Value(known(u.slot, *v)) : v;
  }
  for (auto const e : numbers_of(book_.events))
    if (has(info.head.forgets, e)) after[book_.last + e - 1u] = 0;
  after[book_.last + info.head.event - 1u] = 1;
  guess(m, 0, after);
}

// Takes each value of what is remembered and could not be computed.
void FiniteSteps::guess(Making const& m, std::size_t k, Values& after) const {
  for (; k < m.plan.changes.size() && after[facts_[m.plan.changes[k]]]; ++k) {}
  if (k == m.plan.changes.size()) return calls(m, 0, m.open, after);
  auto const slot = facts_[m.plan.changes[k]];
  for (auto const v : values_of(book_.facts[slot], Holding::anything)) {
    after[slot] = v;
    guess(m, k + 1, after);
  }
  after[slot].reset();
}

void FiniteSteps::calls(Making const& m, std::size_t k, std::uint64_t open, Values const& after) const {
  auto const event = book_.transitions[m.transition].head.event;
  auto const triggered = [&](std::uint16_t c) { return has(book_.calls[c].head.triggers, event) ? evaluate(book_.calls[c].guard, after, law_.world) : Value(0); };
  if (k < duties_.size()) {
    auto const& head = book_.calls[duties_[k]].head;
    auto const bit = std::uint64_t{1} << k;
    if (has(head.actions | head.releases, event)) open &= ~bit;
    auto const t = triggered(duties_[k]);
    if (t != Value(1)) calls(m, k + 1, open, after);
    if (t != Value(0)) calls(m, k + 1, open | bit, after);
    return;
  }
  Outcome out{{}, open & m.plan.touched, std::any_of(opens_.begin(), opens_.end(), [&](auto c) { return triggered(c) != Value(0); })};
  for (auto const p : m.plan.changes) out.values.emplace_back(p, static_cast<char>(*after[facts_[p]]));
  if (std::find(m.out.begin(), m.out.end(), out) == m.out.end()) m.out.push_back(std::move(out));
}

}  // namespace norma::solver
