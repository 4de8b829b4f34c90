#include "solver/procedure/own_readings.hpp"

#include "model/asked_readings.hpp"
#include "solver/omissions/omissions.hpp"

namespace norma::solver {

std::vector<std::uint16_t> own_readings(ProcedureBook const& book, ProcedureObligation const& o) {
  std::uint64_t asked = 0;
  auto const call = [&](std::uint16_t at) { asked |= asked_readings(book, book.calls[at]); };
  auto const transition = [&](std::uint16_t at) { asked |= asked_readings(book, book.transitions[at]); };
  switch (o.kind) {
    case ProcedureKind::unreachable_state: case ProcedureKind::dead_end: case ProcedureKind::uncalled_action: break;
    case ProcedureKind::ambiguous_step: transition(o.other); [[fallthrough]];
    case ProcedureKind::unreachable_transition: case ProcedureKind::unbounded_loop: case ProcedureKind::life_loop: transition(o.index); break;
    case ProcedureKind::no_remedy: case ProcedureKind::untold_act: case ProcedureKind::unheeded_act: case ProcedureKind::unowed_arrival:
    case ProcedureKind::not_provided_for: case ProcedureKind::competing_ways: case ProcedureKind::status_outlived: case ProcedureKind::unowed_renewal: break;
    case ProcedureKind::left_out:
      for (auto const c : positions_in(book.calls))
        if (has(book.calls[c].head.actions, o.index)) call(c);
      break;
    case ProcedureKind::unsettled_commencement:
      if (o.other == of_calls) call(o.index);
      else if (o.other == of_conditions) asked |= asked_readings(book.conditions[o.index].holds);
      else transition(o.index);
      break;
    case ProcedureKind::race: call(o.other); [[fallthrough]];
    default: call(o.index);
  }
  std::vector<std::uint16_t> out;
  for (std::uint16_t r = 0; r < book.readings.size(); ++r)
    if ((asked >> r & 1) != 0) out.push_back(r);
  return out;
}

}  // namespace norma::solver
