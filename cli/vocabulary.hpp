// The words that files of an act are written in.
#pragma once
#include <string>

#include "model/procedure_book.hpp"
#include "model/rulebook.hpp"

namespace norma::cli {

// Every enumeration of the case and of the decisions with its values, every state, actor and event of the procedure, and what
// each event states, with their words. Lines under headings.
std::string vocabulary(Rulebook const& book, ProcedureBook const& procedure, Lang lang);

}  // namespace norma::cli
