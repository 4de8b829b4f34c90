// The tables of decree 95 that its act is made of.
#pragma once
#include "model/act.hpp"
#include "rules/mse/facts.hpp"

namespace norma::pp95 {

std::span<Act<mse::Case>::Meaning const> meanings_of_definitions();
std::vector<DefinitionInfo> definition_table();
std::vector<ConstraintInfo> constraint_table();
std::vector<ConstraintInfo> fit_table();
int misfit(Frame<mse::Case> const&);
std::vector<OutsideAct> outside_table();
int broken_constraint(Frame<mse::Case> const&);
std::vector<PropertyInfo> property_table();
bool due(Frame<mse::Case> const&, std::size_t decision);
std::vector<DecisionInfo> decision_table();
std::vector<DerivedInfo> derived_table();

}  // namespace norma::pp95
