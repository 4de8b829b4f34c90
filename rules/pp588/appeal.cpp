#include "rules/pp588/appeal.hpp"

#include "model/pool.hpp"
#include "rules/pp588/recognition.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp588 {
namespace {

// A month from the last day on which a decision may be received lies within the calendar.
constexpr Date last_received = day(2026, 11, 15), last_end = day(2026, 12, 15);

constexpr auto received = given(decision_received_on) && value(decision_received_on) <= last_received;
constexpr auto month_later = value(decision_received_on) + months(1);

// Days up to and including `last` all work (`next` is no date), or are off, and then `next` is the working day after them.
struct Stretch {
  Date last, next;
};
std::vector<Stretch> stretches() {
  std::vector<Stretch> out;
  for (Date d = since_588; d <= last_end; d = next_day(d)) {
    auto const to = *working_day_from(d);
    auto const next = to == d ? Date{} : to;
    if (!out.empty() && out.back().next == next) out.back().last = d;
    else out.push_back({d, next});
  }
  return out;
}

template <class E>
struct OneExpression {
  E expr;
};
template <class E>
OneExpression(E) -> OneExpression<E>;
constexpr auto guard_and_end = hana::make_tuple(OneExpression{lift(received)}, OneExpression{lift(month_later)});

// As nodes: the end, whether it moves, and a search among the stretches.
class Search {
 public:
  explicit Search(Expr end) : nodes_(end.begin(), end.end()), end_(last()) {}
  std::vector<Node> moved(std::vector<Stretch> const& table) {
    auto const asked = push({.op = Op::definition, .value = moves.index});
    auto const found = among(table, 0, table.size());
    push({.op = Op::choose, .sort = Sort::date, .a = asked, .b = found, .c = end_});
    return std::move(nodes_);
  }

 private:
  std::uint16_t last() const { return static_cast<std::uint16_t>(nodes_.size() - 1); }
  std::uint16_t push(Node n) { return nodes_.push_back(n), last(); }
  std::uint16_t date(Date d) { return push({.op = Op::literal, .sort = Sort::date, .value = d.key()}); }
  std::uint16_t among(std::vector<Stretch> const& table, std::size_t first, std::size_t end) {
    if (end - first == 1) return table[first].next.given() ? date(table[first].next) : end_;
    auto const middle = first + (end - first) / 2;
    auto const bound = date(table[middle - 1].last);
    auto const early = push({.op = Op::at_most, .a = end_, .b = bound});
    auto const left = among(table, first, middle), right = among(table, middle, end);
    return push({.op = Op::choose, .sort = Sort::date, .a = early, .b = left, .c = right});
  }
  std::vector<Node> nodes_;
  std::uint16_t end_;
};

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
    auto const value = Search(pool.expr(1)).moved(stretches());
    std::vector<Node> all(guard.begin(), guard.end());
    all.insert(all.end(), value.begin(), value.end());
    return all;
  }();
  static std::array const rows{RuleRow{.head = {"appeal", cites("588:appeal"), in_588}, .assigns = true, .target = appeal_by.index, .guard = 0,
                                       .value = static_cast<std::uint16_t>(pool.expr(0).size()), .end = static_cast<std::uint16_t>(nodes.size())}};
  return {rows, nodes, &by_code};
}

}  // namespace norma::pp588
