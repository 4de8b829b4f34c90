// What an audit asks of the rows besides what one event does.
#pragma once
#include "model/procedure_book.hpp"

namespace norma::mutants::procedure {

// Whether the events before a log, and the matters of one person, are put in order by the same tables: what steps use up and
// change, and on which days; what lies behind an event, and what its conditions ask for; where courses begin. The rows of both are
// the same in number. It goes by how rows are written: what is the same only in effect is called another.
bool same_past(ProcedureBook const& book, ProcedureBook const& mutant);

}  // namespace norma::mutants::procedure
