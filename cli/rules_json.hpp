// Rules as JSON.
#pragma once
#include "rulebook/select.hpp"

namespace norma::cli {

// One object with a list for each kind of row, a row a line: ids, citations with summaries, dates, decrees, and the text of the
// guard, the effect and the whole row.
std::string rules_json(Rulebook const& book, rulebook::Rows const& rows, Lang lang);

}  // namespace norma::cli
