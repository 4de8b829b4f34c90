#include "properties/draw.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <array>

#include "oracle/flat.hpp"
#include "properties/dice.hpp"

namespace norma::properties {
namespace {

// Inclusive.
struct Range {
  Date low, high;
  bool contains(Date d) const { return low <= d && d <= high; }
  bool empty() const { return high < low; }
};

bool supported(Date d) { return first_supported <= d && d <= last_supported; }

Date moved(Date d, int days) {
  int const n = serial(d) + days;
  return from_serial(std::clamp(n, 0, serial(last_supported)));
}

oracle::Scope scope_of(Source const& s, Slots const& slots) {
  return {slots.data(), s.world.data(), nullptr, nullptr, nullptr};
}

// Where the date may lie, by the dates that are drawn already.
Range range_of(Source const& s, Slots const& slots, std::size_t slot) {
  Range r{first_supported, last_supported};
  for (auto const& b : s.hints.bounds[slot]) {
    if (std::any_of(b.facts.begin(), b.facts.end(), [&](auto f) { return slots[f] == 0; })) continue;
    auto const limit = Date::from_key(oracle::evaluate(b.other, scope_of(s, slots)));
    if (b.upper)
      r.high = std::min(r.high, b.strict ? previous_day(limit) : limit);
    else
      r.low = std::max(r.low, b.strict ? next_day(limit) : limit);
  }
  return r;
}

// A day that is 29 February, a month's last or first, near the given one.
Date end_of_something(Dice& dice, Date d) {
  switch (dice.between(0, 2)) {
    case 0: return Date(d.year() / 4 * 4, 2, 29);
    case 1: return Date(d.year(), d.month(), days_in_month(d.year(), d.month()));
    default: return Date(d.year(), d.month(), 1);
  }
}

// The given dates of the case so far.
std::vector<Date> dates_of(Source const& s, Slots const& slots, std::size_t but) {
  std::vector<Date> dates;
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (i != but && s.book.facts[i].sort == Sort::date && slots[i] != 0) dates.push_back(Date::from_key(slots[i]));
  return dates;
}

Date near(Source const& s, Dice& dice, std::vector<Date> const& dates, Range within) {
  auto const& h = s.hints;
  int const sign = dice.percent(50) ? 1 : -1;
  int const kind = dice.between(0, 99);
  int const span = serial(within.high) - serial(within.low);
  if (dates.empty()) {  // the first date: within the editions, often at their boundaries
    auto const from = s.book.editions.front().interval.from, until = s.book.editions.back().interval.until;
    if (kind < 30) return moved(dice.of(h.days), dice.between(-1, 1));
    if (kind < 95) return moved(from, dice.between(-3, serial(until) - serial(from) + 2));
    return moved(within.low, dice.between(0, span));
  }
  auto const reference = dice.of(dates);
  if (kind < 20) return moved(reference, sign * dice.magnitude(90));
  if (kind < 25) return reference;
  if (kind < 65 && !h.years.empty()) {
    auto const d = moved(add_years(reference, sign * dice.of(h.years)), dice.between(-1, 1));
    return dice.percent(30) && supported(d) ? first_of_next_month(d) : d;
  }
  if (kind < 70 && !h.months.empty())
    return moved(add_months(reference, sign * dice.of(h.months)), dice.between(-1, 1));
  if (kind < 77) return moved(dice.of(h.days), dice.between(-1, 1));
  if (kind < 88) return moved(within.high, 1 - dice.magnitude(span + 1));
  return moved(within.low, dice.between(0, span));
}

std::int32_t draw_date(Source const& s, Dice& dice, Slots const& slots, std::size_t slot) {
  auto const within = range_of(s, slots, slot);
  if (within.empty()) return s.book.facts[slot].nullable ? 0 : within.high.key();
  auto const dates = dates_of(s, slots, slot);
  for (int tries = 0; tries < 12; ++tries) {
    Date d = near(s, dice, dates, within);
    if (!supported(d)) continue;
    if (dice.percent(10)) d = end_of_something(dice, d);
    if (supported(d) && within.contains(d)) return d.key();
  }
  return dice.percent(50) ? within.low.key() : within.high.key();
}

bool has_members(Rulebook const& book, std::size_t slot) {
  return slot + 1 < book.facts.size() && book.facts[slot + 1].parent == static_cast<std::int32_t>(slot);
}

std::int32_t draw_value(Source const& s, Dice& dice, Slots const& slots, std::size_t slot) {
  auto const& f = s.book.facts[slot];
  switch (f.sort) {
    case Sort::date: return draw_date(s, dice, slots, slot);
    case Sort::boolean: return dice.percent(has_members(s.book, slot) ? 70 : f.ordinary != 0 ? 88 : 30);
    default: return dice.between(f.low, f.high);
  }
}

bool holds(Source const& s, Slots const& slots, std::uint16_t constraint) {
  return oracle::evaluate(s.book.constraints[constraint].expr, scope_of(s, slots)) != 0;
}

enum class Fill { low, high, any };

// The facts of a constraint after this slot, all given: dates drawn, propositions true, enumerations at one end or drawn.
Slots filled(Source const& s, Dice& dice, Slots slots, std::size_t slot, std::uint16_t constraint, Fill fill) {
  for (auto const later : s.hints.facts[constraint]) {
    auto const& f = s.book.facts[later];
    if (later <= slot) continue;
    if (f.sort == Sort::date)
      slots[later] = draw_date(s, dice, slots, later);
    else
      slots[later] = f.sort == Sort::boolean || fill == Fill::high ? f.high
                     : fill == Fill::low                           ? f.low
                                                                   : dice.between(f.low, f.high);
  }
  return slots;
}

// The slot breaks a constraint that the slots after it, were they all given, would not mend.
bool clashes(Source const& s, Dice& dice, Slots const& slots, std::size_t slot) {
  constexpr std::array tries{Fill::low, Fill::high, Fill::any, Fill::any, Fill::any, Fill::any};
  for (auto const c : s.hints.constraints[slot])
    if (!holds(s, slots, c) && std::none_of(tries.begin(), tries.end(), [&](Fill fill) {
          return holds(s, filled(s, dice, slots, slot, c, fill), c);
        }))
      return true;
  return false;
}

// A date that stands in a period named by the rules to one drawn already, or on the 1st after it, and fits; or none.
std::int32_t related_date(Source const& s, Dice& dice, Slots slots, std::size_t slot) {
  std::vector<std::int32_t> fitting;
  for (auto const d : dates_of(s, slots, slot))
    for (auto const n : s.hints.years) {
      if (!supported(add_years(d, n))) continue;
      for (auto const candidate : {add_years(d, n), first_of_next_month(add_years(d, n))}) {
        slots[slot] = candidate.key();
        if (supported(candidate) && !clashes(s, dice, slots, slot)) fitting.push_back(candidate.key());
      }
    }
  return fitting.empty() ? 0 : dice.of(fitting);
}

// Draws the slot so that it fits those before it, if a few attempts find a value that does.
void draw_fitting(Source const& s, Dice& dice, Slots& slots, std::size_t slot, int percent_absent) {
  auto const& f = s.book.facts[slot];
  for (int tries = 0; tries < 6; ++tries) {
    slots[slot] = f.nullable && dice.percent(percent_absent) ? 0 : draw_value(s, dice, slots, slot);
    if (!clashes(s, dice, slots, slot)) return;
  }
  slots[slot] = 0;
  if (f.nullable && f.sort == Sort::date && clashes(s, dice, slots, slot)) slots[slot] = related_date(s, dice, slots, slot);
  if (!f.nullable && f.sort != Sort::boolean) slots[slot] = draw_value(s, dice, slots, slot);
}

// An element of a set breaks nothing that holds without it, by the facts drawn so far.
bool fits_alone(Source const& s, Slots& slots, std::size_t slot) {
  for (auto const c : s.hints.constraints[slot]) {
    bool const before = holds(s, slots, c);
    slots[slot] = 1;
    bool const after = holds(s, slots, c);
    slots[slot] = 0;
    if (before && !after) return false;
  }
  return true;
}

// How many of a set's or a map's elements a case has, and which: those that the rules ask most are likeliest.
void draw_elements(Source const& s, Dice& dice, Slots& slots, std::size_t first, std::size_t last) {
  int const k = dice.between(0, 99);
  int const count = k < 30 ? 0 : k < 65 ? 1 : k < 85 ? 2 : k < 97 ? 3 : 6;
  std::vector<std::size_t> urn;
  if (count == 0) return;
  for (auto i = first; i < last; ++i)
    if (s.book.facts[i].sort == Sort::date || fits_alone(s, slots, i))
      for (int n = 0; n < std::max<int>(1, s.hints.mentions[i]); ++n) urn.push_back(i);
  if (urn.empty()) return;
  for (int n = 0; n < count; ++n) {
    auto const i = dice.of(urn);
    slots[i] = s.book.facts[i].sort == Sort::date ? draw_date(s, dice, slots, i) : 1;
    if (s.book.facts[i].sort == Sort::date && clashes(s, dice, slots, i)) slots[i] = 0;
  }
}

std::size_t end_of_elements(Rulebook const& book, std::size_t first) {
  auto const stem = [&](std::size_t i) { return book.facts[i].path.substr(0, book.facts[i].path.find('[')); };
  auto last = first;
  while (last < book.facts.size() && !book.facts[last].element.empty() && stem(last) == stem(first)) ++last;
  return last;
}

}  // namespace

std::shared_ptr<Source const> source_of(Rulebook book) {
  auto hints = hints_of(book);
  auto world = default_world(book);
  return std::make_shared<Source const>(Source{std::move(book), std::move(hints), std::move(world)});
}

int broken(Source const& source, Slots const& slots) {
  return oracle::broken_flat(source.book, slots.data(), source.world);
}

Slots draw(Source const& source, rc::Random& random, int size) {
  Dice dice(random);
  auto const& facts = source.book.facts;
  Slots slots(facts.size(), 0);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    auto const& f = facts[i];
    if (f.parent >= 0 && slots[static_cast<std::size_t>(f.parent)] == 0) continue;
    bool const plain = dice.percent((100 - std::min(size, 100)) / 3);
    if (!f.element.empty()) {
      auto const last = end_of_elements(source.book, i);
      if (!plain) draw_elements(source, dice, slots, i, last);
      i = last - 1;
    } else {
      slots[i] = f.ordinary;
      if (!plain || f.parent >= 0 || clashes(source, dice, slots, i))
        draw_fitting(source, dice, slots, i, f.ordinary != 0 ? 8 : 40);
    }
  }
  return slots;
}

void redraw(Source const& source, rc::Random& random, Slots& slots, std::size_t slot) {
  Dice dice(random);
  auto const parent = source.book.facts[slot].parent;
  if (parent >= 0 && slots[static_cast<std::size_t>(parent)] == 0) return;
  assign(source, random, slots, slot, draw_value(source, dice, slots, slot));
}

void assign(Source const& source, rc::Random& random, Slots& slots, std::size_t slot, std::int32_t value) {
  bool const appears = slots[slot] == 0 && value != 0;
  slots[slot] = value;
  if (!has_members(source.book, slot)) return;
  Dice dice(random);
  for (auto i = slot + 1; i < slots.size() && source.book.facts[i].parent == static_cast<std::int32_t>(slot); ++i) {
    if (value == 0)
      slots[i] = 0;
    else if (appears && !(source.book.facts[i].nullable && dice.percent(50)))
      slots[i] = draw_value(source, dice, slots, i);
  }
}

}  // namespace norma::properties
