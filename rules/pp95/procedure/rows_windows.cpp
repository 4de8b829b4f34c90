#include "rules/pp95/procedure/examination.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_windows() { return view_procedure<windows, Course>(); }

}  // namespace norma::pp95::procedure
