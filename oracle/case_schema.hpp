// The JSON Schema of a case file, drawn from the reflection of the facts.
#pragma once
#include <string>

#include "model/rulebook.hpp"

namespace norma::oracle {

// Draft 2020-12, indented. What only the act's constraints say is listed under "x-constraints".
template <class Case>
std::string case_schema(Rulebook const& book);

}  // namespace norma::oracle
