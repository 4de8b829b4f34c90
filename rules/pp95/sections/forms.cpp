#include "rules/pp95/forms.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_forms() { return view_section<forms, Case>(); }

}  // namespace norma::pp95
