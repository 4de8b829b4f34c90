// What the rows of a rulebook cite.
#pragma once
#include "model/procedure_book.hpp"

namespace norma::rulebook {

// Whether a rule, a definition, a property or an override cites the provision at this position, or a reading asks of it.
bool cited(Rulebook const& book, std::size_t provision);
// Whether a row of the procedure does, or what it says of the world.
bool cited(ProcedureBook const& book, std::size_t provision);

// Positions of the provisions that count as encoded, that the base has not, and that nothing cites; `procedure`: the amended one, null
// if there is none.
std::vector<std::size_t> new_and_uncited(Rulebook const& base, Rulebook const& amended, ProcedureBook const* procedure);

}  // namespace norma::rulebook
