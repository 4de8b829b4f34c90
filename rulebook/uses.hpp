// What expressions of a law name, and the days on which it changes.
#pragma once
#include "model/procedure_book.hpp"

namespace norma::rulebook {

// Whether anything names the definition at this position.
bool uses_definition(Rulebook const& book, std::size_t definition);

// Whether an expression or a rule asks the reading at this position.
bool asks_reading(Rulebook const& book, std::size_t reading);
bool asks_reading(ProcedureBook const& book, std::size_t reading);

// Whether a row begins or ends on the first day of the edition, or an expression names this day. True of a day that begins no later
// edition, too.
bool changes_on(Rulebook const& book, Date day);
bool changes_on(ProcedureBook const& book, Date day);

}  // namespace norma::rulebook
