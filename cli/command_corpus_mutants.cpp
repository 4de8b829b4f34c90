// norma corpus generate, norma corpus measure: a corpus that is complete, and how complete another is.
#include "cli/chosen_law.hpp"
#include "cli/commands.hpp"
#include "cli/corpus_completion.hpp"
#include "cli/data_files.hpp"
#include "cli/options.hpp"
#include "cli/probe_files.hpp"

namespace norma::cli {
namespace {

using Options = CorpusMutantOptions;
using Mutants = std::vector<mutants::Mutant>;
using Probes = std::vector<mutants::Probe>;

struct CaseKind {
  using Options = mutants::GenerateOptions;
  static constexpr char const *file = "cases.jsonl", *nothing = "no case";
  static constexpr bool procedure = false;

  std::shared_ptr<oracle::Law const> law;
  Rulebook const& book() const { return law->book(); }
  std::string digest() const { return mutants::digest_of(book()); }
  std::vector<std::string> paths() const { return {data_file(corpus_of(law->listing()))}; }
  std::string folder() const { return data_file_to_write(corpus_of(law->listing(), "/complete")); }
  std::string id(std::size_t i) const { return fmt::format("mutant-{:04}", i + 1); }
  auto read(std::vector<std::string> const& files) const { return read_probes(files, *law); }
  Mutants mutants() const { return mutants::mutants_of(book()); }
  auto read_journal(std::string const& text, std::string const& digest, Mutants const& all) const { return mutants::read_journal(text, digest, book(), all); }
  auto journal_line(Mutants const& all, mutants::Found const& found) const { return mutants::journal_line(book(), all, found); }
  auto generate(Probes given, std::vector<mutants::Found> const& known, mutants::GenerateOptions const& options) const { return mutants::generate(book(), std::move(given), known, options); }
  auto measure(Mutants const& all, Probes const& probes, unsigned threads) const { return mutants::measure(book(), all, probes, threads); }
  auto line(std::string const& name, mutants::Probe const& probe, Mutants const& mistakes) const { return probe_line(*law, name, probe, mistakes); }
  auto names(Mutants const& all) const { return mutants::names_of(book(), all); }
};

Exit generate_cases(Options const& o) {
  auto open = open_law(o.law);
  if (!open) return Exit::bad_input;
  CaseKind const cases{std::move(open->law)};
  return Completion(cases, o).run();
}

Exit measure_cases(Options const& o) {
  auto open = open_law(o.law);
  if (!open) return Exit::bad_input;
  CaseKind const cases{std::move(open->law)};
  auto const files = o.random == 0 ? cases.read(o.paths.empty() ? cases.paths() : o.paths) : ProbeFiles{{}, draw_probes(*cases.law, o.random, o.seed), {}, 0};
  return measure_corpus(cases, o, files);
}

}  // namespace

void add_corpus_mutants(CLI::App& corpus, Exit& exit) {
  auto const g = std::make_shared<Options>();
  auto* generate = corpus.add_subcommand("generate", "Make a corpus that is complete: each first-order mutant of the rules, or of the procedure, killed or proven equivalent");
  generate->add_option("DIR", g->paths, "Cases or logs that are there already: directories of *.jsonl files, or such files; default those of the act")->type_name("");
  generate->add_option("--output", g->out, "Folder for cases.jsonl (logs.jsonl) and mutants.ledger; default complete beside those of the act")->type_name("DIR");
  generate->add_flag("--procedure", g->procedure, "Mutants of the procedure, killed by event logs");
  generate->add_flag("--all", g->all, "List every mutant that is undecided, not the first hundred");
  add_lang(*generate, g->lang);
  add_law_choice(*generate, g->law);
  add_effort(*generate, g->effort, "Mutants asked at a time");
  generate->footer(std::string() +
      "A run that is cut off, by Ctrl-C or otherwise, is taken up where it stopped by the same command.\n"
      "Exit: 0 all killed or proven equivalent, 2 bad input, 3 some undecided, or interrupted,\n5 no procedure of the act, or in the rulebook's file.\n\n"
      "Examples:\n"
      "  norma corpus generate\n"
      "  norma corpus generate --procedure\n"
      "  norma corpus generate --rulebook law.json --output my/complete\n"
      "  norma corpus generate --act " + example_act());
  generate->callback([g, &exit] { exit = g->procedure ? generate_procedure(*g) : generate_cases(*g); });

  auto const m = std::make_shared<Options>();
  auto* command = corpus.add_subcommand("measure", "Measure a corpus by mutants of the rules, or of the procedure: which of them its cases, or logs, kill");
  command->add_option("DIR", m->paths, "Directories of *.jsonl files, or such files; default those of the act")->type_name("");
  auto* procedure = command->add_flag("--procedure", m->procedure, "Mutants of the procedure, killed by event logs");
  command->add_flag("--all", m->all, "List every mutant that is alive, not the first hundred");
  add_lang(*command, m->lang);
  add_law_choice(*command, m->law);
  auto* random = command->add_option("--random", m->random, "So many cases drawn at random, instead of those of files")->type_name("N")->check(whole_number(1, 10'000'000));
  random->excludes(procedure);
  command->add_option("--seed", m->seed, "Of what is drawn")->type_name("N")->capture_default_str()->needs(random);
  command->add_option("--threads", m->effort.threads, "Mutants tried at a time")->check(whole_number(1, 256));
  command->footer(std::string() +
      "A mutant is killed by a case or a log that it answers otherwise than the law. Nothing is asked of a solver.\n"
      "Exit: 0 measured, 2 a line cannot be read, 5 no case, or no\n"
      "procedure in the rulebook's file.\n\n"
      "Examples:\n"
      "  norma corpus measure\n"
      "  norma corpus measure my/cases.jsonl --lang en\n"
      "  norma corpus measure --random 2074 --seed 1\n"
      "  norma corpus measure --procedure\n"
      "  norma corpus measure --act " + example_act());
  command->callback([m, &exit] { exit = m->procedure ? measure_procedure(*m) : measure_cases(*m); });
}

}  // namespace norma::cli
