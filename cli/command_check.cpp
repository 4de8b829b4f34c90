// norma check: what the rules say about themselves, proven or refuted.
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <thread>

#include "cli/check_procedure.hpp"
#include "cli/check_report.hpp"
#include "cli/chosen_law.hpp"
#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/replay.hpp"
#include "cli/signal_watch.hpp"
#include "rulebook/read.hpp"
#include "rulebook/write.hpp"
#include "solver/interruption.hpp"
#include "solver/second_opinion.hpp"

namespace norma::cli {
namespace {

struct CheckArguments {
  Lang lang = Lang::ru;
  std::string format = "text", accepted, known, smt2, second;
  std::vector<std::string> only, readings;
  bool procedure = false;
  std::string since;
  LawChoice law;
  unsigned seed = 0;
  Effort effort;
};

// What stands in the way of running, in words; empty if nothing does.
std::string prepare(CheckArguments const& a) {
  if (!a.second.empty() && !solver::second_solver_found()) return "--second-opinion cvc5: cvc5 is not installed (apt-get install cvc5)";
  if (a.smt2.empty()) return {};
  std::error_code failed;
  std::filesystem::create_directories(a.smt2, failed);
  return failed ? "--emit-smt2 " + a.smt2 + ": " + failed.message() : std::string();
}

// An option that would do nothing beside the others, in words; empty if there is none.
std::string idle_option(CheckArguments const& a) {
  if (!a.procedure) return a.since.empty() ? std::string() : "check: --since is for --procedure only";
  return a.known.empty() ? std::string() : "check --procedure: --accepted-law is for the rules only";
}

Exit run_procedure(CheckArguments const& a) {
  ProcedureArguments p{a.lang, a.format, {}, a.effort.timeout, a.effort.steps, a.seed, a.effort.threads, a.since};
  p.trust_one_solver = a.effort.trust_one_solver;
  p.accepted = a.accepted.empty() ? data_file(accepted_of(oracle::listings().front(), "_procedure.json")) : a.accepted;
  p.only = a.only;
  p.readings = a.readings;
  p.of = a.law;
  p.smt2 = a.smt2;
  p.second = a.second;
  return check_procedure(p);
}

// A kind that the chosen questions do not have; empty if there is none.
std::string foreign_kind(CheckArguments const& a) {
  auto const kinds = a.procedure ? procedure_kind_names() : rule_kind_names();
  for (auto const& k : a.only)
    if (std::find(kinds.begin(), kinds.end(), k) == kinds.end())
      return fmt::format("--only {}: expected {} {}", k, a.procedure ? "with --procedure" : "one of", fmt::join(kinds, ", "));
  return {};
}

Exit run(CheckArguments const& a) {
  SignalWatch const watch;
  if (auto const stale = stale_program(); !stale.empty()) {
    complain(stale);
    return Exit::bad_input;
  }
  auto const idle = idle_option(a);
  if (auto const wrong = idle.empty() ? foreign_kind(a) : idle; !wrong.empty()) {
    complain(wrong);
    return Exit::bad_input;
  }
  if (a.procedure) {
    auto const unready = prepare(a);
    if (unready.empty()) return run_procedure(a);
    complain(unready);
    return Exit::bad_input;
  }
  if (!a.readings.empty()) {
    complain("--reading is for --procedure: of the rules each question is asked under every reading");
    return Exit::bad_input;
  }
  auto const open = open_law(a.law);
  if (!open) return Exit::bad_input;
  auto const& law = *open->law;
  auto const of_act = accepted_of(law.listing(), "");
  auto const accepted = read_accepted(a.accepted.empty() ? data_file(of_act + ".json") : a.accepted);
  auto const wrong = std::holds_alternative<std::string>(accepted) ? std::get<std::string>(accepted) : prepare(a);
  if (!wrong.empty()) {
    complain(wrong);
    return Exit::bad_input;
  }
  auto const known_file = a.known.empty() ? data_file(of_act + ".law.json") : a.known;
  auto const known = rulebook::read_file(known_file);
  if (auto const* unreadable = std::get_if<std::string>(&known)) {
    complain(*unreadable + "; --accepted-law names the law under which findings were accepted, which `norma export` writes");
    return Exit::bad_input;
  }
  auto origin = provenance();
  if (!open->digest.empty()) origin.law_digest = open->digest + " (" + a.law.file + ")";
  auto const replay = make_replay(open->law);
  Progress progress(a.lang == Lang::ru ? "проверка" : "checking"), second(a.second);
  solver::Options options{.limits = a.effort.limits(a.seed), .sinks = a.effort.sinks(), .threads = a.effort.threads,
                          .progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); },
                          .second_progress = [&](std::size_t done, std::size_t total) { second.show(done, total); }};
  if (!a.smt2.empty()) options.sinks.smt2 = a.smt2;
  options.sinks.second_opinion = !a.second.empty();
  options.wanted = kinds_named(a.only);
  auto const list = of_kinds(std::get<std::vector<Acceptance>>(accepted), a.only);
  // The same law has no case that it does not excuse.
  auto const& known_law = std::get<rulebook::Loaded>(known);
  if (rulebook::write(law.book()) != rulebook::write(known_law.book)) options.known = &known_law.book;
  options.accepted = [&](std::string const& key) { return accepts(list, key); };
  auto const report = solver::check(law.book(), replay, options);
  auto const comparison = compare(law.book(), report, list);
  CheckView const view{law.book(), report, list, comparison, replay, origin, law,
                       fmt::format("{}--steps {} --timeout {} --seed {}", a.only.empty() ? "" : fmt::format("--only {} ", fmt::join(a.only, ",")), a.effort.steps, a.effort.timeout, a.seed) + data_remark(),
                       solver::interrupted(), a.effort.trust_one_solver, as_named_here(known_file)};
  Output out(STDOUT_FILENO);
  out.text() += a.format == "json" ? report_json(view) : report_text(view, a.lang);
  return finish(out, exit_of(report, comparison.fresh > 0 || !comparison.stale.empty()));
}

}  // namespace

