#include "rules/pp95/procedure/appeal.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_appeals() { return view_procedure<appeals, Course>(); }
View view_appeal_duties() { return view_procedure<appeal_duties, Course>(); }
View view_other_ways() { return view_procedure<other_ways, Course>(); }

}  // namespace norma::pp95::procedure
