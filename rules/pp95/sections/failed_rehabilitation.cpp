#include "rules/pp95/terms_unlimited.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_failed_rehabilitation() { return view_section<failed_rehabilitation, Case>(); }

}  // namespace norma::pp95
