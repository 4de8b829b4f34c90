#include "solver/shown.hpp"

#include <algorithm>

namespace norma::solver {

bool same_printed_decisions(Rulebook const& book, Result const& a, Result const& b) {
  for (std::size_t d = 0; d < book.decisions.size(); ++d)
    if (!book.decisions[d].internal && (a.lawful[d] != b.lawful[d] || a.state[d] != b.state[d])) return false;
  return true;
}

bool same_dates(Result const& a, Result const& b) { return a.value == b.value && a.value_state == b.value_state; }

bool same_printed(Rulebook const& book, Result const& a, Result const& b) { return same_printed_decisions(book, a, b) && same_dates(a, b); }

World selected_world(Rulebook const& book, RuleHead const& head) {
  auto w = default_world(book);
  for (auto const s : head.readings) w = switched(std::move(w), s);
  return w;
}

Shown::Shown(Rulebook const& book, Replay const& replay) : book_(book), replay_(replay), all_switches_(switches_of(book)) {
  for (std::size_t r = 0; r < book.rules.size(); ++r) rules_[selected_world(book, book.rules[r].head)].push_back(r);
}

void Shown::begin(std::size_t edition) {
  edition_ = edition;
  live_ = weighty_ = {};
  lawful_ = {};
  switches_.clear();
}

void Shown::begin(Shown const& other) {
  edition_ = other.edition_;
  live_ = other.live_, weighty_ = other.weighty_;
  lawful_ = other.lawful_;
  switches_ = other.switches_;
}

void Shown::take(std::vector<std::int32_t> const& slots) {
  auto const base = default_world(book_);
  auto const usual = replay_.decide(slots, base);
  for (auto const& [world, rules] : rules_)
    if (std::any_of(rules.begin(), rules.end(), [&](auto r) { return in_force(book_, r, edition_) && !weighty_.has(r); }))
      take_in(world, rules, slots, world == base ? usual : replay_.decide(slots, world));
  if (usual.edition != edition_) return;
  for (std::size_t d = 0; d < book_.decisions.size(); ++d) lawful_[d] |= usual.lawful[d];
  for (auto const s : all_switches_) {
    if (switches_.contains(s)) continue;
    auto const other = replay_.decide(slots, switched(base, s));
    if (other.edition != usual.edition || !same_printed(book_, other, usual)) switches_.insert(s);
  }
}

void Shown::take_in(World const& world, std::vector<std::size_t> const& rules, std::vector<std::int32_t> const& slots, Result const& result) {
  if (result.edition != edition_) return;
  for (auto const r : rules) {
    if (!result.live.has(r)) continue;
    live_.insert(r);
    if (!weighty_.has(r) && !same_printed(book_, replay_.decide_without(slots, world, r), result)) weighty_.insert(r);
  }
}

}  // namespace norma::solver
