// norma corpus generate, norma corpus measure: a corpus that is complete, and how complete another is.
#include <fmt/core.h>
#include <unistd.h>

#include <filesystem>

#include "cli/chosen_law.hpp"
#include "cli/commands.hpp"
#include "cli/corpus_procedure.hpp"
#include "cli/mutant_journal.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/probe_files.hpp"
#include "cli/progress.hpp"
#include "cli/signal_watch.hpp"
#include "cli/data_files.hpp"
#include "mutants/ledger.hpp"
#include "report/mutants_text.hpp"
#include "rulebook/write.hpp"
#include "solver/interruption.hpp"
#include "verify/whole_file.hpp"

namespace norma::cli {
namespace {

namespace fs = std::filesystem;

using Options = CorpusMutantOptions;

std::string case_id(std::size_t i) { return fmt::format("mutant-{:04}", i + 1); }

class Generator {
 public:
  Generator(Options const& o, Act<acts::first::Case> act) : o_(o), act_(std::move(act)), digest_(rulebook::fingerprint(rulebook::write(act_.book))), all_(mutants::mutants_of(act_.book)), folder_(o.out.empty() ? data_file_to_write(first_corpus("/complete")) : o.out), paths_(o.paths.empty() ? std::vector{data_file(first_corpus())} : o.paths), journal_(folder_ / "mutants.journal", digest_) {}

  Exit run() {
    auto given = read_probes(paths_, act_);
    for (auto const& sentence : given.unreadable) complain(sentence);
    if (!given.unreadable.empty()) return Exit::bad_input;
    auto const known = journal_.resume([&](std::string const& text) { return mutants::read_journal(text, digest_, act_.book, all_); }).value_or(std::vector<mutants::Found>{});
    if (!journal_.open()) return cannot_write(journal_.file());
    Progress progress(o_.lang == Lang::ru ? "мутанты" : "mutants");
    auto const complete = [&] {
      SignalWatch const watch;
      return mutants::generate(act_.book, std::move(given.probes), known, {.limits = o_.effort.limits(), .threads = o_.effort.threads,
                                                  .progress = [&](auto done, auto total) { progress.show(done, total); },
                                                  .keep = [&](auto const& found) { journal_.add(mutants::journal_line(act_.book, all_, found)); }});
    }();
    if (!journal_.whole()) return cannot_write(journal_.file());
    if (solver::interrupted()) {
      complain(fmt::format("corpus generate: interrupted; the same command goes on from {}", journal_.file().string()));
      return Exit::incomplete;
    }
    if (!write(complete, given.ids)) return cannot_write(folder_);
    journal_.remove();
    Output out(STDOUT_FILENO);
    report::append_mutants(out.text(), report::table_of(act_.book, complete.mutants), complete.rows, complete.given + complete.probes.size(), o_.lang, o_.all ? all_.size() : report::told);
    auto const open = std::any_of(complete.rows.begin(), complete.rows.end(), [](auto const& r) { return r.fate == mutants::Fate::undecided; });
    return finish(out, open ? Exit::incomplete : Exit::holds);
  }

 private:
  std::vector<std::string> beside() const {
    std::vector<std::string> out;
    for (auto const& path : paths_) out.push_back(fs::relative(path, folder_).generic_string());
    return out;
  }

