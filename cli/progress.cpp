#include "cli/progress.hpp"

#include <fmt/core.h>
#include <unistd.h>

namespace norma::cli {

Progress::Progress(std::string what) : what_(std::move(what)), terminal_(isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
  if (terminal_ && shown_ > 0) fmt::print(stderr, "\r\x1b[K");
}

void Progress::show(std::size_t done, std::size_t total) {
  std::size_t const percent = total == 0 ? 100 : done * 100 / total;
  if (!terminal_ || percent < shown_ + 1) return;
  shown_ = percent;
  fmt::print(stderr, "\r{}: {}/{} ({} %)\x1b[K", what_, done, total, percent);
  std::fflush(stderr);
}

}  // namespace norma::cli
