// The procedures of two laws that the user named.
#pragma once
#include "cli/law_argument.hpp"
#include "report/procedures.hpp"

namespace norma::cli {

// Compared, with logs of the act's corpus to show what differs; or why they were not. Nothing of either if neither law has one.
report::ProceduresView compare_procedures(LawArgument const& before, LawArgument const& after, Listing const& act, Lang lang);

}  // namespace norma::cli
