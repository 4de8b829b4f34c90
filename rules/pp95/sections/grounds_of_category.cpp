#include "rules/pp95/appendix_terms.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_grounds_of_category() { return view_section<grounds_of_category, Case>(); }

}  // namespace norma::pp95
