// Writes audits as JSON lines, and as words.
#pragma once
#include "oracle/procedure/auditor.hpp"

namespace norma::oracle {

// Never one for another; each stands for what no other says more gravely.
enum class LogVerdict : std::uint8_t {
  lawful,
  not_provided_for,    // the text is silent of some steps, and nothing is held against anybody
  cannot_be_judged,    // nothing unlawful was found, but a fact is not stated, or a wording not encoded
  depends_on_reading,  // unlawful, but each violation under some readings only
  unlawful
};
LogVerdict verdict_of(Audit const& audit);
std::string_view name_of(LogVerdict verdict);

// "Q54=working".
std::string named(ProcedureBook const& book, Otherwise const& otherwise);

// Appends the audit as one JSON object and a line end:
// {"log","verdict","as_of","state","violations":[{"event","name","on","kind","provisions","due"?,"who"?,"what"?,"text"}],
//  "not_provided_for":[...],"not_stated":[...],"not_encoded":[...],"depends_on":[...],"under_other_readings":[...],"also_governed_by"?,"open":[{"what","who","due","provisions"}]}; events are numbered from 1, null where none is at fault.
void append_audit(std::string& out, ProcedureBook const& book, EventLog const& log, Audit const& audit, Lang lang);

// Ids of the readings that change the answer, in the order of the book.
std::vector<std::string> readings_asked(ProcedureBook const& book, Audit const& audit);

// The violation in one sentence.
std::string sentence(ProcedureBook const& book, EventLog const& log, Violation const& violation, Lang lang);

}  // namespace norma::oracle
