// Which readings the rows of a procedure ask.
#pragma once
#include "model/procedure_book.hpp"

namespace norma {

// Readings as a set, bit i for the one at position i.
constexpr std::uint64_t asked_readings(Expr e) {
  std::uint64_t out = 0;
  for (auto const& n : e)
    if (n.op == Op::reading) out |= std::uint64_t{1} << n.value;
  return out;
}

// Of a period, those of the calendar: whether days declared non-working are working days, and, as a working day never moves, of
// the other periods whether a last day that is off does.
inline std::uint64_t asked_readings(ProcedureBook const& book, Period const& p) {
  if (!p.dated()) return 0;
  std::uint64_t const presidential = std::uint64_t{1} << book.presidential.reading, rolling = std::uint64_t{1} << book.rolling.reading;
  return p.unit == Unit::working_days ? presidential : presidential | rolling;
}

inline std::uint64_t asked_readings(ProcedureBook const& book, CallInfo const& c) {
  return asked_readings(c.guard) | asked_readings(c.since) | asked_readings(book, c.head.period);
}

inline std::uint64_t asked_readings(ProcedureBook const& book, TransitionInfo const& t) {
  auto out = asked_readings(t.guard);
  for (auto const& u : t.updates) out |= asked_readings(u.value) | asked_readings(book, u.period);
  return out;
}

}  // namespace norma
