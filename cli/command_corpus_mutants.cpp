// norma corpus generate, norma corpus measure: a corpus that is complete, and how complete another is.
#include <fmt/core.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "cli/chosen_law.hpp"
#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/probe_files.hpp"
#include "cli/progress.hpp"
#include "cli/signal_watch.hpp"
#include "mutants/ledger.hpp"
#include "report/mutants_text.hpp"
#include "rulebook/read.hpp"
#include "rulebook/write.hpp"
#include "solver/interruption.hpp"
#include "verify/whole_file.hpp"

namespace norma::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> paths;
  std::string out, rulebook;
  Lang lang = Lang::ru;
  Effort effort;
};

std::string case_id(std::size_t i) { return fmt::format("mutant-{:04}", i + 1); }

class Generator {
 public:
  Generator(Options const& o, Act<mse::Case> act) : o_(o), act_(std::move(act)), digest_(rulebook::fingerprint(rulebook::write(act_.book))), all_(mutants::mutants_of(act_.book)), folder_(o.out) {}

  Exit run() {
    auto given = read_probes(o_.paths, act_);
    for (auto const& sentence : given.unreadable) complain(sentence);
    if (!given.unreadable.empty()) return Exit::bad_input;
    std::error_code error;
    fs::create_directories(folder_, error);
    auto const known = resume();
    std::ofstream journal(journal_file(), std::ios::app | std::ios::binary);
    if (!journal) return cannot_write(journal_file());
    Progress progress(o_.lang == Lang::ru ? "мутанты" : "mutants");
    auto const complete = [&] {
      SignalWatch const watch;
      return mutants::generate(act_.book, std::move(given.probes), known, {.limits = o_.effort.limits(), .threads = o_.effort.threads,
                                                  .progress = [&](auto done, auto total) { progress.show(done, total); },
                                                  .keep = [&](auto const& found) { journal << mutants::journal_line(act_.book, all_, found) << std::flush; }});
    }();
    if (!journal) return cannot_write(journal_file());
    if (solver::interrupted()) {
      complain(fmt::format("corpus generate: interrupted; the same command goes on from {}", journal_file().string()));
      return Exit::incomplete;
    }
    if (!write(complete, given.ids)) return cannot_write(folder_);
    fs::remove(journal_file(), error);
    Output out(STDOUT_FILENO);
    report::append_mutants(out.text(), act_.book, complete.mutants, complete.rows, complete.given + complete.probes.size(), o_.lang);
    auto const open = std::any_of(complete.rows.begin(), complete.rows.end(), [](auto const& r) { return r.fate == mutants::Fate::undecided; });
    return finish(out, open ? Exit::incomplete : Exit::holds);
  }

 private:
  fs::path journal_file() const { return folder_ / "mutants.journal"; }

  std::vector<std::string> beside() const {
    std::vector<std::string> out;
    for (auto const& path : o_.paths) out.push_back(fs::relative(path, folder_).generic_string());
    return out;
  }

  Exit cannot_write(fs::path const& what) const {
    complain("corpus generate: " + what.string() + ": cannot be written");
    return Exit::bad_input;
  }

  // The answers of a run that was cut off; a journal of another law begins anew.
  std::vector<mutants::Found> resume() const {
    constexpr std::size_t largest = std::size_t{1} << 30;
    auto const found = rulebook::text_of_file(journal_file().string(), largest);
    if (found) {
      if (auto known = mutants::read_journal(*found, digest_, act_.book, all_)) {
        // Without a line that was not finished.
        verify::write_whole(journal_file(), found->substr(0, found->rfind('\n') + 1));
        return std::move(*known);
      }
      complain(fmt::format("corpus generate: {} is of another law or damaged; it is begun anew", journal_file().string()));
    }
    verify::write_whole(journal_file(), mutants::journal_head(digest_));
    return {};
  }

