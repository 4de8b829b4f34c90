#include "cli/output.hpp"

#include <cerrno>
#include <cstring>
#include <unistd.h>

#include "cli/options.hpp"

namespace norma::cli {

void Output::flush() {
  std::size_t done = 0;
  while (done < text_.size() && error_ == 0) {
    auto const n = ::write(fd_, text_.data() + done, text_.size() - done);
    if (n >= 0) done += static_cast<std::size_t>(n);
    else if (errno != EINTR) error_ = errno;
  }
  text_.clear();
}

Exit finish(Output& out, Exit exit) {
  out.flush();
  if (out.error() == 0) return exit;
  complain(std::string("output failed: ") + std::strerror(out.error()));
  return Exit::incomplete;
}

}  // namespace norma::cli
