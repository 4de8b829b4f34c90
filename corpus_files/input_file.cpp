#include "corpus_files/input_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace norma::corpus {

std::optional<InputFile> InputFile::open(std::string const& path) {
  if (path == "-") return InputFile(STDIN_FILENO);
  InputFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.fd_ < 0) return std::nullopt;
  struct stat info{};
  if (::fstat(file.fd_, &info) == 0 && S_ISDIR(info.st_mode)) {
    errno = EISDIR;
    return std::nullopt;
  }
  return file;
}

InputFile::~InputFile() {
  if (fd_ <= STDERR_FILENO) return;
  int const saved = errno;
  ::close(fd_);
  errno = saved;
}

}  // namespace norma::corpus
