// An event log is judged or refused with a sentence.
#include "oracle/procedure/audit_text.hpp"
#include "oracle/procedure/audit_writer.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "rules/pp95/procedure/procedure.hpp"
#include "tests/fuzz/harness.hpp"

using namespace norma;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static auto const procedure = pp95::procedure::procedure();
  static oracle::Auditor const auditor(procedure.book, default_world(procedure.book));
  static oracle::LogFields const fields(procedure.book);
  static oracle::LogReader reader(fields);
  auto const read = reader.read(fuzz::text_of(data, size));
  std::string out;
  if (auto const* error = std::get_if<oracle::InputError>(&read)) {
    append_error(out, *error, 1);
    out += '\n';
  } else {
    auto const& log = std::get<oracle::EventLog>(read);
    auto const audit = auditor.audit(log);
    append_audit(out, procedure.book, log, audit, Lang::ru);
    std::string words;
    append_audit_text(words, procedure.book, log, audit, Lang::en);
  }
  fuzz::promise_json_lines(out);
  return 0;
}
