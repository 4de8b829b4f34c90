#include "bench/cases.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace norma::bench {

std::vector<std::string> corpus_cases() {
  std::filesystem::path const folder = "corpus/pp95";
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_directory(folder))
    for (auto const& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> cases;
  for (auto const& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
      if (!line.empty()) cases.push_back(nlohmann::ordered_json::parse(line).at("case").dump());
  }
  if (cases.empty()) throw std::runtime_error("corpus/pp95 holds no cases; run from the repository's root");
  return cases;
}

}  // namespace norma::bench
