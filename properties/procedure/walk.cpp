#include "properties/procedure/walk.hpp"

#include <algorithm>
#include <ostream>

#include "properties/dice.hpp"
#include "properties/procedure/log_writer.hpp"

namespace norma::properties::procedure {
namespace {

constexpr int longest_gap = 20;  // days between events
constexpr int tries = 60;        // proposals before a walk ends

bool in_force(TransitionInfo const& t, Date law) { return t.head.interval.contains(law) && t.head.standing == Standing::shown; }

std::int32_t draw_fact(Dice& dice, FactInfo const& f, bool required, Date today) {
  if (f.sort == Sort::boolean) return dice.between(0, 1);
  if (f.sort == Sort::date) {
    if (!required && dice.percent(30)) return 0;
    auto const base = dice.percent(50) ? today + days(dice.between(-30, longest_gap)) : today + months(dice.between(0, 14));
    return base.key();
  }
  if (f.nullable && !required && dice.percent(5)) return 0;
  return dice.between(f.low, f.high);
}

void draw_set(Dice& dice, Carried const& c, Happening& h) {
  int const few = dice.between(0, 9);
  for (std::uint16_t s = c.slot; s < c.slot + c.slots; ++s) h.stated.emplace_back(s, few == 0 ? dice.between(0, 1) : 0);
  if (few < 2) return;
  auto const first = h.stated.size() - c.slots;
  for (int n = few < 8 ? 1 : 2; n > 0; --n)  // the first items more often
    h.stated[first + static_cast<std::size_t>(dice.between(0, dice.between(0, c.slots - 1)))].second = 1;
}

class Walker {
 public:
  Walker(Law const& law, rc::Random& random, Habit habit)
      : law_(law), random_(random), dice_(random), habit_(habit) {
    auto const& b = law.book;
    walk_.world = default_world(b);
    for (std::size_t r = 0; r < walk_.world.size(); ++r)
      if (dice_.percent(40)) walk_.world[r] = static_cast<std::uint8_t>(dice_.between(1, static_cast<int>(b.readings[r].count())));
    walk_.log = {"walk", oracle::initial_course(b), {}};
    auto const& first = dice_.of(b.editions).interval;
    if (habit == Habit::attempts) walk_.law = first.from;
    auto const span = serial(first.until) - serial(first.from);
    today_ = dice_.percent(30) ? first.from + days(dice_.between(-longest_gap, 1)) : first.from + days(dice_.between(0, span - 1));
    today_ = std::max(today_, b.editions.front().interval.from);
    course_ = walk_.log.begin;
    // Each walk likes some events more than others, so that together they go further than one kind of walk would.
    static std::vector<int> const likings{1, 1, 1, 3, 10, 30};
    for (std::size_t e = 0; e < b.events.size(); ++e) likings_.push_back(dice_.percent(5) ? 0 : dice_.of(likings));
    if (dice_.percent(50))  // in a hurry
      for (auto const& t : b.transitions)
        if (t.head.to != 0) likings_[t.head.event - 1u] = std::max(likings_[t.head.event - 1u], 10);
  }

  Walk run(int events) {
    auto const stepper = walk_.stepper(law_.book);
    bool const wild = habit_ != Habit::lawful;
    while (static_cast<int>(walk_.log.events.size()) < events) {
      auto h = wild && dice_.percent(habit_ == Habit::wild ? 30 : 10) ? propose_wild() : propose_lawful(stepper);
      if (!h) break;
      if (habit_ == Habit::attempts && dice_.percent(50)) miss(stepper, *h);
      auto after = course_;
      auto const step = stepper.take(after, *h);
      if (habit_ != Habit::attempts || (step.lawful() && timely(law_.book, after))) {
        course_ = std::move(after);
        today_ = h->on;
      }
      walk_.log.events.push_back(std::move(*h));
    }
    walk_.chance = random_.next();
    return std::move(walk_);
  }

 private:
  bool works(Date d) const { return law_.book.calendar_in(walk_.world).works(d); }

  // Days on which something begins or ends, near enough.
  std::vector<Date> boundaries() const {
    std::vector<Date> list;
    for (auto const& e : law_.book.editions)
      for (int const off : {-1, 0}) list.push_back(e.interval.from + days(off));
    for (auto const& c : course_.calls)
      if (c.open && c.due.given())
        for (int const off : {-1, 0, 1}) list.push_back(c.due + days(off));
    for (Date d = today_; serial(d) <= serial(today_) + longest_gap; d = next_day(d))
      if (next_day(d).dom() == 1 || d.dom() == 1 || works(d) != works(next_day(d))) list.push_back(d);
    std::erase_if(list, [&](Date d) { return d < today_ || serial(d) > serial(today_) + 2 * longest_gap; });
    return list;
  }

