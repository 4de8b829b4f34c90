#include "rules/pp95/procedure/rehabilitation.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_goods_and_services() { return view_procedure<goods_and_services, Course>(); }

}  // namespace norma::pp95::procedure
