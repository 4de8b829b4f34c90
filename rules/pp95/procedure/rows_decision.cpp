#include "rules/pp95/procedure/examination.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_decision() { return view_procedure<decision, Course>(); }

}  // namespace norma::pp95::procedure
