#include "rules/pp95/dates.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_reexaminations() { return view_section<reexaminations, Case>(); }

}  // namespace norma::pp95
