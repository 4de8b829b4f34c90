// Puts an act together from its sections and tables.
#pragma once
#include <stdexcept>

#include "model/act.hpp"

namespace norma {

// Sections in order, and what is complete after them.
template <class Case>
struct Layer {
  std::vector<SectionView<Case>> sections;
  std::vector<std::uint16_t> decisions, derived;
};

namespace detail {

// Of the rules from `first` on.
inline void resolve_overrides(Rulebook& book, std::size_t first) {
  for (std::size_t over = first; over < book.rules.size(); ++over)
    for (auto const id : book.rules[over].head.overrides.rules)
      for (auto& rule : book.rules)
        if (rule.head.id == id) rule.defeaters.push_back(static_cast<std::uint16_t>(over));
}

// The rules that others override; one that itself overrides comes before those that it overrides.
inline void order_by_priority(Rulebook const& book, Stratum& s) {
  std::vector<char> done(book.rules.size(), 0);
  auto const place = [&](auto const& self, std::uint16_t r) -> void {
    if (done[r]) return;
    done[r] = 1;
    for (auto const d : book.rules[r].defeaters) self(self, d);
    if (!book.rules[r].defeaters.empty()) s.contested.push_back(r);
  };
  for (auto r = s.first_rule; r < s.last_rule; ++r) place(place, r);
}

// Whether the stratum's contested rules are just those that others of it override, each after those that override it: so there
// is no circle of overrides, of which no order would be one.
inline bool is_by_priority(Rulebook const& book, Stratum const& s) {
  std::vector<char> settled(book.rules.size(), 0);
  for (auto r = s.first_rule; r < s.last_rule; ++r) settled[r] = book.rules[r].defeaters.empty();
  for (auto const r : s.contested) {
    if (settled[r]) return false;
    for (auto const d : book.rules[r].defeaters)
      if (!settled[d]) return false;
    settled[r] = 1;
  }
  for (auto r = s.first_rule; r < s.last_rule; ++r)
    if (!settled[r]) return false;
  return true;
}

}  // namespace detail

// Appends the layers' rules to the act's rulebook, resolves overrides and orders the contested rules. Overrides reach only
// rules of the same layer, and form no circle; otherwise std::logic_error.
template <class Case>
void add_layers(Act<Case>& act, std::vector<Layer<Case>> const& layers) {
  auto& book = act.book;
  auto const rules_before = book.rules.size(), strata_before = book.strata.size();
  for (auto const& layer : layers) {
    Stratum s{.first_rule = static_cast<std::uint16_t>(book.rules.size())};
    for (auto const& section : layer.sections) {
      for (auto const& row : section.rows)
        book.rules.push_back({row.head, row.assigns, row.target, row.modality, row.outcomes,
                              section.nodes.subspan(row.guard, static_cast<std::size_t>(row.value - row.guard)),
                              section.nodes.subspan(row.value, static_cast<std::size_t>(row.end - row.value)),
                              static_cast<std::uint16_t>(act.sections.size()), {}});
      act.sections.push_back(section);
    }
    s.last_rule = static_cast<std::uint16_t>(book.rules.size());
    s.decisions = layer.decisions;
    s.derived = layer.derived;
    book.strata.push_back(std::move(s));
  }
  detail::resolve_overrides(book, rules_before);
  for (std::size_t i = strata_before; i < book.strata.size(); ++i) {
    auto& s = book.strata[i];
    for (auto r = s.first_rule; r < s.last_rule; ++r)
      for (auto const d : book.rules[r].defeaters)
        if (d < s.first_rule || d >= s.last_rule) throw std::logic_error("an override leaves its layer");
    detail::order_by_priority(book, s);
    if (!detail::is_by_priority(book, s)) throw std::logic_error("overrides form a circle");
  }
}

}  // namespace norma
