// A conversation in lines with a program. Whatever the program does, nothing here waits, grows without bound or throws.
#pragma once
#include <poll.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conform/process.hpp"

namespace norma::conform {

using Clock = std::chrono::steady_clock;
using Moment = Clock::time_point;
using Milliseconds = std::chrono::milliseconds;

struct LinkLimits {
  std::size_t line = std::size_t{1} << 20;    // bytes of a line
  std::size_t errors = std::size_t{1} << 16;  // bytes that are kept of standard error: the last
};

class Link {
 public:
  using OnLine = std::function<void(std::string_view)>;

  explicit Link(LinkLimits limits = {}) : limits_(limits) {}

  // Why the program cannot be started, or nothing.
  std::string start(std::string const& command);
  bool open() const { return process_.running(); }

  // To be written as soon as the program reads. A line end is added.
  void send(std::string_view line);
  bool unwritten() const { return written_ < out_.size(); }

  // What this link waits for.
  void wait_for(std::vector<pollfd>& fds) const;
  // Reads and writes what can be without waiting; hands out each line. How the conversation ended, in words, or nothing.
  std::string work(OnLine const& on_line);

  // Ends the program: closes its input, waits, asks by SIGTERM, waits, kills. Lines that still come are handed out.
  void end(Milliseconds grace, OnLine const& on_line);
  void kill();

  std::string const& errors() const { return errors_; }

 private:
  // What is wrong with the stream, in words, or nothing.
  std::string read_lines(OnLine const& on_line);
  void read_errors();
  std::string write_out();
  bool wait_for_end(Milliseconds grace, OnLine const& on_line);

  LinkLimits limits_;
  Process process_;
  std::string in_, out_, errors_;
  std::size_t written_ = 0;
  bool at_end_ = false;           // of its output
  std::optional<Moment> closed_;  // since when a stream is closed
};

}  // namespace norma::conform
