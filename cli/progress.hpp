// A line of progress on a terminal; nothing where standard error is not one.
#pragma once
#include <string>

namespace norma::cli {

class Progress {
 public:
  // `what` is being done.
  explicit Progress(std::string what);
  ~Progress();
  Progress(Progress const&) = delete;
  Progress& operator=(Progress const&) = delete;
  void show(std::size_t done, std::size_t total);

 private:
  std::string what_;
  bool terminal_;
  std::size_t shown_ = 0;
};

}  // namespace norma::cli
