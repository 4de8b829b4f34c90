#include "rules/pp95/causes.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_causes_at_decision() { return view_section<causes_at_decision, Case>(); }

}  // namespace norma::pp95
