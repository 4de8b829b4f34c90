// Events judged a second, on one core, over the event logs of the corpus.
#include <benchmark/benchmark.h>

#include "bench/cases.hpp"
#include "oracle/procedure/audit_writer.hpp"
#include "oracle/procedure/log_reader.hpp"
#include "rules/first_procedure.hpp"

namespace norma::bench {
namespace {

struct Bench {
  ProcedureBook book = acts::first::procedure::procedure().book;
  oracle::Auditor auditor{book, default_world(book)};
  oracle::LogFields fields{book};
  oracle::LogReader reader{fields};
  std::vector<std::string> texts = corpus_logs();

  oracle::EventLog log(std::size_t i) { return std::get<oracle::EventLog>(reader.read(texts[i % texts.size()])); }
};

// Logs in memory under the default readings.
void audit(benchmark::State& state) {
  Bench b;
  std::vector<oracle::EventLog> logs;
  for (std::size_t i = 0; i < b.texts.size(); ++i) logs.push_back(b.log(i));
  std::size_t i = 0, events = 0;
  for (auto _ : state) {
    auto const& log = logs[i++ % logs.size()];
    benchmark::DoNotOptimize(b.auditor.audit(log));
    events += log.events.size();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(events));
}
BENCHMARK(audit);

// From a line of JSON to a line of JSON.
void audit_json_line(benchmark::State& state) {
  Bench b;
  std::string out;
  std::size_t i = 0, events = 0, bytes = 0;
  for (auto _ : state) {
    out.clear();
    bytes += b.texts[i % b.texts.size()].size();
    auto const log = b.log(i++);
    append_audit(out, b.book, log, b.auditor.audit(log), Lang::ru);
    events += log.events.size();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(events));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(audit_json_line);

}  // namespace
}  // namespace norma::bench
