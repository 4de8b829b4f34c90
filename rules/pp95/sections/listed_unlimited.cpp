#include "rules/pp95/terms_unlimited.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_listed_unlimited() { return view_section<listed_unlimited, Case>(); }

}  // namespace norma::pp95
