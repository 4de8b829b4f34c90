#include "rules/pp95/procedure/referral.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_applications() { return view_procedure<applications, Course>(); }

}  // namespace norma::pp95::procedure
