#include "solver/moved.hpp"

#include <algorithm>

#include "solver/witness.hpp"

namespace norma::solver {
namespace {

// Nothing if a date leaves the calendar.
std::optional<std::vector<std::int32_t>> all_dates_by(Rulebook const& book, std::vector<std::int32_t> slots, int days) {
  auto const first = serial(first_supported), last = serial(last_supported);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (book.facts[i].sort != Sort::date || slots[i] == 0) continue;
    auto const day = serial(Date::from_key(slots[i])) + days;
    if (day < first || day > last) return std::nullopt;
    slots[i] = from_serial(day).key();
  }
  return slots;
}

}  // namespace

std::vector<std::vector<std::int32_t>> moved(Rulebook const& book, Replay const& replay, std::vector<std::int32_t> const& slots, std::size_t edition) {
  std::vector<std::vector<std::int32_t>> out;
  if (!replay.broken || slots[book.decided_on] == 0) return out;
  auto const add = [&](std::vector<std::int32_t> other) {
    if (in_ranges(book, other) && replay.broken(other) < 0) out.push_back(std::move(other));
  };
  auto const in_force = book.editions[edition].interval;
  auto const second_week = std::min(in_force.from + days(14), in_force.until - days(1)), near_end = std::max(in_force.from, in_force.until - days(3));
  auto const decided = serial(Date::from_key(slots[book.decided_on]));
  for (auto const day : {second_week, near_end})
    if (auto other = all_dates_by(book, slots, serial(day) - decided)) add(std::move(*other));
  auto alone = slots;
  alone[book.decided_on] = second_week.key();
  add(std::move(alone));
  return out;
}

}  // namespace norma::solver
