#include "mutants/procedure/generate.hpp"

#include "solver/parallel.hpp"

namespace norma::mutants::procedure {

std::vector<Row> measure(ProcedureBook const& book, std::vector<Mutant> const& mutants, std::vector<LogProbe> const& probes, unsigned threads) {
  LogKills const kills(book, probes);
  std::vector<Row> out(mutants.size());
  solver::in_parallel(mutants.size(), threads, [&](std::size_t m) {
    auto const by = kills.first(mutants[m]);
    if (by < probes.size()) out[m] = {Fate::killed, by, {}};
  });
  return out;
}

}  // namespace norma::mutants::procedure
