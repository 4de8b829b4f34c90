// Questions to the procedure without its clock. What is unreachable there is unreachable in the procedure; what is
// reachable there may not be.
#pragma once
#include "solver/procedure/clockless.hpp"

namespace norma::solver {

class Abstraction {
 public:
  // `rungs`: 1 remembers what steps between states ask of what transitions set, 2 all that they set and which events have
  // happened, 3 every fact. The first of them
  // that proves a thing unreachable answers.
  Abstraction(LawInForce const& law, unsigned milliseconds, std::size_t rungs = 3)
      : law_(&law), milliseconds_(milliseconds), rungs_(rungs) {}

  Reach state(std::uint16_t state) const;
  Reach transition(std::uint16_t transition) const;
  // The call is triggered and its guard holds.
  Reach opens(std::uint16_t call) const;
  // In the state with no dated duty open.
  Reach idle(std::uint16_t state) const;
  // In one of the states with the dated duties open, and the bearer of the first barred from acting.
  Reach barred_in(std::vector<std::uint16_t> const& duties, std::uint64_t states) const;
  // One of the dated duties is triggered while another has been open before.
  Reach opens_while(std::vector<std::uint16_t> const& duties, std::uint16_t other) const;

 private:
  Reach ask(std::vector<std::uint16_t> const& duties, ClocklessGoal const& goal) const;

  LawInForce const* law_;
  unsigned milliseconds_;
  std::size_t rungs_;
};

}  // namespace norma::solver
