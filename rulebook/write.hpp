// An act as one JSON file.
#pragma once
#include <string>

#include "model/procedure_book.hpp"

namespace norma::rulebook {

// The rulebook as JSON, one table row a line, so that two files diff well; ends with a newline. What other rows refer to is
// named, never numbered. `digest` is that of the text that follows it. `procedure`: of the same act, whose provisions it cites;
// null: the file has none, and is of the version that knows none.
std::string write(Rulebook const& book, ProcedureBook const* procedure = nullptr);

}  // namespace norma::rulebook
