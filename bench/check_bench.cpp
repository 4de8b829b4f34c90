// The whole check, and how its questions grow with the number of rules.
#include <benchmark/benchmark.h>

#include "bench/scaled.hpp"
#include "cli/replay.hpp"
#include "rules/first_act.hpp"
#include "solver/check.hpp"

namespace norma::bench {
namespace {

void whole_check(benchmark::State& state) {
  auto const act = acts::first::act();
  auto const replay = cli::make_replay(oracle::law_at(0));
  std::size_t queries = 0;
  for (auto _ : state) queries = solver::check(act.book, replay, {}).queries;
  state.counters["queries"] = static_cast<double>(queries);
}
BENCHMARK(whole_check)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();

// One edition's conflicts, gaps, dead and redundant rules, without witnesses, for copies of the rules.
void growth(benchmark::State& state) {
  auto const scaled = scale(acts::first::act().book, static_cast<std::size_t>(state.range(0)));
  auto const& book = scaled.book;
  auto const world = default_world(book);
  for (auto _ : state) {
    z3::context c;
    auto const facts = solver::declare_facts(c, book);
    auto const e = solver::encode_act(c, book, facts, book.editions.size() - 1, world);
    solver::Session session(c, facts, {}, {}, {});
    auto const ask = [&](z3::expr const& goal) {
      if (!goal.is_false()) benchmark::DoNotOptimize(session.ask("growth", std::vector{goal}));
    };
    for (std::size_t d = 0; d < book.decisions.size(); ++d) {
      ask(e.conflict[d]);
      ask(e.gap[d]);
    }
    for (std::size_t r = 0; r < book.rules.size(); ++r) {
      if (e.active[r].is_false()) continue;
      ask(e.live[r]);
      for (auto const& difference : solver::encode_without(c, book, facts, e, r).differ) ask(difference);
    }
  }
  state.counters["rules"] = static_cast<double>(book.rules.size());
}
BENCHMARK(growth)->Arg(1)->Arg(2)->Arg(4)->Arg(8)->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace norma::bench

BENCHMARK_MAIN();
