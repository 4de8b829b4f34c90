// The report of `norma check`, for people and for programs.
#pragma once
#include <bitset>
#include <string>

#include "cli/accepted.hpp"
#include "cli/exit_code.hpp"
#include "cli/provenance.hpp"
#include "oracle/law.hpp"
#include "solver/check.hpp"

namespace norma::cli {

// The kinds of questions about rules, as files and options name them.
std::vector<std::string> rule_kind_names();
// The kinds of questions about a procedure.
std::vector<std::string> procedure_kind_names();
// Those named; all, if none is.
std::bitset<solver::kinds> kinds_named(std::vector<std::string> const& only);

// How a check ends: disagreement before a finding, a finding before what is left open, interrupted or unconfirmed.
Exit exit_of(solver::Report const& report, bool finding);

// Everything that a report is made of.
struct CheckView {
  Rulebook const& book;
  solver::Report const& report;
  std::vector<Acceptance> const& accepted;
  Comparison const& comparison;
  solver::Replay const& replay;
  Provenance origin;
  oracle::Law const& law;  // whose cases the witnesses are
  std::string options;  // that the answers hang on
  bool interrupted = false;
  bool one_solver = false;  // no second engine was asked
  std::string known_law{};  // file of the law whose violations the acceptances excuse
};

// A table of obligations, then each finding as provisions, story and case, then a summary line.
std::string report_text(CheckView const& view, Lang lang);

// One JSON object, keys in a fixed order, one finding and one obligation a line.
std::string report_json(CheckView const& view);

// What the finding says, in one sentence.
std::string headline(CheckView const& view, solver::Finding const& f, Lang lang);
// What it means in the witness: the clash, or how the outcome changes.
std::vector<std::string> consequences(CheckView const& view, solver::Finding const& f, Lang lang);
// A case of the law that is checked, as a file.
std::string case_file(CheckView const& view, std::string const& id, std::vector<std::int32_t> const& slots);
// The witness as a case file that `norma decide` accepts; the id tells the finding.
std::string witness_case(CheckView const& view, solver::Finding const& f);

}  // namespace norma::cli
