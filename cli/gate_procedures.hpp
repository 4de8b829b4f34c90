// What a gate tells of a changed procedure.
#pragma once
#include "cli/check_procedure.hpp"
#include "cli/source_lines.hpp"
#include "report/procedures.hpp"
#include "verify/declared.hpp"

namespace norma::cli {

// Each row that differs, declared or not; declared effects of which there is no row; what beside rows only one law has. Nothing if
// the procedures are the same, or neither law has one.
std::vector<report::GateItem> procedure_items(report::ProceduresView const& view, std::vector<verify::Declaration> const& declarations, SourceLines const& lines);

// What a changed procedure says about itself that nothing accepts, and what was not settled.
struct ProcedureFindings {
  std::vector<report::GateItem> items{};
  std::vector<std::string> remarks{};  // what was left open, a line each
  bool disagreed = false;              // solver and oracle did
  std::vector<std::string> all{};      // keys of all findings, accepted ones among them
};

// Everything that they hang on but the program and its limits.
std::string asked_of(procedures::Diff const& diff, ProcedureBook const& later);

// Asked of the later law, from the first edition in which it differs on. `accepted`: findings that are known.
ProcedureFindings new_findings(procedures::Diff const& diff, ProcedureBook const& later, std::vector<Acceptance> const& accepted, solver::ProcedureCheckOptions options, SourceLines const& lines);

// Those of the declarations, in their order.
std::vector<procedures::Effect> procedure_effects(std::vector<verify::Declaration> const& declarations);

}  // namespace norma::cli
