// norma conform: does another implementation decide as the law does?
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <random>

#include "cli/called_as.hpp"
#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/interrupts.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/provenance.hpp"
#include "conform/bundle.hpp"
#include "conform/http.hpp"
#include "conform/logs/run.hpp"
#include "conform/run.hpp"
#include "conform/shard.hpp"
#include "oracle/words.hpp"

namespace norma::cli {
namespace {

using report::Conformance;

struct ConformArguments {
  LawChoice law;
  std::string implementation, url, format = "text", beside, shard;
  std::vector<std::string> readings, journals;
  std::optional<std::uint64_t> seed;
  unsigned deadline = 10'000, start = 20'000, jobs = 1, max_fail = 0, max_restarts = 10, shrink = 400;
  bool logs = false;
  Lang lang = Lang::ru;
  std::optional<report::OtherRun> other;
  conform::RunOptions run;
};

std::string written(Conformance const& c, ConformArguments const& a) {
  if (a.format == "json") return report::conform_json(c);
  if (a.format == "junit") return report::conform_junit(c);
  if (a.format == "markdown") return report::conform_markdown(c, a.lang);
  if (a.format == "html") return report::conform_html(c, a.lang);
  return report::conform_text(c, a.lang);
}

// Failing answers before what is left open.
Exit exit_of(Conformance const& c) {
  if (c.passes()) return Exit::holds;
  if (c.cases.empty() && c.baseline_faults.empty() && c.incomplete.empty()) return Exit::nothing_selected;
  bool const fails = c.cases.empty() || !c.baseline_faults.empty() || std::any_of(c.cases.begin(), c.cases.end(), [](auto const& one) {
    return !report::conforms(one.verdict) && one.verdict != report::Verdict::not_run && one.known.empty();
  });
  return fails ? Exit::finding : Exit::incomplete;
}

Exit refuse(std::vector<std::string> const& why) {
  constexpr std::size_t enough = 20;
  for (std::size_t i = 0; i < why.size() && i < enough; ++i) complain("conform: " + why[i]);
  if (why.size() > enough) complain("conform: … + " + std::to_string(why.size() - enough));
  return Exit::bad_input;
}

// What is wrong with the other report, or nothing.
std::string read_beside(ConformArguments& a) {
  if (a.beside.empty()) return {};
  auto other = report::read_other_run(a.beside);
  if (auto* wrong = std::get_if<std::string>(&other)) return std::move(*wrong);
  a.other = std::move(std::get<report::OtherRun>(other));
  return {};
}

// The law that is asked for; its digest becomes that of the run. Nothing if it cannot be had; the user has been told why.
std::shared_ptr<oracle::Law const> law_of(ConformArguments& a, Provenance const& origin) {
  auto open = open_law(a.law);
  if (!open) return nullptr;
  a.run.law_digest = open->digest.empty() ? origin.law_digest : open->digest;
  if (!is_first(open->law->listing()) && open->digest.empty()) a.run.law_digest += " " + std::string(open->law->listing().name);  // one fingerprint is of all rules
  // Said of the first act, too: by its day a case may belong to another one.
  a.run.law_words = a.law.file.empty() ? " --act " + std::string(open->law->listing().name) : " --rulebook " + conform::shell_word(a.law.file);
  return std::move(open->law);
}

// What is wrong with the days of --edition, or nothing.
std::string wrong_edition(std::vector<EditionInfo> const& editions, std::vector<std::string> const& asked, bool ru) {
  std::vector<std::string> known;
  for (auto const& e : editions) known.push_back(iso_date(e.interval.from));
  for (auto const& day : asked)
    if (std::find(known.begin(), known.end(), day) == known.end()) return "--edition " + day + (ru ? ": ожидался первый день редакции: " : ": expected the first day of an edition: ") + oracle::enumerated(known, ru ? Lang::ru : Lang::en);
  return {};
}

// What both ways to a report need.
void prepare(ConformArguments& a, Provenance const& origin, Interrupts& interrupts) {
  auto& o = a.run;
  o.told_as = a.url.empty() ? a.implementation : a.url;
  o.command = a.url.empty() ? a.implementation : conform::bridge_command(a.url);
  o.jobs = a.jobs;
  o.deadline = conform::Milliseconds(a.deadline);
  o.start = conform::Milliseconds(a.start);
  o.limits = {a.max_fail, a.max_restarts};
  o.version = provenance().version;
  o.lang = a.lang;
  o.today = *parse_date(origin.date);
  o.called_as = called_as();
  for (auto const& r : a.readings) o.law_words += " --reading " + conform::shell_word(r);
  o.again = " conform " + (a.url.empty() ? "--implementation " + conform::shell_word(a.implementation) : "--url " + conform::shell_word(a.url)) + o.law_words;
  for (auto const& t : o.selection.topics) o.again += " --decision " + conform::shell_word(t);
  if (a.lang == Lang::en) o.again += " --lang en";
  o.defects.most = a.shrink;
  o.interrupted = [&] { return interrupts.noticed(); };
}

Exit told(conform::RunResult result, ConformArguments const& a, Provenance const& origin) {
  if (auto const* none = std::get_if<conform::NoRun>(&result)) {
    auto const refused = refuse(none->why);
    return none->interrupted ? Exit::incomplete : refused;
  }
  if (std::holds_alternative<conform::NothingSelected>(result)) {
    complain(a.lang == Lang::ru ? "conform: не выбрано ни одного дела" : "conform: no case is selected");
    return Exit::nothing_selected;
  }
  auto& c = std::get<Conformance>(result);
  c.commit = origin.commit;
  c.program = origin.program;
  c.date = origin.date;
  c.beside = a.other;
  Output out(STDOUT_FILENO);
  out.text() += written(c, a);
  return finish(out, exit_of(c));
}

Exit merge(ConformArguments& a) {
  Interrupts interrupts;
  if (auto const wrong = read_beside(a); !wrong.empty()) return refuse({wrong});
  auto const origin = provenance();
  auto act = law_of(a, origin);
  if (!act) return Exit::bad_input;
  prepare(a, origin, interrupts);
  return told(conform::merge(std::move(act), a.journals, a.run), a, origin);
}

// What was written from the text, and what mutants showed to be missing.
std::vector<std::string> files_of(Listing const& act, bool logs) {
  std::vector<std::string> out{data_file(corpus_of(act, logs ? "/logs" : ""))};
  if (auto complete = data_file(corpus_of(act, logs ? "/complete/logs" : "/complete")); std::filesystem::exists(complete)) out.push_back(std::move(complete));
  return out;
}

Exit run(ConformArguments& a) {
  Interrupts interrupts;
  if (a.implementation.empty() == a.url.empty()) return refuse({a.lang == Lang::ru ? "укажите --implementation или --url" : "expected --implementation or --url"});
  bool const ru = a.lang == Lang::ru;
  if (!a.url.empty() && !conform::address_of(a.url)) return refuse({"--url " + a.url + (ru ? ": ожидалось http://HOST[:PORT][/PATH]" : ": expected http://HOST[:PORT][/PATH]")});
  if (auto const wrong = read_beside(a); !wrong.empty()) return refuse({wrong});
  auto const origin = provenance();
  auto act = law_of(a, origin);
  if (!act) return Exit::bad_input;
  auto const chosen = a.logs ? chosen_procedure(a.law, a.lang, "conform --logs") : ChosenProcedure{};
  if (auto const* exit = std::get_if<Exit>(&chosen)) return *exit;
  auto const& procedure = std::get<ChosenProcedure>(chosen).book;
  auto const world = world_of(a.logs ? procedure.readings : act->book().readings, a.readings);
  if (auto const* error = std::get_if<oracle::InputError>(&world)) return refuse({sentence(*error, a.lang)});
  auto& o = a.run;
  if (auto const wrong = conform::choose_shard(a.shard, o.selection, a.lang); !wrong.empty()) return refuse({wrong});
  if (o.selection.shards > 1 && o.selection.generate > 0 && !a.seed) return refuse({ru ? "--shard вместе с --generate требует --seed: иначе части составят разные дела" : "--shard and --generate together need --seed, so that all shards draw the same cases"});
  if (auto const wrong = wrong_edition(a.logs ? procedure.editions : act->book().editions, o.selection.editions, ru); !wrong.empty()) return refuse({wrong});
  if (o.selection.paths.empty()) o.selection.paths = files_of(act->listing(), a.logs);
  std::vector<std::string> provisions;
  for (auto const& words : o.selection.provisions) {
    auto const named = conform::provisions_named(act->book(), words);
    if (named.empty()) return refuse({"--provision " + words + (ru ? ": ожидался номер положения (95:13:2) или ссылка на него (п. 13 абз. 2); список: `norma provisions`" : ": expected the id of a provision or its citation; see `norma provisions`")});
    provisions.insert(provisions.end(), named.begin(), named.end());
  }
  o.selection.provisions = std::move(provisions);
  prepare(a, origin, interrupts);
  o.seed_given = a.seed.has_value();
  o.selection.seed = a.seed ? *a.seed : std::random_device()();
  return told(a.logs ? conform::logs::run(procedure, std::get<World>(world), o) : conform::run(std::move(act), std::get<World>(world), o), a, origin);
}

}  // namespace

static void add_report(CLI::App& command, ConformArguments& a) {
  command.add_option("--baseline", a.run.baseline, "Failures that are known, each with a reason and a last day; docs/protocol.md")->type_name("FILE");
  command.add_option("--write-baseline", a.run.write_baseline, "Write all failures to this file; the reasons are yours to write in")->type_name("FILE");
  command.add_option("--shrink", a.shrink, "How many questions may be put to make the case of one defect small; 0: none")->capture_default_str()->check(whole_number(0, 100'000));
  command.add_option("--bundles", a.run.bundles, "Write each defect as a folder that can be replayed")->type_name("DIR");
  command.add_option("--beside", a.beside, "JSON report of another run, to be told side by side")->type_name("FILE");
  command.add_option("--format", a.format, "text; json for programs; junit; markdown for a pull request; html for whoever has to mend it")
      ->check(CLI::IsMember({"text", "json", "junit", "markdown", "html"}))->capture_default_str();
  add_law_choice(command, a.law);
  add_lang(command, a.lang);
}

static void add_merge(CLI::App& conform, std::shared_ptr<ConformArguments> const& a, Exit& exit) {
  auto* command = conform.add_subcommand("merge", "One report from the journals of all shards of a run");
  command->add_option("JOURNAL", a->journals, "A journal of each shard")->required()->type_name("");
  command->add_option("--corpus", a->run.selection.paths, "Where the cases are; default: where the journals say")->type_name("PATH");
  command->add_option("--implementation", a->implementation, "Ask it to make the cases of defects small")->type_name("CMD");
  add_report(*command, *a);
  command->footer("It is proven that the journals are of one run, that no case stands twice, and that none is missing.\n\n"
                  "Example:\n  norma conform merge 1.jsonl 2.jsonl 3.jsonl 4.jsonl --format json");
  command->callback([a, &exit] { exit = merge(*a); });
}

// What `--url` starts: the bridge between lines and HTTP.
static void add_bridge(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand(conform::bridge_name, "Between lines and HTTP, for norma conform --url")->group("");
  auto const url = std::make_shared<std::string>();
  command->add_option("URL", *url, "Address")->required()->type_name("");
  command->callback([url, &exit] {
    auto const address = conform::address_of(*url);
    exit = !address ? refuse({*url + ": expected http://HOST[:PORT][/PATH]"}) : conform::bridge(*address) == 0 ? Exit::holds : Exit::incomplete;
  });
}

void add_conform(CLI::App& app, Exit& exit) {
  add_bridge(app, exit);
  auto* command = app.add_subcommand("conform", "Put cases to another implementation, and say where it departs from the law");
  auto const a = std::make_shared<ConformArguments>();
  auto& s = a->run.selection;
  command->add_option("PATH", s.paths, "Cases, or event logs: folders of *.jsonl files, corpus lines or files of cases or logs; default: the corpus of the act")->type_name("");
  command->add_option("--implementation", a->implementation, "Command that starts the implementation; it speaks the protocol of docs/protocol.md on its standard streams")->type_name("CMD");
  command->add_option("--url", a->url, "Address of the implementation: each message is posted to it, and answered in the body")->type_name("URL");
  auto* logs = command->add_flag("--logs", a->logs, "Event logs, instead of cases: lawful or not, which provision is broken, what is due by when");
  command->add_option("-k", s.keyword, "Of the files, only cases whose id or title has this part")->type_name("PART");
  command->add_option("--provision", s.provisions, "Only cases that cite this provision, or whose answer rests on it; may be repeated")->type_name("ID")->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command->add_option("--edition", s.editions, "Only cases of the edition with this first day; may be repeated")->type_name("DAY")->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command->add_option("--decision", s.topics, "Judge only this decision or date (of logs: verdict, violations, open); may be repeated")->type_name("NAME")->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  auto* generate = command->add_option("--generate", s.generate, "So many cases drawn at random, beside those")->type_name("N")->check(whole_number(0, 10'000'000));
  command->add_option("--seed", a->seed, "Of the order and of what is drawn; without it, another one each time")->type_name("N");
  command->add_option("--jobs", a->jobs, "How many programs are started")->capture_default_str()->check(whole_number(1, 64));
  command->add_option("--deadline", a->deadline, "Milliseconds of an answer")->capture_default_str()->check(whole_number(1, 3'600'000));
  command->add_option("--start-deadline", a->start, "Milliseconds until the welcome")->capture_default_str()->check(whole_number(1, 3'600'000));
  command->add_option("--max-fail", a->max_fail, "End after so many cases that do not conform; 0: never")->capture_default_str()->check(whole_number(0, 1'000'000));
  command->add_option("--max-restarts", a->max_restarts, "End after so many cases at which the program was lost")->capture_default_str()->check(whole_number(1, 1'000'000));
  command->add_option("--shard", a->shard, "Only the I-th of N parts; default GTEST_SHARD_INDEX and GTEST_TOTAL_SHARDS")->type_name("I/N");
  command->add_option("--journal", a->run.journal, "Append each verdict to this file")->type_name("FILE");
  command->add_flag("--resume", a->run.resume, "Go on where the journal ends")->needs("--journal");
  add_report(*command, *a);
  logs->excludes(generate);
  add_merge(*command, a, exit);
  add_reading_choices(*command, a->readings);
  command->footer(std::string() +
      "Exit: 0 it conforms, 1 it does not, 2 bad input or a program that cannot be started, 3 interrupted or incomplete,\n"
      "5 no case is selected, or none that the implementation takes on, or no procedure of the act, or in the rulebook's file. The protocol: docs/protocol.md; its messages as schemas: norma schema protocol.\n\n"
      "Examples:\n"
      "  norma conform --implementation 'python3 vendor.py'\n"
      "  norma conform --url http://localhost:8080/decide --jobs 4\n"
      "  norma conform --implementation ./vendor --decision term --generate 10000 --seed 1\n"
      "  norma conform --implementation ./vendor --shard 1/4 --journal 1.jsonl --seed 1\n"
      "  norma conform --implementation ./vendor --journal run.jsonl --resume\n"
      "  norma conform --implementation ./vendor --logs\n"
      "  norma conform --implementation ./vendor --act " + example_act());
  command->require_subcommand(0, 1);
  command->callback([a, command, &exit] {
    if (command->get_subcommands().empty()) exit = run(*a);
  });
}

}  // namespace norma::cli
