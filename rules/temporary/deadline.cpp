#include "rules/temporary/deadline.hpp"

#include <array>

#include "model/pool.hpp"
#include "rules/pp95/procedure/procedure.hpp"
#include "rules/temporary/rules.hpp"

namespace norma::temporary {

namespace {
// The latest end of a term that comes in the days of the order, by any reading (T7).
constexpr Date latest_end = last_day + months(1);

std::vector<DateUpTo> table_of(int n, bool presidential_days_off) {
  return date_table(since_467, latest_end, [=](Date end) { return working_day_before(end, n, presidential_days_off); });
}
}  // namespace

Date working_day_before(Date end, int n, bool presidential_days_off) {
  if (!(since_467 <= end && end <= latest_end)) return {};
  static Calendar const plain(pp95::procedure::production_calendar(), false), shorter(pp95::procedure::production_calendar(), true);
  for (; n > 0; n -= (presidential_days_off ? shorter : plain).works(end)) end = previous_day(end);
  return end;
}

std::vector<DateUpTo> const& deadlines(int n, bool presidential_days_off) {
  static std::array const third{table_of(3, false), table_of(3, true)}, fourth{table_of(4, false), table_of(4, true)};
  return (n == 3 ? third : fourth)[presidential_days_off];
}

namespace {
// What is known of the end of the term, and the deadline by a search in the table: as nodes, and as code.
constexpr auto dated = hana::make_tuple(OneExpression{lift(dated_by_1697)});
std::uint32_t by_code(Frame<Case> const& f, std::int32_t* assigned) {
  if (!eval(f, dated_by_1697)) return 0;
  auto const end = eval(f, value(current_until));
  bool const between = eval(f, days_between);
  auto const from = !between && eval(f, from_last_day) ? previous_day(end) : end;
  for (bool const off : {false, true}) assigned[off] = working_day_before(from, between ? 4 : 3, off).key();
  return 3;
}
}  // namespace

SectionView<Case> deadline_section() {
  static constexpr auto pool = lower_pool<dated>();
  static constexpr std::array by_calendar{select(readings, "N13", "working"), select(readings, "N13", "off")};
  auto const with = [](bool presidential) {
    std::vector<Node> out;
    auto const push = [&](Node n) { return out.push_back(n), static_cast<std::uint16_t>(out.size() - 1); };
    auto const last_day_counts = push({.op = Op::definition, .value = from_last_day.index});
    auto const end = push({.op = Op::fact, .sort = Sort::date, .value = slot_of(current_until)});
    auto const before = push({.op = Op::previous_day, .sort = Sort::date, .a = end});
    auto const from = push({.op = Op::choose, .sort = Sort::date, .a = last_day_counts, .b = before, .c = end});
    auto const between = push({.op = Op::definition, .value = days_between.index});
    auto const third = search_dates(out, from, deadlines(3, presidential)), fourth = search_dates(out, end, deadlines(4, presidential));
    push({.op = Op::choose, .sort = Sort::date, .a = between, .b = fourth, .c = third});
    std::vector<Node> all(pool.expr(0).begin(), pool.expr(0).end());
    all.insert(all.end(), out.begin(), out.end());
    return all;
  };
  static auto const table = [&] {
    struct {
      std::vector<RuleRow> rows;
      std::vector<Node> nodes;
    } t;
    for (bool const off : {false, true}) {
      auto const nodes = with(off);
      auto const at = static_cast<std::uint16_t>(t.nodes.size());
      t.nodes.insert(t.nodes.end(), nodes.begin(), nodes.end());
      t.rows.push_back({.head = {off ? "1697 deadline, presidential days off" : "1697 deadline", cites("1697:deadline"), by_1697}, .assigns = true, .target = decide_by.index, .guard = at,
                        .value = static_cast<std::uint16_t>(at + pool.expr(0).size()), .end = static_cast<std::uint16_t>(t.nodes.size())});
      t.rows.back().head.readings.push_back(by_calendar[off]);
    }
    return t;
  }();
  return {table.rows, table.nodes, &by_code};
}

}  // namespace norma::temporary
