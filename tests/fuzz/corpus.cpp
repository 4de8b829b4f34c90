// A line of the corpus: a case or a log with what is expected of it, or a sentence.
#include "corpus_files/corpus_case.hpp"
#include "corpus_files/corpus_log.hpp"
#include "corpus_files/expectation.hpp"
#include "oracle/procedure/audit_writer.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "oracle/responder.hpp"
#include "rules/pp95/act.hpp"
#include "rules/pp95/procedure/procedure.hpp"
#include "tests/fuzz/harness.hpp"

using namespace norma;

static std::string said(oracle::InputError const& error) {
  std::string out;
  append_error(out, error, 1);
  return out + "\n" ;
}

static std::string case_line(Rulebook const& book, corpus::Json const& line) {
  auto const read = corpus::read_corpus_case(book, line);
  if (auto const* error = std::get_if<oracle::InputError>(&read)) return said(*error);
  auto const& c = std::get<corpus::CorpusCase>(read);
  // Under the default readings: an engine a world would be most of the time.
  static oracle::Engine<mse::Case> const engine(pp95::act(), default_world(book));
  static oracle::Responder<mse::Case> responder(engine);
  std::string out;
  if (!responder.respond(c.text, 1, out)) corpus::mismatches(c.expect, corpus::Json::parse(out));
  return out;
}

static std::string log_line(ProcedureBook const& book, corpus::Json const& line) {
  static oracle::LogFields const fields(book);
  auto const read = corpus::read_corpus_log(fields, line);
  if (auto const* error = std::get_if<oracle::InputError>(&read)) return said(*error);
  auto const& expected = std::get<corpus::CorpusLog>(read);
  static oracle::LogReader reader(fields);
  auto const log = reader.read(expected.text);
  if (auto const* error = std::get_if<oracle::InputError>(&log)) return said(*error);
  auto const& events = std::get<oracle::EventLog>(log);
  std::string out;
  append_audit(out, book, events, oracle::Auditor(book, expected.world).audit(events), Lang::ru);
  corpus::log_mismatches(expected.expect, corpus::Json::parse(out));
  return out;
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static auto const book = pp95::act().book;
  static auto const procedure = pp95::procedure::procedure();
  auto const line = corpus::parse_strict(fuzz::text_of(data, size));
  if (auto const* error = std::get_if<oracle::InputError>(&line)) {
    fuzz::promise_json_lines(said(*error));
    return 0;
  }
  auto const& json = std::get<corpus::Json>(line);
  bool const log = json.is_object() && json.contains("log");
  fuzz::promise_json_lines(log ? log_line(procedure.book, json) : case_line(book, json));
  return 0;
}
