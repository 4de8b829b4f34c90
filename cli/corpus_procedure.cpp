#include "cli/corpus_procedure.hpp"

#include "cli/chosen_law.hpp"
#include "cli/corpus_completion.hpp"
#include "cli/data_files.hpp"
#include "cli/log_probe_files.hpp"
#include "mutants/procedure/ledger.hpp"

namespace norma::cli {
namespace {

namespace of = mutants::procedure;
using Mutants = std::vector<of::Mutant>;
using Logs = std::vector<of::LogProbe>;

struct LogKind {
  static constexpr char const *file = "logs.jsonl", *nothing = "no log";
  static constexpr bool procedure = true;

  ProcedureBook of_act;
  Listing act;
  ProcedureBook const& book() const { return of_act; }
  std::string digest() const { return of::digest_of(of_act); }
  std::vector<std::string> paths() const { return {data_file(corpus_of(act, "/logs"))}; }
  std::string folder() const { return data_file_to_write(corpus_of(act, "/complete/logs")); }
  std::string id(std::size_t i) const { return fmt::format("mutant-log-{:04}", i + 1); }
  auto read(std::vector<std::string> const& files) const { return read_log_probes(files, of_act); }
  Mutants mutants() const { return of::mutants_of(of_act); }
  auto read_journal(std::string const& text, std::string const& digest, Mutants const& all) const { return of::read_journal(text, digest, of_act, all); }
  auto journal_line(Mutants const& all, of::LogFound const& found) const { return of::journal_line(of_act, all, found); }
  auto generate(Logs given, std::vector<of::LogFound> const& known, of::LogOptions const& options) const { return of::generate(of_act, std::move(given), known, options); }
  auto measure(Mutants const& all, Logs const& logs, unsigned threads) const { return of::measure(of_act, all, logs, threads); }
  auto line(std::string const& name, of::LogProbe const& log, Mutants const& mistakes) const { return log_line(of_act, name, log, mistakes); }
  auto names(Mutants const& all) const { return of::names_of(of_act, all); }
};

std::optional<LogKind> logs_of(CorpusMutantOptions const& o, std::string const& command) {
  auto const at = place_of_act(o.law.act);
  if (!at) return std::nullopt;
  auto const& act = oracle::listings()[*at];
  if (auto procedure = procedure_of(act)) return LogKind{std::move(*procedure), act};
  complain(command + ": " + no_procedure(act));
  return std::nullopt;
}

}  // namespace

Exit generate_procedure(CorpusMutantOptions const& o) {
  auto const logs = logs_of(o, "corpus generate --procedure");
  return logs ? Completion(*logs, o).run() : Exit::bad_input;
}

Exit measure_procedure(CorpusMutantOptions const& o) {
  auto const logs = logs_of(o, "corpus measure --procedure");
  return logs ? measure_corpus(*logs, o, logs->read(o.paths.empty() ? logs->paths() : o.paths)) : Exit::bad_input;
}

}  // namespace norma::cli
