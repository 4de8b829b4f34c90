// norma gate: may this change of the law be merged?
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <thread>

#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/compare_procedures.hpp"
#include "cli/gate_items.hpp"
#include "cli/gate_procedures.hpp"
#include "cli/chosen_law.hpp"
#include "cli/law_argument.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/signal_watch.hpp"
#include "cli/tree_digest.hpp"
#include "rulebook/cited.hpp"
#include "rulebook/write.hpp"
#include "solver/bits/confirmer.hpp"
#include "solver/interruption.hpp"
#include "verify/flat_replay.hpp"

namespace norma::cli {
namespace {

struct GateArguments {
  std::string act, base, head = "act", format = "text", accepted, accepted_procedure, accepted_law, declared, cache;
  Lang lang = Lang::ru;
  bool no_cache = false, readings = false;
  Effort effort;
};

std::filesystem::path default_cache() {
  if (auto const* dir = std::getenv("XDG_CACHE_HOME"); dir && *dir) return std::filesystem::path(dir) / "norma";
  auto const* home = std::getenv("HOME");
  return (home && *home ? std::filesystem::path(home) : std::filesystem::temp_directory_path()) / ".cache" / "norma";
}

// One law checked, or its verdicts as they are kept.
struct Checked {
  verify::Verdicts verdicts;
  std::optional<solver::Report> report;  // if it was checked now
};

class GateRun {
 public:
  // `known`: the law under which findings were accepted.
  GateRun(GateArguments const& a, std::shared_ptr<oracle::Law const> act, LawArgument const& base, LawArgument const& head, Rulebook const& known, std::vector<Acceptance> accepted, std::vector<Acceptance> accepted_of_procedure, std::vector<verify::Declaration> declared)
      : a_(a), act_(std::move(act)), base_(base), head_(head), known_(known), accepted_(std::move(accepted)), accepted_of_procedure_(std::move(accepted_of_procedure)), declarations_(std::move(declared)),
        cache_(folder(a)), base_text_(rulebook::write(base.book)), head_text_(rulebook::write(head.book)), known_text_(rulebook::write(known)) {}

  static std::filesystem::path folder(GateArguments const& a) { return a.cache.empty() ? default_cache() : std::filesystem::path(a.cache); }

  // The gate, or why the laws cannot be compared.
  std::variant<report::Gate, std::string> run() {
    auto const began = std::chrono::steady_clock::now();
    auto compared = compare_laws();
    if (auto* why = std::get_if<std::string>(&compared)) return std::move(*why);
    auto& diff = std::get<verify::Diff>(compared);
    auto const declared = held(diff);
    auto const before = checked({base_, base_text_, a_.lang == Lang::ru ? "основа" : "base"});
    auto const after = base_text_ == head_text_ ? before : head_verdicts(before.verdicts);
    auto out = told(diff, declared, before, after);
    out.milliseconds = static_cast<std::size_t>(std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count());
    return out;
  }

  bool disagreed() const { return disagreed_; }

 private:
  solver::Sinks sinks() {
    auto out = a_.effort.sinks();
    if (!a_.no_cache && !answers_) answers_ = std::make_unique<solver::AnswerCache>(folder(a_) / "answers", provenance().solver + ", " + solver::bits::second_engine());
    out.answers = answers_.get();
    return out;
  }

  solver::DiffOptions comparing(Progress& progress) {
    return {.limits = a_.effort.limits(), .sinks = sinks(), .threads = a_.effort.threads, .readings = a_.readings, .progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); }};
  }

  std::variant<verify::Diff, std::string> compare_laws() {
    Progress progress(a_.lang == Lang::ru ? "сравнение" : "comparing");
    return verify::diff({&base_.book, {}}, {&head_.book, {}}, comparing(progress));
  }

  verify::Declared held(verify::Diff& diff) {
    Progress progress(a_.lang == Lang::ru ? "заявленное" : "what is declared");
    auto out = verify::hold(diff, declarations_, comparing(progress));
    remarks_.insert(remarks_.end(), out.undecided.begin(), out.undecided.end());
    complete_ = complete_ && out.undecided.empty();
    return out;
  }

  // One law to be checked: beside which law, and which findings are known or accepted, if that is asked.
  struct Question {
    LawArgument const& law;
    std::string const& text;
    std::string what;
    Rulebook const* beside = nullptr;
    std::vector<std::string> known{};  // keys, in order
  };

  std::string hangs_on() const {
    auto const origin = provenance();
    return origin.solver + "\n" + origin.program + "\n" + (a_.effort.trust_one_solver ? "one solver" : solver::bits::second_engine()) + "\n" + std::to_string(a_.effort.steps);
  }

