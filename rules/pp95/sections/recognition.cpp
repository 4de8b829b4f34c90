#include "rules/pp95/recognition.hpp"
#include "rules/pp95/sections.hpp"

namespace norma::pp95 {

SectionView<Case> view_recognition() { return view_section<recognition, Case>(); }

}  // namespace norma::pp95
