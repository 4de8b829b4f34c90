// The procedure that a command speaks of: that of an act of the list, or of a rulebook's file.
#pragma once
#include "cli/chosen_law.hpp"
#include "cli/exit_code.hpp"
#include "model/procedure_book.hpp"

namespace norma::cli {

struct ChosenProcedure {
  ProcedureBook book;
  std::shared_ptr<void const> owner;  // of what the book's views point into
  std::string digest;                 // of the file; empty for the built-in one
};

// That of the act, the first one by default, or the file's. Otherwise how to exit, and the user has been told why: no procedure of the
// act is encoded, the file cannot be read, or holds none. `command`: what the first of these words begin with.
std::variant<ChosenProcedure, Exit> chosen_procedure(LawChoice const& choice, Lang lang, std::string const& command);

// Of a law that was opened; none if no procedure of the act is encoded, or the file holds none.
std::optional<ProcedureBook> procedure_of(OpenLaw const& open);

}  // namespace norma::cli
