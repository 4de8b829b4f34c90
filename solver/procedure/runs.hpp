// Runs of one edition as the oracle sees them: whether they show what they should, and how they are told most plainly.
#pragma once
#include "solver/procedure/answers.hpp"

namespace norma::solver {

class Runs {
 public:
  // Keeps references to both.
  Runs(LawInForce const& law, ReplayRun const& replay) : law_(law), replay_(replay) {}

  // Every event of the answer's run is lawful, and the run shows the goal; of a loop, `loop_from` is set.
  bool shown(GoalAnswer& answer) const;

  // Makes the run as plain as it can be told while it shows the goal: one event a working day if that is possible, else each
  // on the day of the one before where it can be; each fact at its ordinary value or the least. Of a race, sets the other duty.
  void polish(GoalAnswer& answer) const;

  // Another edition's run shows the goal here, too, or does with a few events put in: the answer takes it, polished.
  bool take_over(GoalAnswer& answer, GoalAnswer const& known) const;

  // Refutes a question of days off by the first day of the edition from which the whole period is days off, all events of
  // the answer's run falling on it; or leaves it undecided.
  void seek_days_off(GoalAnswer& answer) const;

  // Is there any day from which the call's whole period is days off?
  bool may_be_off(std::uint16_t call) const;

 private:
  void hasten(GoalAnswer& answer) const;
  bool required(TracedEvent const& e, std::uint16_t slot) const;

  LawInForce const& law_;
  ReplayRun const& replay_;
};

}  // namespace norma::solver
