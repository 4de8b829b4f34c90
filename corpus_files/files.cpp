#include "corpus_files/files.hpp"

#include <algorithm>
#include <filesystem>

namespace norma::corpus {

namespace fs = std::filesystem;

std::vector<std::string> files_of(std::string const& path, std::error_code& error) {
  if (fs::is_regular_file(path, error)) return {path};
  std::vector<std::string> files;
  for (auto it = fs::directory_iterator(path, error); !error && it != fs::directory_iterator(); it.increment(error))
    if (it->path().extension() == ".jsonl" && it->is_regular_file()) files.push_back(it->path().string());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace norma::corpus
