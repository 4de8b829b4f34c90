// norma diff: whom a change of the law touches.
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <thread>

#include "cli/commands.hpp"
#include "cli/law_argument.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/signal_watch.hpp"
#include "report/diff_report.hpp"
#include "solver/interruption.hpp"

namespace norma::cli {
namespace {

struct DiffArguments {
  std::string from, to, format = "text";
  Lang lang = Lang::ru;
  bool readings = false;
  unsigned timeout = 120'000, steps = 100'000'000, threads = std::max(1u, std::thread::hardware_concurrency());
};

Exit exit_of(verify::Diff const& d) {
  if (!d.difference.disagreements.empty()) return Exit::disagreement;
  if (verify::equal(d)) return Exit::holds;
  if (!d.difference.changes.empty() || d.difference.only_before || d.difference.only_after) return Exit::finding;
  return Exit::incomplete;
}

Exit run(DiffArguments const& a) {
  SignalWatch const watch;
  auto const from = law_argument(a.from), to = law_argument(a.to);
  for (auto const* law : {&from, &to})
    if (auto const* wrong = std::get_if<std::string>(law)) {
      complain("diff: " + *wrong);
      return Exit::bad_input;
    }
  auto const& before = std::get<LawArgument>(from);
  auto const& after = std::get<LawArgument>(to);
  Progress progress(a.lang == Lang::ru ? "сравнение" : "comparing");
  solver::DiffOptions const options{.limits = {a.timeout, 0, a.steps}, .sinks = {}, .threads = a.threads, .readings = a.readings,
                                    .progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); }};
  auto const diff = verify::diff({&before.book, before.day}, {&after.book, after.day}, options);
  if (auto const* why = std::get_if<std::string>(&diff)) {
    complain("diff: " + *why);
    return Exit::bad_input;
  }
  auto const& d = std::get<verify::Diff>(diff);
  report::DiffView const view{d, before.words(a.lang), after.words(a.lang), case_writer(d.laws.after.book), solver::interrupted(), a.readings};
  Output out(STDOUT_FILENO);
  out.text() += a.format == "json" ? report::diff_json(view) : report::diff_text(view, a.lang);
  return finish(out, exit_of(d));
}

}  // namespace

void add_diff(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("diff", "Whom a change of the law touches: equal (proven), or every class of change");
  auto const a = std::make_shared<DiffArguments>();
  command->add_option("FROM", a->from, "The former law: a day, a rulebook's file, FILE@DAY, or `act` (the one built in)")->required();
  command->add_option("TO", a->to, "The later law, in the same way; both name a day, or neither")->required();
  add_lang(*command, a->lang);
  command->add_option("--format", a->format, "text for people, json for programs")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  command->add_flag("--readings", a->readings, "Ask for changes, too, that exist only where one reading is switched (in both laws)");
  command->add_option("--timeout", a->timeout, "Safety net: milliseconds of a query")->capture_default_str()->check(CLI::PositiveNumber);
  command->add_option("--steps", a->steps, "Limit of a query in the solver's own steps; 0: none")->capture_default_str();
  command->add_option("--threads", a->threads, "Decisions compared at a time")->capture_default_str()->check(CLI::PositiveNumber);
  command->footer(
      "Two days: every case that the edition of the later day governs is decided by that law and by the law of the former\n"
      "day. Two rulebooks: every case of a day that both govern is decided by each. A class of change is a pair of answers\n"
      "and the provisions that make the difference; it is shown by the person nearest to an ordinary case.\n\n"
      "Exit codes: 0 the laws are equal, 1 they differ (even if something is undecided, too), 2 bad input, 3 something is\n"
      "undecided or the run was interrupted, 4 solver and oracle disagree.\n\n"
      "Examples:\n"
      "  norma diff 2019-07-05 2019-07-06 --lang en\n"
      "  norma export --output base.json; norma diff base.json act\n"
      "  norma diff old.json@2020-05-01 act@2020-12-08 --format json");
  command->callback([a, &exit] { exit = run(*a); });
}

}  // namespace norma::cli
