// Decree 95 of 20.02.2006 as an act of the model.
#pragma once
#include "model/act.hpp"
#include "model/listing.hpp"
#include "rules/mse/facts.hpp"
#include "rules/pp95/principles.hpp"

namespace norma::pp95 {

using mse::Case;

inline constexpr Listing listing{
    "95", {"Правила признания лица инвалидом (постановление от 20.02.2006 № 95)", "Rules for recognising a person as disabled (decree 95 of 20.02.2006)"},
    "pp95", in_force(day(2018, 4, 14), day(2022, 7, 1)), principle_rows};

// The act, editions from 14.04.2018. Cheap enough to build once a process; holds no global state.
Act<mse::Case> act();

}  // namespace norma::pp95
