// Event logs as JSON, the way `norma audit` reads them.
#pragma once
#include <string>

#include "oracle/procedure/auditor.hpp"

namespace norma::properties::procedure {

// A date as ГГГГ-ММ-ДД, "no date" if there is none.
std::string text(Date d);

// One object on one line. Open duties of the beginning are not written: no log can say them.
std::string write_log(ProcedureBook const& book, oracle::EventLog const& log);

}  // namespace norma::properties::procedure
