// Changes of the procedure held against what amendments declare of them, told.
#pragma once
#include "procedures/declared.hpp"
#include "report/procedures.hpp"
#include "verify/declared.hpp"

namespace norma::report {

// The changes of one commencement, and what declares them. The effects are in the order that `held` counts them by.
struct DeclaredProcedures {
  ProceduresView const& view;
  std::vector<procedures::Effect> const& effects;
  procedures::Declared held{};
};

// An effect that does not occur, or what of it does not.
Told unmet_words(procedures::Effect const& effect, procedures::Unmet const& unmet);

// Whether each row that differs and all that is beside rows is declared, and each effect has what it says; without a comparison, whether no
// effect waits for one.
bool fits(DeclaredProcedures const& d);

// One line, then what is not declared and what is declared and does not occur; that it was not compared, and what therefore is not held.
std::string declared_text(DeclaredProcedures const& d, Lang lang);
// A JSON object without an end of line.
std::string declared_json(DeclaredProcedures const& d);

}  // namespace norma::report
