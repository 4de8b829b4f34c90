#include "properties/generators.hpp"

namespace norma::properties {

Slots draw_possible(Source const& source, rc::Random random, int size) {
  for (int tries = 0; tries < 10; ++tries) {
    auto slots = draw(source, random, size);
    if (repair(source, random, slots)) return slots;
  }
  Slots ordinary;
  for (auto const& f : source.book.facts) ordinary.push_back(f.ordinary);
  return ordinary;
}

}  // namespace norma::properties
