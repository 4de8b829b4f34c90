// A case as its slots, and back.
#pragma once
#include <vector>

#include "model/reflect.hpp"

namespace norma::properties {

using Slots = std::vector<std::int32_t>;

template <class Case>
Slots slots_of(Case const& facts) {
  Slots slots(slot_count<Case>);
  flatten(facts, slots.data());
  return slots;
}

template <class Case>
Case case_of(Slots const& slots) {
  Case facts;
  unflatten(facts, slots.data());
  return facts;
}

}  // namespace norma::properties
