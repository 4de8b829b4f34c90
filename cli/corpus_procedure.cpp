#include "cli/corpus_procedure.hpp"

#include "cli/chosen_procedure.hpp"
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
  using Options = of::LogOptions;
  static constexpr char const *file = "logs.jsonl", *nothing = "no log";
  static constexpr bool procedure = true;

  ProcedureBook of_act;
  Listing act;
  std::shared_ptr<void const> owner{};  // of what the procedure of a file points into
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

std::variant<LogKind, Exit> logs_of(CorpusMutantOptions const& o, std::string const& command) {
  auto chosen = chosen_procedure(o.law, o.lang, command);
  if (auto const* exit = std::get_if<Exit>(&chosen)) return *exit;
  auto& procedure = std::get<ChosenProcedure>(chosen);
  return LogKind{std::move(procedure.book), oracle::listings()[*place_of_act(o.law.act)], std::move(procedure.owner)};
}

}  // namespace

Exit generate_procedure(CorpusMutantOptions const& o) {
  auto const logs = logs_of(o, "corpus generate --procedure");
  if (auto const* exit = std::get_if<Exit>(&logs)) return *exit;
  return Completion(std::get<LogKind>(logs), o).run();
}

Exit measure_procedure(CorpusMutantOptions const& o) {
  auto const logs = logs_of(o, "corpus measure --procedure");
  if (auto const* exit = std::get_if<Exit>(&logs)) return *exit;
  auto const& kind = std::get<LogKind>(logs);
  return measure_corpus(kind, o, kind.read(o.paths.empty() ? kind.paths() : o.paths));
}

}  // namespace norma::cli
