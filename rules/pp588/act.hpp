// Decree 588 of 05.04.2022 as far as it is known, with what goes with it, as an act of the model.
#pragma once
#include "model/act.hpp"
#include "model/listing.hpp"
#include "rules/pp588/facts.hpp"
#include "rules/pp588/principles.hpp"

namespace norma::pp588 {

inline constexpr Listing listing{
    "588", {"Правила признания лица инвалидом (постановление от 05.04.2022 № 588), насколько известны", "Rules for recognising a person as disabled (decree 588 of 05.04.2022), as far as known"},
    "588", in_force(day(2022, 7, 1), day(2026, 1, 1)), principle_rows, principles_from};

Act<Case> act();

}  // namespace norma::pp588
