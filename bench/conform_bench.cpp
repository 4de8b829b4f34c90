// What the conformance runner itself costs: an implementation that answers at once, all decisions and dates judged.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "conform/run.hpp"

namespace norma::bench {
namespace {

using Json = nlohmann::ordered_json;

// What an implementation says that is right: the first lawful outcome of each decision, with all dates.
std::string said(Json const& law, conform::Law const& of) {
  Json decisions = Json::object(), dates = Json::object();
  for (auto const& t : of.topics()) {
    if (!law.contains(t.name)) continue;
    auto const& j = law[t.name];
    if (t.kind == conform::Topic::Kind::decision) {
      if (!j["lawful"].empty()) decisions[t.name] = {{"lawful", j["lawful"]}};
    } else if (t.kind == conform::Topic::Kind::date) dates[t.name] = j["value"];
    else
      for (auto const& [key, day] : j.items())
        if (!day.is_object()) dates[t.name][key] = day;
  }
  return "\"decisions\":" + decisions.dump() + ",\"dates\":" + dates.dump();
}

struct Files {
  std::filesystem::path answers = std::filesystem::temp_directory_path() / ("norma-echo-" + std::to_string(::getpid()));
  ~Files() { std::filesystem::remove(answers); }
};

void conform_echo(benchmark::State& state) {
  conform::Law const law(oracle::law_at(0));
  auto const world = default_world(law.book());
  conform::Choice choice;
  choice.paths = {"corpus/" + std::string(law.act().listing().folder)};
  choice.generate = static_cast<std::size_t>(state.range(0));
  auto const scope = std::get<conform::Scope>(conform::scope_of(law, choice));
  auto const suite = conform::read_suite(law, world, scope, choice, Lang::en);
  Files const files;
  auto const engine = law.engine(world);
  {
    std::ofstream out(files.answers);
    for (auto const& c : suite.cases) {
      auto const line = engine->line(c.id, c.facts, engine->answer(c.facts));
      out << c.input << '\t' << said(Json::parse(line), law) << '\n';
    }
  }
  auto const self = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "norma_echo";
  std::size_t cases = 0;
  for (auto _ : state) {
    state.PauseTiming();
    conform::Runner runner({self.string() + " " + files.answers.string(), {"bench", suite.digest, std::string(law.book().act)}});
    auto const welcome = runner.start();
    if (!std::holds_alternative<conform::Welcome>(welcome)) return state.SkipWithError(std::get<std::string>(welcome).c_str());
    auto const terms = std::get<conform::Terms>(conform::terms_of(law, std::get<conform::Welcome>(welcome), scope, world));
    conform::Campaign campaign(law, suite, terms, {});
    runner.ask_for(conform::case_middle(law.book().act, terms.decisions(law), terms.dates(law)));
    state.ResumeTiming();
    std::size_t right = 0;
    runner.run({[&] { return campaign.next(); }, [&](std::size_t i) { return campaign.input(i); },
                [&](std::size_t i, conform::Outcome&& outcome) {
                  return campaign.settle(i, std::move(outcome), [&](auto const&, conform::Record const& r) { right += report::conforms(r.verdict) ? 1 : 0; });
                },
                [] { return false; }});
    state.PauseTiming();
    if (right != campaign.size()) return state.SkipWithError("the echo was judged wrong");
    cases += campaign.size();
    runner.finish();
    state.ResumeTiming();
  }
  state.counters["cases"] = benchmark::Counter(static_cast<double>(cases), benchmark::Counter::kIsRate);
}
BENCHMARK(conform_echo)->Arg(20'000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace norma::bench
