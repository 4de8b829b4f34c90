#include "rules/pp95/procedure/examination.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {

View view_examination() { return view_procedure<examination, Course>(); }
View view_additional_programme() { return view_procedure<additional_programme, Course>(); }

}  // namespace norma::pp95::procedure
