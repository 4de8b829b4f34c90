#include "rules/pp95/terms_general.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_other_terms() { return view_section<other_terms, Case>(); }

}  // namespace norma::pp95
