// The report of declared amendments held against what they change.
#pragma once
#include "report/diff_report.hpp"
#include "verify/declared.hpp"

namespace norma::report {

// The changes of one commencement, and what declares them.
struct DeclaredView {
  DiffView diff;
  std::string decree;  // with which the later edition begins
  std::vector<verify::Declaration> const& list;
  verify::Declared const& declared;
};

// Whether each class is declared and each effect has a class. Says nothing of completeness.
bool fits(DeclaredView const& v);

// One line if all fits; else the classes that nothing declares, with their persons, and the effects of which there is no class.
std::string declared_text(DeclaredView const& v, Lang lang);
// One line of JSON; `procedure`, if it is not empty, is what it says of that, as JSON.
std::string declared_json(DeclaredView const& v, std::string const& procedure = "");

}  // namespace norma::report
