#include "rules/pp95/procedure/documents.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_outcome_duties() { return view_procedure<outcome_duties, Course>(); }

}  // namespace norma::pp95::procedure
