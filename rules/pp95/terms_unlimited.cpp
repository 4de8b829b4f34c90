#include "rules/pp95/terms_unlimited.hpp"

#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_listed_unlimited() { return view_section<listed_unlimited, Case>(); }
SectionView<Case> view_irreversible_unlimited() { return view_section<irreversible_unlimited, Case>(); }
SectionView<Case> view_failed_rehabilitation() { return view_section<failed_rehabilitation, Case>(); }

}  // namespace norma::pp95