  // Everything that the verdicts hang on.
  std::string key(Question const& q) const {
    auto out = hangs_on() + "\n" + q.text;
    if (q.beside) out += "\n" + known_text_;
    for (auto const& k : q.known) out += "\n" + k;
    return out;
  }

  Checked checked(Question const& q) {
    std::string remark;
    if (!a_.no_cache)
      if (auto kept = cache_.find(key(q), remark)) return reused_ += kept->of.size(), Checked{std::move(*kept), {}};
    if (!remark.empty()) remarks_.push_back(remark);
    return solved(q);
  }

  Checked solved(Question const& q) {
    Progress progress(q.what);
    solver::Options options{.limits = a_.effort.limits(), .sinks = sinks(), .threads = a_.effort.threads, .progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); }};
    options.known = q.beside;
    options.accepted = [&](std::string const& finding) { return std::binary_search(q.known.begin(), q.known.end(), finding); };
    auto report = solver::check(q.law.book, verify::flat_replay(q.law.book), options);
    auto verdicts = verify::verdicts_of(q.law.book, report);
    bool const whole = verify::settled(report) && !solver::interrupted();
    if (!whole) leave_open(q.law.book, report);
    disagreed_ = disagreed_ || !report.disagreements.empty();
    if (whole && !a_.no_cache && !cache_.keep(key(q), verdicts)) remarks_.push_back("the cache could not be written: " + (a_.cache.empty() ? default_cache().string() : a_.cache));
    return {std::move(verdicts), std::move(report)};
  }

  void leave_open(Rulebook const& book, solver::Report const& report) {
    complete_ = false;
    for (auto const& o : report.obligations)
      if (solver::is_open(o.verdict)) remarks_.push_back(std::string(name_of(o.verdict)) + ": " + std::string(name_of(o.kind)) + " " + o.subject + ", " + iso_date(book.editions[o.edition].interval.from) + ": " + o.reason);
    for (auto const* list : {&report.disagreements, &report.unconfirmed, &report.unwitnessed})
      for (auto const& d : *list) remarks_.push_back(d.query + ": " + d.what);
  }

  // If something is new, it is to be shown by a case: then the law is checked even if its verdicts are kept.
  Checked head_verdicts(verify::Verdicts const& before) {
    Question q{head_, head_text_, a_.lang == Lang::ru ? "проект" : "head", &known_, before.findings};
    for (auto const& a : accepted_) q.known.push_back(a.finding);
    std::sort(q.known.begin(), q.known.end());
    auto out = checked(q);
    auto const old = [&](std::string const& f) { return std::find(before.findings.begin(), before.findings.end(), f) != before.findings.end(); };
    if (out.report || std::all_of(out.verdicts.findings.begin(), out.verdicts.findings.end(), old)) return out;
    reused_ -= out.verdicts.of.size();
    return solved(q);
  }

  void ask_procedure(procedures::Diff const& diff, SourceLines const& lines, std::vector<report::GateItem>& items) {
    Progress progress(a_.lang == Lang::ru ? "проверка процедуры" : "checking the procedure");
    solver::ProcedureCheckOptions options{.world = {}, .limits = {}, .threads = a_.effort.threads, .progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); }};
    options.limits.query = a_.effort.limits();
    options.limits.trust.one_solver = a_.effort.trust_one_solver;
    auto const key = hangs_on() + "\n" + asked_of(diff, *head_.procedure);
    std::string remark;
    auto const kept = a_.no_cache ? std::nullopt : cache_.find(key, remark);
    if (!remark.empty()) remarks_.push_back(remark);
    // What is new is to be shown by a run: then it is asked again.
    if (kept && std::all_of(kept->findings.begin(), kept->findings.end(), [&](auto const& f) { return accepts(accepted_of_procedure_, f); })) return;
    auto found = new_findings(diff, *head_.procedure, accepted_of_procedure_, std::move(options), lines);
    items.insert(items.end(), std::make_move_iterator(found.items.begin()), std::make_move_iterator(found.items.end()));
    bool const whole = found.remarks.empty() && !solver::interrupted();
    if (whole && !a_.no_cache) cache_.keep(key, {{}, found.all});
    complete_ = complete_ && whole;
    disagreed_ = disagreed_ || found.disagreed;
    remarks_.insert(remarks_.end(), found.remarks.begin(), found.remarks.end());
  }

  report::Gate told(verify::Diff const& diff, verify::Declared const& declared, Checked const& before, Checked const& after) {
    auto const origin = provenance();
    report::Gate out;
    out.act = head_.book.act;
    out.base = base_.words(a_.lang), out.head = head_.words(a_.lang);
    out.commit = origin.commit, out.program = origin.program, out.solver = origin.solver, out.date = origin.date;
    report::DiffView const view{diff, out.base, out.head, case_writer(act_, diff.laws.after.book)};
    SourceLines const lines(own_tree(), head_.book.provisions.front().id);
    auto const replay = verify::flat_replay(head_.book);
    auto const comparison = after.report ? compare(head_.book, *after.report, accepted_) : Comparison{};
    std::optional<CheckView> check;
    if (after.report) check.emplace(CheckView{head_.book, *after.report, accepted_, comparison, replay, origin, *act_, {}});
    auto const uncited = rulebook::new_and_uncited(base_.book, head_.book, head_.procedure ? &*head_.procedure : nullptr);
    out.items = gate_items({view, declared, declarations_, check ? &*check : nullptr, before.verdicts, after.verdicts, lines, uncited, head_.book, case_writer(act_, head_.book), solver::interrupted()});
    auto const procedures = compare_procedures(base_, head_, act_->listing(), Logs::of_corpus, a_.lang);
    auto more = procedure_items(procedures, declarations_, lines);
    out.items.insert(out.items.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    if (procedures.diff && !procedures::equal(*procedures.diff)) ask_procedure(*procedures.diff, lines, out.items);
    std::stable_sort(out.items.begin(), out.items.end(), [](auto const& a, auto const& b) { return a.state < b.state; });
    for (auto const& q : diff.difference.asked) out.asked += 1, out.equal += q.verdict == solver::Comparison::equal;
    for (auto const& [_, v] : after.verdicts.of) out.proven += v == solver::Verdict::proven;
    disagreed_ = disagreed_ || !diff.difference.disagreements.empty();
    out.complete = complete_ && verify::complete(diff) && !solver::interrupted() && !disagreed_;
    for (auto const& d : diff.difference.disagreements) remarks_.push_back(d);
    out.reused = reused_ + (answers_ ? answers_->reused() : 0);
    if (answers_ && !answers_->remark().empty()) remarks_.push_back(answers_->remark());
    out.remarks = remarks_;
    return out;
  }

  GateArguments const& a_;
  std::shared_ptr<oracle::Law const> act_;
  LawArgument const& base_;
  LawArgument const& head_;
  Rulebook const& known_;
  std::vector<Acceptance> accepted_, accepted_of_procedure_;
  std::vector<verify::Declaration> declarations_;
  verify::VerdictCache cache_;
  std::unique_ptr<solver::AnswerCache> answers_;
  std::string base_text_, head_text_, known_text_;
  std::vector<std::string> remarks_;
  std::size_t reused_ = 0;
  bool complete_ = true, disagreed_ = false;
};

