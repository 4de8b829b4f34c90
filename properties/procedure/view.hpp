// Audits and courses compared and told.
#pragma once
#include <string>

#include "properties/procedure/log_writer.hpp"
#include "properties/procedure/walk.hpp"

namespace norma::properties::procedure {

// "late 2 19_2:1 transfer due 2020-03-05": kind, number of the event or "-", row, last day.
std::string text(oracle::Violation const& v);
// All violations of the audit; "none".
std::string violations(oracle::Audit const& audit);

bool same(oracle::Violation const& a, oracle::Violation const& b);
bool same(oracle::Audit const& a, oracle::Audit const& b);
bool same(Step const& a, Step const& b);

// The first thing that differs, or empty.
std::string difference(ProcedureBook const& book, CourseState const& a, CourseState const& b);

}  // namespace norma::properties::procedure
