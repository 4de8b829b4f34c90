// What all completions of a corpus do with probes, whatever these are: cases, or event logs.
#pragma once
#include <algorithm>

#include "mutants/cover.hpp"
#include "mutants/generate.hpp"
#include "solver/parallel.hpp"

namespace norma::mutants {

// As few of the probes that came after the given as kill, with the given, what all of them do: they become the probes of `out`,
// and its rows name them. `kills`: of all probes; `of` makes a Kills of some.
template <class Kills, class Complete, class Of>
void keep_fewest(Complete& out, Kills const& kills, unsigned threads, Of of) {
  std::vector<std::size_t> mortal;
  for (std::size_t m = 0; m < out.rows.size(); ++m)
    if (out.rows[m].fate == Fate::killed && out.rows[m].probe >= out.given) mortal.push_back(m);
  auto const& all = kills.probes();
  auto const came = of(std::remove_cvref_t<decltype(all)>(all.begin() + static_cast<std::ptrdiff_t>(out.given), all.end()));
  std::vector<Killers> holds(mortal.size());
  solver::in_parallel(mortal.size(), threads, [&](std::size_t i) { holds[i] = came.all(out.mutants[mortal[i]]); });
  auto const chosen = cover(holds, came.probes().size());
  for (auto const p : chosen) out.probes.push_back(came.probes()[p]);
  for (std::size_t i = 0; i < mortal.size(); ++i) {
    auto const by = std::find_if(chosen.begin(), chosen.end(), [&](auto p) { return (holds[i][p / 64] >> p % 64 & 1) != 0; });
    out.rows[mortal[i]].probe = out.given + static_cast<std::size_t>(by - chosen.begin());
  }
}

// Each mutant killed by its first probe, or undecided.
template <class Kills, class Mutant>
std::vector<Row> first_kills(Kills const& kills, std::vector<Mutant> const& mutants, unsigned threads) {
  std::vector<Row> out(mutants.size());
  solver::in_parallel(mutants.size(), threads, [&](std::size_t m) {
    auto const by = kills.first(mutants[m]);
    if (by < kills.probes().size()) out[m] = {Fate::killed, by, {}};
  });
  return out;
}

}  // namespace norma::mutants
