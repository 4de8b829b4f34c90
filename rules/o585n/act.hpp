// The classifications and criteria of orders 585н and 374н, as far as found, as an act of the model.
#pragma once
#include "model/act.hpp"
#include "model/listing.hpp"
#include "rules/o585n/facts.hpp"

namespace norma::o585n {

inline constexpr Listing listing{
    "585n", {"Классификации и критерии (приказы № 585н и № 374н), насколько найдены", "Classifications and criteria (orders 585n and 374n), as far as found"}, "585n"};

Act<Case> act();

}  // namespace norma::o585n
