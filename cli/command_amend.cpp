// norma amend: a draft put over the law, and what it does.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <thread>

#include "cli/changed_answers.hpp"
#include "cli/check_report.hpp"
#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/replay.hpp"
#include "cli/signal_watch.hpp"
#include "rulebook/amend.hpp"
#include "rulebook/read.hpp"
#include "rulebook/remarks.hpp"
#include "rulebook/text.hpp"
#include "rulebook/write.hpp"
#include "solver/interruption.hpp"
#include "verify/whole_file.hpp"

namespace norma::cli {
namespace {

struct Options {
  LawChoice law;
  std::string draft, save;
  Lang lang = Lang::ru;
  bool no_check = false;
  std::vector<std::string> only;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
};

std::string answers_text(ChangedAnswers const& changed, Lang lang) {
  bool const ru = lang == Lang::ru;
  constexpr std::size_t most = 20;
  auto out = changed.list.empty() ? fmt::format(fmt::runtime(ru ? "\nВ корпусе нет дела, ответ на которое меняется ({} дел): это не значит, что таких людей нет.\n"
                                                                 : "\nThe corpus has no case whose answer changes ({} cases): that does not say that there is no such person.\n"),
                                              changed.cases)
                                : fmt::format(fmt::runtime(ru ? "\nИной ответ получают {} из {} дел корпуса.\n" : (changed.list.size() == 1 ? "\n{} of {} cases of the corpus gets another answer.\n" : "\n{} of {} cases of the corpus get another answer.\n")), changed.list.size(), changed.cases);
  for (std::size_t i = 0; i < std::min(most, changed.list.size()); ++i) {
    auto const& c = changed.list[i];
    out += fmt::format("  {}: {}: {}\n", c.place, c.id, c.title);
    for (auto const& p : c.parts) out += fmt::format("    {}: {} → {}\n", p.key, p.before, p.after);
  }
  if (changed.list.size() > most) out += fmt::format(fmt::runtime(ru ? "  … и еще {}\n" : "  … and {} more\n"), changed.list.size() - most);
  for (auto const& [change, ids] : changed.grounds) {
    auto const few = std::vector(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, ids.size())));
    out += fmt::format(fmt::runtime(ru ? "Тот же ответ по другим положениям, {}; дел: {} ({}{})\n" : "The same answer by other provisions, {}; cases: {} ({}{})\n"), change, ids.size(), fmt::join(few, ", "), ids.size() > few.size() ? ", …" : "");
  }
  out += ru ? "Кого меняет проект из всех возможных людей, говорит norma diff (docs/amending.md, шаг 6).\n" : "Whom the draft changes of all possible persons, `norma diff` says (docs/amending.md, step 6).\n";
  for (auto const& u : changed.unreadable) out += fmt::format(fmt::runtime(ru ? "  не прочитано: {}\n" : "  not read: {}\n"), u);
  return out;
}

