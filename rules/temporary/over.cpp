#include "rules/temporary/over.hpp"

#include <algorithm>

namespace norma::temporary {

bool takes_place_of(Displaces const& d, RuleRow const& row, Rulebook const& general) {
  if (d.dates) return row.assigns;
  if (d.general) return !row.assigns && row.target == *d.general;
  if (d.but && !row.assigns && row.target == *d.but) return false;
  return row.assigns || !general.decisions[row.target].internal;
}

std::pair<std::span<RuleRow const>, Expr> under(SectionView<mse::Case> const& section, Rulebook const& general, std::span<Displaces const> special, Date end,
                                                General& store) {
  auto& rows = store.rows.emplace_back(section.rows.begin(), section.rows.end());
  auto& nodes = store.nodes.emplace_back();
  for (auto& row : rows) {
    auto const at = static_cast<std::uint16_t>(nodes.size());
    auto const guard = section.nodes.subspan(row.guard, static_cast<std::size_t>(row.value - row.guard));
    auto const value = section.nodes.subspan(row.value, static_cast<std::size_t>(row.end - row.value));
    nodes.insert(nodes.end(), guard.begin(), guard.end());
    auto const position = [&] { return static_cast<std::uint16_t>(nodes.size() - at - 1); };
    for (auto const& d : special) {
      if (!takes_place_of(d, row, general)) continue;
      auto const all = position();
      nodes.push_back({.op = Op::lawful, .a = d.outcome, .value = d.decision});
      nodes.push_back({.op = Op::negation, .a = position()});
      nodes.push_back({.op = Op::conjunction, .a = all, .b = position()});
    }
    row.guard = at;
    row.value = static_cast<std::uint16_t>(nodes.size());
    nodes.insert(nodes.end(), value.begin(), value.end());
    row.end = static_cast<std::uint16_t>(nodes.size());
    if (end < row.head.interval.until) row.head.interval.until = end;
    // A rule that never was in force then has no day at all.
    if (!(row.head.interval.from < row.head.interval.until)) row.head.interval = {last_supported, last_supported};
  }
  return {rows, nodes};
}

}  // namespace norma::temporary