  bool write(mutants::Complete const& complete, std::vector<std::string> const& given) const {
    std::vector<std::vector<mutants::Mutant>> mistakes(complete.probes.size());
    for (std::size_t i = 0; i < complete.rows.size(); ++i)
      if (auto const& r = complete.rows[i]; r.fate == mutants::Fate::killed && r.probe >= complete.given) mistakes[r.probe - complete.given].push_back(complete.mutants[i]);
    auto const id = [&](std::size_t probe) { return probe < complete.given ? given[probe] : case_id(probe - complete.given); };
    std::string cases;
    for (std::size_t p = 0; p < complete.probes.size(); ++p) cases += probe_line(act_, case_id(p), complete.probes[p], mistakes[p]);
    return verify::write_whole(folder_ / "cases.jsonl", cases) && verify::write_whole(folder_ / "mutants.ledger", mutants::write_ledger(act_.book, digest_, beside(), complete, id));
  }

  Options const& o_;
  Act<mse::Case> act_;
  std::string digest_;
  std::vector<mutants::Mutant> all_;
  fs::path folder_;
};

Exit measure(Options const& o) {
  auto const act = chosen_act(o.rulebook);
  if (!act) return Exit::bad_input;
  auto const files = read_probes(o.paths, *act);
  for (auto const& sentence : files.unreadable) complain(sentence);
  if (!files.unreadable.empty()) return Exit::bad_input;
  if (files.probes.empty()) {
    complain("corpus measure: no case");
    return Exit::nothing_selected;
  }
  auto const all = mutants::mutants_of(act->book);
  auto const rows = mutants::measure(act->book, all, files.probes, o.effort.threads);
  Output out(STDOUT_FILENO);
  report::append_mutants(out.text(), act->book, all, rows, files.probes.size(), o.lang);
  return finish(out, Exit::holds);
}

}  // namespace

void add_corpus_mutants(CLI::App& corpus, Exit& exit) {
  auto const g = std::make_shared<Options>();
  g->out = data_file_to_write(first_corpus("/complete"));
  g->paths = {data_file(first_corpus())};
  auto* generate = corpus.add_subcommand("generate", "Make a corpus that is complete: each first-order mutant of the rules killed by a case, or proven equivalent");
  generate->add_option("DIR", g->paths, "Cases that are there already: directories of *.jsonl files, or such files; default those of the first act")->type_name("");
  generate->add_option("--output", g->out, "Folder for cases.jsonl and mutants.ledger; default complete beside the cases of the first act")->type_name("DIR");
  add_lang(*generate, g->lang);
  add_rulebook(*generate, g->rulebook);
  add_effort(*generate, g->effort, "Mutants asked at a time");
  generate->footer(
      "A run that is cut off, by Ctrl-C or otherwise, is taken up where it stopped by the same command.\n"
      "Exit: 0 all killed or proven equivalent, 2 bad input, 3 some undecided, or interrupted.\n\n"
      "Examples:\n"
      "  norma corpus generate\n"
      "  norma corpus generate --rulebook law.json --output my/complete");
  generate->callback([g, &exit] {
    auto act = chosen_act(g->rulebook);
    exit = act ? Generator(*g, std::move(*act)).run() : Exit::bad_input;
  });

  auto const m = std::make_shared<Options>();
  m->paths = {data_file(first_corpus())};
  auto* command = corpus.add_subcommand("measure", "Measure a corpus by mutants of the rules: which of them its cases kill");
  command->add_option("DIR", m->paths, "Directories of *.jsonl files, or such files; default those of the first act")->type_name("");
  add_lang(*command, m->lang);
  add_rulebook(*command, m->rulebook);
  command->add_option("--threads", m->effort.threads, "Mutants tried at a time")->check(whole_number(1, 256));
  command->footer(
      "A mutant is killed by a case that it answers otherwise than the law. Nothing is asked of a solver.\n"
      "Exit: 0 measured, 2 a line cannot be read, 5 no case.\n\n"
      "Examples:\n"
      "  norma corpus measure\n"
      "  norma corpus measure my/cases.jsonl --lang en");
  command->callback([m, &exit] { exit = measure(*m); });
}

}  // namespace norma::cli
