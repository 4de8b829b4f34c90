// Whether an act's registry of provisions and its rules agree.
#pragma once
#include <string>
#include <vector>

#include "model/rulebook.hpp"

namespace norma::oracle {

// By provision: what cites it, such as `rule "9 group I"`, `definition "child"`, `priority of rule "13:6 group"`.
std::vector<std::vector<std::string>> citations(Rulebook const& book);

// One sentence for each disagreement: an encoded provision that nothing cites, a cited one that is not encoded, an open
// texture without its fact, a reading of a provision that is not there. Empty if the registry holds.
std::vector<std::string> registry_faults(Rulebook const& book);

}  // namespace norma::oracle
