// What a gate tells, from what the comparison and the check have found.
#pragma once
#include "cli/check_report.hpp"
#include "cli/source_lines.hpp"
#include "report/diff_report.hpp"
#include "report/gate.hpp"
#include "verify/declared.hpp"
#include "verify/verdicts.hpp"

namespace norma::cli {

// Everything that the items are made of.
struct GateSources {
  report::DiffView const& diff;
  verify::Declared const& declared;
  std::vector<verify::Declaration> const& declarations;
  CheckView const* check;                     // of the later law; null if its verdicts were at hand
  verify::Verdicts const &before, &after;
  SourceLines const& lines;
  std::vector<std::size_t> const& uncited;    // provisions that only the later law has, and that nothing cites; of its book
  Rulebook const& later;
  std::function<std::string(std::string const& id, std::vector<std::int32_t> const& slots)> write_case;  // of the later law's facts
  bool cut_off = false;                       // the later law was not asked everything
};

// Those that fail first, then what is declared, accepted, told; each by provisions.
std::vector<report::GateItem> gate_items(GateSources const& s);

}  // namespace norma::cli
