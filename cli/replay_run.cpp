#include "cli/replay_run.hpp"

#include "oracle/procedure/stepper.hpp"

namespace norma::cli {

solver::ReplayRun replay_run(ProcedureBook const& book) {
  return [&book](solver::Trace const& trace, World const& world, Date law) {
    oracle::Stepper<oracle::FlatRows> const stepper(oracle::FlatRows(book, world), law);
    auto course = oracle::initial_course(book);
    std::vector<solver::Replayed> out;
    for (auto const& e : trace) {
      bool const timely = oracle::in_time(book, course, e.on);
      auto const step = stepper.take(course, {e.event, e.actor, e.on, e.stated});
      auto& r = out.emplace_back(solver::Replayed{step.lawful() && timely, step.transition, {course.state, course.slots, {}}});
      for (auto const& call : course.calls) r.at.calls.emplace_back(call.open, call.due);
    }
    return out;
  };
}

}  // namespace norma::cli
