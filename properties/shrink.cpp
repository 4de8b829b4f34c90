#include "properties/shrink.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "oracle/flat.hpp"

namespace norma::properties {
namespace {

// The first date slot: the one on which the others hang.
std::size_t anchor(Source const& s) {
  std::size_t i = 0;
  while (i < s.book.facts.size() && s.book.facts[i].sort != Sort::date) ++i;
  return i;
}

// The date to which a given date shrinks.
Date target(Source const& s, std::size_t slot) {
  auto const ordinary = s.book.facts[slot].ordinary;
  return Date::from_key(ordinary != 0 ? ordinary : s.book.facts[anchor(s)].ordinary);
}

void make_ordinary(Source const& s, Slots& slots, std::size_t slot) {
  slots[slot] = s.book.facts[slot].ordinary;
  for (auto i = slot + 1; i < slots.size() && s.book.facts[i].parent == static_cast<std::int32_t>(slot); ++i)
    slots[i] = s.book.facts[i].ordinary;
}

std::size_t count_broken(Source const& s, Slots const& slots) {
  oracle::Scope const scope{slots.data(), s.world.data(), nullptr, nullptr, nullptr};
  std::size_t n = 0;
  for (auto const& c : s.book.constraints) n += oracle::evaluate(c.expr, scope) == 0 ? 1 : 0;
  return n;
}

// Facts that do not go with a change become ordinary as well, one at a time if that helps, else all that the broken
// constraint asks; false if that does not make the case possible.
bool settle_down(Source const& s, Slots& slots) {
  for (int round = 0; round < 12; ++round) {
    auto const c = broken(s, slots);
    if (c < 0) return true;
    auto const& asked = s.hints.facts[static_cast<std::size_t>(c)];
    auto best = slots;
    auto fewest = count_broken(s, slots);
    for (auto const f : asked) {
      auto one = slots;
      make_ordinary(s, one, f);
      if (auto const n = count_broken(s, one); n < fewest) {
        fewest = n;
        best = std::move(one);
      }
    }
    if (best == slots)
      for (auto const f : asked) make_ordinary(s, best, f);
    slots = std::move(best);
  }
  return false;
}

class Candidates {
 public:
  Candidates(Source const& s, Slots const& from) : source_(s), least_(distance(s, from)) {}

  void offer(Slots slots) {
    if (!settle_down(source_, slots) || !(distance(source_, slots) < least_)) return;
    if (seen_.insert(slots).second) list_.push_back(std::move(slots));
  }
  std::vector<Slots> take() { return std::move(list_); }

 private:
  Source const& source_;
  Distance least_;
  std::set<Slots> seen_;
  std::vector<Slots> list_;
};

void offer_ordinary_ranges(Source const& s, Slots const& slots, Candidates& out) {
  for (auto length = slots.size(); length >= 1; length /= 2)
    for (std::size_t first = 0; first < slots.size(); first += length) {
      auto simpler = slots;
      for (auto i = first; i < std::min(first + length, slots.size()); ++i) make_ordinary(s, simpler, i);
      out.offer(std::move(simpler));
    }
}

// All dates moved together, so that the first one is ordinary.
void offer_shift(Source const& s, Slots const& slots, Candidates& out) {
  auto const a = anchor(s);
  int const by = serial(target(s, a)) - serial(Date::from_key(slots[a]));
  auto shifted = slots;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (s.book.facts[i].sort != Sort::date || slots[i] == 0) continue;
    int const n = serial(Date::from_key(slots[i])) + by;
    if (n < 0 || n > serial(last_supported)) return;
    shifted[i] = from_serial(n).key();
  }
  out.offer(std::move(shifted));
}

void offer_closer(Source const& s, Slots const& slots, std::size_t i, Candidates& out) {
  auto const& f = s.book.facts[i];
  if (slots[i] == 0 || slots[i] == f.ordinary) return;
  auto const with = [&](std::int32_t value) {
    auto closer = slots;
    closer[i] = value;
    out.offer(std::move(closer));
  };
  if (f.sort == Sort::date) {
    int const from = serial(Date::from_key(slots[i])), to = serial(target(s, i));
    for (int step = to - from; step != 0; step /= 2) with(from_serial(from + step).key());
  } else if (f.sort != Sort::boolean) {
    for (auto v = f.low; v < slots[i]; ++v) with(v);
  }
}

}  // namespace

Distance distance(Source const& source, Slots const& slots) {
  Distance d;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    auto const& f = source.book.facts[i];
    if (slots[i] == f.ordinary) continue;
    ++d.facts;
    if (slots[i] == 0 || f.sort == Sort::boolean)
      d.amount += 1;
    else if (f.sort == Sort::date)
      d.amount += std::abs(serial(Date::from_key(slots[i])) - serial(target(source, i)));
    else
      d.amount += slots[i];
  }
  return d;
}

std::vector<Slots> simpler(Source const& source, Slots const& slots) {
  Candidates out(source, slots);
  offer_ordinary_ranges(source, slots, out);
  offer_shift(source, slots, out);
  for (std::size_t i = 0; i < slots.size(); ++i) offer_closer(source, slots, i, out);
  return out.take();
}

}  // namespace norma::properties
