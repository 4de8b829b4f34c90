// norma amend: a draft put over the law, and what it does.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <thread>

#include "cli/amend_report.hpp"
#include "cli/amended_procedure.hpp"
#include "cli/check_report.hpp"
#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/replay.hpp"
#include "cli/signal_watch.hpp"
#include "rulebook/read.hpp"
#include "rulebook/remarks.hpp"
#include "rulebook/text.hpp"
#include "rulebook/write.hpp"
#include "solver/interruption.hpp"
#include "verify/whole_file.hpp"

namespace norma::cli {
namespace {

struct AmendOptions {
  LawChoice law;
  std::string draft, save, format = "text";
  Lang lang = Lang::ru;
  bool no_check = false;
  std::vector<std::string> only;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
};

// Of rules and of a procedure.
std::vector<std::string> all_kind_names() {
  auto out = rule_kind_names();
  for (auto& name : procedure_kind_names()) out.push_back(std::move(name));
  return out;
}

// Those of the words that are among these names.
std::vector<std::string> named_of(std::vector<std::string> const& words, std::vector<std::string> const& names) {
  std::vector<std::string> out;
  for (auto const& w : words)
    if (std::ranges::find(names, w) != names.end()) out.push_back(w);
  return out;
}

// What the draft contradicts: the report of `norma check` on the amended act, new findings first.
Exit check(std::shared_ptr<oracle::Law const> const& law, Rulebook const& base, std::string const& digest, AmendOptions const& o, std::string& out) {
  auto const accepted = read_accepted(data_file(accepted_of(law->listing())));
  if (auto const* wrong = std::get_if<std::string>(&accepted)) {
    complain(*wrong);
    return Exit::bad_input;
  }
  auto const only = named_of(o.only, rule_kind_names());
  auto const list = of_kinds(std::get<std::vector<Acceptance>>(accepted), only);
  auto const replay = make_replay(law);
  Progress progress(o.lang == Lang::ru ? "проверка" : "checking");
  solver::Options options{.limits = {120'000, 0, 100'000'000}, .sinks = {}, .threads = o.threads, .progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); }, .second_progress = [](std::size_t, std::size_t) {}};
  options.wanted = kinds_named(only);
  // What is accepted of the law before the draft excuses whom that law touched, and no one else.
  options.known = &base;
  options.accepted = [&](std::string const& key) { return accepts(list, key); };
  auto const report = solver::check(law->book(), replay, options);
  auto const comparison = compare(law->book(), report, list);
  auto origin = provenance();
  origin.law_digest = digest + " (" + o.draft + ")";
  CheckView const view{law->book(), report, list, comparison, replay, origin, *law, o.only.empty() ? "" : fmt::format("--only {}", fmt::join(o.only, ",")), solver::interrupted(), {}};
  if (o.format == "json") out += "\"check\": " + report_json(view) + ",\n";
  else out += "\n" + report_text(view, o.lang);
  return exit_of(report, comparison.fresh > 0);  // that an acceptance matches nothing any more is no fault of a draft
}

std::vector<solver::ProcedureKind> procedure_kinds_named(std::vector<std::string> const& only) {
  std::vector<solver::ProcedureKind> out;
  for (std::size_t k = 0; k < solver::procedure_kinds; ++k)
    if (auto const kind = static_cast<solver::ProcedureKind>(k); std::ranges::find(only, name_of(kind)) != only.end()) out.push_back(kind);
  return out;
}

// The law before the draft and after it, read from what a file would hold.
struct BothLaws {
  OpenLaw const& before;
  std::optional<ProcedureBook> const& procedure;  // of the law before
  std::shared_ptr<oracle::Law const> after;
  std::string digest;
  std::optional<ProcedureBook> amended;  // the procedure after; `owner` owns what it points into
  std::shared_ptr<void const> owner;
};

// The decisions: whose answer is another, and what they newly contradict.
Exit tell_decisions(BothLaws const& laws, AmendOptions const& o, std::string& out) {
  auto const& before = *laws.before.law;
  auto const answers = changed_answers(data_file(corpus_of(before.listing())), before, *laws.after);
  out += o.format == "json" ? answers_json(answers) : answers_text(answers, o.lang);
  bool const asked = o.only.empty() || !named_of(o.only, rule_kind_names()).empty();
  return o.no_check || !asked ? Exit::holds : check(laws.after, before.book(), laws.digest, o, out);
}

// The procedure: rows and logs, and what it newly says against itself.
Exit tell_procedure(BothLaws const& laws, AmendOptions const& o, std::string& out) {
  auto const& act = laws.before.law->listing();
  auto const accepted = read_accepted(data_file(accepted_of(act, "_procedure.json")));
  if (auto const* wrong = std::get_if<std::string>(&accepted)) {
    complain(*wrong);
    return Exit::bad_input;
  }
  auto const kinds = procedure_kinds_named(o.only);
  LawArgument const before{.book = laws.before.law->book(), .file = o.law.file, .procedure = laws.procedure};
  LawArgument const after{.book = laws.after->book(), .file = o.draft, .owner = laws.owner, .procedure = laws.amended};
  ProcedureQuestions const asked{.check = !o.no_check && (o.only.empty() || !kinds.empty()), .kinds = kinds, .threads = o.threads, .accepted = std::get<std::vector<Acceptance>>(accepted), .lang = o.lang};
  auto const told = amended_procedure(before, after, act, asked);
  out += o.format == "json" ? amended_procedure_json(told) : amended_procedure_text(told, o.lang);
  return exit_of(told);
}

Exit run(AmendOptions const& o) {
  SignalWatch const watch;
  auto const open = open_law(o.law);
  if (!open) return Exit::bad_input;
  auto const& before = *open->law;
  auto const draft = rulebook::text_of_file(o.draft, rulebook::largest_text);
  if (!draft) {
    complain(o.draft + ": cannot be read");
    return Exit::bad_input;
  }
  auto const procedure = procedure_of(*open);
  auto amended = rulebook::amend(before.book(), *draft, procedure ? &*procedure : nullptr);
  if (auto const* fault = std::get_if<rulebook::Fault>(&amended)) {
    fmt::print(stderr, "{}", rulebook::shown(*fault, o.draft, o.lang));
    return Exit::bad_input;
  }
  auto& done = std::get<rulebook::Amended>(amended);
  if (done.done.empty()) {
    complain(o.draft + (o.lang == Lang::ru ? ": проект ничего не меняет" : ": the draft changes nothing"));
    return Exit::nothing_selected;
  }
  for (auto const& r : done.remarks) fmt::print(stderr, "{}", rulebook::shown(r, o.draft, o.lang));
  // What is worked with is what a file would hold.
  auto const text = rulebook::write(done.book, done.procedure ? &*done.procedure : nullptr);
  auto read = rulebook::read(text);
  if (auto const* wrong = std::get_if<std::string>(&read)) {
    complain(o.draft + ": " + *wrong);
    return Exit::bad_input;
  }
  auto& loaded = std::get<rulebook::Loaded>(read);
  BothLaws laws{*open, procedure, nullptr, loaded.digest, std::move(loaded.procedure), loaded.owner};
  std::string obstacle;
  laws.after = before.by(std::move(loaded.book), std::move(loaded.owner), obstacle);
  if (!laws.after) {
    complain(o.draft + ": " + obstacle);
    return Exit::bad_input;
  }
  if (!o.save.empty() && !verify::write_whole(o.save, text)) {
    complain("amend: " + o.save + ": cannot be written");
    return Exit::bad_input;
  }
  bool const decisions = !rulebook::changes_nothing(before.book(), done.book);
  bool const rows = procedure && !rulebook::changes_nothing({&*procedure, &*done.procedure});
  Output out(STDOUT_FILENO);
  out.text() += o.format == "json" ? done_json(done, o.draft) : done_text(done, o.lang);
  auto exit = Exit::holds;
  if (!decisions && !rows) {
    complain(o.draft + (o.lang == Lang::ru ? ": проект ничего не меняет: ни одна норма и ничто из того, чем они пользуются, не стало иным" : ": the draft changes nothing: no rule and nothing that rules use is other than before"));
    exit = Exit::nothing_selected;
  }
  if (decisions) exit = tell_decisions(laws, o, out.text());
  else if (rows && o.format != "json") out.text() += o.lang == Lang::ru ? "\nРешения те же: проект меняет только процедуру.\n" : "\nDecisions are as before: the draft changes the procedure alone.\n";
  if (rows) exit = graver(exit, tell_procedure(laws, o, out.text()));
  if (o.format == "json") out.text() += "\"complete\": " + std::string(solver::interrupted() ? "false" : "true") + "}\n";
  return finish(out, solver::interrupted() ? graver(exit, Exit::incomplete) : exit);
}

}  // namespace

void add_amend(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("amend", "Put a draft over the law: whose answers it changes, what it contradicts");
  auto const o = std::make_shared<AmendOptions>();
  command->add_option("DRAFT", o->draft, "The draft, in the language of docs/rules.md")->required()->type_name("");
  command->add_option("--save", o->save, "Write the amended law as a rulebook, as `norma export` writes it")->type_name("FILE");
  command->add_option("--format", o->format, "text for people, json for programs")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  command->add_flag("--no-check", o->no_check, "Do not ask what the draft contradicts");
  command->add_option("--only", o->only, "Ask these kinds of questions only; see `norma check --help`")->delimiter(',')->check(CLI::IsMember(all_kind_names()).description(""))->type_name("KIND,...");
  command->add_option("--threads", o->threads, "Editions checked at a time; default: as many as there are processors")->check(whole_number(1, 256));
  add_lang(*command, o->lang);
  add_law_choice(*command, o->law);
  command->footer(std::string() +
      "A draft is a list of steps: add ROW, replace ROW, end rule \"ID\" on DATE, edition from DATE by decree \"N\", "
      "provision …, reading …. A row is of the decisions (a rule, a definition, …) or of the procedure (a step, a requirement, a duty, a "
      "right). If one of them is wrong, it is said with line and column, and nothing is applied.\n"
      "Exit: 0 no new finding, 1 a new finding, 2 a draft or file that is wrong, 3 something is undecided or interrupted, "
      "4 solver and oracle disagree, 5 the draft leaves every rule, whatever rules use and the procedure as it was; "
      "that a changed rule changes nobody's answer, `norma diff` says.\n\n"
      "Examples:\n"
      "  norma amend draft.rules --lang en\n"
      "  norma amend draft.rules --only conflict,gap\n"
      "  norma amend examples/procedure.rules --only dead_end,race\n"
      "  norma amend draft.rules --no-check --save law.json\n"
      "  norma decide case.json --rulebook law.json\n"
      "  norma amend draft.rules --act " + example_act());
  command->callback([o, &exit] { exit = run(*o); });
}

}  // namespace norma::cli
