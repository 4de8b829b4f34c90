#include "mutants/search.hpp"

#include <algorithm>
#include <map>

#include "oracle/flat.hpp"
#include "solver/witness.hpp"

namespace norma::mutants {
namespace {

class Neighbourhood {
 public:
  Neighbourhood(Rulebook const& book, std::mt19937_64& random) : book_(book), random_(random) {
    for (std::size_t i = 0; i < book.facts.size(); ++i) {
      if (book.facts[i].sort == Sort::date) dates_.push_back(i);
      if (!book.facts[i].element.empty()) by_element_[book.facts[i].element].push_back(i);
    }
    for (auto const& [element, slots] : by_element_) elements_.push_back(&slots);
  }

  Probe of(Probe p) {
    if (!elements_.empty() && pick(2) == 0) exchange(p.slots);
    for (auto n = pick(4); n > 0; --n) change(p.slots, pick(p.slots.size()));
    if (pick(8) == 0 && !book_.readings.empty()) switch_one(p, pick(book_.readings.size()));
    return p;
  }
  std::size_t pick(std::size_t n) { return static_cast<std::size_t>(random_() % n); }

 private:
  using Slots = std::vector<std::int32_t>;

  void switch_one(Probe& p, std::size_t r) {
    p.world = default_world(book_);
    p.world[r] = static_cast<std::uint8_t>(1 + pick(book_.readings[r].count()));
  }

  // One element of the sets in another's place: what is said of the one is said of the other.
  void exchange(Slots& s) {
    std::vector<std::vector<std::size_t> const*> stated;
    for (auto const* e : elements_)
      if (std::any_of(e->begin(), e->end(), [&](auto i) { return s[i] != 0; })) stated.push_back(e);
    if (stated.empty()) return;
    auto const& a = *stated[pick(stated.size())];
    auto const& b = *elements_[pick(elements_.size())];
    if (a.size() != b.size()) return;
    for (std::size_t k = 0; k < a.size(); ++k) std::swap(s[a[k]], s[b[k]]);
  }

  void change(Slots& s, std::size_t i) {
    auto const& f = book_.facts[i];
    // A fact of a record that is absent brings the record with it.
    for (auto up = f.parent; up >= 0; up = book_.facts[static_cast<std::size_t>(up)].parent)
      if (auto& present = s[static_cast<std::size_t>(up)]; present == 0) present = 1, fill(s, up);
    auto const was = s[i];
    s[i] = value(s, i);
    if (f.sort == Sort::boolean && was != s[i]) s[i] != 0 ? fill(s, static_cast<std::int32_t>(i)) : clear(s, static_cast<std::int32_t>(i));
  }
  std::int32_t value(Slots const& s, std::size_t i) {
    auto const& f = book_.facts[i];
    if (f.sort == Sort::boolean) return s[i] == 0;
    if (f.nullable && pick(4) == 0) return 0;
    if (f.sort != Sort::date) return f.low + static_cast<std::int32_t>(pick(static_cast<std::size_t>(f.high - f.low) + 1));
    return std::clamp(day(s, i).key(), f.low, f.high);
  }
  Date day(Slots const& s, std::size_t i) {
    auto const from = pick(2) == 0 && s[i] != 0 ? s[i] : s[dates_[pick(dates_.size())]];
    auto d = from == 0 ? Date::from_key(s[book_.decided_on]) : Date::from_key(from);
    constexpr std::array<int, 12> years{0, 0, 0, -1, 1, -2, 2, 4, -4, 5, -14, -18};
    d = add_years(d, years[pick(years.size())]);
    auto const months = static_cast<int>(pick(7)) - 3;
    if (pick(2) == 0) d = add_months(d, months);
    for (auto n = pick(3); n > 0; --n) d = pick(2) == 0 ? next_day(d) : previous_day(d);
    return d;
  }
  // Facts of a record that has come are as in the ordinary case; of one that has gone, none.
  void fill(Slots& s, std::int32_t record) {
    for (std::size_t k = 0; k < s.size(); ++k)
      if (auto const& f = book_.facts[k]; f.parent == record) s[k] = f.ordinary != 0 || f.nullable || f.sort == Sort::boolean ? f.ordinary : f.sort == Sort::date ? s[book_.received_on] : f.low;
  }
  void clear(Slots& s, std::int32_t record) {
    for (std::size_t k = 0; k < s.size(); ++k)
      if (book_.facts[k].parent == record && s[k] != 0) s[k] = 0, clear(s, static_cast<std::int32_t>(k));
  }

  Rulebook const& book_;
  std::mt19937_64& random_;
  std::vector<std::size_t> dates_;
  std::map<std::string_view, std::vector<std::size_t>> by_element_;
  std::vector<std::vector<std::size_t> const*> elements_;
};

}  // namespace

bool admissible(Rulebook const& book, Probe const& p) {
  if (!solver::in_ranges(book, p.slots)) return false;
  if (oracle::broken_flat(book, p.slots.data(), p.world) >= 0) return false;
  auto const r = oracle::decide_flat(book, p.slots.data(), p.world);
  return r.encoded() && oracle::fits_flat(book, p.slots.data(), p.world, r);
}

bool shown(Rulebook const& book, Rulebook const& mutant, Probe const& p) {
  return admissible(book, p) && tells_apart(book, oracle::decide_flat(book, p.slots.data(), p.world), oracle::decide_flat(mutant, p.slots.data(), p.world));
}

std::vector<Probe> neighbours(Rulebook const& book, std::vector<Probe> const& near, std::size_t count, std::mt19937_64& random) {
  std::vector<Probe> out;
  Neighbourhood around(book, random);
  for (std::size_t i = 0; i < count && !near.empty(); ++i) {
    auto p = around.of(near[around.pick(near.size())]);
    if (admissible(book, p)) out.push_back(std::move(p));
  }
  return out;
}

Probe shrunk(Rulebook const& book, Mutant const& m, Probe probe) {
  solver::NodeArena arena;
  auto const mutant = mutated(book, m, arena);
  auto const try_it = [&](Probe const& p) {
    if (!shown(book, mutant, p)) return false;
    probe = p;
    return true;
  };
  if (probe.world != default_world(book)) try_it({probe.slots, default_world(book)});
  for (bool again = true; again;) {
    again = false;
    auto const edition = edition_on(book, Date::from_key(oracle::evaluate(book, book.definitions[book.governing_date].expr, probe.slots.data(), probe.world)));
    auto const ordinary = solver::ordinary_case(book, std::min(edition, book.editions.size() - 1));
    for (std::size_t i = 0; i < ordinary.size(); ++i) {
      if (probe.slots[i] == ordinary[i]) continue;
      auto p = probe;
      p.slots[i] = ordinary[i];
      if (book.facts[i].sort == Sort::boolean && ordinary[i] == 0)  // an absent record has no facts
        for (std::size_t k = i + 1; k < p.slots.size(); ++k)
          for (auto up = book.facts[k].parent; up >= 0; up = book.facts[static_cast<std::size_t>(up)].parent)
            if (p.slots[static_cast<std::size_t>(up)] == 0) p.slots[k] = 0;
      again = try_it(p) || again;
    }
  }
  return probe;
}

}  // namespace norma::mutants