  Exit cannot_write(fs::path const& what) const {
    complain("corpus generate: " + what.string() + ": cannot be written");
    return Exit::bad_input;
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
  Act<acts::first::Case> act_;
  std::string digest_;
  std::vector<mutants::Mutant> all_;
  fs::path folder_;
  std::vector<std::string> paths_;
  MutantJournal journal_;
};

Exit measure(Options o) {
  if (o.paths.empty()) o.paths = {data_file(first_corpus())};
  auto const act = chosen_act(o.rulebook);
  if (!act) return Exit::bad_input;
  auto files = o.random == 0 ? read_probes(o.paths, *act) : ProbeFiles{{}, draw_probes(*act, o.random, o.seed), {}, 0};
  for (auto const& sentence : files.unreadable) complain(sentence);
  if (!files.unreadable.empty()) return Exit::bad_input;
  if (files.probes.empty()) {
    complain("corpus measure: no case");
    return Exit::nothing_selected;
  }
  auto const all = mutants::mutants_of(act->book);
  auto const rows = mutants::measure(act->book, all, files.probes, o.effort.threads);
  Output out(STDOUT_FILENO);
  report::append_mutants(out.text(), report::table_of(act->book, all), rows, files.probes.size(), o.lang, o.all ? all.size() : report::told);
  return finish(out, Exit::holds);
}

}  // namespace

void add_corpus_mutants(CLI::App& corpus, Exit& exit) {
  auto const g = std::make_shared<Options>();
  auto* generate = corpus.add_subcommand("generate", "Make a corpus that is complete: each first-order mutant of the rules, or of the procedure, killed or proven equivalent");
  generate->add_option("DIR", g->paths, "Cases or logs that are there already: directories of *.jsonl files, or such files; default those of the first act")->type_name("");
  generate->add_option("--output", g->out, "Folder for cases.jsonl (logs.jsonl) and mutants.ledger; default complete beside those of the first act")->type_name("DIR");
  auto* of_procedure = generate->add_flag("--procedure", g->procedure, "Mutants of the procedure, killed by event logs");
  generate->add_flag("--all", g->all, "List every mutant that is undecided, not the first hundred");
  add_lang(*generate, g->lang);
  add_rulebook(*generate, g->rulebook);
  of_procedure->excludes(generate->get_option("--rulebook"));
  add_effort(*generate, g->effort, "Mutants asked at a time");
  generate->footer(
      "A run that is cut off, by Ctrl-C or otherwise, is taken up where it stopped by the same command.\n"
      "Exit: 0 all killed or proven equivalent, 2 bad input, 3 some undecided, or interrupted.\n\n"
      "Examples:\n"
      "  norma corpus generate\n"
      "  norma corpus generate --procedure\n"
      "  norma corpus generate --rulebook law.json --output my/complete");
  generate->callback([g, &exit] {
    if (g->procedure) return void(exit = generate_procedure(*g));
    auto act = chosen_act(g->rulebook);
    exit = act ? Generator(*g, std::move(*act)).run() : Exit::bad_input;
  });

  auto const m = std::make_shared<Options>();
  auto* command = corpus.add_subcommand("measure", "Measure a corpus by mutants of the rules, or of the procedure: which of them its cases, or logs, kill");
  command->add_option("DIR", m->paths, "Directories of *.jsonl files, or such files; default those of the first act")->type_name("");
  auto* procedure = command->add_flag("--procedure", m->procedure, "Mutants of the procedure, killed by event logs");
  command->add_flag("--all", m->all, "List every mutant that is alive, not the first hundred");
  add_lang(*command, m->lang);
  add_rulebook(*command, m->rulebook);
  procedure->excludes(command->get_option("--rulebook"));
  auto* random = command->add_option("--random", m->random, "So many cases drawn at random, instead of those of files")->type_name("N")->check(whole_number(1, 10'000'000));
  random->excludes(procedure);
  command->add_option("--seed", m->seed, "Of what is drawn")->type_name("N")->capture_default_str()->needs(random);
  command->add_option("--threads", m->effort.threads, "Mutants tried at a time")->check(whole_number(1, 256));
  command->footer(
      "A mutant is killed by a case or a log that it answers otherwise than the law. Nothing is asked of a solver.\n"
      "Exit: 0 measured, 2 a line cannot be read, 5 no case.\n\n"
      "Examples:\n"
      "  norma corpus measure\n"
      "  norma corpus measure my/cases.jsonl --lang en\n"
      "  norma corpus measure --random 2074 --seed 1\n"
      "  norma corpus measure --procedure");
  command->callback([m, &exit] { exit = m->procedure ? measure_procedure(*m) : measure(*m); });
}

}  // namespace norma::cli
