// Simpler cases than a given one: facts become ordinary, dates come closer to their ordinary values.
#pragma once
#include "properties/draw.hpp"

namespace norma::properties {

// How far a case is from the ordinary one: how many facts differ, then by how much. Compared in this order.
struct Distance {
  long facts = 0, amount = 0;
  friend auto operator<=>(Distance const&, Distance const&) = default;
};
Distance distance(Source const& source, Slots const& slots);

// Possible cases that are closer to the ordinary one, the boldest first.
std::vector<Slots> simpler(Source const& source, Slots const& slots);

}  // namespace norma::properties
