// Another act that governs some decisions of these days, and that this act does not hold.
#pragma once
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/enumeration.hpp"

namespace norma {

struct OutsideAct {
  std::string_view act, prolonged_by;  // numbers; prolonged_by may be empty
  Interval interval;
  std::vector<std::string_view> decisions{};  // by name, that it governs and the answer leaves to it; none: it stands beside
  Words words;                                // what it orders, with the mark of its source
  std::string_view asked{};                   // the act of this house that answers by it; empty where none does
};

}  // namespace norma
