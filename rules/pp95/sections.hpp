// The sections of decree 95, each compiled in a file of its own below sections/, so that each compiles fast.
#pragma once
#include "model/act.hpp"
#include "rules/mse/facts.hpp"

namespace norma::pp95 {
using mse::Case;

SectionView<Case> view_section_I();
SectionView<Case> view_section_II();
SectionView<Case> view_section_III_a();
SectionView<Case> view_section_III_b();
SectionView<Case> view_section_IV();
SectionView<Case> view_grounds_of_category();
SectionView<Case> view_recognition();
SectionView<Case> view_statuses();
SectionView<Case> view_establishment();
SectionView<Case> view_general_terms();
SectionView<Case> view_other_terms();
SectionView<Case> view_listed_unlimited();
SectionView<Case> view_irreversible_unlimited();
SectionView<Case> view_failed_rehabilitation();
SectionView<Case> view_ends();
SectionView<Case> view_windows();
SectionView<Case> view_reexaminations();
SectionView<Case> view_causes_at_decision();
SectionView<Case> view_causes_after_decision();
SectionView<Case> view_forms();

}  // namespace norma::pp95
