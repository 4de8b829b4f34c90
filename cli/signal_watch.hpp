// Ctrl-C, SIGTERM and a closed terminal end the work of the solvers; what is decided by then is reported.
#pragma once
#include <thread>

namespace norma::cli {

// From its construction on these signals do not end the process. Construct it before there are other threads.
class SignalWatch {
 public:
  SignalWatch();
  SignalWatch(SignalWatch const&) = delete;
  SignalWatch& operator=(SignalWatch const&) = delete;
  // The signals stay blocked: one that comes while the report is printed must not cut it off.
  ~SignalWatch();

 private:
  void watch() const;

  int signals_, stop_;
  std::thread watcher_;
};

}  // namespace norma::cli
