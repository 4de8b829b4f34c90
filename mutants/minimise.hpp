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

// The probes that came after the given without those that can be spared: what it alone kills is in the rows that name a probe.
// Where others kill all of that, they are named instead. What is kept keeps its order, and no one of it can be spared.
template <class Kills, class Complete>
void keep_needed(Complete& out, Kills const& kills, unsigned threads) {
  auto const all = kills.probes().size(), came = all - out.given;
  std::vector<std::vector<std::size_t>> named(came);
  for (std::size_t m = 0; m < out.rows.size(); ++m)
    if (out.rows[m].fate == Fate::killed && out.rows[m].probe >= out.given) named[out.rows[m].probe - out.given].push_back(m);
  std::vector<char> spared(came), alone(came);
  auto const another = [&](std::size_t m, std::size_t but) {  // that kills it and is kept, or their number
    auto by = kills.first(out.mutants[m], 0);
    while (by < all && (by == but || (by >= out.given && spared[by - out.given]))) by = kills.first(out.mutants[m], by + 1);
    return by;
  };
  for (std::size_t p = 0; p < came; ++p) spared[p] = named[p].empty();
  solver::in_parallel(came, threads, [&](std::size_t p) {
    alone[p] = std::any_of(named[p].begin(), named[p].end(), [&](auto m) { return another(m, out.given + p) == all; });
  });
  for (std::size_t p = 0; p < came; ++p) {
    if (spared[p] || alone[p]) continue;
    std::vector<std::size_t> by;
    for (auto const m : named[p])
      if (auto const other = another(m, out.given + p); other < all) by.push_back(other);
      else break;
    if (by.size() < named[p].size()) continue;
    spared[p] = true;
    for (std::size_t i = 0; i < by.size(); ++i) {
      out.rows[named[p][i]].probe = by[i];
      if (by[i] >= out.given) named[by[i] - out.given].push_back(named[p][i]);
    }
  }
  std::vector<std::size_t> place(came);
  for (std::size_t p = 0; p < came; ++p) {
    place[p] = out.given + out.probes.size();
    if (!spared[p]) out.probes.push_back(kills.probes()[out.given + p]);
  }
  for (auto& r : out.rows)
    if (r.fate == Fate::killed && r.probe >= out.given) r.probe = place[r.probe - out.given];
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
