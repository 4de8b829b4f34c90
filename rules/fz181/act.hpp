// Law 181-ФЗ as amended by 651-ФЗ, on complex rehabilitation, with decrees 910, 1033 and 1099, as an act of the model.
#pragma once
#include "model/act.hpp"
#include "model/listing.hpp"
#include "rules/fz181/facts.hpp"
#include "rules/fz181/principles.hpp"

namespace norma::fz181 {

inline constexpr Listing listing{
    "181", {"Закон от 24.11.1995 № 181-ФЗ в редакции № 651-ФЗ: комплексная реабилитация, насколько известен", "Law 181-FZ as amended by 651-FZ: complex rehabilitation, as far as known"}, "181", std::nullopt, principle_rows};

Act<Case> act();

}  // namespace norma::fz181
