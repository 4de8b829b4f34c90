// Rules as JSON.
#pragma once
#include "rulebook/select.hpp"

namespace norma::cli {

// One object with a list for each kind of row, a row a line: ids, citations with summaries, dates, decrees, and the text of the
// guard, the effect and the whole row.
// Rows of the procedure, if some are chosen, as its file has them, with their text; `procedure` is not null then.
std::string rules_json(Rulebook const& book, ProcedureBook const* procedure, rulebook::Rows const& rows, Lang lang);

}  // namespace norma::cli