// What the draft contradicts: the report of `norma check` on the amended act, new findings first.
Exit check(std::shared_ptr<oracle::Law const> const& law, Rulebook const& base, std::string const& digest, Options const& o, std::string& out) {
  auto const accepted = read_accepted(data_file(accepted_of(law->listing())));
  if (auto const* wrong = std::get_if<std::string>(&accepted)) {
    complain(*wrong);
    return Exit::bad_input;
  }
  auto const list = of_kinds(std::get<std::vector<Acceptance>>(accepted), o.only);
  auto const replay = make_replay(law);
  Progress progress(o.lang == Lang::ru ? "проверка" : "checking");
  solver::Options options{.limits = {120'000, 0, 100'000'000}, .sinks = {}, .threads = o.threads, .progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); }, .second_progress = [](std::size_t, std::size_t) {}};
  options.wanted = kinds_named(o.only);
  // What is accepted of the law before the draft excuses whom that law touched, and no one else.
  options.known = &base;
  options.accepted = [&](std::string const& key) { return accepts(list, key); };
  auto const report = solver::check(law->book(), replay, options);
  auto const comparison = compare(law->book(), report, list);
  auto origin = provenance();
  origin.law_digest = digest + " (" + o.draft + ")";
  CheckView const view{law->book(), report, list, comparison, replay, origin, *law, o.only.empty() ? "" : fmt::format("--only {}", fmt::join(o.only, ",")), solver::interrupted(), {}};
  out += "\n" + report_text(view, o.lang);
  return exit_of(report, comparison.fresh > 0);  // that an acceptance matches nothing any more is no fault of a draft
}

Exit run(Options const& o) {
  SignalWatch const watch;
  auto const open = open_law(o.law);
  if (!open) return Exit::bad_input;
  auto const& before = *open->law;
  auto const draft = rulebook::text_of_file(o.draft, rulebook::largest_text);
  if (!draft) {
    complain(o.draft + ": cannot be read");
    return Exit::bad_input;
  }
  auto amended = rulebook::amend(before.book(), *draft);
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
  // What is worked with is what a file would hold; a draft is of the rules, and leaves the procedure as it is.
  auto const procedure = procedure_of(*open);
  auto const text = rulebook::write(done.book, procedure ? &*procedure : nullptr);
  auto read = rulebook::read(text);
  if (auto const* wrong = std::get_if<std::string>(&read)) {
    complain(o.draft + ": " + *wrong);
    return Exit::bad_input;
  }
  auto& loaded = std::get<rulebook::Loaded>(read);
  std::string obstacle;
  auto const after = before.by(std::move(loaded.book), std::move(loaded.owner), obstacle);
  if (!after) {
    complain(o.draft + ": " + obstacle);
    return Exit::bad_input;
  }
  if (!o.save.empty() && !verify::write_whole(o.save, text)) {
    complain("amend: " + o.save + ": cannot be written");
    return Exit::bad_input;
  }
  Output out(STDOUT_FILENO);
  for (auto const& d : done.done) out.text() += d.in(o.lang) + "\n";
  if (rulebook::changes_nothing(before.book(), done.book)) {
    complain(o.draft + (o.lang == Lang::ru ? ": проект ничего не меняет: ни одна норма и ничто из того, чем они пользуются, не стало иным" : ": the draft changes nothing: no rule and nothing that rules use is other than before"));
    return finish(out, Exit::nothing_selected);
  }
  out.text() += answers_text(changed_answers(data_file(corpus_of(before.listing())), before, *after), o.lang);
  auto const exit = o.no_check ? Exit::holds : check(after, before.book(), loaded.digest, o, out.text());
  return finish(out, exit);
}

}  // namespace

void add_amend(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("amend", "Put a draft over the law: whose answers it changes, what it contradicts");
  auto const o = std::make_shared<Options>();
  command->add_option("DRAFT", o->draft, "The draft, in the language of docs/rules.md")->required()->type_name("");
  command->add_option("--save", o->save, "Write the amended law as a rulebook, as `norma export` writes it")->type_name("FILE");
  command->add_flag("--no-check", o->no_check, "Do not ask what the draft contradicts");
  command->add_option("--only", o->only, "Ask these kinds of questions only; see `norma check --help`")->delimiter(',')->check(CLI::IsMember(rule_kind_names()).description(""))->type_name("KIND,...");
  command->add_option("--threads", o->threads, "Editions checked at a time; default: as many as there are processors")->check(whole_number(1, 256));
  add_lang(*command, o->lang);
  add_law_choice(*command, o->law);
  command->footer(std::string() +
      "A draft is a list of steps: add ROW, replace ROW, end rule \"ID\" on DATE, edition from DATE by decree \"N\", "
      "provision …, reading …. If one of them is wrong, it is said with line and column, and nothing is applied.\n"
      "Exit: 0 no new finding, 1 a new finding, 2 a draft or file that is wrong, 3 something is undecided or interrupted, "
      "4 solver and oracle disagree, 5 the draft leaves every rule and whatever rules use as it was; "
      "that a changed rule changes nobody's answer, `norma diff` says.\n\n"
      "Examples:\n"
      "  norma amend draft.rules --lang en\n"
      "  norma amend draft.rules --only conflict,gap\n"
      "  norma amend draft.rules --no-check --save law.json\n"
      "  norma decide case.json --rulebook law.json\n"
      "  norma amend draft.rules --act " + example_act());
  command->callback([o, &exit] { exit = run(*o); });
}

}  // namespace norma::cli
