// Timestamps of XES: which day it was where the log was kept.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/date.hpp"
#include "oracle/input_error.hpp"

namespace norma::oracle {

// Minutes east of Greenwich: "+03:00", "-11:30".
std::optional<int> parse_zone(std::string_view text);

// Days of one file. With a zone, every timestamp is told in it; without one, as written, and then all of the file must
// be written with one offset, for another offset may mean another day.
class XesClock {
 public:
  explicit XesClock(std::optional<int> zone) : zone_(zone) {}

  // The day, or what was expected instead. A date alone is the day itself.
  std::optional<Date> day(std::string_view timestamp, Phrase& expected);

 private:
  std::optional<int> zone_, written_;
};

}  // namespace norma::oracle
