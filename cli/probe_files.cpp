#include "cli/probe_files.hpp"

#include "cli/mistakes.hpp"
#include "corpus_files/corpus_case.hpp"
#include "corpus_files/lines.hpp"
#include "properties/generators.hpp"

namespace norma::cli {
namespace {

using namespace corpus;

// What a line of the corpus states of an answer: outcomes and dates, without their grounds.
Json expected(Rulebook const& book, Json const& answer) {
  Json out;
  auto const take = [&](std::string const& key, bool decision) {
    auto const part = answer.find(key);
    if (part == answer.end() || out.contains(key)) return;
    if (!part->is_object()) return void(out[key] = *part);
    Json kept = Json::object();
    for (auto const& [name, value] : part->items())
      if (name != "by" && (!decision || name == "lawful" || name == "conflict" || name == "gap" || name == "not_encoded")) kept[name] = value;
    if (!kept.empty()) out[key] = std::move(kept);
  };
  for (auto const* key : {"edition", "not_encoded", "not_in_force"}) take(key, false);
  for (auto const& d : book.decisions) take(std::string(d.name), true);
  for (auto const& d : book.derived) take(std::string(d.name), false);
  return out;
}

}  // namespace

ProbeFiles read_probes(std::vector<std::string> const& paths, oracle::Law const& law) {
  auto const engine = law.deciding(default_world(law.book()));
  auto const reader = law.reader();
  ProbeFiles out;
  out.unreadable = each_line_below(paths, Lang::en, [&](Json const& line) -> std::optional<oracle::InputError> {
    if (line.is_object() && line.contains("log")) return std::nullopt;
    auto const c = read_corpus_case(law.book(), line);
    if (auto const* wrong = std::get_if<oracle::InputError>(&c)) return *wrong;
    auto const& of = std::get<CorpusCase>(c);
    auto read = engine->read(of.text, *reader);
    if (auto* named = std::get_if<oracle::SlotCase>(&read)) out.ids.push_back(of.id), out.probes.push_back({std::move(named->slots), of.world});
    else ++out.impossible;
    return std::nullopt;
  });
  return out;
}

std::vector<mutants::Probe> draw_probes(oracle::Law const& law, std::size_t count, std::uint64_t seed) {
  auto const source = properties::source_of(law.book());
  auto const engine = law.deciding(default_world(law.book()));
  constexpr int farthest = 100;  // from close to the ordinary case to far from it
  std::vector<mutants::Probe> out;
  for (std::size_t i = 0; out.size() < count; ++i) {
    rc::Random random(seed * 0x9e3779b97f4a7c15u + i);
    auto facts = law.canonical(properties::draw_possible(*source, random, static_cast<int>(i % farthest) + 1));
    if (engine->broken(facts) >= 0) continue;
    auto const answer = engine->answer(facts);
    if (answer.misfit >= 0 || !answer.result.encoded()) continue;
    out.push_back({std::move(facts), engine->world()});
  }
  return out;
}

std::string probe_line(oracle::Law const& law, std::string const& id, mutants::Probe const& probe, std::vector<mutants::Mutant> const& mistakes) {
  auto const& book = law.book();
  auto const text = law.write_case(id, probe.slots);
  std::string answer;
  law.answering(probe.world, {})->respond(text, 1, answer);
  Mistakes told(book, mistakes);
  auto const parsed = Json::parse(answer);
  if (told.cites.empty())  // a condition under which a decision is due cites nothing
    for (auto const& part : parsed)
      if (part.is_object() && part.contains("by") && told.cites.empty()) told.cites = part["by"];
  Json line{{"title", told.title}, {"cites", std::move(told.cites)}, {"mistakes", std::move(told.list)}, {"why", told.why}};
  for (std::size_t r = 0; r < probe.world.size(); ++r)
    if (probe.world[r] != 1) line["readings"][std::string(book.readings[r].id)] = std::string(book.readings[r].alternatives[probe.world[r] - 1u].name);
  line["case"] = Json::parse(text);
  line["expect"] = expected(book, parsed);
  return line.dump() + "\n";
}

}  // namespace norma::cli
