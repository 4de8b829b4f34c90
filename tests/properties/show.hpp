// How RapidCheck prints a case: as a case file that `norma decide` accepts.
#pragma once
#include <iosfwd>

#include "rules/mse/facts.hpp"

namespace norma::mse {
void showValue(Case const& facts, std::ostream& out);
}
