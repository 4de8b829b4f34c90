#include "rules/pp95/appendix_items.hpp"

#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_section_I() { return view_section<section_I, Case>(); }
SectionView<Case> view_section_II() { return view_section<section_II, Case>(); }
SectionView<Case> view_section_III_a() { return view_section<section_III_a, Case>(); }
SectionView<Case> view_section_III_b() { return view_section<section_III_b, Case>(); }
SectionView<Case> view_section_IV() { return view_section<section_IV, Case>(); }

}  // namespace norma::pp95
