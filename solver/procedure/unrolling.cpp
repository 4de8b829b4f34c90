#include "solver/procedure/unrolling.hpp"

#include <algorithm>
#include <stdexcept>

namespace norma::solver {
namespace {

// What stands for a fact that no row asks.
std::int32_t least(FactInfo const& f, bool required) {
  bool const zero = f.sort == Sort::boolean || (f.nullable && !required);
  return f.ordinary != 0 || zero ? f.ordinary : f.low;
}

}  // namespace

Unrolling::Unrolling(z3::context& c, LawInForce const& law, std::vector<Date> menu)
    : c_(c), law_(&law), menu_(std::move(menu)), calendar_(law.book->calendar_in(law.world)), rolls_(law.book->rolls_in(law.world)),
      initial_{{}, c.bv_val(0, state_bits), {}, {}} {
  auto const& b = *law.book;
  if (b.states.size() >= 1u << state_bits || b.events.size() >= 1u << choice_bits || b.transitions.size() > 1u << choice_bits)
    throw std::length_error("norma: a procedure is checked with at most 63 states, 255 events and 256 transitions");
  // No day from which a period would reach past the production calendar.
  std::erase_if(menu_, [&](Date d) {
    auto const beyond = [&](std::uint16_t call) { return !last_day(b.calls[call].head.period, d, calendar_, rolls_); };
    auto const updates_beyond = [&](std::uint16_t t) {
      return std::any_of(b.transitions[t].updates.begin(), b.transitions[t].updates.end(),
                         [&](auto const& u) { return law.used[u.slot] && u.period.dated() && !last_day(u.period, d, calendar_, rolls_); });
    };
    return !calendar_.covers(d) || std::any_of(law.transitions.begin(), law.transitions.end(), updates_beyond) || std::any_of(law.duties.begin(), law.duties.end(), beyond) || std::any_of(law.windows.begin(), law.windows.end(), beyond);
  });
  for (auto const& f : b.facts) initial_.slots.push_back(constant(c, f.sort, f.ordinary));
  for (std::size_t s = 0; s < b.states.size(); ++s)
    if (b.states[s].initial) initial_.state = c.bv_val(static_cast<unsigned>(s + 1), state_bits);
  for (std::size_t i = 0; i < b.calls.size(); ++i) {
    initial_.open.push_back(c.bool_val(false));
    initial_.due.push_back(constant(c, Sort::date, 0));
  }
}

Unrolling::Unrolling(z3::context& c, LawInForce const& law, std::vector<Date> menu, Standpoint const& from) : Unrolling(c, law, std::move(menu)) {
  auto const& b = *law.book;
  for (std::size_t i = 0; i < b.facts.size(); ++i)
    if (law.used[i]) initial_.slots[i] = constant(c, b.facts[i].sort, from.slots[i]);
  initial_.state = c.bv_val(from.state, state_bits);
  for (auto const* list : {&law.duties, &law.windows})
    for (auto const i : *list) {
      initial_.open[i] = c.bool_val(from.calls[i].first);
      initial_.due[i] = constant(c, Sort::date, from.calls[i].second.key());
    }
}

z3::expr Unrolling::state_in(z3::expr const& state, std::uint64_t set) const {
  std::vector<z3::expr> parts;
  for (auto const s : numbers_of(law_->book->states))
    if (has(set, s)) parts.push_back(state == c_.bv_val(s, state_bits));
  return parts.size() == law_->book->states.size() ? c_.bool_val(true) : any_of(c_, parts);
}

z3::expr Unrolling::any_event(z3::expr const& event, std::uint64_t set) const {
  std::vector<z3::expr> parts;
  for (auto const e : numbers_of(law_->book->events))
    if (has(set, e)) parts.push_back(event == c_.bv_val(e, choice_bits));
  return any_of(c_, parts);
}

// The last day of the period that runs from one of the menu's dates.
z3::expr Unrolling::last_day_of(Period period, z3::expr const& since) const {
  auto last = constant(c_, Sort::date, 0);
  for (auto const d : menu_) {
    auto const end = last_day(period, d, calendar_, rolls_);
    if (end) last = z3::ite(since == constant(c_, Sort::date, d.key()), constant(c_, Sort::date, end->key()), last);
  }
  return last;
}

std::vector<z3::expr> Unrolling::state_facts(StepTerms const& s, CourseTerms const& before) const {
  auto const& b = *law_->book;
  auto slots = before.slots;
  slots[b.today] = s.date;
  slots[b.actor] = s.actor;
  std::vector<std::uint64_t> carried(slots.size(), 0);
  for (auto const e : numbers_of(b.events))
    for (auto const& c : b.events[e - 1u].carries)
      for (std::size_t i = c.slot; i < c.slot + std::size_t{c.slots}; ++i) carried[i] |= std::uint64_t{1} << (e - 1);
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (carried[i] != 0 && law_->used[i]) slots[i] = z3::ite(any_event(s.event, carried[i]), s.stated[i], slots[i]);
  return slots;
}

void Unrolling::choose(StepTerms const& s, CourseTerms const& before, std::vector<z3::expr> const& slots,
                       std::vector<z3::expr>& out) const {
  auto const& b = *law_->book;
  auto const view = scope(slots);
  std::vector<z3::expr> choices;
  for (auto const t : law_->transitions) {
    auto const& head = b.transitions[t].head;
    auto const guard = encode(c_, b.transitions[t].guard, view);
    if (guard.is_false()) continue;
    auto const chosen = s.transition == c_.bv_val(t, choice_bits);
    choices.push_back(chosen);
    out.push_back(z3::implies(chosen, s.event == c_.bv_val(head.event, choice_bits) && state_in(before.state, head.from) && guard));
  }
  out.push_back(any_of(c_, choices));
  for (auto const e : numbers_of(b.events)) {
    std::vector<z3::expr> allowed;
    for (auto const a : numbers_of(b.actors))
      if (has(b.events[e - 1u].actors, a)) allowed.push_back(s.actor == constant(c_, Sort::enumeration, a));
    out.push_back(z3::implies(s.event == c_.bv_val(e, choice_bits), any_of(c_, allowed)));
  }
  for (auto const e : numbers_of(b.events))
    for (auto const& c : b.events[e - 1u].carries)
      if (auto const& f = b.facts[c.slot]; c.required && f.nullable && law_->used[c.slot])
        out.push_back(z3::implies(s.event == c_.bv_val(e, choice_bits), s.stated[c.slot] != constant(c_, f.sort, 0)));
  for (auto const c : law_->conditions)
    out.push_back(z3::implies(any_event(s.event, b.conditions[c].head.events), encode(c_, b.conditions[c].holds, view)));
}

void Unrolling::move(StepTerms& s, CourseTerms const& before, std::vector<z3::expr> const& slots) const {
  auto const& b = *law_->book;
  auto const view = scope(slots);
  s.after = {slots, before.state, before.open, before.due};
  for (auto const t : law_->transitions) {
    auto const& info = b.transitions[t];
    auto const chosen = s.transition == c_.bv_val(t, choice_bits);
    for (auto const& u : info.updates)
      if (law_->used[u.slot]) {
        auto const value = encode(c_, u.value, view);
        s.after.slots[u.slot] = z3::ite(chosen, u.period.dated() ? last_day_of(u.period, value) : value, s.after.slots[u.slot]);
      }
    for (auto const e : numbers_of(b.events))
      if (has(info.head.forgets, e) && law_->used[b.last + e - 1u])
        s.after.slots[b.last + e - 1u] = z3::ite(chosen, constant(c_, Sort::date, 0), s.after.slots[b.last + e - 1u]);
    if (info.head.to != 0) s.after.state = z3::ite(chosen, c_.bv_val(info.head.to, state_bits), s.after.state);
  }
  for (auto const e : numbers_of(b.events))
    if (law_->used[b.last + e - 1u])
      s.after.slots[b.last + e - 1u] = z3::ite(s.event == c_.bv_val(e, choice_bits), s.date, s.after.slots[b.last + e - 1u]);
}

void Unrolling::run_calls(StepTerms& s, CourseTerms const& before, std::vector<z3::expr>& out) const {
  auto const& b = *law_->book;
  auto const none = constant(c_, Sort::date, 0);
  auto const view = scope(s.after.slots);
  s.opens.assign(b.calls.size(), c_.bool_val(false));
  s.new_due.assign(b.calls.size(), none);
  for (auto const c : law_->undated)
    s.opens[c] = any_event(s.event, b.calls[c].head.triggers) && encode(c_, b.calls[c].guard, view);
  auto const run = [&](std::uint16_t c) {
    auto const& call = b.calls[c];
    bool const duty = call.head.call == Call::must;
    auto const performed = any_event(s.event, call.head.actions), triggered = any_event(s.event, call.head.triggers);
    auto const in_time = z3::implies(before.open[c], z3::ule(s.date, before.due[c]) || before.due[c] == none);
    out.push_back(duty ? in_time : z3::implies(performed && encode(c_, call.guard, scope(s.seen)), in_time));
    auto const stays = before.open[c] && !any_event(s.event, call.head.releases) && (duty ? !performed : !triggered);
    s.opens[c] = triggered && encode(c_, call.guard, view);
    s.new_due[c] = last_day_of(call.head.period, encode(c_, call.since, view));
    auto const keeps = c_.bool_val(duty) && stays && (s.new_due[c] == none || (before.due[c] != none && z3::ule(before.due[c], s.new_due[c])));
    s.after.open[c] = stays || s.opens[c];
    s.after.due[c] = z3::ite(s.opens[c] && !keeps, s.new_due[c], z3::ite(stays, before.due[c], none));
  };
  for (auto const c : law_->duties) run(c);
  for (auto const c : law_->windows) run(c);
}

Unrolling::Added Unrolling::add_step() {
  auto const& b = *law_->book;
  auto const k = std::to_string(steps_.size());
  auto const name = [&](std::string const& what) { return what + "_" + k; };
  StepTerms s{c_.bv_const(name("transition").c_str(), choice_bits), c_.bv_const(name("event").c_str(), choice_bits),
              c_.bv_const(name("date").c_str(), width(Sort::date)), c_.bv_const(name("actor").c_str(), width(Sort::enumeration)),
              {}, {}, {}, {}, initial_};
  std::vector<z3::expr> out, dates;
  for (auto const d : menu_) dates.push_back(s.date == constant(c_, Sort::date, d.key()));
  out.push_back(any_of(c_, dates));
  if (!steps_.empty()) out.push_back(z3::uge(s.date, steps_.back().date));
  for (std::size_t i = 0; i < b.facts.size(); ++i) {
    auto const& f = b.facts[i];
    s.stated.push_back(f.sort == Sort::boolean ? c_.bool_const(name(f.path).c_str()) : c_.bv_const(name(f.path).c_str(), width(f.sort)));
    bool const last = i >= b.last && i < b.last + b.events.size();
    if (f.sort != Sort::boolean && law_->used[i] && !last && i != b.today && i != b.actor) out.push_back(in_range(f, s.stated.back()));
  }
  auto const& from = before(steps_.size());
  auto const slots = state_facts(s, from);
  s.seen = slots;
  choose(s, from, slots, out);
  move(s, from, slots);
  run_calls(s, from, out);
  // Names for what comes out keep the terms of later steps small.
  auto const fresh = [&](z3::expr& e, std::string const& what) {
    if (e.is_const() || e.is_numeral()) return;
    auto const v = c_.constant(name(what).c_str(), e.get_sort());
    out.push_back(v == e);
    e = v;
  };
  fresh(s.after.state, "state");
  for (std::size_t i = 0; i < b.facts.size(); ++i) fresh(s.after.slots[i], "after " + b.facts[i].path);
  for (auto const* list : {&law_->duties, &law_->windows})
    for (auto const c : *list) {
      fresh(s.after.open[c], "open " + std::string(b.calls[c].head.id));
      fresh(s.after.due[c], "due " + std::string(b.calls[c].head.id));
    }
  steps_.push_back(std::move(s));
  return {steps_.back(), std::move(out)};
}

z3::expr Unrolling::also_open(std::uint16_t t) const {
  auto const& info = law_->book->transitions[t];
  return state_in(before(steps_.size() - 1).state, info.head.from) && encode(c_, info.guard, scope(steps_.back().seen));
}

Trace Unrolling::trace(z3::model const& model, std::size_t length) const {
  auto const& b = *law_->book;
  auto const number = [&](z3::expr const& e) {
    auto const v = model.eval(e, true);
    return v.is_bool() ? static_cast<std::int32_t>(v.is_true()) : static_cast<std::int32_t>(v.get_numeral_uint());
  };
  Trace out;
  for (std::size_t k = 0; k < length; ++k) {
    auto const& s = steps_[k];
    TracedEvent e{static_cast<std::uint16_t>(number(s.transition)), static_cast<std::uint16_t>(number(s.event)),
                  static_cast<std::uint16_t>(number(s.actor)), Date::from_key(number(s.date)), {}};
    for (auto const& c : b.events[e.event - 1u].carries)
      for (std::size_t i = c.slot; i < c.slot + std::size_t{c.slots}; ++i)
        e.stated.emplace_back(static_cast<std::uint16_t>(i), law_->used[i] ? number(s.stated[i]) : least(b.facts[i], c.required));
    out.push_back(std::move(e));
  }
  return out;
}

}  // namespace norma::solver
