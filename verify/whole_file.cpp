#include "verify/whole_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>

namespace norma::verify {
namespace {

bool written(std::filesystem::path const& file, std::string_view text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  return static_cast<bool>(out.flush());
}

bool given_up(std::filesystem::path const& part) {
  auto const why = errno;
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  errno = why;
  return false;
}

}  // namespace

bool write_whole(std::filesystem::path const& file, std::string_view text) {
  std::error_code error;
  auto const known = std::filesystem::canonical(file, error);
  if (!error && !std::filesystem::is_regular_file(known, error)) return written(known, text);  // a device or a pipe is not replaced
  auto const& place = known.empty() ? file : known;
  auto const part = std::filesystem::path(place.string() + "." + std::to_string(::getpid()));
  return (written(part, text) && std::rename(part.c_str(), place.c_str()) == 0) || given_up(part);
}

}  // namespace norma::verify
