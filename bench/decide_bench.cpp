// Decisions a second, on one core, over the cases of the corpus.
#include <benchmark/benchmark.h>

#include "bench/cases.hpp"
#include "oracle/batch/batch.hpp"
#include "oracle/law.hpp"
#include "oracle/responder.hpp"
#include "rules/first_act.hpp"

namespace norma::bench {
namespace {

using Engine = oracle::Engine<mse::Case>;

Engine engine() {
  auto const act = acts::first::act();
  return Engine(act, default_world(act.book));
}

std::vector<mse::Case> facts(Engine const& e) {
  std::vector<mse::Case> all;
  oracle::CaseReader<mse::Case> reader;
  for (auto const& text : corpus_cases()) {
    auto const read = oracle::read_case(text, reader, e);
    all.push_back(std::get<oracle::NamedCase<mse::Case>>(read).facts);
  }
  return all;
}

// All decisions and dates under the default readings.
void decide(benchmark::State& state) {
  auto const e = engine();
  auto const cases = facts(e);
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(e.decide(cases[i++ % cases.size()]));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(decide);

// The same, with the readings on which they depend.
void answer(benchmark::State& state) {
  auto const e = engine();
  auto const cases = facts(e);
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(e.answer(cases[i++ % cases.size()]));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(answer);

// The same by batches, in vectors of each width: plain ones first. Items are cases, reading them from records included.
void in_batches(benchmark::State& state, bool depends) {
  auto const e = engine();
  auto const cases = facts(e);
  auto const widths = oracle::batch::kernels_here();
  auto const width = static_cast<std::size_t>(state.range(0));
  if (width >= widths.size) return state.SkipWithError("this machine has no vectors of that width");
  oracle::batch::Batch batch(oracle::batch::compile(e.book(), e.world()), *widths.list[width]);
  state.SetLabel(widths.list[width]->name);
  std::size_t i = 0;
  for (auto _ : state) {
    batch.clear();
    while (!batch.full()) batch.put(cases[i++ % cases.size()]);
    batch.decide();
    if (depends) batch.depend();
    for (int lane = 0; lane < batch.size(); ++lane) {
      benchmark::DoNotOptimize(batch.result(lane));
      if (depends) benchmark::DoNotOptimize(batch.depends_on(lane));
    }
  }
  state.SetItemsProcessed(state.iterations() * oracle::batch::lanes);
}
void decide_in_batches(benchmark::State& state) { in_batches(state, false); }
BENCHMARK(decide_in_batches)->DenseRange(0, 2);
void answer_in_batches(benchmark::State& state) { in_batches(state, true); }
BENCHMARK(answer_in_batches)->DenseRange(0, 2);

void compile_batches(benchmark::State& state) {
  auto const e = engine();
  for (auto _ : state) benchmark::DoNotOptimize(oracle::batch::compile(e.book(), e.world()));
}
BENCHMARK(compile_batches);

// From a line of JSON to a line of JSON.
void json_line(benchmark::State& state) {
  auto const e = engine();
  auto const cases = corpus_cases();
  oracle::Responder<mse::Case> responder(e);
  std::string out;
  std::size_t i = 0, bytes = 0;
  for (auto _ : state) {
    out.clear();
    responder.respond(cases[i % cases.size()], i + 1, out);
    bytes += cases[i++ % cases.size()].size();
  }
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(json_line);

// The same of many lines at a time, as `norma decide` answers a file.
void json_lines(benchmark::State& state) {
  auto const law = oracle::law_at(0);
  auto const answering = law->answering(default_world(law->book()), {});
  auto const cases = corpus_cases();
  std::vector<oracle::Line> lines;
  constexpr std::size_t many = 1024;
  for (std::size_t i = 0; i < many; ++i) lines.push_back({cases[i % cases.size()], i + 1});
  std::size_t bytes = 0;
  for (auto const& l : lines) bytes += l.json.size();
  std::vector<oracle::Reply> replies;
  std::string out;
  for (auto _ : state) {
    replies.clear();
    out.clear();
    answering->respond_all(lines, replies, out);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(many));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}
BENCHMARK(json_lines);

}  // namespace
}  // namespace norma::bench