  Date next_date() {
    int const kind = dice_.between(0, 99);
    if (kind < 40 || walk_.log.events.empty()) return today_;
    if (kind < 60) return today_ + days(dice_.between(1, 3));
    if (kind < (law_.book.states[course_.state - 1u].rest == Rest::at_rest ? 68 : 62)) return today_ + months(dice_.between(1, 14));
    auto const list = boundaries();
    if (kind < 75 || list.empty()) return today_ + days(dice_.between(0, longest_gap));
    return dice_.of(list);
  }

  Date earliest_due() const {
    Date first = last_supported;
    for (std::size_t c = 0; c < course_.calls.size(); ++c)
      if (course_.calls[c].open && course_.calls[c].due.given() && law_.book.calls[c].head.call == Call::must)
        first = std::min(first, course_.calls[c].due);
    return first;
  }

  std::optional<Happening> propose_lawful(FlatStepper const& stepper) {
    for (int n = 0; n < tries; ++n) {
      Date on = next_date();
      if (n > tries / 4) on = std::max(today_, std::min(on, earliest_due()));
      auto h = draw_lawful(stepper, random_, course_, on, walk_.law.value_or(on), likings_);
      if (!h) continue;
      auto after = course_;
      stepper.take(after, *h);
      if (timely(law_.book, after)) return h;
    }
    return std::nullopt;
  }

  // An attempt that is unlawful, and close to the event.
  void miss(FlatStepper const& stepper, Happening const& h) {
    std::vector<Happening> list;
    for (auto& v : variants(law_.book, h)) {
      auto after = course_;
      if (!stepper.take(after, v).lawful()) list.push_back(std::move(v));
    }
    if (!list.empty()) walk_.log.events.push_back(dice_.of(list));
  }

  std::optional<Happening> propose_wild() {
    auto const& b = law_.book;
    auto const on = next_date();
    std::vector<std::uint16_t> events;
    bool const from_here = dice_.percent(80);
    for (auto const& t : b.transitions)
      if (!from_here || (has(t.head.from, course_.state) && in_force(t, walk_.law.value_or(on)))) events.push_back(t.head.event);
    auto h = draw_event(b, random_, course_, dice_.of(events), on);
    if (dice_.percent(15)) h.actor = static_cast<std::uint16_t>(dice_.between(1, static_cast<int>(b.actors.size())));
    return h;
  }

