// How this program was called.
#pragma once
#include <fstream>
#include <string>

namespace norma::cli {

// The first word of the command line, "./norma"; "norma" if it cannot be told.
inline std::string called_as() {
  std::ifstream line("/proc/self/cmdline", std::ios::binary);
  std::string word;
  std::getline(line, word, '\0');
  return word.empty() ? "norma" : word;
}

}  // namespace norma::cli
