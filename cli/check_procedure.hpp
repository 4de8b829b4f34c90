// norma check --procedure: what the procedure says about itself.
#pragma once
#include "cli/accepted.hpp"
#include "cli/chosen_law.hpp"
#include "cli/exit_code.hpp"
#include "cli/provenance.hpp"
#include "solver/procedure/procedure_check.hpp"

namespace norma::cli {

struct ProcedureArguments {
  Lang lang = Lang::ru;
  std::string format = "text", accepted = accepted_of(oracle::listings().front(), "_procedure.json");
  unsigned timeout = 120'000, steps = 100'000'000, seed = 0, threads = 2;
  std::string since;              // editions in force from this day on; empty: all
  bool trust_one_solver = false;
  std::vector<std::string> only{};  // kinds of questions, by name; empty: all
  std::vector<std::string> readings{};  // NAME=VALUE; the others at their defaults
  LawChoice of{};                       // whose procedure
  std::string smt2{}, second{};         // a folder for what was found unsatisfiable; a solver that is asked, too
};

Exit check_procedure(ProcedureArguments const& arguments);

// A report and the acceptances: the reason of each finding (its position, or -1), and acceptances that match nothing.
Comparison compare(solver::ProcedureReport const& report, std::vector<Acceptance> const& accepted);

struct ProcedureView {
  ProcedureBook const& book;
  solver::ProcedureReport const& report;
  std::vector<Acceptance> const& accepted;
  Comparison const& comparison;
  World world;
  bool one_solver = false;  // no second engine was asked
  Provenance origin;
  std::string options;  // that the answers hang on
  bool interrupted = false;
};
// What a finding is, in one sentence; the run that shows it, a step a line; the same as an event log on one line, or nothing.
std::string headline(ProcedureBook const& book, solver::ProcedureFinding const& finding, Lang lang);
std::vector<std::string> run_words(ProcedureBook const& book, solver::ProcedureFinding const& finding, Lang lang);
std::string run_of(ProcedureBook const& book, solver::ProcedureFinding const& finding);

std::string report_text(ProcedureView const& view, Lang lang);
std::string report_json(ProcedureView const& view);

}  // namespace norma::cli
