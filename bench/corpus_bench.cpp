// How the generation of a complete corpus grows with the model: the smallest act of the list, its rules once, twice and four times.
#include <benchmark/benchmark.h>

#include <algorithm>

#include "bench/scaled.hpp"
#include "mutants/generate.hpp"
#include "oracle/law.hpp"

namespace norma::bench {
namespace {

Rulebook const& smallest() {
  static auto const law = [] {
    auto least = oracle::law_at(0);
    for (std::size_t i = 1; i < oracle::listings().size(); ++i)
      if (auto l = oracle::law_at(i); l->book().rules.size() < least->book().rules.size()) least = std::move(l);
    return least;
  }();
  return law->book();
}

// Every mutant killed by a case or proven equivalent, from no case at all.
void corpus_growth(benchmark::State& state) {
  auto const scaled = scale(smallest(), static_cast<std::size_t>(state.range(0)));
  mutants::Complete made;
  for (auto _ : state) made = mutants::generate(scaled.book, {}, {}, {.limits = {}, .threads = 1});
  state.counters["rules"] = static_cast<double>(scaled.book.rules.size());
  state.counters["mutants"] = static_cast<double>(made.mutants.size());
  state.counters["cases"] = static_cast<double>(made.probes.size());
  state.counters["undecided"] = static_cast<double>(std::count_if(made.rows.begin(), made.rows.end(), [](auto const& r) { return r.fate == mutants::Fate::undecided; }));
}
BENCHMARK(corpus_growth)->Arg(1)->Arg(2)->Arg(4)->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace norma::bench
