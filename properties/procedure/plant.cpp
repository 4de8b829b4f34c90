#include "properties/procedure/plant.hpp"

#include <algorithm>

#include "properties/dice.hpp"

namespace norma::properties::procedure {
namespace {

using Kind = oracle::Violation::Kind;
constexpr int longest_delay = 10;

// A walk with the courses before each of its events, and a choice among its places.
struct Ground {
  Ground(Law const& law, Walk const& w)
      : book(law.book), walk(w), events(w.log.events), stepper(w.stepper(law.book)), random(w.chance), dice(random) {
    auto course = w.log.begin;
    for (auto const& h : events) {
      before.push_back(course);
      stepper.take(course, h);
    }
    before.push_back(course);
  }

  Date law_on(Date d) const { return walk.law.value_or(d); }
  bool encoded(Date d) const { return edition_on(book, law_on(d)) < book.editions.size(); }
  EventLog until(std::size_t count) const {
    auto log = walk.log;
    log.events.resize(count);
    return log;
  }

  bool value(Expr e, std::vector<std::int32_t> const& slots) const {
    return oracle::evaluate(e, {slots.data(), walk.world.data(), nullptr, nullptr, nullptr}) != 0;
  }
  // The transition that rows alone give, without the stepper.
  int open_transition(std::size_t at, Happening const& h) const {
    auto const slots = seen(book, before[at], h);
    for (std::size_t t = 0; t < book.transitions.size(); ++t) {
      auto const& head = book.transitions[t].head;
      if (head.event == h.event && head.interval.contains(law_on(h.on)) && has(head.from, before[at].state) &&
          value(book.transitions[t].guard, slots))
        return static_cast<int>(t);
    }
    return -1;
  }
  // Conditions of the event that do not hold.
  std::vector<std::uint16_t> broken(std::size_t at, Happening const& h) const {
    auto const slots = seen(book, before[at], h);
    std::vector<std::uint16_t> list;
    for (auto const c : positions_in(book.conditions)) {
      auto const& head = book.conditions[c].head;
      if (has(head.events, h.event) && head.interval.contains(law_on(h.on)) && !value(book.conditions[c].holds, slots)) list.push_back(c);
    }
    return list;
  }

  // A call that the event would use has its last day before it.
  bool out_of_time(std::size_t at, Happening const& h) const {
    for (std::size_t c = 0; c < book.calls.size(); ++c) {
      auto const& call = before[at].calls[c];
      if (has(book.calls[c].head.actions, h.event) && call.open && call.due.given() && call.due < h.on) return true;
    }
    return false;
  }

  // An open call with a last day, before some event.
  struct Use {
    std::size_t at;
    std::uint16_t call;
  };
  template <class Pick>
  std::vector<Use> open(Call kind, Pick pick) const {
    std::vector<Use> list;
    for (std::size_t i = 0; i < before.size(); ++i)
      for (auto const c : positions_in(book.calls))
        if (book.calls[c].head.call == kind && before[i].calls[c].open && before[i].calls[c].due.given() && pick(i, book.calls[c].head))
          list.push_back({i, c});
    return list;
  }
  // Duties that the event performs.
  std::vector<Use> duties() const {
    return open(Call::must, [&](std::size_t i, CallHead const& head) { return i < events.size() && has(head.actions, events[i].event); });
  }
  std::vector<Use> rights() const {
    return open(Call::may, [](std::size_t, CallHead const&) { return true; });
  }
  oracle::Violation of_call(Kind kind, int event, Use const& u) const {
    auto const& head = book.calls[u.call].head;
    return {kind, event, head.id, head.cites, head.actors, head.actions, before[u.at].calls[u.call].due};
  }
  // What provides for the event: the first of its rows, and the provisions of all.
  oracle::Violation of_event(Kind kind, std::size_t at, std::uint16_t event) const {
    oracle::Violation v{.kind = kind, .event = static_cast<int>(at), .row = {}, .cites = {}};
    for (auto const& t : book.transitions)
      if (t.head.event == event) {
        if (v.row.empty()) v.row = t.head.id;
        for (auto const c : t.head.cites)
          if (std::find(v.cites.begin(), v.cites.end(), c) == v.cites.end() && v.cites.size < v.cites.items.size()) v.cites.push_back(c);
      }
    return v;
  }

