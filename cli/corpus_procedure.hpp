// norma corpus measure --procedure, norma corpus generate --procedure: event logs measured, and completed, by mutants of the
// procedure.
#pragma once
#include <string>
#include <vector>

#include "cli/chosen_law.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"

namespace norma::cli {

struct CorpusMutantOptions {
  std::vector<std::string> paths;  // empty: those of the corpus
  std::string out;                 // empty: that of the corpus
  LawChoice law;
  bool procedure = false, all = false;
  std::size_t random = 0;  // cases drawn, instead of those of the paths; 0: none
  std::uint64_t seed = 1;
  Lang lang = Lang::ru;
  Effort effort;
};

Exit measure_procedure(CorpusMutantOptions const& o);
Exit generate_procedure(CorpusMutantOptions const& o);

}  // namespace norma::cli
