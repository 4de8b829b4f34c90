// Mismatches put together by what looks like one mistake: the decision, how the answer is wrong, and the provisions that the
// smallest such case rests on.
#pragma once
#include "conform/shrink.hpp"

namespace norma::conform {

struct Defect {
  report::ConformDefect told;
  Shrunk smallest;
};

struct DefectOptions {
  std::size_t most = 400;     // questions to make one case small; 0: none is asked
  std::size_t groups = 60;    // that are made small; the others stand as they are
};

// Those with most cases first. `runner` may be null: then nothing is asked. `c` has the cases of the campaign.
std::vector<Defect> find_defects(Campaign const& campaign, report::Conformance const& c, Runner* runner, DefectOptions const& options, std::function<bool()> const& stopped);

}  // namespace norma::conform
