#include "mutants/cover.hpp"

#include <algorithm>

namespace norma::mutants {
namespace {

bool has(std::vector<std::uint64_t> const& bits, std::size_t i) { return i / 64 < bits.size() && (bits[i / 64] >> i % 64 & 1) != 0; }

}  // namespace

std::vector<std::size_t> cover(std::vector<std::vector<std::uint64_t>> const& holds, std::size_t sets) {
  std::vector<std::vector<std::size_t>> of(sets);
  for (std::size_t e = 0; e < holds.size(); ++e)
    for (std::size_t s = 0; s < sets; ++s)
      if (has(holds[e], s)) of[s].push_back(e);
  std::vector<std::size_t> times(holds.size(), 0), chosen;
  auto const fresh = [&](std::size_t s) { return std::count_if(of[s].begin(), of[s].end(), [&](auto e) { return times[e] == 0; }); };
  for (;;) {
    std::size_t best = sets;
    std::ptrdiff_t most = 0;
    for (std::size_t s = 0; s < sets; ++s)
      if (auto const n = fresh(s); n > most) best = s, most = n;
    if (best == sets) break;
    chosen.push_back(best);
    for (auto const e : of[best]) ++times[e];
  }
  // What later sets hold together may make an earlier one idle.
  for (std::size_t i = chosen.size(); i-- > 0;) {
    auto const s = chosen[i];
    if (!std::all_of(of[s].begin(), of[s].end(), [&](auto e) { return times[e] > 1; })) continue;
    for (auto const e : of[s]) --times[e];
    chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(i));
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace norma::mutants
