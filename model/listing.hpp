// What the list of acts says of an act.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "model/date.hpp"
#include "model/enumeration.hpp"
#include "model/principle.hpp"

namespace norma {

struct Listing {
  std::string_view name;    // as `--act NAME` spells it
  Words title;
  std::string_view folder;  // of its cases, below corpus/; its accepted findings stand in corpus/accepted under this name
  // The days whose cases it decides unless another act is asked for; none: it must be asked for.
  std::optional<Interval> by_date{};
  // What it does to the principles of digital services, step by step; may be empty.
  std::span<PrincipleRow const> principles{};
  Words principles_from{};  // which acts state them, and of which days; empty where another act of the list says it
};

}  // namespace norma
