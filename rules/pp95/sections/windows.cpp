#include "rules/pp95/dates.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_windows() { return view_section<windows, Case>(); }

}  // namespace norma::pp95
