#include "cli/corpus_procedure.hpp"

#include <unistd.h>

#include "cli/log_probe_files.hpp"
#include "cli/output.hpp"
#include "cli/data_files.hpp"
#include "mutants/procedure/generate.hpp"
#include "report/mutants_text.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::cli {
namespace {

std::vector<std::string> paths_of(CorpusMutantOptions const& o) {
  return o.paths.empty() ? std::vector{data_file("corpus/pp95/logs")} : o.paths;
}

}  // namespace

Exit measure_procedure(CorpusMutantOptions const& o) {
  auto const book = pp95::procedure::procedure().book;
  auto const files = read_log_probes(paths_of(o), book);
  for (auto const& sentence : files.unreadable) complain(sentence);
  if (!files.unreadable.empty()) return Exit::bad_input;
  if (files.probes.empty()) {
    complain("corpus measure: no log");
    return Exit::nothing_selected;
  }
  auto const all = mutants::procedure::mutants_of(book);
  auto const rows = mutants::procedure::measure(book, all, files.probes, o.effort.threads);
  Output out(STDOUT_FILENO);
  report::append_mutants(out.text(), report::table_of(book, all), rows, files.probes.size(), o.lang, o.all ? all.size() : report::told);
  return finish(out, Exit::holds);
}

}  // namespace norma::cli