std::string written(report::Gate const& gate, GateArguments const& a) {
  if (a.format == "json") return report::gate_json(gate);
  if (a.format == "sarif") return report::gate_sarif(gate);
  if (a.format == "junit") return report::gate_junit(gate);
  if (a.format == "markdown") return report::gate_markdown(gate, a.lang);
  if (a.format == "html") return report::gate_html(gate, a.lang);
  return report::gate_text(gate, a.lang);
}

// The declarations, of a folder or a file; none if the user names none.
std::variant<std::vector<verify::Declaration>, std::string> declarations(std::string const& path, Rulebook const& book) {
  if (path.empty()) return std::vector<verify::Declaration>();
  if (std::filesystem::is_directory(path)) return verify::read_declarations(path, book);
  auto one = verify::read_declaration(path, book);
  if (auto* wrong = std::get_if<std::string>(&one)) return std::move(*wrong);
  return std::vector{std::move(std::get<verify::Declaration>(one))};
}

Exit run(GateArguments const& a) {
  SignalWatch const watch;
  auto const refuse = [](std::string const& why) {
    complain("gate: " + why);
    return Exit::bad_input;
  };
  if (auto const stale = stale_program(); !stale.empty()) return refuse(stale);
  auto const named = named_laws("gate", a.act, {a.base, a.head});
  if (!named) return Exit::bad_input;
  for (auto const& law : named->laws)
    if (law.day) return refuse("expected a whole rulebook, not the law of one day");
  auto const &former = named->laws[0], &later = named->laws[1];
  auto const act = std::string(named->act->listing().name);
  auto accepted = read_accepted(a.accepted.empty() ? data_file(accepted_of(named->act->listing())) : a.accepted);
  if (auto const* wrong = std::get_if<std::string>(&accepted)) return refuse(*wrong);
  // An act without a procedure has no such file.
  std::variant<std::vector<Acceptance>, std::string> of_procedure;
  if (auto const file = a.accepted_procedure.empty() ? data_file(accepted_of(named->act->listing(), "_procedure.json")) : a.accepted_procedure; !a.accepted_procedure.empty() || later.procedure) of_procedure = read_accepted(file);
  if (auto const* wrong = std::get_if<std::string>(&of_procedure)) return refuse(*wrong);
  auto declared = declarations(a.declared, later.book);
  if (auto const* wrong = std::get_if<std::string>(&declared)) return refuse(*wrong);
  for (auto const& d : std::get<std::vector<verify::Declaration>>(declared))
    if (std::none_of(later.book.editions.begin(), later.book.editions.end(), [&](auto const& e) { return e.interval.from == d.commencement; }))
      return refuse(d.file + ": commencement: expected the first day of an edition of the changed law, found " + iso_date(d.commencement));
  std::optional<NamedLaws> known;
  if (!a.accepted_law.empty()) {
    known = named_laws("gate: --accepted-law", act, {a.accepted_law});
    if (!known) return Exit::bad_input;
    if (known->laws[0].day) return refuse("--accepted-law: expected a whole rulebook, not the law of one day");
  }
  GateRun gate(a, named->act, former, later, known ? known->laws[0].book : former.book, std::move(std::get<std::vector<Acceptance>>(accepted)), std::move(std::get<std::vector<Acceptance>>(of_procedure)), std::move(std::get<std::vector<verify::Declaration>>(declared)));
  auto const result = gate.run();
  if (auto const* why = std::get_if<std::string>(&result)) return refuse(*why);
  auto const& g = std::get<report::Gate>(result);
  Output out(STDOUT_FILENO);
  out.text() += written(g, a);
  bool const fails = std::any_of(g.items.begin(), g.items.end(), [](auto const& i) { return i.state == report::GateItem::State::fails; });
  return finish(out, gate.disagreed() ? Exit::disagreement : fails ? Exit::finding : g.complete ? Exit::holds : Exit::incomplete);
}

}  // namespace

