#include "rules/pp95/procedure/registration.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_registration() { return view_procedure<registration, Course>(); }
View view_placing() { return view_procedure<placing, Course>(); }

}  // namespace norma::pp95::procedure
