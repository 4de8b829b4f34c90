// Another act that governs some decisions of these days, and that is not encoded here.
#pragma once
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/enumeration.hpp"

namespace norma {

struct OutsideAct {
  std::string_view act, prolonged_by;  // numbers; prolonged_by may be empty
  Interval interval;
  std::vector<std::string_view> decisions{};  // by name
  Words words;                                // what it orders, with the mark of its source
};

}  // namespace norma
