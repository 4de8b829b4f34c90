// The procedures of two laws that the user named.
#pragma once
#include "cli/law_argument.hpp"
#include "report/procedures.hpp"

namespace norma::cli {

// Which logs a change is shown by.
enum class Logs : std::uint8_t {
  none,      // none are looked for
  of_corpus  // those of the act's corpus, and logs near them
};

// Compared, with logs of the act's corpus to show what differs; or why they were not. Nothing of either if neither law has one.
report::ProceduresView compare_procedures(LawArgument const& before, LawArgument const& after, Listing const& act, Logs logs, Lang lang);

}  // namespace norma::cli
