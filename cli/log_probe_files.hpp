// Event logs of the corpus as mutants of a procedure are tried on them.
#pragma once
#include <string>
#include <vector>

#include "mutants/procedure/log_kills.hpp"

namespace norma::cli {

struct LogProbeFiles {
  std::vector<std::string> ids;
  std::vector<mutants::procedure::LogProbe> probes;
  std::vector<std::string> unreadable;  // sentences, one a file or line
};

// Of *.jsonl files, or folders of them; cases are passed over.
LogProbeFiles read_log_probes(std::vector<std::string> const& paths, ProcedureBook const& book);

}  // namespace norma::cli