  Law const& law_;
  rc::Random& random_;
  Dice dice_;
  Habit habit_;
  Walk walk_;
  CourseState course_;
  Date today_;
  std::vector<int> likings_;
};

}  // namespace

bool timely(ProcedureBook const& book, CourseState const& course) {
  auto const today = Date::from_key(course.slots[book.today]);
  for (std::size_t c = 0; c < course.calls.size(); ++c)
    if (book.calls[c].head.call == Call::must && course.calls[c].open && course.calls[c].due.given() && course.calls[c].due < today)
      return false;
  return true;
}

bool lawful(ProcedureBook const& book, Walk const& walk) {
  auto const stepper = walk.stepper(book);
  auto course = walk.log.begin;
  for (auto const& h : walk.log.events)
    if (!stepper.take(course, h).lawful() || !timely(book, course)) return false;
  return true;
}

Happening draw_event(ProcedureBook const& book, rc::Random& random, CourseState const& course, std::uint16_t event, Date on) {
  Dice dice(random);
  auto const& info = book.events[event - 1u];
  Happening h{event, 0, on, {}};
  std::vector<std::uint16_t> actors;
  for (auto const a : numbers_of(book.actors))
    if (has(info.actors, a)) actors.push_back(a);
  // Mostly who acted last, if it may: a course stays with its bureau.
  auto const before = static_cast<std::uint16_t>(course.slots[book.actor]);
  h.actor = before != 0 && has(info.actors, before) && dice.percent(60) ? before : dice.of(actors);
  bool const as_before = course.slots[book.last + event - 1u] != 0 && dice.percent(50);
  for (auto const& c : info.carries) {
    bool const absent = c.required && book.facts[c.slot].nullable && course.slots[c.slot] == 0;
    if (as_before && !absent) {
      for (std::uint16_t s = c.slot; s < c.slot + c.slots; ++s) h.stated.emplace_back(s, course.slots[s]);
      continue;
    }
    if (!c.required && dice.percent(40)) continue;
    if (c.slots > 1) draw_set(dice, c, h);
    else h.stated.emplace_back(c.slot, draw_fact(dice, book.facts[c.slot], c.required, on));
  }
  return h;
}

std::optional<Happening> draw_lawful(FlatStepper const& stepper, rc::Random& random, CourseState const& course, Date on, Date law,
                                     std::span<int const> likings) {
  auto const& b = stepper.book();
  Dice dice(random);
  // Steps that lead on, and that discharge duties, rather than remarks made before.
  std::vector<std::uint16_t> events;
  std::uint64_t called = 0;
  for (std::size_t c = 0; c < b.calls.size(); ++c)
    if (course.calls[c].open && b.calls[c].head.call == Call::must) called |= b.calls[c].head.actions;
  for (auto const& t : b.transitions) {
    if (!in_force(t, law) || !has(t.head.from, course.state)) continue;
    bool const due = has(called, t.head.event);
    bool const again = course.slots[b.last + t.head.event - 1u] != 0;
    int const liking = likings.empty() ? 1 : likings[t.head.event - 1u];
    int const weight = (t.head.to != 0 ? 4 : again ? 1 : 3) * (due ? 4 * std::max(liking, 1) : again ? std::min(liking, 3) : liking);
    events.insert(events.end(), static_cast<std::size_t>(weight), t.head.event);
  }
  if (events.empty()) return std::nullopt;
  for (int n = 0; n < 8; ++n) {
    auto h = draw_event(b, random, course, dice.of(events), on);
    auto after = course;
    if (stepper.take(after, h).lawful()) return h;
  }
  return std::nullopt;
}

std::vector<Happening> variants(ProcedureBook const& book, Happening const& h) {
  std::vector<Happening> list;
  auto const with = [&](std::uint16_t slot, std::int32_t value) {
    auto other = h;
    auto const at = std::find_if(other.stated.begin(), other.stated.end(), [&](auto const& s) { return s.first == slot; });
    if (at == other.stated.end()) other.stated.emplace_back(slot, value);
    else if (at->second != value) at->second = value;
    else return;
    list.push_back(std::move(other));
  };
  for (auto const& c : book.events[h.event - 1u].carries)
    for (std::uint16_t s = c.slot; s < c.slot + c.slots; ++s) {
      auto const& f = book.facts[s];
      bool const there = std::any_of(h.stated.begin(), h.stated.end(), [&](auto const& p) { return p.first == s; });
      if (!there && c.slots > 1) continue;  // a set is stated whole
      if (f.nullable && !c.required) with(s, 0);
      if (f.sort == Sort::date) for (int const n : {1, 3, 12}) with(s, (h.on + months(n)).key());
      else for (auto v = f.low; v <= f.high; ++v) with(s, v);
    }
  for (auto const a : numbers_of(book.actors))
    if (a != h.actor && has(book.events[h.event - 1u].actors, a)) {
      list.push_back(h);
      list.back().actor = a;
    }
  return list;
}

std::vector<std::int32_t> seen(ProcedureBook const& book, CourseState const& course, Happening const& event) {
  auto slots = course.slots;
  slots[book.today] = event.on.key();
  slots[book.actor] = event.actor;
  for (auto const& c : book.events[event.event - 1u].carries)
    for (std::size_t s = c.slot; s < c.slot + std::size_t{c.slots}; ++s) slots[s] = book.facts[s].ordinary;
  for (auto const& [slot, value] : event.stated) slots[slot] = value;
  return slots;
}

Walk draw_walk(Law const& law, rc::Random random, int size, Habit habit) {
  int const longest = habit == Habit::attempts ? 22 : 70;
  return Walker(law, random, habit).run(std::max(1, longest * (25 + size) / 125));
}

void showValue(Walk const& walk, std::ostream& out) {
  auto const p = norma::acts::first::procedure::procedure();
  out << write_log(p.book, walk.log) << "\nreadings";
  for (std::size_t r = 0; r < walk.world.size(); ++r)
    if (walk.world[r] != 1) out << ' ' << p.book.readings[r].id << '=' << p.book.readings[r].alternatives[walk.world[r] - 1u].name;
  if (walk.law) out << "; the law of " << text(*walk.law);
  out << "; chance " << walk.chance;
}

}  // namespace norma::properties::procedure
