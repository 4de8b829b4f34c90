#include "rules/pp95/definitions.hpp"

#include "model/pool.hpp"
#include "rules/pp95/tables.hpp"

namespace norma::pp95 {
namespace {

// In the order of `Def`, so that a definition comes after those that it uses.
constexpr auto meanings = hana::make_tuple(
    meaning_of_examination_day, meaning_of_governing_date, meaning_of_establishment_day, meaning_of_age_day,
    meaning_of_fourteenth, meaning_of_eighteenth, meaning_of_child, meaning_of_first_recognition,
    meaning_of_first_listed_exam, meaning_of_repeat_listed_exam, meaning_of_counted_from, meaning_of_measured_to,
    meaning_of_two_years_reached, meaning_of_four_years_reached, meaning_of_early_indefinite,
    meaning_of_failure_shown, meaning_of_irreversible_whole, meaning_of_irreversible_but_I, meaning_of_bound_at_once,
    meaning_of_self_failed, meaning_of_self_failed_any, meaning_of_conditions_met, meaning_of_dagestan_shown,
    meaning_of_documented, meaning_of_end_of_childhood, meaning_of_until_1y, meaning_of_until_2y,
    meaning_of_until_5y, meaning_of_until_14, meaning_of_absence_open, meaning_of_absence_bound,
    meaning_of_window_day, meaning_of_window_opens, meaning_of_window_open, meaning_of_early_ground);

constexpr bool in_order = hana::unpack(meanings, [](auto const&... m) {
  std::size_t i = 0;
  return ((static_cast<std::size_t>(m.name) == ++i) && ...) && i == count_of<Def>;
});
static_assert(in_order, "norma: definitions stand in the order of their names");

constexpr auto pool = lower_pool<meanings>();

template <std::size_t I>
std::int32_t meaning(Frame<mse::Case> const& frame) {
  return slot_value(eval(frame, hana::at_c<I>(meanings).expr));
}
template <std::size_t... I>
constexpr auto tabulate(std::index_sequence<I...>) {
  return std::array<Act<mse::Case>::Meaning, sizeof...(I)>{&meaning<I>...};
}
constexpr auto table_of_meanings = tabulate(std::make_index_sequence<count_of<Def>>{});

}  // namespace

std::span<Act<mse::Case>::Meaning const> meanings_of_definitions() { return table_of_meanings; }

std::vector<DefinitionInfo> definition_table() {
  std::vector<DefinitionInfo> table;
  hana::unpack(meanings, [&](auto const&... m) {
    auto const one = [&](auto const& meaning) {
      auto const& row = enumeration<Def>::table[table.size()];
      using S = typename std::remove_cvref_t<decltype(meaning)>::sort;
      table.push_back(DefinitionInfo{row.name, row.words, meaning.cites, sort_of<S>(), pool.expr(table.size())});
    };
    (one(m), ...);
  });
  return table;
}

}  // namespace norma::pp95
