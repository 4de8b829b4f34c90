// What items of a gate have alike: words in both languages, provisions, the place in the source.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "cli/source_lines.hpp"
#include "model/provision.hpp"
#include "report/gate.hpp"

namespace norma::cli {

report::Told told(auto const& words) { return {words(Lang::ru), words(Lang::en)}; }

// Adds these provisions of the registry, in this order.
inline void add_units(report::GateItem& item, std::span<Provision const> registry, std::vector<std::uint16_t> const& provisions) {
  for (auto const p : provisions) {
    auto const& unit = registry[p];
    item.units.push_back({std::string(unit.id), std::string(unit.cite), told([&](Lang l) { return std::string(unit.words().in(l)); })});
  }
}

// The line of the first of these rows that has one, else of the first provision of the item.
inline void locate(report::GateItem& item, SourceLines const& lines, std::vector<std::string> const& rows) {
  auto const at = [&](std::string const& id) {
    if (!item.file.empty()) return;
    if (auto const found = lines.of(id)) item.file = found->file, item.line = found->line;
  };
  for (auto const& r : rows) at(r);
  for (auto const& u : item.units) at(u.id);
}

}  // namespace norma::cli