  ProcedureBook const& book;
  Walk const& walk;
  std::vector<Happening> const& events;
  FlatStepper const stepper;
  rc::Random random;
  Dice dice;
  std::vector<CourseState> before;
};

// The duty's action comes `delay` days after its last day.
std::optional<Planted> performed(Ground& g, int delay) {
  auto const uses = g.duties();
  if (uses.empty()) return std::nullopt;
  auto const use = g.dice.of(uses);
  auto log = g.until(use.at + 1);
  auto& h = log.events.back();
  h.on = g.before[use.at].calls[use.call].due + days(delay);
  if (!g.encoded(h.on)) return std::nullopt;
  return Planted{std::move(log), g.of_call(Kind::late, static_cast<int>(use.at), use)};
}

// A right is used `delay` days after its last day, where it is still asked and nothing else forbids it.
std::optional<Planted> used(Ground& g, int delay) {
  auto const rights = g.rights();
  for (int tries = 0; tries < 30 && !rights.empty(); ++tries) {
    auto const use = g.dice.of(rights);
    auto const& course = g.before[use.at];
    auto const& call = g.book.calls[use.call];
    Date const on = course.calls[use.call].due + days(delay);
    if (on < Date::from_key(course.slots[g.book.today]) || !g.encoded(on)) continue;
    std::vector<std::uint16_t> events;
    for (auto const e : numbers_of(g.book.events))
      if (has(call.head.actions, e)) events.push_back(e);
    auto h = draw_event(g.book, g.random, course, g.dice.of(events), on);
    if (g.open_transition(use.at, h) < 0 || !g.broken(use.at, h).empty() || !g.value(call.guard, seen(g.book, course, h))) continue;
    auto log = g.until(use.at);
    log.events.push_back(std::move(h));
    return Planted{std::move(log), g.of_call(Kind::out_of_time, static_cast<int>(use.at), use)};
  }
  return std::nullopt;
}

// Facts of the world are not judged.
bool occurs(ProcedureBook const& book, Happening const& h) { return book.events[h.event - 1u].nature == Nature::occurrence; }

// Events that would be lawful but for one condition, and where.
class Breaches {
 public:
  void consider(Ground const& g, std::size_t at, Happening h, int transition) {
    if (occurs(g.book, h)) return;
    auto const broken = g.broken(at, h);
    if (broken.size() == 1 && g.open_transition(at, h) == transition && !g.out_of_time(at, h)) places_.push_back({at, std::move(h), broken[0]});
  }

  // The condition is picked first, so that those with few places get their turn.
  std::optional<Planted> plant(Ground& g) {
    if (places_.empty()) return std::nullopt;
    std::vector<std::uint16_t> conditions;
    for (auto const& p : places_)
      if (std::find(conditions.begin(), conditions.end(), p.condition) == conditions.end()) conditions.push_back(p.condition);
    auto const condition = g.dice.of(conditions);
    std::erase_if(places_, [&](Place const& p) { return p.condition != condition; });
    auto const& place = g.dice.of(places_);
    auto log = g.until(place.at);
    log.events.push_back(place.event);
    auto const& head = g.book.conditions[condition].head;
    return Planted{std::move(log), {.kind = Kind::condition, .event = static_cast<int>(place.at), .row = head.id, .cites = head.cites}, true};
  }

