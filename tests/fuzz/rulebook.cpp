// A rulebook's file, under a digest that fits: it is refused with a sentence, or decides the ordinary case and judges a log of all
// its procedure's events, and what is written of it is read back as the same.
#include "model/fingerprint.hpp"
#include "oracle/flat.hpp"
#include "oracle/procedure/audit_text.hpp"
#include "oracle/procedure/audit_writer.hpp"
#include "oracle/procedure/log_fields.hpp"
#include "rulebook/read.hpp"
#include "rulebook/write.hpp"
#include "tests/fuzz/harness.hpp"

using namespace norma;

// Every event twice, a day after the one before; what it carries is stated as usual the first time, and not at all the second.
static oracle::EventLog log_of_all(ProcedureBook const& book) {
  oracle::EventLog log{"all", oracle::initial_course(book), {}};
  auto on = day(2021, 1, 11);
  for (int turn = 0; turn < 2; ++turn)
    for (auto const e : numbers_of(book.events)) {
      oracle::Happening h{e, 1, on};
      for (auto const& c : book.events[e - 1u].carries)
        for (std::uint16_t s = c.slot; s < c.slot + c.slots; ++s)
          if (turn == 0) h.stated.emplace_back(s, book.facts[s].ordinary);
          else h.not_stated.push_back(s);
      log.events.push_back(std::move(h));
      on = next_day(on);
    }
  return log;
}

static void judge(ProcedureBook const& book) {
  oracle::LogFields const fields(book);
  auto const log = log_of_all(book);
  auto const audit = oracle::Auditor(book, default_world(book)).audit(log);
  std::string out, words;
  append_audit(out, book, log, audit, Lang::ru);
  append_audit_text(words, book, log, audit, Lang::en);
  fuzz::promise_json_lines(out);
}

// The input is what stands below the first line.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const body = fuzz::text_of(data, size);
  auto const* const version = body.find("\"procedure\": {") == body.npos ? "1" : "2";
  std::string text = std::string("{\"format\": \"norma-rulebook\", \"version\": ") + version + ", \"digest\": \"" + norma::fingerprint(body) + "\",\n";
  text += body;
  auto const read = rulebook::read(text);
  if (std::holds_alternative<std::string>(read)) return 0;
  auto const& [book, digest, owner, procedure] = std::get<rulebook::Loaded>(read);
  if (procedure) judge(*procedure);
  std::vector<std::int32_t> slots;
  for (auto const& f : book.facts) slots.push_back(f.ordinary);
  auto const world = default_world(book);
  oracle::broken_flat(book, slots.data(), world);
  auto const result = oracle::decide_flat(book, slots.data(), world);
  for (auto const& p : book.properties) oracle::satisfies(book, p, slots.data(), world, result);
  auto const written = rulebook::write(book, procedure ? &*procedure : nullptr);
  auto const again = rulebook::read(written);
  fuzz::promise(std::holds_alternative<rulebook::Loaded>(again), "what is written is read", written);
  auto const& second = std::get<rulebook::Loaded>(again);
  fuzz::promise(rulebook::write(second.book, second.procedure ? &*second.procedure : nullptr) == written, "it is read as it was", written);
  return 0;
}