void add_check(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("check", "Prove or refute what the rules say about themselves");
  auto const a = std::make_shared<CheckArguments>();
  add_lang(*command, a->lang);
  command->add_option("--format", a->format, "text for people, json for programs")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  command->add_flag("--procedure", a->procedure, "Check the procedure (states, deadlines, loops) instead of the rules");
  command->add_option("--since", a->since, "With --procedure: the editions from the one of this day on; default all")->type_name("DATE");
  add_reading_choices(*command, a->readings);
  command->add_option("--only", a->only, fmt::format("Answer these kinds of questions only: {}; with --procedure: {}", fmt::join(rule_kind_names(), ", "), fmt::join(procedure_kind_names(), ", ")))->delimiter(',')->type_name("KIND,...");
  command->add_option("--accepted", a->accepted, "File of the findings that are accepted, with reasons; default corpus/accepted/NAME.json")->type_name("FILE");
  command->add_option("--accepted-law", a->known, "File of the law under which they were accepted (norma export): whom it did not touch, no acceptance excuses; default corpus/accepted/NAME.law.json")->type_name("FILE");
  add_law_choice(*command, a->law);
  command->add_option("--emit-smt2", a->smt2, "Write every query as SMT-LIB 2 into this folder; with --procedure, those on which a verdict rests")->type_name("DIR");
  command->add_option("--second-opinion", a->second, "Put every unsatisfiable query to this solver, too")->check(CLI::IsMember({"cvc5"}));
  command->add_option("--seed", a->seed, "Seed of the solver; the report does not depend on it (with --procedure, which run shows an omission may)")->capture_default_str()->check(whole_number(0, 4'000'000'000));
  add_effort(*command, a->effort, "Editions checked at a time; with --procedure, kinds of questions");
  command->footer(
      "Exit codes: 0 every finding is accepted, 1 a new finding or a stale acceptance (even if something is undecided, "
      "too), 2 bad input, 3 something is undecided or the run was interrupted, 4 solver and oracle disagree, "
      "5 no procedure of the act, or in the rulebook's file.\n\n"
      "Examples:\n"
      "  norma check\n"
      "  norma check --procedure --lang en\n"
      "  norma check --procedure --since 2020-12-08\n"
      "  norma check --procedure --reading N12=stays --only race\n"
      "  norma check --only conflict,gap\n"
      "  norma check --procedure --only dead_end,race\n"
      "  norma check --lang en --format json > report.json\n"
      "  norma check --rulebook law.json\n"
      "  norma check --procedure --rulebook law.json\n"
      "  norma check --second-opinion cvc5 --emit-smt2 queries");
  command->callback([a, &exit] { exit = run(*a); });
}

}  // namespace norma::cli