 private:
  struct Place {
    std::size_t at;
    Happening event;
    std::uint16_t condition;
  };
  std::vector<Place> places_;
};

}  // namespace

std::optional<Planted> plant_late(Law const& law, Walk const& walk) {
  Ground g(law, walk);
  return performed(g, g.dice.between(1, longest_delay));
}

std::optional<Planted> plant_out_of_time(Law const& law, Walk const& walk) {
  Ground g(law, walk);
  return used(g, g.dice.between(1, longest_delay));
}

std::optional<Planted> on_the_last_day(Law const& law, Walk const& walk) {
  Ground g(law, walk);
  auto const right = used(g, 0);
  return right && g.dice.percent(50) ? right : performed(g, 0);
}

std::optional<Planted> plant_overdue(Law const& law, Walk const& walk) {
  Ground g(law, walk);
  auto const uses = g.duties();
  if (uses.empty()) return std::nullopt;
  auto const use = g.dice.of(uses);
  auto log = g.until(use.at);
  Date const on = g.before[use.at].calls[use.call].due + days(g.dice.between(1, longest_delay));
  auto const& head = g.book.calls[use.call].head;
  for (int tries = 0; tries < 30 && g.encoded(on); ++tries) {
    auto const h = draw_lawful(g.stepper, g.random, g.before[use.at], on, g.law_on(on));
    if (!h || has(head.actions | head.releases, h->event)) continue;
    log.events.push_back(*h);
    return Planted{std::move(log), g.of_call(Kind::overdue, -1, use)};
  }
  return std::nullopt;
}

std::optional<Planted> plant_condition(Law const& law, Walk const& walk) {
  Ground g(law, walk);
  Breaches breaches;
  for (std::size_t i = 0; i < g.events.size(); ++i) {
    int const transition = g.open_transition(i, g.events[i]);
    for (auto& h : variants(g.book, g.events[i])) breaches.consider(g, i, std::move(h), transition);
  }
  return breaches.plant(g);
}

std::optional<Planted> plant_unmet(Law const& law, Walk const& walk) {
  Ground g(law, walk);
  Breaches breaches;
  std::uint64_t conditional = 0;
  for (auto const& c : g.book.conditions) conditional |= c.head.events;
  for (std::size_t i = 1; i <= g.events.size(); ++i)
    for (auto const t : positions_in(g.book.transitions)) {
      auto const& head = g.book.transitions[t].head;
      auto const on = g.events[i - 1].on;
      if (!has(conditional, head.event) || !has(head.from, g.before[i].state) || !head.interval.contains(g.law_on(on)) ||
          head.standing != Standing::shown)
        continue;
      breaches.consider(g, i, draw_event(g.book, g.random, g.before[i], head.event, on), t);
    }
  return breaches.plant(g);
}

std::optional<Planted> plant_wrong_actor(Law const& law, Walk const& walk) {
  Ground g(law, walk);
  if (g.events.empty()) return std::nullopt;
  auto const at = static_cast<std::size_t>(g.dice.between(0, static_cast<int>(g.events.size()) - 1));
  auto log = g.until(at + 1);
  auto& h = log.events.back();
  if (occurs(g.book, h)) return std::nullopt;
  std::vector<std::uint16_t> others;
  for (auto const a : numbers_of(g.book.actors))
    if (!has(g.book.events[h.event - 1u].actors, a)) others.push_back(a);
  h.actor = g.dice.of(others);
  auto expected = g.of_event(Kind::wrong_actor, at, h.event);
  expected.actors = g.book.events[h.event - 1u].actors;
  bool const alone = g.broken(at, h).empty() && g.open_transition(at, h) == g.open_transition(at, g.events[at]);
  return Planted{std::move(log), expected, alone};
}

std::optional<Planted> plant_no_ground(Law const& law, Walk const& walk) {
  Ground g(law, walk);
  if (g.events.empty()) return std::nullopt;
  auto const at = static_cast<std::size_t>(g.dice.between(0, static_cast<int>(g.events.size())));
  Date const on = g.events[at == 0 ? 0 : at - 1].on;
  for (int tries = 0; tries < 30; ++tries) {
    auto const event = static_cast<std::uint16_t>(g.dice.between(1, static_cast<int>(g.book.events.size())));
    auto h = draw_event(g.book, g.random, g.before[at], event, on);
    if (g.open_transition(at, h) >= 0 || occurs(g.book, h)) continue;
    auto log = g.until(at);
    bool const alone = g.broken(at, h).empty() && !g.out_of_time(at, h);
    log.events.push_back(std::move(h));
    return Planted{std::move(log), g.of_event(Kind::no_ground, at, event), alone};
  }
  return std::nullopt;
}

}  // namespace norma::properties::procedure
