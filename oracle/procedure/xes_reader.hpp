// Reads event logs in XES, the XML of process mining, trace by trace: memory does not grow with the file.
#pragma once
#include <functional>
#include <memory>

#include "oracle/procedure/log_reader.hpp"

namespace norma::oracle {

// Where in a file, counted from 1.
struct TextPlace {
  std::size_t line = 1, column = 1;
};

// A trace is a log; its id is `concept:name`. Of an event, `concept:name` names what happened, `time:timestamp` when (its
// day in the zone given, or else as written with one offset throughout), `org:role` or else `org:resource` who acted; an attribute without a colon states
// a fact, and must be one that the event may state. A set is a list of strings or one string with commas. Of the trace,
// `begin:state`, `begin:FACT` and `begin:last:EVENT` tell where the course stood before. All other attributes are left
// unread. By `lifecycle:transition` what has not been completed has not happened, and is counted. An event or a trace
// where none may stand is an error, as is any element that XES does not know: nothing is passed over in silence.
class XesReader {
 public:
  // Gets each trace in order, or what is wrong with it, and the place of the trace or of the fault.
  using Take = std::function<void(LogOrError, TextPlace)>;

  XesReader(LogFields const& fields, Take take, std::optional<int> zone = std::nullopt);
  ~XesReader();

  // Reads the next piece of the file. False: what has come is no XES; `take` has got the error, and nothing more is read.
  bool feed(std::string_view piece);
  // The file ends here.
  bool finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace norma::oracle
