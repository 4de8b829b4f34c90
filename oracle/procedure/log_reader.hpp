// Reads event logs in JSON, one object a log.
#pragma once
#include <memory>

#include "oracle/procedure/log_fields.hpp"

namespace norma::oracle {

using LogOrError = std::variant<EventLog, InputError>;

// Keeps its buffers from log to log; one thread at a time.
class LogReader {
 public:
  explicit LogReader(LogFields const& fields);
  LogReader(LogReader&&) noexcept;
  ~LogReader();

  // {"log": id, "begin": {...}?, "events": [{"event", "on", "by", facts...}, ...]}. Events must be in order of time.
  LogOrError read(std::string_view json);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace norma::oracle
