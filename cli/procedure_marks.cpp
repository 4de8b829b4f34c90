#include "cli/procedure_marks.hpp"

#include "cli/replay_run.hpp"

namespace norma::cli {
namespace {

using solver::ProcedureKind;
using solver::ProcedureVerdict;

std::string subject_of(ProcedureBook const& book, solver::Goal const& g) {
  return std::string(g.kind == ProcedureKind::unreachable_transition ? book.transitions[g.index].head.id : book.states[g.index - 1u].name);
}

}  // namespace

SolvedMarks marks_of(ProcedureBook const& book, std::size_t edition, World const& world) {
  solver::ExploreLimits limits;
  limits.kinds = {ProcedureKind::unreachable_state, ProcedureKind::unreachable_transition, ProcedureKind::dead_end};
  auto explored = solver::explore(book, edition, world, replay_run(book), limits);
  SolvedMarks out{{std::vector(book.states.size(), oracle::Reach::reachable),
                   std::vector(book.transitions.size(), oracle::Reach::unasked), std::vector(book.states.size(), oracle::DeadEnd::no)},
                  {}, std::move(explored.disagreements)};
  auto const missed = solver::has_unshown_steps(book, book.editions[edition].interval.from) ? oracle::Reach::unshown : oracle::Reach::unreachable;
  for (auto const& a : explored.answers) {
    bool const refuted = a.verdict == ProcedureVerdict::refuted, undecided = a.verdict == ProcedureVerdict::undecided;
    if (undecided) out.undecided.push_back(std::string(name_of(a.goal.kind)) + "/" + subject_of(book, a.goal));
    auto const reach = undecided ? oracle::Reach::undecided : refuted ? missed : oracle::Reach::reachable;
    switch (a.goal.kind) {
      case ProcedureKind::unreachable_state:
        // A course begins there: the question is about coming back.
        if (!book.states[a.goal.index - 1u].initial) out.marks.states[a.goal.index - 1u] = reach;
        break;
      case ProcedureKind::unreachable_transition: out.marks.transitions[a.goal.index] = reach; break;
      case ProcedureKind::dead_end:
        out.marks.dead_ends[a.goal.index - 1u] = undecided ? oracle::DeadEnd::undecided : refuted ? oracle::DeadEnd::yes : oracle::DeadEnd::no;
        break;
      default: break;
    }
  }
  return out;
}

}  // namespace norma::cli
