// Writes audits as JSON lines, and as words.
#pragma once
#include "oracle/procedure/auditor.hpp"

namespace norma::oracle {

enum class LogVerdict : std::uint8_t {
  lawful, unlawful,
  not_encoded  // nothing unlawful was found, but not every event could be judged
};
LogVerdict verdict_of(Audit const& audit);

// Appends the audit as one JSON object and a line end:
// {"log","verdict","as_of","state","violations":[{"event","name","on","kind","provisions","due"?,"who"?,"what"?,"text"}],
//  "not_encoded":[...],"open":[{"what","who","due","provisions"}]}; events are numbered from 1, null where none is at fault.
void append_audit(std::string& out, ProcedureBook const& book, EventLog const& log, Audit const& audit, Lang lang);

// The violation in one sentence.
std::string sentence(ProcedureBook const& book, EventLog const& log, Violation const& violation, Lang lang);

}  // namespace norma::oracle
