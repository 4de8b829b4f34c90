#include "solver/shown.hpp"

namespace norma::solver {

bool same_printed(Rulebook const& book, Result const& a, Result const& b) {
  for (std::size_t d = 0; d < book.decisions.size(); ++d)
    if (!book.decisions[d].internal && (a.lawful[d] != b.lawful[d] || a.state[d] != b.state[d])) return false;
  return a.value == b.value && a.value_state == b.value_state;
}

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

void Shown::take(std::vector<std::int32_t> const& slots) {
  for (auto const& [world, rules] : rules_) take_in(world, rules, slots);
  auto const usual = replay_.decide(slots, default_world(book_));
  if (usual.edition != edition_) return;
  for (std::size_t d = 0; d < book_.decisions.size(); ++d) lawful_[d] |= usual.lawful[d];
  for (auto const s : all_switches_) {
    if (switches_.contains(s)) continue;
    auto const other = replay_.decide(slots, switched(default_world(book_), s));
    if (other.edition != usual.edition || !same_printed(book_, other, usual)) switches_.insert(s);
  }
}

void Shown::take_in(World const& world, std::vector<std::size_t> const& rules, std::vector<std::int32_t> const& slots) {
  auto const result = replay_.decide(slots, world);
  if (result.edition != edition_) return;
  for (auto const r : rules) {
    if (!result.live.has(r)) continue;
    live_.insert(r);
    if (!weighty_.has(r) && !same_printed(book_, replay_.decide_without(slots, world, r), result)) weighty_.insert(r);
  }
}

}  // namespace norma::solver
