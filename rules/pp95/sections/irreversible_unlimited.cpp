#include "rules/pp95/terms_unlimited.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_irreversible_unlimited() { return view_section<irreversible_unlimited, Case>(); }

}  // namespace norma::pp95
