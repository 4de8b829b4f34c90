// norma diff: whom a change of the law touches.
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <thread>

#include "cli/commands.hpp"
#include "cli/compare_procedures.hpp"
#include "cli/count_cases.hpp"
#include "cli/data_files.hpp"
#include "cli/law_argument.hpp"
#include "cli/chosen_law.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/signal_watch.hpp"
#include "impact/text.hpp"
#include "cli/gate_procedures.hpp"
#include "report/declared_procedures.hpp"
#include "report/declared_report.hpp"
#include "solver/interruption.hpp"
#include "solver/second_opinion.hpp"

namespace norma::cli {
namespace {

struct DiffArguments {
  std::string act, from, to, format = "text", declared, second;  // empty: corpus/amendments
  Lang lang = Lang::ru;
  bool readings = false;
  std::vector<std::string> cases;
  Effort effort;
};

Exit exit_of(verify::Diff const& d, report::ProceduresView const& p) {
  if (!d.difference.disagreements.empty()) return Exit::disagreement;
  bool const same_procedure = p.diff ? procedures::equal(*p.diff) : !p.apart;
  if (verify::equal(d) && same_procedure) return p.asked() && !p.diff ? Exit::incomplete : Exit::holds;
  if (!same_procedure || !d.difference.changes.empty() || !d.apart.empty() || d.difference.only_before || d.difference.only_after) return Exit::finding;
  return Exit::incomplete;
}

solver::DiffOptions options_of(DiffArguments const& a, Progress& progress) {
  auto const show = [&progress](std::size_t done, std::size_t total) { progress.show(done, total); };
  auto sinks = a.effort.sinks();
  sinks.second_opinion = !a.second.empty();
  return {.limits = a.effort.limits(), .sinks = sinks, .threads = a.effort.threads, .readings = a.readings, .progress = show, .second_progress = show};
}

// Every commencement of the act, each against what is declared of it.
Exit run_declared(DiffArguments const& a) {
  auto const named = named_laws("diff", a.act, {"act"});
  if (!named) return Exit::bad_input;
  auto const& book = named->laws.front().book;
  auto const folder = a.declared.empty() ? data_file(declared_of(named->act->listing())) : a.declared;
  if (a.declared.empty() && !std::filesystem::exists(folder)) {
    complain("diff: --declared: of act " + std::string(named->act->listing().name) + " no amendments are declared (" + as_named_here(folder) + "); expected a folder");
    return Exit::bad_input;
  }
  auto const read = verify::read_declarations(folder, book);
  if (auto const* wrong = std::get_if<std::string>(&read)) {
    complain("diff: " + *wrong);
    return Exit::bad_input;
  }
  auto const& all = std::get<std::vector<verify::Declaration>>(read);
  for (auto const& d : all)
    if (edition_on(book, d.commencement) == book.editions.size() || book.editions[edition_on(book, d.commencement)].interval.from != d.commencement) {
      complain("diff: " + d.file + ": commencement: expected the first day of an edition but the first, found " + iso_date(d.commencement));
      return Exit::bad_input;
    }
  Output out(STDOUT_FILENO);
  auto worst = Exit::holds;
  auto const worse = [&](Exit e) {
    constexpr std::array order{Exit::holds, Exit::incomplete, Exit::finding, Exit::disagreement};
    auto const rank = [&](Exit x) { return std::find(order.begin(), order.end(), x); };
    if (rank(e) > rank(worst)) worst = e;
  };
  for (std::size_t e = 1; e < book.editions.size() && !solver::interrupted(); ++e) {
    auto const day = book.editions[e].interval.from;
    std::vector<verify::Declaration> list;
    for (auto const& d : all)
      if (d.commencement == day) list.push_back(d);
    Progress progress(iso_date(day));
    auto diff = std::get<verify::Diff>(verify::diff({&book, previous_day(day)}, {&book, day}, options_of(a, progress)));
    auto const declared = verify::hold(diff, list, options_of(a, progress));
    report::DeclaredView const view{{diff, iso_date(previous_day(day)), iso_date(day), case_writer(named->act, book), false, a.effort.trust_one_solver, a.readings}, std::string(book.editions[e].decree), list, declared};
    auto const of_day = [&](Date d) {
      auto law = named->laws.front();
      law.day = d;
      return law;
    };
    auto const procedures = compare_procedures(of_day(previous_day(day)), of_day(day), named->act->listing(), Logs::none, a.lang);
    auto const effects = procedure_effects(list);
    report::DeclaredProcedures rows{procedures, effects};
    if (procedures.diff) rows.held = procedures::hold(procedures.diff->laws, effects);
    if (!report::fits(view) || !report::fits(rows)) worse(Exit::finding);
    if (!verify::complete(diff) || !declared.undecided.empty()) worse(Exit::incomplete);
    if (!diff.difference.disagreements.empty()) worse(Exit::disagreement);
    out.text() += a.format == "json" ? report::declared_json(view, procedures.asked() ? report::declared_json(rows) : "") : report::declared_text(view, a.lang) + report::declared_text(rows, a.lang);
    out.flush();
  }
  if (solver::interrupted()) worse(Exit::incomplete);
  return finish(out, worst);
}

Exit run(DiffArguments const& a) {
  SignalWatch const watch;
  if (!a.second.empty() && !solver::second_solver_found()) {
    complain("diff: --second-opinion cvc5: cvc5 is not installed (apt-get install cvc5)");
    return Exit::bad_input;
  }
  if (a.from.empty()) return run_declared(a);
  auto const named = named_laws("diff", a.act, {a.from, a.to});
  if (!named) return Exit::bad_input;
  auto const &before = named->laws[0], &after = named->laws[1];
  Progress progress(a.lang == Lang::ru ? "сравнение" : "comparing");
  auto const diff = verify::diff({&before.book, before.day}, {&after.book, after.day}, options_of(a, progress));
  if (auto const* why = std::get_if<std::string>(&diff)) {
    complain("diff: " + *why);
    return Exit::bad_input;
  }
  auto const& d = std::get<verify::Diff>(diff);
  Counted counted{std::nullopt, Exit::holds};
  if (!a.cases.empty()) {
    auto const laws = impact::Comparison::make(named->act, {&before.book, before.day}, {&after.book, after.day}, {});
    if (auto const* why = std::get_if<std::string>(&laws)) {
      complain("diff: " + *why);
      return Exit::bad_input;
    }
    counted = count_cases("diff", std::get<0>(laws), before, after, {a.cases, a.effort.threads, a.lang});
  }
  auto const procedures = compare_procedures(before, after, named->act->listing(), Logs::of_corpus, a.lang);
  report::DiffView const view{d, before.words(a.lang), after.words(a.lang), case_writer(named->act, d.laws.after.book), solver::interrupted(), a.effort.trust_one_solver, a.readings,
                              counted.counts ? impact::json(*counted.counts) : std::string(), procedures.asked() ? report::procedures_json(procedures) : std::string(),
                              !procedures.asked() || (procedures.diff && procedures::equal(*procedures.diff))};
  Output out(STDOUT_FILENO);
  out.text() += a.format == "json" ? report::diff_json(view) : report::diff_text(view, a.lang);
  if (a.format != "json" && procedures.asked()) out.text() += "\n" + report::procedures_text(procedures, a.lang);
  if (counted.counts && a.format != "json") out.text() += "\n" + impact::text(*counted.counts, d.laws.after.book, a.lang);
  return finish(out, graver(exit_of(d, procedures), counted.exit));
}

}  // namespace

void add_diff(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("diff", "Whom a change of the law touches: equal (proven), or every class of change");
  auto const a = std::make_shared<DiffArguments>();
  command->add_option("FROM", a->from, "The former law: a day, a rulebook's file, FILE@DAY, or `act` (the one built in)");
  command->add_option("TO", a->to, "The later law, in the same way; both name a day, or neither");
  auto* const declared = command->add_option("--declared", a->declared, "Hold every commencement of the act against the amendments that this folder declares; default that of the act below corpus/amendments")->expected(0, 1)->type_name("DIR");
  add_act(*command, a->act, "that of a file or of the days, else the first");
  add_lang(*command, a->lang);
  command->add_option("--format", a->format, "text for people, json for programs")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  command->add_flag("--readings", a->readings, "Ask for changes, too, that exist only where one reading is switched (in both laws)");
  command->add_option("--cases", a->cases, "Count the cases of these files by class of change, too, as `norma impact` does: JSON, one a line; FILE.csv: a table; - for standard input")->type_name("FILE ...");
  command->add_option("--second-opinion", a->second, "Put every unsatisfiable query to this solver, too")->check(CLI::IsMember({"cvc5"}));
  add_effort(*command, a->effort, "Questions compared at a time");
  command->footer(std::string() +
      "Two days: every case that the edition of the later day governs is decided by that law and by the law of the former\n"
      "day. Two rulebooks: every case of a day that both govern is decided by each; days, editions and readings that only one\n"
      "of them has are told, and the laws are not equal then. A class of change is a pair of answers\n"
      "and the provisions that make the difference; it is shown by the person nearest to an ordinary case. Where both laws\n"
      "have a procedure, every row of it that differs is told, with an event log that they judge differently.\n\n"
      "Exit codes: 0 the laws are equal, 1 they differ (even if something is undecided, too), 2 bad input, 3 something is\n"
      "undecided, the procedure of a day is not encoded, or the run was interrupted, 4 solver and oracle disagree. With --declared: 0 each change is declared, 1 not.\n"
      "With --cases: 2 some of the cases cannot be read, 3 they were not read to the end, 5 there is none; else as without.\n\n"
      "Examples:\n"
      "  norma diff 2019-07-05 2019-07-06 --lang en\n"
      "  norma export --output base.json; norma diff base.json act\n"
      "  norma diff --declared\n"
      "  norma diff 2019-07-05 2019-07-06 --cases people.jsonl\n"
      "  norma diff old.json@2020-05-01 act@2020-12-08 --format json\n"
      "  norma diff old.json act --act " + example_act());
  command->callback([a, declared, &exit] {
    bool const two = !a->from.empty() && !a->to.empty();
    if (two == (declared->count() > 0) || (!two && !a->cases.empty())) {
      complain("diff: expected FROM and TO, or --declared alone");
      exit = Exit::bad_input;
    } else {
      exit = run(*a);
    }
  });
}

}  // namespace norma::cli
