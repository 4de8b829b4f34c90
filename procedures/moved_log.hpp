// An event log on other days.
#pragma once
#include "mutants/procedure/log_kills.hpp"

namespace norma::procedures {

// The log so many whole weeks later or earlier that it lies within the days (its first and last event, and the end of observation);
// nothing if it is too long for them, or if a reader refuses it there. Weekdays stay, holidays do not: what it shows is to be asked anew.
std::optional<mutants::procedure::LogProbe> moved_into(ProcedureBook const& book, mutants::procedure::LogProbe probe, Interval const& days);

}  // namespace norma::procedures
