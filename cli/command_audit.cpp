// norma audit: what was unlawful or late in event logs.
#include <algorithm>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/audit_gunzip.hpp"
#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "corpus_files/document_stream.hpp"
#include "corpus_files/input_file.hpp"
#include "cli/interrupts.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "oracle/procedure/audit_text.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "oracle/procedure/xes_reader.hpp"
#include "oracle/procedure/xes_time.hpp"

namespace norma::cli {
namespace {

using namespace corpus;

struct AuditOptions {
  std::string file, law, as_of, zone, format = "json", input;
  Lang lang = Lang::ru;
  std::vector<std::string> readings;
  LawChoice of;
};

// What became of a stream of logs.
struct Tally {
  std::size_t logs = 0, events = 0, errors = 0, unlawful = 0, not_judged = 0;  // not_judged: or only under some readings, or another act stood over it
  std::string first_error;
  int read_error = 0, write_error = 0;
  bool interrupted = false, idle_zone = false;  // idle_zone: --zone, and no XES, so that nothing was read
};

// Judges logs and writes the answers down.
class Session {
 public:
  Session(oracle::Auditor const& auditor, AuditOptions const& options, Output& out, Tally& tally)
      : auditor_(auditor), lang_(options.lang), words_(options.format == "text"), out_(out), tally_(tally) {}

  void take(oracle::LogOrError const& read, std::size_t line, std::size_t column = 0) {
    ++tally_.logs;
    if (auto const* error = std::get_if<oracle::InputError>(&read)) refuse(*error, line, column);
    else answer(std::get<oracle::EventLog>(read));
    out_.settle();
  }

 private:
  void refuse(oracle::InputError const& error, std::size_t line, std::size_t column) {
    auto const words = sentence(error, line, lang_);
    if (tally_.errors++ == 0) tally_.first_error = words;
    if (words_) out_.text() += words + "\n";
    else append_error(out_.text(), error, line, column);
    out_.text() += "\n";
  }

  void answer(oracle::EventLog const& log) {
    tally_.events += log.events.size() + log.not_completed;
    auto const audit = auditor_.audit(log);
    auto const verdict = verdict_of(audit);
    tally_.unlawful += verdict == oracle::LogVerdict::unlawful;
    tally_.not_judged += !audit.outside.empty() || verdict == oracle::LogVerdict::cannot_be_judged || verdict == oracle::LogVerdict::depends_on_reading;
    auto const append = words_ ? oracle::append_audit_text : oracle::append_audit;
    append(out_.text(), auditor_.book(), log, audit, lang_);
  }

