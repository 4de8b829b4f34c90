// A small decision by Norma and by hand-written C++: both in turn over the same cases, so that the ratio of their times hangs
// little on what else the machine does.
#include <benchmark/benchmark.h>
#include <time.h>

#include <cstdio>
#include <cstdlib>

#include "bench/small/act.hpp"
#include "bench/small/cases.hpp"
#include "oracle/batch/responder.hpp"

namespace norma::bench {
namespace {

using small::Case, small::Cases;
using Engine = oracle::Engine<Case>;

Engine engine() {
  auto const act = small::act();
  return Engine(act, default_world(act.book));
}

Cases const& cases() {
  static Cases const drawn(20'000);
  return drawn;
}

[[noreturn]] void differ(std::size_t i) {
  std::fprintf(stderr, "the answers differ: %.*s\n", static_cast<int>(cases().lines[i].size()), cases().lines[i].data());
  std::abort();
}

double cpu() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

// What a program that asks takes of an answer; the sum over all cases compares two.
std::uint32_t taken(Result const& r) {
  return r.lawful[0] | r.lawful[1] << 4 | r.lawful[2] << 8 | static_cast<std::uint32_t>(r.value[0]) << 12;
}
std::uint32_t taken(small::plain::Decision const& d) {
  auto const& v = d.valid_until;
  auto const key = d.limited ? Date(static_cast<int>(v.year()), static_cast<int>(unsigned(v.month())), static_cast<int>(unsigned(v.day()))).key() : 0;
  return 1u << static_cast<int>(d.standing) | 16u << static_cast<int>(d.fare) | (d.paper ? 256u : 0) | (d.chip ? 512u : 0) | static_cast<std::uint32_t>(key) << 12;
}

// Runs both in turn, each over all cases; the time of the benchmark is Norma's.
template <class Norma, class Plain>
void compare(benchmark::State& state, Norma norma, Plain plain) {
  double ours = 0, theirs = 0;
  for (auto _ : state) {
    auto const first = cpu();
    plain();
    auto const second = cpu();
    norma();
    auto const third = cpu();
    theirs += second - first;
    ours += third - second;
    state.SetIterationTime(third - second);
  }
  auto const each = 1e9 / static_cast<double>(cases().facts.size()) / static_cast<double>(state.iterations());
  state.counters["plain_ns"] = theirs * each;
  state.counters["norma_ns"] = ours * each;
  state.counters["ratio"] = ours / theirs;
}

struct InProcess {
  explicit InProcess(std::size_t count) : ours(count), theirs(count) {}
  void plain() {
    for (std::size_t i = 0; i < theirs.size(); ++i) theirs[i] = small::plain::decide(cases().applications[i]);
    benchmark::DoNotOptimize(theirs.data());
    benchmark::ClobberMemory();
  }
  void same() const {
    for (std::size_t i = 0; i < ours.size(); ++i)
      if (ours[i] != taken(theirs[i])) differ(i);
  }
  std::vector<std::uint32_t> ours;
  std::vector<small::plain::Decision> theirs;
};

void small_one_by_one(benchmark::State& state) {
  auto const e = engine();
  InProcess run(cases().facts.size());
  auto const norma = [&] {
    for (std::size_t i = 0; i < run.ours.size(); ++i) run.ours[i] = taken(e.decide(cases().facts[i]));
  };
  norma();
  run.plain();
  run.same();
  compare(state, norma, [&] { run.plain(); });
}
BENCHMARK(small_one_by_one)->UseManualTime();

// In vectors of each width: plain ones first.
void small_in_batches(benchmark::State& state) {
  auto const e = engine();
  auto const widths = oracle::batch::kernels_here();
  auto const width = static_cast<std::size_t>(state.range(0));
  if (width >= widths.size) return state.SkipWithError("this machine has no vectors of that width");
  state.SetLabel(widths.list[width]->name);
  oracle::batch::Batch batch(oracle::batch::compile(e.book(), e.world()), *widths.list[width]);
  InProcess run(cases().facts.size());
  Result result;
  auto const norma = [&] {
    for (std::size_t i = 0; i < run.ours.size();) {
      batch.clear();
      while (!batch.full() && i + static_cast<std::size_t>(batch.size()) < run.ours.size()) batch.put(cases().facts[i + static_cast<std::size_t>(batch.size())]);
      batch.decide();
      for (int lane = 0; lane < batch.size(); ++lane) {
        batch.result(lane, result);
        run.ours[i++] = taken(result);
      }
    }
  };
  norma();
  run.plain();
  run.same();
  compare(state, norma, [&] { run.plain(); });
}
BENCHMARK(small_in_batches)->DenseRange(0, 2)->UseManualTime();

// From lines of JSON to lines of JSON, on one thread.
void small_lines(benchmark::State& state) {
  auto const e = engine();
  oracle::Responder<Case> one_by_one(e);
  oracle::batch::Responder<Case> responder(e, oracle::batch::compile(e.book(), e.world()), one_by_one);
  small::plain::Lines lines;
  std::vector<oracle::Line> asked;
  for (auto const l : cases().lines) asked.push_back({l, asked.size() + 1});
  std::vector<oracle::Reply> replies;
  std::string ours, theirs;
  constexpr std::size_t block = 1024;  // as `norma decide` reads
  auto const norma = [&] {
    ours.clear();
    for (std::size_t i = 0; i < asked.size(); i += block) {
      replies.clear();
      responder.respond(std::span(asked).subspan(i, std::min(block, asked.size() - i)), replies, ours);
    }
  };
  auto const plain = [&] {
    theirs.clear();
    for (auto const l : cases().lines) lines.respond(l, theirs);
  };
  norma();
  plain();
  std::string_view a = ours, b = theirs;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    auto const n = a.find('\n') + 1;
    if (n == 0 || a.substr(0, n) != b.substr(0, n)) {
      std::fprintf(stderr, "%.400s\n%.400s\n", std::string(a).c_str(), std::string(b).c_str());
      differ(i);
    }
    a.remove_prefix(n);
    b.remove_prefix(n);
  }
  compare(state, norma, plain);
}
BENCHMARK(small_lines)->UseManualTime();

}  // namespace
}  // namespace norma::bench
