// Runs found for other questions, as the oracle sees them: what most questions about omissions are shown by.
#pragma once
#include <functional>

#include "solver/procedure/answers.hpp"

namespace norma::solver {

struct KnownRun {
  Trace trace;
  std::vector<Replayed> at;  // after each event
};

// Whether one of these events is among those of the run up to this position.
bool has_had(KnownRun const& run, std::size_t k, std::uint64_t events);

// After the event of the run at this position: is it what is sought?
using SoughtStep = std::function<bool(KnownRun const&, std::size_t)>;

class KnownRuns {
 public:
  // The runs of these answers that are lawful under the law, the shortest first. Keeps references to law and oracle.
  KnownRuns(LawInForce const& law, ReplayRun const& replay, std::vector<GoalAnswer> const& answers);

  // The shortest beginning of a run whose last step is sought, of a course about the status if there is one: it is the commonest;
  // empty: none of them has it, which proves nothing.
  Trace until(SoughtStep const& sought) const;
  // The same, of these runs and of those that come of stating one finite fact of one event otherwise.
  Trace until_varied(SoughtStep const& sought) const;

  // A run as the oracle sees it; no steps: it is not lawful.
  KnownRun replayed(Trace const& trace) const;

  // The run up to this position and the step, on the same day, with the facts last stated or ordinary ones, by whoever of its
  // actors takes it lawfully; empty: by none.
  Trace with_step(KnownRun const& run, std::size_t k, std::uint16_t transition) const;

  std::vector<KnownRun> const& all() const { return runs_; }

 private:
  LawInForce const& law_;
  ReplayRun const& replay_;
  std::vector<KnownRun> runs_;
};

}  // namespace norma::solver
