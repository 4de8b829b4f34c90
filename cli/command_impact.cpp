// norma impact: how many cases of a population a change of the law touches.
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "cli/commands.hpp"
#include "cli/count_cases.hpp"
#include "cli/chosen_law.hpp"
#include "cli/law_argument.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "impact/text.hpp"
#include "oracle/words.hpp"
#include "rulebook/read.hpp"

namespace norma::cli {
namespace {

struct ImpactArguments {
  std::string act, from, to, format = "text";
  std::vector<std::string> files, by, parts;
  Lang lang = Lang::ru;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
};

Exit refuse(std::string const& why) {
  complain("impact: " + why);
  return Exit::bad_input;
}

// What the user has not said, or nothing.
std::string missing_of(ImpactArguments const& a) {
  bool const ru = a.lang == Lang::ru;
  std::vector<std::string> out;
  if (a.from.empty()) out.push_back(ru ? "--from (прежнее право)" : "--from (the former law)");
  if (a.to.empty()) out.push_back(ru ? "--to (новое право)" : "--to (the later law)");
  if (a.files.empty()) out.push_back(ru ? "файлы дел (- для стандартного ввода)" : "files of cases (- for standard input)");
  return out.empty() ? "" : (ru ? "не указано: " : "missing: ") + oracle::enumerated(out, a.lang);
}

Exit written(impact::Counts const& counts, Rulebook const& book, ImpactArguments const& a, Exit exit) {
  Output out(STDOUT_FILENO);
  out.text() += a.format == "json" ? impact::json(counts) : impact::text(counts, book, a.lang);
  return finish(out, exit);
}

Exit run(ImpactArguments const& a) {
  if (auto const missing = missing_of(a); !missing.empty()) return refuse(missing);
  auto const named = named_laws("impact", a.act, {a.from, a.to});
  if (!named) return Exit::bad_input;
  auto const &before = named->laws[0], &after = named->laws[1];
  auto const made = impact::Comparison::make(named->act, {&before.book, before.day}, {&after.book, after.day}, a.by);
  if (auto const* why = std::get_if<std::string>(&made)) return refuse(*why);
  auto const& laws = std::get<0>(made);
  auto const counted = count_cases("impact", laws, before, after, {a.files, a.threads, a.lang});
  return counted.counts ? written(*counted.counts, laws->laws().after.book, a, counted.exit) : counted.exit;
}

Exit merge(ImpactArguments const& a) {
  std::vector<impact::Counts> parts;
  for (auto const& file : a.parts) {
    auto const text = rulebook::text_of_file(file, std::size_t{1} << 30);
    if (!text) return refuse(file + ": cannot be read");
    auto read = impact::read_counts(*text);
    if (auto const* wrong = std::get_if<std::string>(&read)) return refuse(file + ": " + *wrong);
    parts.push_back(std::get<impact::Counts>(std::move(read)));
  }
  auto const sum = impact::merged(parts);
  if (auto const* wrong = std::get_if<std::string>(&sum)) return refuse(*wrong);
  auto const& counts = std::get<impact::Counts>(sum);
  auto const named = oracle::law_named(counts.act);  // a file of a draft may call its act what it likes
  return written(counts, oracle::law_at(named < oracle::listings().size() ? named : 0)->book(), a, Exit::holds);
}

void add_report(CLI::App& command, ImpactArguments& a) {
  command.add_option("--format", a.format, "text for people, json for programs and for merge")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  add_lang(command, a.lang);
}

}  // namespace

void add_impact(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("impact", "How many cases of a population a change of the law touches, and how");
  auto const a = std::make_shared<ImpactArguments>();
  command->add_option("FILE", a->files, "Cases: JSON, one a line; FILE.csv: a table; - for standard input")->type_name("");
  command->add_option("--from", a->from, "The former law: a day, a rulebook's file, FILE@DAY, or `act` (the one built in)")->type_name("LAW");
  command->add_option("--to", a->to, "The later law, in the same way; both name a day, or neither")->type_name("LAW");
  add_act(*command, a->act, "that of a file or of the days, else the first");
  command->add_option("--by", a->by, "Count by the values of these facts, too; of a date by its year")->delimiter(',')->type_name("FACT,...");
  command->add_option("--threads", a->threads, "Cases are counted by so many threads; default: as many as there are processors")->check(whole_number(1, 256));
  add_report(*command, *a);
  command->footer(std::string() +
      "Two days: every case, whatever day it is of, is decided by the law of each day. Two rulebooks: each decides every case\n"
      "by its edition of the case's day. A case changes if an outcome or a date that `norma decide` prints does; a class of\n"
      "change is what was lawful, what is, and the provisions of the rules that apply by one of the laws only.\n"
      "The first line of a table names its columns by the facts' paths (`norma vocabulary`), and `case` for the case's name.\n"
      "What every case states has its column, and what is true of an ordinary case (findings.limitation); what else has none, or an\n"
      "empty field, is not given, or false.\n"
      "A list of items is one column, its items with spaces or semicolons between them (findings.listed), or a column an item\n"
      "(findings.listed[ITEM], true or 1 where it is there); a list that gives each item a date always is a column an item\n"
      "(documents.causes[work_injury]).\n\n"
      "Exit: 0 all counted, 2 bad input (the others are counted), 3 interrupted, 5 no case.\n\n"
      "Examples:\n"
      "  norma impact --from 2019-07-05 --to 2019-07-06 cases.jsonl\n"
      "  norma impact --from 2020-05-01 --to 2021-01-01 people.csv --by history.exam,person.born_on --lang en\n"
      "  norma impact --from act --to draft.json cases.jsonl --format json > part.json\n"
      "  norma impact --from base.json --to draft.json cases.jsonl --act " + example_act() + "\n"
      "  norma impact merge part.json other.json");
  auto* const merging = command->add_subcommand("merge", "The sum of counts of parts of a population");
  merging->add_option("PART", a->parts, "What `norma impact --format json` has written of the same two laws")->required()->type_name("");
  add_report(*merging, *a);
  merging->footer("The parts must be of the same laws and by the same facts. Their sum is what one run over all files gives.\n\n"
                  "Example:\n"
                  "  norma impact merge part-1.json part-2.json --format json > whole.json");
  merging->callback([a, &exit] { exit = merge(*a); });
  command->callback([a, merging, &exit] {
    if (!merging->parsed()) exit = run(*a);
  });
}

}  // namespace norma::cli