  oracle::Auditor const& auditor_;
  Lang lang_;
  bool words_;
  Output& out_;
  Tally& tally_;
};

constexpr char gzip_mark = '\x1f';

bool is_xes(AuditOptions const& o, DocumentStream& in) {
  if (!o.input.empty()) return o.input == "xes";
  return o.file.ends_with(".xes") || o.file.ends_with(".xes.gz") || in.begins_with('<') || in.begins_with(gzip_mark);
}

// Reads all of it, unpacked if it is packed.
void read_xes(DocumentStream& in, oracle::XesReader& reader, std::function<bool()> const& go_on, Session& session) {
  bool const packed = in.begins_with(gzip_mark);
  Gunzip gunzip;
  auto const feed = [&](std::string_view piece) { return reader.feed(piece); };
  auto piece = in.bytes();
  bool more = true;
  while (!piece.empty() && more) {
    more = packed ? gunzip.feed(piece, feed) : feed(piece);
    if (more) piece = in.bytes();
  }
  if (packed && (gunzip.broken() || (more && !gunzip.whole() && in.error() == 0 && go_on())))
    session.take(oracle::InputError{std::string("(gzip)"), {"целый файл gzip", "a whole gzip file"},
                                    gunzip.broken() ? oracle::Quoted(oracle::Phrase{"испорченные данные", "broken data"}) : oracle::Quoted(oracle::Phrase{"конец файла", "the end"})}, 1);
  else if (more && in.error() == 0 && go_on()) reader.finish();
}

// How much there is to read, or 0 if that cannot be told or answers go to the same terminal.
std::size_t size_to_show(int fd) {
  struct stat info{};
  bool const known = ::isatty(STDOUT_FILENO) == 0 && ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
  return known ? static_cast<std::size_t>(info.st_size) : 0;
}

Tally audit_all(int fd, oracle::Auditor const& auditor, AuditOptions const& o) {
  Tally tally;
  Interrupts interrupts;
  Output out(STDOUT_FILENO);
  Progress progress(o.lang == Lang::ru ? "прочитано байтов" : "bytes read");
  auto const size = size_to_show(fd);
  // What has been answered is written out before waiting for more.
  DocumentStream in(fd, [&] {
    out.flush();
    if (size > 0) progress.show(static_cast<std::size_t>(::lseek(fd, 0, SEEK_CUR)), size);
    return out.error() == 0 && !interrupts.noticed_before_reading(fd);
  });
  Session session(auditor, o, out, tally);
  oracle::LogFields const fields(auditor.book());
  if (is_xes(o, in)) {
    auto const take = [&](oracle::LogOrError const& log, oracle::TextPlace at) { session.take(log, at.line, at.column); };
    oracle::XesReader reader(fields, take, oracle::parse_zone(o.zone));
    read_xes(in, reader, [&] { return out.error() == 0 && !interrupts.noticed(); }, session);
  } else if (!o.zone.empty()) {
    tally.idle_zone = true;
  } else {
    oracle::LogReader reader(fields);
    constexpr std::size_t often = 64;
    while (out.error() == 0 && (tally.logs % often != 0 || !interrupts.noticed())) {
      auto const document = in.next();
      if (!document) break;
      session.take(reader.read(document->text), document->line);
    }
  }
  out.flush();
  tally.read_error = in.error();
  tally.write_error = out.error();
  tally.interrupted = interrupts.noticed();
  return tally;
}

// The worst of what happened, when all that could be read has been answered.
Exit outcome(Tally const& t) {
  if (t.errors > 0 || t.read_error != 0) return Exit::bad_input;
  if (t.unlawful > 0) return Exit::finding;
  if (t.not_judged > 0 || t.interrupted) return Exit::incomplete;
  return t.events > 0 ? Exit::holds : Exit::nothing_selected;
}

Exit report(Tally const& t, AuditOptions const& o) {
  bool const ru = o.lang == Lang::ru;
  if (t.idle_zone) {
    complain(ru ? "--zone: только для XES; в журналах JSON стоят дни, а не время" : "--zone: for XES only; logs in JSON give days, not times");
    return Exit::bad_input;
  }
  auto const count = [&](std::size_t n) { return std::to_string(n); };
  if (t.errors > 0)
    complain((ru ? "не прочитано " + count(t.errors) + " из " + count(t.logs) + " журналов; первый: "
                 : count(t.errors) + " of " + count(t.logs) + " logs not read; the first: ") + t.first_error);
  if (t.write_error != 0) {
    complain((ru ? "вывод прерван: " : "output failed: ") + std::string(std::strerror(t.write_error)));
    return Exit::incomplete;
  }
  if (t.interrupted) complain((ru ? "прервано; прочитано журналов: " : "interrupted; logs read: ") + count(t.logs));
  if (t.read_error != 0) complain(o.file + ": " + std::strerror(t.read_error));
  auto const exit = outcome(t);
  if (exit == Exit::nothing_selected) {
    auto const name = o.file == "-" ? std::string(ru ? "стандартный ввод" : "standard input") : o.file;
    complain(name + (ru ? ": нет ни одного события" : ": holds no log with an event"));
  }
  return exit;
}

Exit refuse(oracle::InputError const& error, Lang lang) {
  complain(oracle::sentence(error, lang));
  return Exit::bad_input;
}

Exit audit(AuditOptions const& o) {
  auto const chosen = chosen_procedure(o.of, o.lang, "audit");
  if (auto const* exit = std::get_if<Exit>(&chosen)) return *exit;
  auto const& book = std::get<ChosenProcedure>(chosen).book;
  auto const world = world_of(book.readings, o.readings);
  if (auto const* error = std::get_if<oracle::InputError>(&world)) return refuse(*error, o.lang);
  std::optional<Date> const law = parse_date(o.law);
  if (!o.law.empty() && !law) return refuse({std::string("--law"), {"дата ГГГГ-ММ-ДД", "a date YYYY-MM-DD"}, o.law}, o.lang);
  if (!o.zone.empty() && !oracle::parse_zone(o.zone)) return refuse({std::string("--zone"), {"смещение ±чч:мм, например +03:00", "an offset ±hh:mm, such as +03:00"}, o.zone}, o.lang);
  auto const file = InputFile::open(o.file);
  if (!file) {
    complain(o.file + ": " + std::strerror(errno));
    return Exit::bad_input;
  }
  std::optional<Date> const as_of = parse_date(o.as_of);
  if (!o.as_of.empty() && !as_of) return refuse({std::string("--as-of"), {"дата ГГГГ-ММ-ДД", "a date YYYY-MM-DD"}, o.as_of}, o.lang);
  oracle::AuditChoices choices{law, as_of, {}, true};
  for (auto const& r : book.readings)
    choices.chosen.push_back(std::any_of(o.readings.begin(), o.readings.end(), [&](std::string const& c) { return c.substr(0, c.find('=')) == r.id; }));
  oracle::Auditor const auditor(book, std::get<World>(world), std::move(choices));
  return report(audit_all(file->fd(), auditor, o), o);
}

}  // namespace

void add_audit(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("audit", "Judge event logs of the procedure: each unlawful, late or missing step");
  auto const o = std::make_shared<AuditOptions>();
  command->add_option("FILE", o->file, "One log a line (JSON), or an XES file, packed with gzip or not; - for standard input")->required()->type_name("");
  command->add_option("--input", o->input, "What FILE is; by default its name and first character tell")
      ->check(CLI::IsMember({"json", "xes"}).description(""))
      ->type_name("json|xes");
  command->add_option("--format", o->format, "Answers as JSON lines, which is the default, or as text")
      ->check(CLI::IsMember({"json", "text"}).description(""))
      ->type_name("json|text");
  command->add_option("--law", o->law, "Hold the law of this date fixed, whatever the dates of the events")->type_name("DATE");
  command->add_option("--as-of", o->as_of, "Judge as of this day, if the log does not go on after it: what is overdue by then is unlawful")->type_name("DATE");
  command->add_option("--zone", o->zone, "XES: tell the day of each timestamp in this zone; by default as written")->type_name("±HH:MM");
  add_law_choice(*command, o->of);
  add_lang(*command, o->lang);
  add_reading_choices(*command, o->readings);
  command->footer(
      "A log: {\"log\", \"begin\"?, \"events\": [{\"event\", \"on\", \"by\", facts...}], \"end_of_observation\"?}. Answers one line a log, in order; a log\n"
      "that cannot be read gets {\"error\": ...} in its place. In XES a trace is a log: concept:name, time:timestamp,\n"
      "org:role or org:resource, and facts as attributes; begin:... of the trace tells where the course stood before.\n"
      "Verdicts: unlawful; depends_on_reading (each violation under some readings only); cannot_be_judged (a fact is not\n"
      "stated, a wording not encoded); not_provided_for (the text is silent, nobody is blamed); lawful. A log is judged as of\n"
      "its last event, its end_of_observation or --as-of, whichever is latest; what is due later is listed as open.\n"
      "Exit: 0 nothing unlawful, 1 a violation, 2 a log that cannot be read, 3 not all could be judged, a violation under\n"
      "some readings only, or another act stood over the days of the log (also_governed_by), 5 no log, or no\n"
      "procedure of the act, or in the rulebook's file.\n\n"
      "Examples:\n"
      "  norma audit logs.jsonl\n"
      "  norma audit - < logs.jsonl > answers.jsonl\n"
      "  norma audit export.xes --format text --lang en\n"
      "  norma audit logs.jsonl --law 2021-01-01 --reading Q54=working\n"
      "  norma audit logs.jsonl --rulebook law.json");
  command->callback([o, &exit] { exit = audit(*o); });
}

}  // namespace norma::cli
