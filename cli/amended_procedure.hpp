// What a draft does to the procedure: rows, logs of the corpus, and what the procedure newly says of itself.
#pragma once
#include "cli/changed_logs.hpp"
#include "cli/compare_procedures.hpp"
#include "cli/gate_procedures.hpp"

namespace norma::cli {

struct AmendedProcedure {
  report::ProceduresView rows;
  ChangedLogs logs;
  std::optional<ProcedureFindings> findings;  // none: it was not asked
  bool interrupted = false;
};

struct ProcedureQuestions {
  bool check = true;
  std::vector<solver::ProcedureKind> kinds{};  // empty: all
  unsigned threads = 2;
  std::vector<Acceptance> const& accepted;
  Lang lang = Lang::ru;
};

// Both laws have a procedure, and the two are not the same.
AmendedProcedure amended_procedure(LawArgument const& before, LawArgument const& after, Listing const& act, ProcedureQuestions const& asked);

// For people; as members of a JSON object, each with a comma and a line end.
std::string amended_procedure_text(AmendedProcedure const& amended, Lang lang);
std::string amended_procedure_json(AmendedProcedure const& amended);

Exit exit_of(AmendedProcedure const& amended);

}  // namespace norma::cli
