// Writes audits as words.
#pragma once
#include "oracle/procedure/audit_writer.hpp"

namespace norma::oracle {

Words verdict_words(LogVerdict verdict);

// Appends a paragraph: the log and its verdict, what was unlawful and what the provisions say, in short, what could not be judged, who
// still has to do what.
void append_audit_text(std::string& out, ProcedureBook const& book, EventLog const& log, Audit const& audit, Lang lang);
// The same without what the provisions say.
void append_audit_sentences(std::string& out, ProcedureBook const& book, EventLog const& log, Audit const& audit, Lang lang);

}  // namespace norma::oracle
