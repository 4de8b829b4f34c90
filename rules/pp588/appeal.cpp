#include "rules/pp588/appeal.hpp"

#include "model/date_search.hpp"
#include "model/pool.hpp"
#include "rules/pp588/examination.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp588 {
namespace {

constexpr Date last_end = day(2026, 12, 15);

constexpr auto received = given(decision_received_on) && value(decision_received_on) <= last_received && value(decided_by) != Body::federal_bureau;
constexpr auto month_later = value(decision_received_on) + months(1);

// Days that work, or are off, and then the working day after them is the value.
std::vector<DateUpTo> stretches() {
  return date_table(since_588, last_end, [](Date d) {
    auto const to = *working_day_from(d);
    return to == d ? Date{} : to;
  });
}

constexpr auto guard_and_end = hana::make_tuple(OneExpression{lift(received)}, OneExpression{lift(month_later)});

// As nodes: the end, whether it moves, and where to.
std::vector<Node> moved(Expr end) {
  std::vector<Node> nodes(end.begin(), end.end());
  auto const last = [&] { return static_cast<std::uint16_t>(nodes.size() - 1); };
  auto const at = last();
  nodes.push_back({.op = Op::definition, .value = moves.index});
  auto const asked = last();
  auto const found = search_dates(nodes, at, stretches());
  nodes.push_back({.op = Op::choose, .sort = Sort::date, .a = asked, .b = found, .c = at});
  return nodes;
}

std::uint32_t by_code(Frame<Case> const& f, std::int32_t* assigned) {
  if (!eval(f, received)) return 0;
  auto const end = eval(f, month_later);
  assigned[0] = (eval(f, moves) ? working_day_from(end).value_or(end) : end).key();
  return 1;
}

}  // namespace

std::optional<Date> working_day_from(Date day) {
  static Calendar const calendar(pp95::procedure::production_calendar(), false);
  if (day < since_588 || last_end < day) return std::nullopt;
  return calendar.roll(day);
}

SectionView<Case> appeal_section() {
  static constexpr auto pool = lower_pool<guard_and_end>();
  static auto const nodes = [] {
    auto const guard = pool.expr(0);
    auto const value = moved(pool.expr(1));
    std::vector<Node> all(guard.begin(), guard.end());
    all.insert(all.end(), value.begin(), value.end());
    return all;
  }();
  static auto const rows = [] {
    std::array row{RuleRow{.head = {"appeal", cites("588:appeal"), in_588}, .assigns = true, .target = appeal_by.index, .guard = 0,
                           .value = static_cast<std::uint16_t>(pool.expr(0).size()), .end = static_cast<std::uint16_t>(nodes.size())}};
    row[0].head.readings.push_back(reading("N12d", "with_588"));
    return row;
  }();
  return {rows, nodes, &by_code};
}

}  // namespace norma::pp588
