#include "procedures/moved_log.hpp"

#include "mutants/procedure/log_text.hpp"

namespace norma::procedures {
namespace {

constexpr int week = 7;

void move(std::int32_t& slot, Days by) {
  if (slot != 0) slot = (Date::from_key(slot) + by).key();
}

}  // namespace

std::optional<mutants::procedure::LogProbe> moved_into(ProcedureBook const& book, mutants::procedure::LogProbe probe, Interval const& days) {
  auto& log = probe.log;
  if (log.events.empty()) return std::nullopt;
  auto const first = log.events.front().on;
  auto const last = log.end_of_observation ? std::max(*log.end_of_observation, log.events.back().on) : log.events.back().on;
  if (days.contains(first) && days.contains(last)) return probe;
  auto const ahead = serial(days.from) - serial(first);
  Days const by{ahead > 0 ? (ahead + week - 1) / week * week : -(-ahead / week * week)};
  if (!days.contains(first + by) || !days.contains(last + by)) return std::nullopt;
  for (auto& e : log.events) {
    e.on = e.on + by;
    for (auto& [slot, value] : e.stated)
      if (book.facts[slot].sort == Sort::date) move(value, by);
  }
  for (std::size_t s = 0; s < book.facts.size(); ++s)
    if (book.facts[s].sort == Sort::date && s != book.today) move(log.begin.slots[s], by);
  if (log.end_of_observation) log.end_of_observation = *log.end_of_observation + by;
  auto read = mutants::procedure::Canonical(book).of(log);
  if (!read) return std::nullopt;
  log = std::move(*read);
  return probe;
}

}  // namespace norma::procedures
