// norma procedure: the diagram of the procedure under the law of a date.
#include <fcntl.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>

#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/graphviz.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/procedure_marks.hpp"
#include "cli/signal_watch.hpp"
#include "solver/interruption.hpp"
#include "oracle/procedure/diagram.hpp"

namespace norma::cli {
namespace {

struct DiagramOptions {
  std::string law, format = "text", output;
  Lang lang = Lang::ru;
  bool all = false, no_marks = false;
  std::vector<std::string> readings;
  LawChoice of;
};

Exit refuse(oracle::InputError const& error, Lang lang) {
  complain(oracle::sentence(error, lang));
  return Exit::bad_input;
}

std::variant<std::size_t, oracle::InputError> edition_of(ProcedureBook const& book, std::string const& law) {
  if (law.empty()) return book.editions.size() - 1;
  auto const date = parse_date(law);
  if (!date) return oracle::InputError{std::string("--law"), {"дата ГГГГ-ММ-ДД", "a date YYYY-MM-DD"}, law};
  auto const at = edition_on(book, *date);
  if (at < book.editions.size()) return at;
  auto const from = iso_date(book.editions.front().interval.from), last = iso_date(previous_day(book.editions.back().interval.until));
  return oracle::InputError{std::string("--law"), {"дата от " + from + " до " + last + " (другое право не закодировано)",
                                      "a date from " + from + " to " + last + " (no other law is encoded)"}, law};
}

// What the marks lack, told to the user.
Exit doubts(SolvedMarks const& solved, Lang lang) {
  for (auto const& d : solved.disagreements) complain(d.query + ": " + d.what);
  if (!solved.disagreements.empty()) return Exit::disagreement;
  if (solved.undecided.empty()) return Exit::holds;
  std::string names;
  for (auto const& n : solved.undecided) (names += names.empty() ? "" : ", ") += n;
  complain((lang == Lang::ru ? "решатель не решил: " : "the solver did not decide: ") + names);
  return Exit::incomplete;
}

// Why the file cannot be written, as far as that can be told before; else 0. Solving takes seconds.
int unwritable(std::string const& file) {
  namespace fs = std::filesystem;
  if (file.empty() || file == "-") return 0;
  std::error_code ignored;
  if (fs::is_directory(file, ignored)) return EISDIR;
  auto const folder = fs::path(file).parent_path();
  auto const asked = fs::exists(file, ignored) ? file : folder.empty() ? std::string(".") : folder.string();
  return ::access(asked.c_str(), W_OK) == 0 ? 0 : errno;
}

Exit write(std::string&& text, DiagramOptions const& o, Exit exit) {
  bool const to_file = !o.output.empty() && o.output != "-";
  int const fd = to_file ? ::open(o.output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666) : STDOUT_FILENO;
  if (fd < 0) {
    complain(o.output + ": " + std::strerror(errno));
    return Exit::bad_input;
  }
  Output out(fd);
  out.text() = std::move(text);
  exit = finish(out, exit);
  if (to_file) ::close(fd);
  return exit;
}

Exit draw(DiagramOptions const& o) {
  auto const chosen = chosen_procedure(o.of, o.lang, "procedure");
  if (auto const* exit = std::get_if<Exit>(&chosen)) return *exit;
  auto const& book = std::get<ChosenProcedure>(chosen).book;
  auto const world = world_of(book.readings, o.readings);
  if (auto const* error = std::get_if<oracle::InputError>(&world)) return refuse(*error, o.lang);
  auto const edition = edition_of(book, o.law);
  if (auto const* error = std::get_if<oracle::InputError>(&edition)) return refuse(*error, o.lang);
  if (auto const why = unwritable(o.output); why != 0) {
    complain(o.output + ": " + std::strerror(why));
    return Exit::bad_input;
  }
  if (auto const missing = o.format == "svg" ? graphviz_missing() : std::nullopt) {
    complain(missing->in(o.lang));
    return Exit::bad_input;
  }
  auto const at = std::get<std::size_t>(edition);
  auto solved = SolvedMarks{};
  if (!o.no_marks) {
    SignalWatch const watch;
    solved = marks_of(book, at, std::get<World>(world));
  }
  if (solver::interrupted()) {
    complain(o.lang == Lang::ru ? "прервано: пометы не решены, ничего не нарисовано (--no-marks рисует без них)" : "interrupted: the marks are not decided, nothing is drawn (--no-marks draws without them)");
    return Exit::incomplete;
  }
  auto const chart = oracle::chart_of(book, at, std::get<World>(world), solved.marks, o.all);
  if (o.format == "text") return write(oracle::diagram_text(book, chart, book.title, o.lang), o, doubts(solved, o.lang));
  auto dot = oracle::diagram_dot(book, chart, book.title, o.lang);
  if (o.format == "dot") return write(std::move(dot), o, doubts(solved, o.lang));
  auto svg = svg_of(dot);
  if (auto const* why = std::get_if<oracle::Phrase>(&svg)) {
    complain(why->in(o.lang));
    return Exit::bad_input;
  }
  return write(std::move(std::get<std::string>(svg)), o, doubts(solved, o.lang));
}

}  // namespace

void add_procedure(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("procedure", "Draw the procedure: states, who may do what in each, and by when");
  auto const o = std::make_shared<DiagramOptions>();
  command->add_option("--format", o->format, "A listing, which is the default, a graph of Graphviz, or its drawing")
      ->check(CLI::IsMember({"dot", "svg", "text"}).description(""))
      ->type_name("text|dot|svg");
  command->add_option("--law", o->law, "The law of this date; by default the newest edition")->type_name("DATE");
  command->add_option("--output", o->output, "Write here instead of to standard output")->type_name("FILE");
  command->add_flag("--all", o->all, "Also what changes no state: notices, consents, documents");
  command->add_flag("--no-marks", o->no_marks, "Do not ask the solver what is unreachable and where nobody is bound to act");
  add_law_choice(*command, o->of);
  add_lang(*command, o->lang);
  add_reading_choices(*command, o->readings);
  command->footer(
      "Marks come from the solver: dashed and grey is what no lawful run reaches, whatever its length; red is a state in\n"
      "which an unfinished course can stand while nobody is bound to act by any date.\n"
      "Exit: 0 drawn, 2 bad usage, or no program dot for svg, 3 drawn, but a mark is undecided, 4 the solver and the replay\n"
      "disagree, 5 no procedure of the act, or in the rulebook's file.\n\n"
      "Examples:\n"
      "  norma procedure | less\n"
      "  norma procedure --format svg --output procedure.svg\n"
      "  norma procedure --format svg --law 2020-01-01 --lang en > procedure.svg\n"
      "  norma procedure --format dot --no-marks | dot -Tpdf > procedure.pdf\n"
      "  norma procedure --rulebook law.json");
  command->callback([o, &exit] { exit = draw(*o); });
}

}  // namespace norma::cli
