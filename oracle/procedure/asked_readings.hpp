// Which events' judgement can hang on a reading.
#pragma once
#include "model/procedure_book.hpp"

namespace norma::oracle {

// The events whose rows ask the reading, as a set. The readings of the calendar are asked by every period.
inline std::uint64_t events_asking(ProcedureBook const& book, std::size_t reading) {
  auto const asks = [&](Expr e) {
    for (auto const& n : e)
      if (n.op == Op::reading && n.value == static_cast<std::int32_t>(reading)) return true;
    return false;
  };
  bool const of_calendar = reading == book.presidential.reading || reading == book.rolling.reading;
  std::uint64_t out = 0;
  for (auto const& t : book.transitions) {
    bool any = asks(t.guard);
    for (auto const& u : t.updates) any = any || asks(u.value) || (of_calendar && u.period.dated());
    if (any) out |= std::uint64_t{1} << (t.head.event - 1);
  }
  for (auto const& c : book.conditions)
    if (asks(c.holds)) out |= c.head.events;
  for (auto const& c : book.calls)
    if ((of_calendar && c.head.period.dated()) || asks(c.guard) || asks(c.since)) out |= c.head.triggers;
  return out;
}

}  // namespace norma::oracle
