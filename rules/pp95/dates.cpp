#include "rules/pp95/dates.hpp"

#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_ends() { return view_section<ends, Case>(); }
SectionView<Case> view_windows() { return view_section<windows, Case>(); }
SectionView<Case> view_reexaminations() { return view_section<reexaminations, Case>(); }

}  // namespace norma::pp95
