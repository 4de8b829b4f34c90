// The report of an impact, for people.
#pragma once
#include "impact/counts.hpp"
#include "model/rulebook.hpp"

namespace norma::impact {

// Words of the rulebook where it knows the names; else the names. `most`: of each list so many lines, the rest summed up.
std::string text(Counts const& counts, Rulebook const& book, Lang lang, std::size_t most = 40);

}  // namespace norma::impact
