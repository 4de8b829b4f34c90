#include "rules/pp95/procedure/referral.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_referral() { return view_procedure<referral, Course>(); }
View view_sending() { return view_procedure<sending, Course>(); }

}  // namespace norma::pp95::procedure
