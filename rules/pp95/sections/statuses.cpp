#include "rules/pp95/recognition.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_statuses() { return view_section<statuses, Case>(); }

}  // namespace norma::pp95
