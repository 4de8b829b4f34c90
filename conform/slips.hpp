// Which slip of the pen in a rule would make an implementation right.
#pragma once
#include "conform/campaign.hpp"

namespace norma::conform {

struct FoundSlip {
  report::ConformSlip told;
  std::vector<std::size_t> explained;  // mismatches, by case of the suite, ascending
};

struct FoundSlips {
  std::vector<FoundSlip> all;      // every mutant that makes a mismatch lawful and nothing unlawful; those that explain most first
  std::vector<std::size_t> taken;  // of them, as few as explain together what all of them do, by the greedy method
  bool everything = false;         // no mismatch is left
};

// Mutants are tried under the readings of the campaign, on the answers that there are; nobody is asked. Of more than one in a row each is taken by
// itself: pairs whose members break a match alone are not found.
FoundSlips find_slips(Campaign const& campaign, unsigned threads);

// Of those, the first three that explain every one of these cases (ascending).
std::vector<report::ConformSlip> slips_of(FoundSlips const& found, std::vector<std::size_t> const& cases);

}  // namespace norma::conform
