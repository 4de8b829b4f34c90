// Standard output in large blocks.
#pragma once
#include <string>

#include "cli/exit_code.hpp"

namespace norma::cli {

class Output {
 public:
  explicit Output(int fd) : fd_(fd) {}
  Output(Output const&) = delete;
  Output& operator=(Output const&) = delete;
  ~Output() { flush(); }

  std::string& text() { return text_; }
  // Writes out what has piled up, if that is much.
  void settle() {
    constexpr std::size_t much = std::size_t{1} << 18;
    if (text_.size() >= much) flush();
  }
  void flush();
  // The error number of the write that failed, or 0. After a failure nothing more is written.
  int error() const { return error_; }

 private:
  int fd_;
  std::string text_;
  int error_ = 0;
};

// Writes out everything. `exit`, unless that failed: then the user is told, and the work is incomplete.
Exit finish(Output& out, Exit exit);

}  // namespace norma::cli