void add_gate(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("gate", "May this change of the law be merged? New findings, undeclared changes, lost proofs");
  auto const a = std::make_shared<GateArguments>();
  command->add_option("--base", a->base, "The law before the change: a rulebook's file (norma export)")->required()->type_name("RULEBOOK");
  command->add_option("--head", a->head, "The changed law: a rulebook's file, or `act`, the one built in")->capture_default_str()->type_name("RULEBOOK");
  command->add_option("--declared", a->declared, "What the change is meant to do: a declaration's file, or a folder of them")->type_name("PATH");
  command->add_option("--accepted", a->accepted, "File of the findings that are accepted, with reasons; default corpus/accepted/NAME.json")->type_name("FILE");
  command->add_option("--accepted-procedure", a->accepted_procedure, "The same of the procedure, which is asked only if it has changed; default corpus/accepted/NAME_procedure.json")->type_name("FILE");
  command->add_option("--accepted-law", a->accepted_law, "The law under which they were accepted: whom it did not touch, no acceptance excuses; default the law before the change")->type_name("RULEBOOK");
  add_act(*command, a->act, "that of a file, else the first");
  add_lang(*command, a->lang);
  command->add_option("--format", a->format, "text; markdown for a pull request; json; sarif for code scanning; junit; html for the lawyer")
      ->check(CLI::IsMember({"text", "markdown", "json", "sarif", "junit", "html"}))->capture_default_str();
  command->add_option("--cache", a->cache, "Folder of verdicts and solver answers that are kept; default $XDG_CACHE_HOME/norma or ~/.cache/norma")->type_name("DIR");
  command->add_flag("--readings", a->readings, "Compare under each single switch of a reading, too: an undeclared change that exists only there fails as well");
  command->add_flag("--no-cache", a->no_cache, "Neither use what is kept nor keep anything");
  add_effort(*command, a->effort, "How many questions at a time");
  command->footer(std::string() +
      "Exit codes: 0 the gate is passed, 1 something new or undeclared (even if something is undecided, too), 2 bad input,\n"
      "3 something is undecided or the run was interrupted, 4 solver and oracle disagree.\n\n"
      "Examples:\n"
      "  norma export --output base.json                # on the main branch\n"
      "  norma gate --base base.json                    # on the change\n"
      "  norma gate --base base.json --declared corpus/amendments/1719.json --format markdown\n"
      "  norma gate --base base.json --format sarif > norma.sarif\n"
      "  norma gate --base base.json --act " + example_act());
  command->callback([a, &exit] { exit = run(*a); });
}

}  // namespace norma::cli
