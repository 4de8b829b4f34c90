// Draws the slots of a case at random: near the boundaries that matter, in the order that the constraints demand.
#pragma once
#include <memory>

#include "model/rulebook.hpp"
#include "properties/hints.hpp"
#include "properties/slots.hpp"

namespace rc {
class Random;
}

namespace norma::properties {

// A rulebook and what was mined from it. Immutable once made.
struct Source {
  Rulebook book;
  Hints hints;
  World world;
};
std::shared_ptr<Source const> source_of(Rulebook book);

// Position of the first constraint that the case breaks, or -1.
int broken(Source const& source, Slots const& slots);

// A case that may be impossible. Size 0 is close to the ordinary case, 100 far from it.
Slots draw(Source const& source, rc::Random& random, int size);

// One slot drawn anew; of a present record, its members too, and of an absent one, nothing.
void redraw(Source const& source, rc::Random& random, Slots& slots, std::size_t slot);

// Sets a slot; members of a record that becomes absent are cleared, of one that becomes present drawn.
void assign(Source const& source, rc::Random& random, Slots& slots, std::size_t slot, std::int32_t value);

// Changes facts that break constraints until none does; false if that did not work out.
bool repair(Source const& source, rc::Random& random, Slots& slots);

}  // namespace norma::properties
