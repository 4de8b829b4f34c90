// Random cases of the small decision, the same for both.
#pragma once
#include <string>
#include <vector>

#include "bench/small/facts.hpp"
#include "bench/small/plain.hpp"

namespace norma::bench::small {

// Cases of a fixed seed. Days are those of the encoded law, births before them: all are answered.
struct Cases {
  explicit Cases(std::size_t count);

  std::vector<Case> facts;
  std::vector<plain::Application> applications;
  std::vector<std::int32_t> slots;        // slot_count<Case> a case
  std::string text;                       // a line a case, and what may be read behind the last
  std::vector<std::string_view> lines;    // of the text, without line ends
};

}  // namespace norma::bench::small
