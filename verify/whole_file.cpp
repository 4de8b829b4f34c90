#include "verify/whole_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>

namespace norma::verify {
namespace {

bool given_up(std::filesystem::path const& part) {
  auto const why = errno;
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  errno = why;
  return false;
}

}  // namespace

bool write_whole(std::filesystem::path const& file, std::string_view text) {
  auto const part = std::filesystem::path(file.string() + "." + std::to_string(::getpid()));
  {
    std::ofstream out(part, std::ios::binary);
    out << text;
    if (!out.flush()) return given_up(part);
  }
  return std::rename(part.c_str(), file.c_str()) == 0 || given_up(part);
}

}  // namespace norma::verify
