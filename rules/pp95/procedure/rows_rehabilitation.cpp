#include "rules/pp95/procedure/rehabilitation.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_rehabilitation() { return view_procedure<rehabilitation, Course>(); }
View view_duplicates() { return view_procedure<duplicates, Course>(); }

}  // namespace norma::pp95::procedure
