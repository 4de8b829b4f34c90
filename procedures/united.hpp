// Two procedures in the same tables, so that one event log can be judged by both.
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/procedure_book.hpp"
#include "mutants/procedure/mutant.hpp"
#include "procedures/aside.hpp"

namespace norma::procedures {

using mutants::procedure::Table;

// A row that only one of the laws has, or two that speak of the same matter otherwise. Positions in the united tables, from 0; of
// an event, which both laws have, the same position twice.
struct RowChange {
  Table table{};
  std::optional<std::uint16_t> before, after;
};

// In `before` and `after` each law has the rows of both, those of the other alone in force on no day. A row in force on no day may
// still be heard (of what is not known of a past, or is presumed), so that logs are judged by the laws as they are. Where there is no
// change and nothing aside, the laws are the same, word for word, and judge every log alike.
struct United {
  ProcedureBook before, after;                  // in the same tables
  ProcedureBook judged_before, judged_after;    // as they are
  std::vector<RowChange> changes;               // in the order of the tables
  std::vector<Aside> aside{};
  bool frozen = false;                          // each law is that of one day, and rows have the days of that
  bool together = true;                         // false: facts, states, events, actors or readings are not the same in number and order,
                                                // so that no log is judged by both, and rows are compared by how they are written
  std::array<std::vector<char>, 3> only_before{};  // by table (steps, conditions, calls) and row, unless frozen: whether the former law alone has it
  std::shared_ptr<std::vector<Provision> const> provisions{};  // of both laws, if each has a registry of its own
};

// A law to be compared: a procedure as it is on all its days, or as it is on one, on which it is encoded.
struct Side {
  ProcedureBook const* book = nullptr;
  std::optional<Date> day{};
};

// The law of a day is in force as if on all days. Rows are the same if they are written alike, by names. The books must outlive it.
United unite(Side before, Side after);

// The later law as it were without this change: as it would be judged; and in the united tables.
ProcedureBook judged_without(United const& laws, RowChange const& change);
ProcedureBook without(United const& laws, RowChange const& change);

// Calls visit(before, after) with the rows of the change, either of which may be null.
template <class Visit>
auto with_rows(United const& laws, RowChange const& change, Visit const& visit) {
  auto const of = [&](auto const& before, auto const& after) { return visit(change.before ? &before[*change.before] : nullptr, change.after ? &after[*change.after] : nullptr); };
  switch (change.table) {
    case Table::transition: return of(laws.before.transitions, laws.after.transitions);
    case Table::condition: return of(laws.before.conditions, laws.after.conditions);
    case Table::call: return of(laws.before.calls, laws.after.calls);
    case Table::event: break;
  }
  return of(laws.before.events, laws.after.events);
}

// The events of which the rows of the change speak, a bit each.
std::uint64_t events_of(United const& laws, RowChange const& change);
// Whether no audit ever speaks of the rows: rights without a last day.
bool never_told(United const& laws, RowChange const& change);
// The readings that they ask, a bit each.
std::uint64_t readings_of(United const& laws, RowChange const& change);
// Whether both rows say the same and differ in the days on which they are in force.
bool differs_in_days_alone(United const& laws, RowChange const& change);
// The first day of the encoded law on which the laws differ by it; none: of an event, which has no days, or where each law is that of one day.
std::optional<Date> first_day_of(United const& laws, RowChange const& change);
// The provisions that they cite: of the row that falls away, then of the one that comes; each once.
std::vector<std::uint16_t> provisions_of(United const& laws, RowChange const& change);

}  // namespace norma::procedures
