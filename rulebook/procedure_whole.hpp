// What a procedure must be as a whole, beyond what its rows are each.
#pragma once
#include "model/procedure_book.hpp"
#include "rulebook/whole.hpp"

namespace norma::rulebook {

// The first thing by which the tables are no procedure; none if they are one. What a compiler refuses of rows of the act
// (model/procedure_check.hpp), and what it cannot get wrong there: slots, the calendar, days beyond those that are held.
std::optional<WholeFault> fault_of(ProcedureBook const& book);

// Whether every event states the fact in other words: its day, who acts, which event it is.
bool stated_by_every_event(ProcedureBook const& book, std::size_t slot);

// Whether the fact, if it is of an enumeration, has every value that the expression may come to.
bool takes(FactInfo const& fact, std::span<FactInfo const> facts, Expr value);

}  // namespace norma::rulebook
