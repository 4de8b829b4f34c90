// A case is answered, with an explanation, or refused with a sentence.
#include "oracle/responder.hpp"
#include "rules/pp95/act.hpp"
#include "tests/fuzz/harness.hpp"

using namespace norma;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static oracle::Engine<mse::Case> const engine = [] {
    auto act = pp95::act();
    auto world = default_world(act.book);
    return oracle::Engine<mse::Case>(std::move(act), std::move(world));
  }();
  static oracle::Responder<mse::Case> plain(engine), explained(engine, Lang::ru);
  auto const text = fuzz::text_of(data, size);
  std::string out, words;
  auto const refused = plain.respond(text, 1, out).has_value();
  fuzz::promise(explained.respond(text, 1, words).has_value() == refused, "an explanation changes no answer", out + words);
  fuzz::promise_json_lines(out);
  fuzz::promise_json_lines(words);
  return 0;
}
