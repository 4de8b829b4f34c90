// The definitions of decree 95 as one tuple.
#pragma once
#include "rules/pp95/definitions.hpp"

namespace norma::pp95 {

// In the order of `Def`, so that a definition comes after those that it uses.
inline constexpr auto meanings = hana::make_tuple(
    meaning_of_examination_day, meaning_of_governing_date, meaning_of_establishment_day, meaning_of_age_day,
    meaning_of_fourteenth, meaning_of_eighteenth, meaning_of_child, meaning_of_under_appeal, meaning_of_first_recognition,
    meaning_of_first_listed_exam, meaning_of_repeat_listed_exam, meaning_of_counted_from, meaning_of_measured_to,
    meaning_of_two_years_reached, meaning_of_four_years_reached, meaning_of_counts_from_category,
    meaning_of_early_indefinite, meaning_of_limit_binds, meaning_of_irreversible_ground, meaning_of_unnamed_unless_found, meaning_of_failure_in_I,
    meaning_of_failure_irreversible, meaning_of_bound_at_once, meaning_of_self_failed, meaning_of_several_open, meaning_of_several_longest,
    meaning_of_month_of_1y, meaning_of_month_of_2y, meaning_of_month_of_5y, meaning_of_item_29_for_all, meaning_of_conditions_met, meaning_of_dagestan_shown, meaning_of_dagestan_changes_on,
    meaning_of_documented, meaning_of_end_of_childhood, meaning_of_until_1y, meaning_of_until_2y,
    meaning_of_until_5y, meaning_of_until_14, meaning_of_absence_open, meaning_of_absence_bound,
    meaning_of_window_day, meaning_of_window_opens, meaning_of_window_open, meaning_of_early_ground);

inline constexpr bool in_order = hana::unpack(meanings, [](auto const&... m) {
  std::size_t i = 0;
  return ((static_cast<std::size_t>(m.name) == ++i) && ...) && i == count_of<Def>;
});
static_assert(in_order, "norma: definitions stand in the order of their names");

}  // namespace norma::pp95
