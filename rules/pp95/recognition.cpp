#include "rules/pp95/recognition.hpp"

#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_recognition() { return view_section<recognition, Case>(); }
SectionView<Case> view_statuses() { return view_section<statuses, Case>(); }
SectionView<Case> view_establishment() { return view_section<establishment, Case>(); }

}  // namespace norma::pp95
