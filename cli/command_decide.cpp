// norma decide: what the law says of cases.
#include <algorithm>
#include <cstring>
#include <thread>
#include <unistd.h>

#include "cli/chosen_law.hpp"
#include "cli/commands.hpp"
#include "corpus_files/answer_stream.hpp"
#include "corpus_files/input_file.hpp"
#include "cli/interrupts.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "oracle/by_date.hpp"
#include "oracle/world.hpp"

namespace norma::cli {
namespace {

using namespace corpus;

struct DecideOptions {
  LawChoice law;
  std::string file;
  bool explain = false;
  Lang lang = Lang::ru;
  std::vector<std::string> readings;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
};

// What became of a stream of cases.
struct Tally : Answered {
  int write_error = 0;
  bool interrupted = false;
};

Tally answer_all(int fd, oracle::Answering const& answering, unsigned threads) {
  Interrupts interrupts;
  Output out(STDOUT_FILENO);
  auto const told = [&](std::string const& answers) {
    out.text() += answers;
    out.settle();
    return out.error() == 0 && !interrupts.noticed();
  };
  // What has been answered is written out before waiting for more.
  auto const go_on = [&] {
    if (!interrupts.ready(fd)) out.flush();
    return out.error() == 0 && !interrupts.noticed_before_reading(fd);
  };
  Tally tally{answer_stream(fd, answering, {threads, go_on, [&] { return interrupts.ready(fd); }, told})};
  out.flush();
  tally.write_error = out.error();
  tally.interrupted = interrupts.noticed();
  return tally;
}

Exit report(Tally const& t, DecideOptions const& o) {
  bool const ru = o.lang == Lang::ru;
  auto const count = [&](std::size_t n) { return std::to_string(n); };
  if (t.errors > 0)
    complain((ru ? "дел без ответа: " + count(t.errors) + " из " + count(t.cases) + "; первое: "
                 : "cases not answered: " + count(t.errors) + " of " + count(t.cases) + "; the first: ") + oracle::sentence(*t.first_error, t.first_error_line, o.lang));
  if (t.write_error != 0) {
    complain((ru ? "вывод прерван: " : "output failed: ") + std::string(std::strerror(t.write_error)));
    return Exit::incomplete;
  }
  if (t.interrupted) {
    complain((ru ? "прервано; прочитано дел: " : "interrupted; cases read: ") + count(t.cases));
    return Exit::incomplete;
  }
  if (t.read_error != 0) complain(o.file + ": " + std::strerror(t.read_error));
  if (t.errors > 0 || t.read_error != 0) return Exit::bad_input;
  if (t.incomplete > 0) {
    complain((ru ? "неполных ответов: " + count(t.incomplete) + " из " + count(t.cases)
                 : "incomplete answers: " + count(t.incomplete) + " of " + count(t.cases)) +
             (ru ? " (право этого дня не закодировано, его меняет другой акт или в деле не указан факт: not_encoded, also_governed_by)"
                 : " (the law of that day is not encoded, another act stands over it, or a fact is not stated: not_encoded, also_governed_by)"));
    return Exit::incomplete;
  }
  if (t.cases > 0) return Exit::holds;
  auto const name = o.file == "-" ? std::string(ru ? "стандартный ввод" : "standard input") : o.file;
  complain(name + (ru ? ": нет ни одного дела" : ": holds no case"));
  return Exit::nothing_selected;
}

Exit refused(oracle::InputError const& error, Lang lang) {
  complain(oracle::sentence(error, lang));
  return Exit::bad_input;
}

// For each act the world in which the readings are as chosen. Each choice must be of a reading that some act has.
std::variant<oracle::ByDate::Worlds, oracle::InputError> worlds_by_date(std::vector<std::string> const& readings) {
  oracle::ByDate::Worlds worlds;
  std::vector<char> known(readings.size(), 0);
  std::vector<std::span<Reading const>> lists;
  for (std::size_t i = 0; i < oracle::listings().size(); ++i) {
    // The defaults of all acts, without a rulebook of each, where nothing is chosen.
    auto const& list = lists.emplace_back(oracle::law_at(i)->book().readings);
    auto world = world_of(list, oracle::choices_among(list, readings, known));
    if (auto* error = std::get_if<oracle::InputError>(&world)) return *error;
    worlds.push_back(std::get<World>(std::move(world)));
  }
  for (std::size_t r = 0; r < readings.size(); ++r) {
    if (known[r]) continue;
    if (readings[r].find('=') == std::string::npos) return std::get<oracle::InputError>(world_of({}, {readings[r]}));
    if (auto error = oracle::not_among(lists, readings[r])) return *error;
  }
  return worlds;
}

// The readings, or the law, that cannot be had: the user has been told.
std::variant<std::unique_ptr<oracle::Answering>, Exit> answering(DecideOptions const& o) {
  oracle::AnsweringOptions const options{o.explain ? std::optional(o.lang) : std::nullopt, false};
  if (o.law.act.empty() && o.law.file.empty()) {
    auto worlds = worlds_by_date(o.readings);
    if (auto const* error = std::get_if<oracle::InputError>(&worlds)) return refused(*error, o.lang);
    return std::make_unique<oracle::ByDate>(std::get<oracle::ByDate::Worlds>(std::move(worlds)), options);
  }
  auto open = open_law(o.law);
  if (!open) return Exit::bad_input;
  auto const world = world_of(open->law->book().readings, o.readings);
  if (auto const* error = std::get_if<oracle::InputError>(&world)) return refused(*error, o.lang);
  return std::make_unique<oracle::ByLaw>(std::move(open->law), std::get<World>(world), options);
}

Exit decide(DecideOptions const& o) {
  auto const responder = answering(o);
  if (auto const* exit = std::get_if<Exit>(&responder)) return *exit;
  auto const file = InputFile::open(o.file);
  if (!file) {
    complain(o.file + ": " + std::strerror(errno));
    return Exit::bad_input;
  }
  return report(answer_all(file->fd(), *std::get<0>(responder), o.threads), o);
}

}  // namespace

void add_decide(CLI::App& app, Exit& exit) {
  auto* command =
      app.add_subcommand("decide", "Decide cases: the lawful outcomes, and the provisions that make them so");
  auto const o = std::make_shared<DecideOptions>();
  command->add_option("FILE", o->file, "A case, or one case a line; - for standard input")->required()->type_name("");
  command->add_flag("--explain", o->explain, "Add to each decision the rules, facts and priorities that led to it");
  add_lang(*command, o->lang);
  add_reading_choices(*command, o->readings);
  add_law_choice(*command, o->law);
  command->add_option("--threads", o->threads, "Cases are answered by so many threads, in order; default: as many as there are processors")->check(whole_number(1, 256));
  command->footer(
      "Without --act and --rulebook each case is decided by the act of its day, which the answer names.\n"
      "Answers one line a case, in order. A case that cannot be answered gets {\"error\": ...} in its place.\n"
      "Exit: 0 all answered, 2 bad input, 3 interrupted, or law that is not encoded, 5 no case.\n\n"
      "Examples:\n"
      "  norma decide case.json\n"
      "  norma decide - < cases.jsonl > decisions.jsonl\n"
      "  norma decide case.json --explain --lang en\n"
      "  norma decide case.json --rulebook law.json\n"
      "  norma decide case.json --reading N05=decision --reading Q62=prerequisites");
  command->callback([o, &exit] { exit = decide(*o); });
}

}  // namespace norma::cli
