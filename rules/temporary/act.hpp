// The temporary orders of 2020 to 2022 over the act under which disability was recognised then: special over general.
#pragma once
#include "model/act.hpp"
#include "model/listing.hpp"
#include "rules/temporary/facts.hpp"
#include "rules/temporary/principles.hpp"

namespace norma::temporary {

inline constexpr Listing listing{
    "temporary", {"Временные порядки 2020–2022 гг. (№ 467; № 1697 с продлениями № 92, 1580, 183) поверх Правил № 95, по разъяснениям",
                  "Temporary orders of 2020 to 2022 (467; 1697, prolonged by 92, 1580, 183) over the Rules of decree 95, from clarifications"},
    "temporary", in_force(day(2020, 3, 1), day(2022, 7, 2)), principle_rows};

Act<Case> act();

}  // namespace norma::temporary
