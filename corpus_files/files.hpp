// Where the lines of a corpus stand.
#pragma once
#include <string>
#include <system_error>
#include <vector>

namespace norma::corpus {

// The *.jsonl files of a directory by name; a file stands for itself.
std::vector<std::string> files_of(std::string const& path, std::error_code& error);

}  // namespace norma::corpus
