// Event logs of the corpus that two procedures judge differently.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "oracle/procedure/audit_writer.hpp"
#include "report/gate.hpp"

namespace norma::cli {

// Another verdict: what is held against somebody under one of the laws only is told in sentences.
struct ChangedLog {
  std::string id, title;
  oracle::LogVerdict before{}, after{};
  std::vector<report::Told> comes{}, goes{};
};

struct ChangedLogs {
  std::vector<ChangedLog> list;
  std::vector<std::string> otherwise;   // ids of logs of the same verdict and another answer: a day, a provision, an open duty
  std::size_t logs = 0;                 // that were judged by both
  std::vector<std::string> unreadable;  // sentences, one a file or line
  bool interrupted = false;
};

// Judges each log of these files, or folders of them, by both procedures, under the readings that the log names. The two have the same
// events and facts; readings that only the later one has are taken by default.
ChangedLogs changed_logs(std::vector<std::string> const& paths, ProcedureBook const& before, ProcedureBook const& after, std::function<void(std::size_t done, std::size_t total)> const& progress);

// For people; as a JSON object.
std::string changed_logs_text(ChangedLogs const& changed, Lang lang);
std::string changed_logs_json(ChangedLogs const& changed);

}  // namespace norma::cli
