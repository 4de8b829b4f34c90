// Which events' judgement can hang on a reading.
#pragma once
#include "model/asked_readings.hpp"

namespace norma::oracle {

// The events whose rows ask the reading, as a set.
inline std::uint64_t events_asking(ProcedureBook const& book, std::size_t reading) {
  auto const in = [&](std::uint64_t asked) { return (asked >> reading & 1) != 0; };
  std::uint64_t out = 0;
  for (auto const& t : book.transitions)
    if (in(asked_readings(book, t))) out |= std::uint64_t{1} << (t.head.event - 1);
  for (auto const& c : book.conditions)
    if (in(asked_readings(c.holds))) out |= c.head.events;
  for (auto const& c : book.calls)
    if (in(asked_readings(book, c))) out |= c.head.triggers;
  return out;
}

}  // namespace norma::oracle
