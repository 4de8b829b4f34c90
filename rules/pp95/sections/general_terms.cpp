#include "rules/pp95/terms_general.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_general_terms() { return view_section<general_terms, Case>(); }

}  // namespace norma::pp95
