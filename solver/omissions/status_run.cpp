#include "solver/omissions/status_run.hpp"

namespace norma::solver {

Trace given_for_a_year(ProcedureBook const& book, KnownRun const& run, std::int32_t value) {
  auto const& concerns = book.concerns;
  auto const given = std::find_if(run.trace.begin(), run.trace.end(), [&](TracedEvent const& e) { return e.event == concerns.status_begins; });
  if (given == run.trace.end()) return {};
  Trace out(run.trace.begin(), given + 1);
  for (auto& [slot, stated] : out.back().stated) {
    if (slot == concerns.status) stated = value;
    if (slot == concerns.status_ends.front()) stated = first_of_next_month(given->on + days(365)).key();
  }
  return out;
}

}  // namespace norma::solver
