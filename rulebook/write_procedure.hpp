// The procedure's part of a rulebook's file.
#pragma once
#include <string>

#include "model/procedure_book.hpp"

namespace norma::rulebook {

// The object `procedure` after its opening brace: tables, one row a line.
std::string write_procedure(ProcedureBook const& book);

}  // namespace norma::rulebook
