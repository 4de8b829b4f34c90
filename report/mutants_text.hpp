// How complete a corpus is, in words.
#pragma once
#include <string>
#include <vector>

#include "mutants/generate.hpp"

namespace norma::report {

// Counts by operator and by provision; then the mutants that are alive or undecided; then those whose equivalence says that
// something in the rules could be left out. Of many, the first hundred.
void append_mutants(std::string& out, Rulebook const& book, std::vector<mutants::Mutant> const& all, std::vector<mutants::Row> const& rows,
                    std::size_t cases, Lang lang);

}  // namespace norma::report
