// Whether an act's registry of provisions and its rules agree.
#pragma once
#include <string>
#include <vector>

#include "model/procedure_book.hpp"

namespace norma::oracle {

// By provision: what cites it, such as `rule "9 group I"`, `definition "child"`, `priority of rule "13:6 group"`.
// `transition "24 registered"`, `condition "26 record"`, `duty "35:1 extract"`, `right "46 may go to court"`.
std::vector<std::vector<std::string>> citations(Rulebook const& book, ProcedureBook const& procedure);

// One sentence for each disagreement: an encoded provision that nothing cites, a cited one that is not encoded, an open
// texture without its fact, a reading of a provision that is not there. Empty if the registry holds.
std::vector<std::string> registry_faults(Rulebook const& book, ProcedureBook const& procedure);

}  // namespace norma::oracle
