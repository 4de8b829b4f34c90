// Rows of two laws that speak of the same matter.
#pragma once
#include "procedures/united.hpp"
#include "rulebook/procedure_rows.hpp"

namespace norma::procedures {

// What a row says but for the days on which it is in force.
rulebook::OrderedJson text_but_days(rulebook::ProcedureRows const& rows, auto const& row) {
  auto out = rows.of(row);
  out.erase("from"), out.erase("until");
  return out;
}

// Rows of tables that are the same in number and order, of which one law alone has days: a row that falls away and one that comes are
// one change if they are of one matter (the event; the events of a condition; who owes or may do what), the nearest first: those of one
// name, of these those that say the same on other days. How rows are paired decides how they are told, and nothing else.
std::vector<RowChange> changes_of(ProcedureBook const& before, ProcedureBook const& after);

}  // namespace norma::procedures
