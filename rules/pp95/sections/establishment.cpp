#include "rules/pp95/recognition.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_establishment() { return view_section<establishment, Case>(); }

}  // namespace norma::pp95
