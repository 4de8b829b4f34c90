// Changes of a procedure held against what is declared of them.
#pragma once
#include "procedures/united.hpp"

namespace norma::procedures {

struct Declared {
  std::vector<std::vector<std::size_t>> by;    // by change: the effects that declare it; none: undeclared
  std::vector<std::size_t> without_effect;     // effects of which there is no change
};

// An effect, as the ids of its provisions, declares the changes of rows that cite one of them.
Declared hold(United const& laws, std::vector<std::vector<std::string>> const& effects);

}  // namespace norma::procedures
