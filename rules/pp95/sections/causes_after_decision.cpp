#include "rules/pp95/causes.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_causes_after_decision() { return view_section<causes_after_decision, Case>(); }

}  // namespace norma::pp95
