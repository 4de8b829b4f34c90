#include "rules/pp95/procedure/appeal.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_higher_levels() { return view_procedure<higher_levels, Course>(); }

}  // namespace norma::pp95::procedure
