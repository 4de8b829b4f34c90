#include "procedures/pairs.hpp"

#include <algorithm>
#include <bit>

namespace norma::procedures {
namespace {

constexpr int same_name = 1000, same_text = 1000;

bool in_force(Interval const& days) { return days.from < days.until; }

// How near two rows are; 0: they are not of one matter.
int nearness(TransitionInfo const& a, TransitionInfo const& b) {
  return a.head.event != b.head.event ? 0 : 1 + std::popcount(a.head.from & b.head.from) + (a.head.to == b.head.to ? 8 : 0);
}
int nearness(ConditionInfo const& a, ConditionInfo const& b) { return std::popcount(a.head.events & b.head.events); }
int nearness(CallInfo const& a, CallInfo const& b) {
  if ((a.head.actions & b.head.actions) == 0 || (a.head.actors & b.head.actors) == 0) return 0;
  return 1 + (a.head.call == b.head.call ? 8 : 0) + std::popcount(a.head.triggers & b.head.triggers);
}
int shared(Cites const& a, Cites const& b) {
  return static_cast<int>(std::count_if(a.begin(), a.end(), [&](auto const c) { return std::find(b.begin(), b.end(), c) != b.end(); }));
}

template <class Row>
void pair(Table table, rulebook::ProcedureRows const& a, rulebook::ProcedureRows const& b, std::vector<Row> const& before, std::vector<Row> const& after, std::vector<RowChange>& out) {
  std::vector<std::uint16_t> gone, come;
  for (std::uint16_t r = 0; r < before.size(); ++r) {
    bool const was = in_force(before[r].head.interval), is = in_force(after[r].head.interval);
    if (was && !is) gone.push_back(r);
    if (is && !was) come.push_back(r);
  }
  std::vector<RowChange> found;
  // Rows of one name first.
  std::stable_partition(gone.begin(), gone.end(), [&](auto const g) { return std::any_of(come.begin(), come.end(), [&](auto const c) { return before[g].head.id == after[c].head.id; }); });
  for (auto const g : gone) {
    // Of equally near ones the one that shares more provisions.
    auto const nearest = std::max_element(come.begin(), come.end(), [&](auto const x, auto const y) {
      auto const rank = [&](auto const c) {
        bool const named_alike = before[g].head.id == after[c].head.id;
        return std::pair(named_alike ? same_name + (text_but_days(a, before[g]) == text_but_days(b, after[c]) ? same_text : 0) : nearness(before[g], after[c]),
                         shared(before[g].head.cites, after[c].head.cites));
      };
      return rank(x) < rank(y);
    });
    if (nearest == come.end() || (before[g].head.id != after[*nearest].head.id && nearness(before[g], after[*nearest]) == 0)) found.push_back({table, g, {}});
    else found.push_back({table, g, *nearest}), come.erase(nearest);
  }
  for (auto const c : come) found.push_back({table, {}, c});
  std::sort(found.begin(), found.end(), [](auto const& x, auto const& y) { return x.after.value_or(x.before.value_or(0)) < y.after.value_or(y.before.value_or(0)); });
  out.insert(out.end(), found.begin(), found.end());
}

}  // namespace

std::vector<RowChange> changes_of(ProcedureBook const& before, ProcedureBook const& after) {
  std::vector<RowChange> out;
  rulebook::ProcedureRows const a(before), b(after);
  pair(Table::transition, a, b, before.transitions, after.transitions, out);
  pair(Table::condition, a, b, before.conditions, after.conditions, out);
  pair(Table::call, a, b, before.calls, after.calls, out);
  return out;
}

}  // namespace norma::procedures
