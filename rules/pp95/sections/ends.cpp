#include "rules/pp95/dates.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_ends() { return view_section<ends, Case>(); }

}  // namespace norma::pp95
