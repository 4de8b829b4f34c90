#include "rules/pp588/period.hpp"

#include "model/date_search.hpp"
#include "model/pool.hpp"
#include "rules/pp588/examination.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp588 {
namespace {

constexpr auto registered = registered_in_days;
struct Period {
  std::string_view id;
  Within within;
  int days;
};
constexpr std::array periods{Period{"3 days end", Within::days_3, 3}, Period{"10 days end", Within::days_10, 10}, Period{"30 days end", Within::days_30, 30}};

constexpr auto guards_and_day =
    hana::make_tuple(OneExpression{lift(registered && lawful(exam_within, Within::days_3))}, OneExpression{lift(registered && lawful(exam_within, Within::days_10))},
                     OneExpression{lift(registered && lawful(exam_within, Within::days_30))}, OneExpression{lift(value(registered_on))});

std::uint32_t by_code(Frame<Case> const& f, std::int32_t* assigned) {
  if (!eval(f, registered)) return 0;
  std::uint32_t active = 0;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    if ((f.lawful[exam_within.index] >> Decision<Within>::position(periods[i].within) & 1) == 0) continue;
    active |= 1u << i;
    assigned[i] = working_days_after(eval(f, value(registered_on)), periods[i].days)->key();
  }
  return active;
}

struct Table {
  std::vector<RuleRow> rows;
  std::vector<Node> nodes;
};
Table table() {
  static constexpr auto pool = lower_pool<guards_and_day>();
  Table out;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    auto const guard = pool.expr(i), on = pool.expr(periods.size());
    auto const at = static_cast<std::uint16_t>(out.nodes.size());
    out.nodes.insert(out.nodes.end(), guard.begin(), guard.end());
    std::vector<Node> value(on.begin(), on.end());
    auto const days = date_table(since_588, last_registered, [&](Date d) { return *working_days_after(d, periods[i].days); });
    search_dates(value, static_cast<std::uint16_t>(value.size() - 1), days);
    auto const from = static_cast<std::uint16_t>(out.nodes.size());
    out.nodes.insert(out.nodes.end(), value.begin(), value.end());
    out.rows.push_back({.head = {periods[i].id, cites("588:deadline"), in_588}, .assigns = true, .target = exam_by.index, .guard = at, .value = from, .end = static_cast<std::uint16_t>(out.nodes.size())});
  }
  return out;
}

}  // namespace

std::optional<Date> working_days_after(Date registered, int n) {
  static Calendar const calendar(pp95::procedure::production_calendar(), false);
  if (registered < since_588 || last_registered < registered) return std::nullopt;
  return calendar.add_working_days(registered, n);
}

SectionView<Case> period_section() {
  static auto const built = table();
  return {built.rows, built.nodes, &by_code};
}

}  // namespace norma::pp588
