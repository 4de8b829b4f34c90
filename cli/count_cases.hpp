// The cases of files, put to two laws and counted, with progress and what cannot be read told on standard error.
#pragma once
#include <optional>

#include "cli/exit_code.hpp"
#include "cli/law_argument.hpp"
#include "impact/counter.hpp"

namespace norma::cli {

struct CountedFiles {
  std::vector<std::string> const& files;
  unsigned threads;
  Lang lang;
};
struct Counted {
  std::optional<impact::Counts> counts;  // none: there would be too many groups
  Exit exit;                             // 0 all counted, 2 some are refused, 3 interrupted, 5 there is none
};

// `command`: who complains.
Counted count_cases(std::string const& command, std::shared_ptr<impact::Comparison const> const& laws, LawArgument const& before, LawArgument const& after, CountedFiles const& what);

}  // namespace norma::cli
