// An XES file is read alike whole and in pieces; each trace is judged or refused with a sentence.
#include "oracle/procedure/audit_writer.hpp"
#include "oracle/procedure/xes_reader.hpp"
#include "rules/pp95/procedure/procedure.hpp"
#include "tests/fuzz/harness.hpp"

using namespace norma;

static std::string answers(oracle::LogFields const& fields, oracle::Auditor const& auditor, std::string_view text, std::size_t piece) {
  std::string out;
  auto const take = [&](oracle::LogOrError const& read, oracle::TextPlace at) {
    if (auto const* error = std::get_if<oracle::InputError>(&read)) {
      append_error(out, *error, at.line, at.column);
      out += '\n';
    } else {
      auto const& log = std::get<oracle::EventLog>(read);
      append_audit(out, fields.book(), log, auditor.audit(log), Lang::ru);
    }
  };
  oracle::XesReader reader(fields, take);
  for (bool more = true; more && !text.empty(); text.remove_prefix(std::min(piece, text.size()))) more = reader.feed(text.substr(0, piece));
  if (text.empty()) reader.finish();
  return out;
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static auto const procedure = pp95::procedure::procedure();
  static oracle::Auditor const auditor(procedure.book, default_world(procedure.book));
  static oracle::LogFields const fields(procedure.book);
  auto const text = fuzz::text_of(data, size);
  auto const whole = answers(fields, auditor, text, size + 1);
  fuzz::promise_json_lines(whole);
  auto const piece = 1 + size / 3;
  fuzz::promise(answers(fields, auditor, text, piece) == whole, "pieces change no answer", whole);
  return 0;
}
