// Rows of two laws that speak of the same matter.
#pragma once
#include "procedures/united.hpp"

namespace norma::procedures {

// Rows of tables that are the same in number and order, of which one law alone has days: a row that falls away and one that comes are
// one change if they are of one matter (the event; the events of a condition; who owes or may do what), the nearest first. How rows
// are paired decides how they are told, and nothing else.
std::vector<RowChange> changes_of(ProcedureBook const& before, ProcedureBook const& after);

}  // namespace norma::procedures
