#include "rules/pp95/appendix_items.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_section_III_b() { return view_section<section_III_b, Case>(); }

}  // namespace norma::pp95
