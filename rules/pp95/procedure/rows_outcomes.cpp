#include "rules/pp95/procedure/documents.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_outcomes() { return view_procedure<outcomes, Course>(); }

}  // namespace norma::pp95::procedure
