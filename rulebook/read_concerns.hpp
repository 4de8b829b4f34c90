// What a procedure says of itself beside its rows, read.
#pragma once
#include "rulebook/procedure_names.hpp"

namespace norma::rulebook {

// `top`: the object `procedure`, whose other tables are read; `names` are theirs. Throws Malformed.
Concerns read_concerns(Fields const& top, ProcedureBook const& book, ProcedureNames const& names, Positions const& provisions);

}  // namespace norma::rulebook
