#include "rules/pp95/procedure/documents.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_records() { return view_procedure<records, Course>(); }
View view_copies() { return view_procedure<copies, Course>(); }

}  // namespace norma::pp95::procedure
