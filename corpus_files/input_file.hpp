// A file to read, or standard input.
#pragma once
#include <optional>
#include <string>

namespace norma::corpus {

class InputFile {
 public:
  // "-" is standard input. Nothing if the file cannot be opened (errno says why) or is a directory.
  static std::optional<InputFile> open(std::string const& path);
  InputFile(InputFile&& o) noexcept : fd_(o.fd_) { o.fd_ = -1; }
  InputFile& operator=(InputFile&&) = delete;
  ~InputFile();
  int fd() const { return fd_; }

 private:
  explicit InputFile(int fd) : fd_(fd) {}
  int fd_;
};

}  // namespace norma::corpus
