#include "verify/whole_file.hpp"

#include <unistd.h>

#include <fstream>

namespace norma::verify {

bool write_whole(std::filesystem::path const& file, std::string_view text) {
  auto const part = std::filesystem::path(file.string() + "." + std::to_string(::getpid()));
  {
    std::ofstream out(part, std::ios::binary);
    out << text;
    if (!out.flush()) return false;
  }
  std::error_code failed;
  std::filesystem::rename(part, file, failed);
  return !failed;
}

}  // namespace norma::verify
