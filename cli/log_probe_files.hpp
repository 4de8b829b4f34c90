// Event logs of the corpus as mutants of a procedure are tried on them.
#pragma once
#include <string>
#include <vector>

#include "mutants/procedure/log_kills.hpp"

namespace norma::cli {

struct LogProbeFiles {
  std::vector<std::string> ids, titles;
  std::vector<mutants::procedure::LogProbe> probes;
  std::vector<std::string> unreadable;  // sentences, one a file or line
};

// Of *.jsonl files, or folders of them; cases are passed over.
LogProbeFiles read_log_probes(std::vector<std::string> const& paths, ProcedureBook const& book);

// A line of the corpus that expects what the procedure says of the log; `mistakes` are the mutants that it is there to kill.
std::string log_line(ProcedureBook const& book, std::string const& id, mutants::procedure::LogProbe const& probe, std::vector<mutants::procedure::Mutant> const& mistakes);

}  // namespace norma::cli
