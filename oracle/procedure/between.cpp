#include "oracle/procedure/between.hpp"

#include <algorithm>
#include <bit>

#include "oracle/procedure/implied.hpp"
#include "oracle/procedure/stepper.hpp"

namespace norma::oracle {
namespace {

std::uint64_t bit(std::uint16_t number) { return std::uint64_t{1} << (number - 1u); }

// Where the transition leads from one of these states.
std::uint64_t led(TransitionHead const& head, std::uint64_t from) {
  auto const left = head.from & from;
  return left == 0 ? 0 : head.to == 0 ? left : bit(head.to);
}

bool asks_any(Expr e, std::vector<std::uint16_t> const& slots) {
  return std::any_of(e.begin(), e.end(), [&](Node const& n) { return n.op == Op::fact && std::find(slots.begin(), slots.end(), n.value) != slots.end(); });
}

// Those of the events that trigger periods which may run still: not those of duties that whoever stands there has performed, nor those
// that the facts rule out.
std::uint64_t running(ProcedureBook const& book, CourseState const& begin, std::vector<bool> const& unknown, std::uint64_t implied, std::uint64_t events) {
  CourseState const known{begin.state, begin.slots, {}, unknown};
  auto const world = default_world(book);
  std::uint64_t out = 0;
  for (auto const& c : book.calls) {
    bool const over = c.head.call == Call::must && ((c.head.actions | c.head.releases) & implied) != 0;
    if (!c.head.period.dated() || over || (c.head.triggers & events & ~out) == 0) continue;
    if (evaluate(c.guard, {begin.slots.data(), world.data(), nullptr, nullptr, nullptr}) != 0 || unclear(c.guard, known, world)) out |= c.head.triggers;
  }
  return out & events;
}

// The events on the shortest ways, by what is not listed, from the latest listed steps to the state.
std::uint64_t next_steps(ProcedureBook const& book, CourseState const& begin, std::vector<bool> const& open) {
  auto const on = [&](std::uint16_t e) { return begin.slots[book.last + e - 1u]; };
  std::int32_t latest = 0;
  for (auto const& t : book.transitions)
    if (t.head.to != 0) latest = std::max(latest, on(t.head.event));
  if (latest == 0) return 0;
  auto const each = [&](auto&& what) {
    for (auto const i : positions_in(book.transitions))
      if (open[i]) what(book.transitions[i].head);
  };
  std::uint64_t at = 0;
  each([&](auto const& head) { if (head.to != 0 && on(head.event) == latest) at |= bit(head.to); });
  if (has(at, begin.state)) return 0;
  std::vector<std::uint64_t> far{at};
  for (auto all = at; !has(all, begin.state);) {
    std::uint64_t next = 0;
    each([&](auto const& head) { if (on(head.event) == 0 && !head.begins) next |= led(head, far.back()); });
    if ((next & ~all) == 0) return 0;
    far.push_back(next & ~all);
    all |= next;
  }
  std::uint64_t out = 0, to = bit(begin.state);
  for (auto i = far.size() - 1; i-- > 0;) {
    std::uint64_t from = 0;
    each([&](auto const& head) {
      if (on(head.event) != 0 || head.begins || head.to == 0 || (bit(head.to) & to) == 0 || (head.from & far[i]) == 0) return;
      out |= bit(head.event);
      from |= head.from & far[i];
    });
    to = from;
  }
  return out;
}

bool asks_given(Expr e, std::size_t at, std::size_t slot) {
  auto const& n = e[at];
  if (n.op == Op::conjunction) return asks_given(e, n.a, slot) || asks_given(e, n.b, slot);
  return n.op == Op::differ && e[n.a].op == Op::fact && static_cast<std::size_t>(e[n.a].value) == slot && e[n.b].op == Op::literal && e[n.b].value == 0;
}

// Whenever the event happens the fact is set.
bool sets(ProcedureBook const& book, std::uint16_t event, std::uint16_t slot) {
  bool any = false;
  for (auto const& t : book.transitions) {
    if (t.head.event != event) continue;
    any = true;
    if (std::none_of(t.updates.begin(), t.updates.end(), [&](UpdateInfo const& u) { return u.slot == slot && !u.period.dated() && u.value.back().op != Op::literal; })) return false;
  }
  return any;
}

}  // namespace

std::vector<std::uint16_t> ground_facts(ProcedureBook const& book) {
  std::vector<std::uint16_t> out;
  for (auto const& t : book.transitions)
    if (t.head.begins)
      for (auto const& c : book.events[t.head.event - 1u].carries)
        if (c.required && c.slots == 1 && book.facts[c.slot].nullable && std::find(out.begin(), out.end(), c.slot) == out.end()) out.push_back(c.slot);
  return out;
}

std::vector<bool> open_by_ground(ProcedureBook const& book, CourseState const& course, std::vector<bool> const& unknown) {
  CourseState only{course.state, course.slots, {}, std::vector<bool>(course.slots.size(), true)};
  auto const facts = ground_facts(book);
  for (auto const s : facts) only.unknown[s] = !unknown.empty() && unknown[s];
  std::vector<bool> out(book.transitions.size(), true);
  auto const world = default_world(book);
  for (auto const i : positions_in(book.transitions))
    if (auto const guard = book.transitions[i].guard; asks_any(guard, facts))
      out[i] = evaluate(guard, {only.slots.data(), world.data(), nullptr, nullptr, nullptr}) != 0 || unclear(guard, only, world);
  return out;
}

Beginnings::Beginnings(ProcedureBook const& book) : book_(&book), implied_(implied_events(book)) {
  for (auto const& c : book.calls)
    if (c.head.period.dated()) dated_ |= c.head.triggers;
  std::vector<bool> carried(book.facts.size());
  for (auto const& e : book.events)
    for (auto const& c : e.carries) std::fill_n(carried.begin() + c.slot, c.slots, true);
  for (auto const s : positions_in(book.facts)) {
    if (!book.facts[s].nullable || carried[s] || (s >= book.last && s < book.last + book.events.size())) continue;
    if (std::none_of(book.transitions.begin(), book.transitions.end(), [&](TransitionInfo const& t) { return asks_given(t.guard, t.guard.size() - 1, s); })) continue;
    std::uint64_t events = 0;
    for (auto const e : numbers_of(book.events))
      if (sets(book, e, s)) events |= bit(e);
    if (events != 0) set_facts_.push_back({s, events});
  }
}

Ground const& Beginnings::ground(CourseState const& begin, std::vector<bool> const& unknown) {
  std::vector<std::int32_t> key;
  for (auto const s : ground_facts(*book_)) key.push_back(unknown[s] ? -1 : begin.slots[s]);
  auto const known = grounds_.find(key);
  if (known != grounds_.end()) return known->second;
  auto open = open_by_ground(*book_, begin, unknown);
  auto implied = implied_events(*book_, open);
  return grounds_.emplace(std::move(key), Ground{std::move(open), std::move(implied)}).first->second;
}

std::uint64_t Beginnings::untold_triggers(CourseState const& begin, std::vector<bool> const& stated, std::vector<bool> const& unknown) {
  auto const& known = ground(begin, unknown);
  auto implied = known.implied[begin.state - 1u];
  if (implied == ~std::uint64_t{0}) implied = 0;  // the facts and the state do not go together
  auto must = (implied | next_steps(*book_, begin, known.open)) & dated_;
  for (auto const e : numbers_of(book_->events))
    if (stated[book_->last + e - 1u]) must &= ~bit(e);
  return must == 0 ? 0 : running(*book_, begin, unknown, implied, must);
}

std::vector<std::uint16_t> Beginnings::facts_set_by_events() const {
  std::vector<std::uint16_t> out;
  for (auto const& f : set_facts_) out.push_back(f.slot);
  return out;
}

std::vector<std::uint16_t> Beginnings::untold_facts(CourseState const& begin, std::vector<bool> const& stated) const {
  std::vector<std::uint16_t> out;
  for (auto const& f : set_facts_) {
    if (stated[f.slot]) continue;
    for (auto const e : numbers_of(book_->events))
      if (has(f.events, e) && begin.slots[book_->last + e - 1u] != 0) {
        out.push_back(f.slot);
        break;
      }
  }
  return out;
}

Ways::Ways(ProcedureBook const& book, std::vector<bool> const& open) : events_(book.events.size() + 1) {
  for (auto const i : positions_in(book.transitions)) {
    auto const& head = book.transitions[i].head;
    auto& event = events_[head.event];
    Lead const lead{head.from, head.to == 0 ? 0 : bit(head.to)};
    event.any.push_back(lead);
    event.with_forgotten |= head.forgets;
    if (!open[i]) continue;
    event.open.push_back(lead);
    if (lead.to != 0) moves_.push_back({head.event, lead});
  }
  for (auto const e : numbers_of(book.events)) events_[e].with_forgotten |= bit(e);
  for (bool again = true; again;) {
    again = false;
    for (auto const e : numbers_of(book.events)) {
      auto const more = with_forgotten(events_[e].with_forgotten);
      again = again || more != events_[e].with_forgotten;
      events_[e].with_forgotten = more;
    }
  }
}

std::uint64_t Ways::with_forgotten(std::uint64_t events) const {
  auto out = events;
  for (auto left = events; left != 0; left &= left - 1) out |= events_[static_cast<std::size_t>(std::countr_zero(left)) + 1].with_forgotten;
  return out;
}

std::uint64_t Ways::led(std::vector<Lead> const& by, std::uint64_t from) {
  std::uint64_t out = 0;
  for (auto const& l : by)
    if ((l.from & from) != 0) out |= l.to == 0 ? l.from & from : l.to;
  return out;
}

std::uint64_t Ways::after(std::uint16_t event, std::uint64_t from) const { return led(events_[event].any, from); }
std::uint64_t Ways::led(std::uint16_t event, std::uint64_t from) const { return led(events_[event].open, from); }

std::uint64_t Ways::reached(std::uint64_t from, std::uint64_t events) const {
  for (std::uint64_t before = 0; before != from;) {
    before = from;
    for (auto const& m : moves_)
      if (has(events, m.event) && (m.lead.from & from) != 0) from |= m.lead.to;
  }
  return from;
}

Ways::Followed Ways::followed(std::uint16_t first, std::uint16_t what, std::uint64_t events) const {
  events &= ~bit(first);
  auto const start = after(first, ~std::uint64_t{0}), before = reached(start, events), just_after = after(what, before);
  return {reached(start, events & ~bit(what)), reached(just_after, events), before, just_after};
}

bool Between::may_have_followed(std::uint16_t first, std::uint16_t what, std::uint64_t since) {
  if (!ways_) ways_.emplace(*book_, open_by_ground(*book_, *course_, course_->unknown));
  auto const [at, fresh] = known_.try_emplace({first, what, since}, false);
  if (fresh) {
    auto const followed = ways_->followed(first, what, ways_->with_forgotten(since | bit(what)));
    at->second = !has(followed.without, course_->state) || has(followed.through, course_->state);
  }
  return at->second;
}

}  // namespace norma::oracle
