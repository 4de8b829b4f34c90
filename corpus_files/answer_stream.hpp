// A stream of cases answered in order, many at a time and by several threads.
#pragma once
#include <functional>
#include <string>

#include "oracle/law.hpp"

namespace norma::corpus {

// What became of a stream of cases.
struct Answered {
  std::size_t cases = 0, errors = 0, incomplete = 0;
  std::unique_ptr<oracle::InputError> first_error{};
  std::size_t first_error_line = 0;
  int read_error = 0;
};

struct Streaming {
  unsigned threads = 1;
  // Before the stream waits for more input, everything that it holds is answered and told; then this is asked. No: it ends.
  std::function<bool()> go_on;
  // Whether there is something to read now.
  std::function<bool()> ready;
  // Takes answers, whole lines. No: the stream ends.
  std::function<bool(std::string const&)> tell;
};

// Answers each document that can be read from `fd`; memory does not grow with the stream.
Answered answer_stream(int fd, oracle::Answering const& answering, Streaming const& how);

}  // namespace norma::corpus
