#include "conform/merge.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_map>

namespace norma::conform {

using Json = nlohmann::ordered_json;

std::string run_text(Choice const& choice, std::string const& law, std::vector<std::string> const& base_readings, Welcome const& welcome, Limits const& limits) {
  return Json{{"choice", Json::parse(choice.text())}, {"law", law}, {"readings", base_readings}, {"welcome", Json::parse(welcome_line(welcome))}, {"limits", {limits.failures, limits.losses}}}.dump();
}

std::variant<Shards, std::string> read_shards(std::vector<std::string> const& files, std::string const& law) {
  Shards out;
  std::optional<JournalHead> head;
  std::map<std::size_t, std::string> shards;                // which file has it
  std::unordered_map<std::string, std::string const*> seen;  // case: which file has it
  for (auto const& file : files) {
    auto read = read_journal(file);
    if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
    auto& journal = std::get<JournalRead>(read);
    if (!head) head = journal.head;
    if (!journal.head.same_run(*head)) return fmt::format("{}: not of the run of {}: other cases, options, law or implementation", file, files.front());
    auto const [other, fresh] = shards.emplace(journal.head.shard, file);
    if (!fresh) return fmt::format("{}: shard {} again, which {} has", file, journal.head.shard, other->second);
    for (auto& entry : journal.entries) {
      if (shard_of(entry.key, head->shards) != journal.head.shard) return fmt::format("{}: the case {} is not of shard {}", file, entry.key, journal.head.shard);
      if (!seen.emplace(entry.key, &other->second).second) return fmt::format("{}: the case {} stands twice", file, entry.key);
      out.entries.push_back(std::move(entry));
    }
  }
  if (!head) return std::string("no journal is named");
  for (std::size_t i = 1; i <= head->shards; ++i)
    if (!shards.contains(i)) return fmt::format("shard {} of {} is missing", i, head->shards);
  out.suite = head->suite;
  out.all = head->all;
  out.seed = head->seed;
  out.paths = head->paths;
  try {
    auto const run = Json::parse(head->run);
    if (run.at("law") != law) return fmt::format("the journals are of the law {}, and this program has {}", run.at("law").get<std::string>(), law);
    out.choice = run.at("choice").dump();
    run.at("readings").get_to(out.base_readings);
    auto welcome = MessageReader().welcome(run.at("welcome").dump());
    if (auto const* noise = std::get_if<Noise>(&welcome)) return files.front() + ": " + noise->what;
    out.welcome = std::get<Welcome>(std::move(welcome));
  } catch (nlohmann::json::exception const&) {
    return files.front() + ":1: expected what makes the run";
  }
  return out;
}

}  // namespace norma::conform
