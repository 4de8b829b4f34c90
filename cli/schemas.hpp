// JSON Schemas (draft 2020-12) of the files that Norma reads and writes, drawn from the books. That of a case is the oracle's.
#pragma once
#include <string>

#include "model/procedure_book.hpp"
#include "model/rulebook.hpp"

namespace norma::cli {

// A line of `norma decide`.
std::string decision_schema(Rulebook const& book);
// An event log in JSON, as `norma audit` reads it.
std::string log_schema(ProcedureBook const& book);
// A line of `norma audit`.
std::string audit_schema(ProcedureBook const& book);
// A line of the corpus, of a case or of a log.
std::string corpus_schema(Rulebook const& book, ProcedureBook const& procedure);
// A message of the conformance protocol. `case_schema`: of a case.
std::string protocol_schema(Rulebook const& book, ProcedureBook const& procedure, std::string const& case_schema);
// A rulebook's file, whatever the act.
std::string rulebook_schema();
// The JSON report of `norma conform`.
std::string conform_schema(Rulebook const& book);
// The JSON report of `norma check`, of rules or of the procedure.
std::string report_schema(Rulebook const& book, ProcedureBook const& procedure);

}  // namespace norma::cli
