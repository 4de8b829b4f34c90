#include "bench/cases.hpp"

#include "rules/first_act.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace norma::bench {
namespace {

using Json = nlohmann::ordered_json;

// The lines of the folder's files in order, each as `text_of` makes it.
template <class TextOf>
std::vector<std::string> lines(std::filesystem::path const& folder, TextOf text_of) {
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_directory(folder))
    for (auto const& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> texts;
  for (auto const& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
      if (!line.empty()) texts.push_back(text_of(Json::parse(line)));
  }
  if (texts.empty()) throw std::runtime_error(folder.string() + " holds nothing; run from the repository's root");
  return texts;
}

}  // namespace

std::vector<std::string> corpus_cases() {
  return lines("corpus/" + std::string(acts::first::listing.folder), [](Json const& line) { return line.at("case").dump(); });
}

std::vector<std::string> corpus_logs() {
  return lines("corpus/" + std::string(acts::first::listing.folder) + "/logs", [](Json const& line) {
    Json log;
    for (char const* key : {"log", "begin", "events"})
      if (line.contains(key)) log[key] = line.at(key);
    return log.dump();
  });
}

}  // namespace norma::bench
