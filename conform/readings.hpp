// Which reading of the law an implementation seems to follow, by its answers.
#pragma once
#include "conform/campaign.hpp"

namespace norma::conform {

struct FoundReadings {
  std::vector<std::string> taken;                       // together they explain mismatches and break no match
  bool all = false;                                    // no mismatch is left under them
  std::map<std::size_t, std::vector<std::string>> by;  // by case of the suite: "Q19=a_contrario", each of which, switched alone, makes its answer lawful
};

// Switches of single readings from the world of the campaign. A switch is taken if it makes answers lawful and none unlawful;
// what several explain alike is taken by the first in the order of the act, and the others are told with the case.
FoundReadings find_readings(Campaign const& campaign);

}  // namespace norma::conform
