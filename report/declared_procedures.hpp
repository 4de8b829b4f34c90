// Changes of the procedure held against what amendments declare of them, told.
#pragma once
#include "procedures/declared.hpp"
#include "report/procedures.hpp"
#include "verify/declared.hpp"

namespace norma::report {

// The changes of one commencement, and what declares them. The effects are in the order that `held` counts them by.
struct DeclaredProcedures {
  ProceduresView const& view;
  std::vector<verify::ProcedureEffect> const& effects;
  procedures::Declared held{};
};

// Whether each row that differs is declared and each effect has a row; true if the procedures were not compared.
bool fits(DeclaredProcedures const& d);

// One line, then what is not declared and what has no effect; that it was not compared.
std::string declared_text(DeclaredProcedures const& d, Lang lang);
// A JSON object without an end of line.
std::string declared_json(DeclaredProcedures const& d);

}  // namespace norma::report
