// What a law does to the principles of digital services: for a step of the procedure and days, whether the law still needs the
// person's visit, own request, one channel, paper or territory there.
#pragma once
#include <array>
#include <string_view>

#include "model/date.hpp"
#include "model/enumeration.hpp"

namespace norma {

enum class Principle : std::uint8_t { remote, proactive, complex, omnichannel, extraterritorial, person_centred, paperless };

// Of a principle at a step: the law stands in its way; leaves the choice; keeps it; is not known.
enum class Kept : std::uint8_t { no, open, yes, unknown };

struct PrincipleRow {
  Principle principle;
  Words step;
  Interval interval;
  Kept kept;
  std::array<std::string_view, 3> cites;  // ids of provisions; the rest empty
  Words what;                             // what the law says there
};

}  // namespace norma
