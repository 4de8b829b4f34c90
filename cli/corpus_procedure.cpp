#include "cli/corpus_procedure.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "cli/log_probe_files.hpp"
#include "cli/mutant_journal.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/signal_watch.hpp"
#include "cli/chosen_law.hpp"
#include "cli/data_files.hpp"
#include "mutants/procedure/ledger.hpp"
#include "report/mutants_text.hpp"
#include "rules/first_procedure.hpp"
#include "solver/interruption.hpp"
#include "verify/whole_file.hpp"

namespace norma::cli {
namespace {

std::vector<std::string> paths_of(CorpusMutantOptions const& o) {
  return o.paths.empty() ? std::vector{data_file(first_corpus("/logs"))} : o.paths;
}

namespace of = mutants::procedure;
namespace fs = std::filesystem;

std::string log_id(std::size_t i) { return fmt::format("mutant-log-{:04}", i + 1); }

class Generator {
 public:
  explicit Generator(CorpusMutantOptions const& o)
      : o_(o), paths_(paths_of(o)), book_(acts::first::procedure::procedure().book), digest_(of::digest_of(book_)), all_(of::mutants_of(book_)),
        folder_(o.out.empty() ? data_file_to_write(first_corpus("/complete/logs")) : o.out), journal_(folder_ / "mutants.journal", digest_) {}

  Exit run() {
    auto given = read_log_probes(paths_, book_);
    for (auto const& sentence : given.unreadable) complain(sentence);
    if (!given.unreadable.empty()) return Exit::bad_input;
    auto const known = journal_.resume([&](std::string const& text) { return of::read_journal(text, digest_, book_, all_); }).value_or(std::vector<of::LogFound>{});
    if (!journal_.open()) return cannot_write(journal_.file());
    Progress progress(o_.lang == Lang::ru ? "мутанты" : "mutants");
    auto const complete = [&] {
      SignalWatch const watch;
      return of::generate(book_, std::move(given.probes), known, {.limits = o_.effort.limits(), .threads = o_.effort.threads,
                          .progress = [&](auto done, auto total) { progress.show(done, total); },
                          .keep = [&](auto const& found) { journal_.add(of::journal_line(book_, all_, found)); }});
    }();
    if (!journal_.whole()) return cannot_write(journal_.file());
    if (solver::interrupted()) {
      complain(fmt::format("corpus generate: interrupted; the same command goes on from {}", journal_.file().string()));
      return Exit::incomplete;
    }
    if (!write(complete, given.ids)) return cannot_write(folder_);
    journal_.remove();
    Output out(STDOUT_FILENO);
    report::append_mutants(out.text(), report::table_of(book_, complete.mutants), complete.rows, complete.given + complete.probes.size(), o_.lang, o_.all ? all_.size() : report::told);
    auto const open = std::any_of(complete.rows.begin(), complete.rows.end(), [](auto const& r) { return r.fate == mutants::Fate::undecided; });
    return finish(out, open ? Exit::incomplete : Exit::holds);
  }

 private:
  Exit cannot_write(fs::path const& what) const {
    complain("corpus generate: " + what.string() + ": cannot be written");
    return Exit::bad_input;
  }

  bool write(of::CompleteLogs const& complete, std::vector<std::string> const& given) const {
    std::vector<std::vector<of::Mutant>> mistakes(complete.probes.size());
    for (std::size_t i = 0; i < complete.rows.size(); ++i)
      if (auto const& r = complete.rows[i]; r.fate == mutants::Fate::killed && r.probe >= complete.given) mistakes[r.probe - complete.given].push_back(complete.mutants[i]);
    auto const id = [&](std::size_t probe) { return probe < complete.given ? given[probe] : log_id(probe - complete.given); };
    std::string logs;
    for (std::size_t p = 0; p < complete.probes.size(); ++p) logs += log_line(book_, log_id(p), complete.probes[p], mistakes[p]);
    std::vector<std::string> beside;
    for (auto const& path : paths_) beside.push_back(fs::relative(path, folder_).generic_string());
    return verify::write_whole(folder_ / "logs.jsonl", logs) &&
           verify::write_whole(folder_ / "mutants.ledger", mutants::write_ledger({std::string(book_.act), digest_, true, beside, {}}, of::names_of(book_, complete.mutants), complete.rows, id));
  }

  CorpusMutantOptions const& o_;
  std::vector<std::string> paths_;
  ProcedureBook book_;
  std::string digest_;
  std::vector<of::Mutant> all_;
  fs::path folder_;
  MutantJournal journal_;
};

}  // namespace

Exit generate_procedure(CorpusMutantOptions const& o) { return Generator(o).run(); }

Exit measure_procedure(CorpusMutantOptions const& o) {
  auto const book = acts::first::procedure::procedure().book;
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
