// Which files a path of the corpus stands for.
#pragma once
#include <string>
#include <system_error>
#include <vector>

namespace norma::cli {

// The *.jsonl files of a folder by name; a file stands for itself.
std::vector<std::string> corpus_files(std::string const& path, std::error_code& error);

}  // namespace norma::cli
