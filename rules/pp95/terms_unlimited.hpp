// Decree 95, п. 13: when a group is set without a term of re-examination, and the category until 18.
// п. 9 абз. 3 says that such a group is set on the list and on the grounds of п. 13; by it a mandate of п. 13
// defeats the fixed terms of п. 9 абз. 1.
#pragma once
#include "rules/pp95/terms_general.hpp"

namespace norma::pp95 {

// A row for the group and a row for the category, which differ in who they are for and in what they give.
consteval auto for_group(std::string_view id, Cites c, Interval interval, auto guard) {
  return rule(id, c, interval, group_given && guard, must(term, Term::indefinite))
      .overrides(cite("95:9:3"), "9 group I", "9 group II, III");
}
consteval auto for_category(std::string_view id, Cites c, Interval interval, auto guard) {
  return rule(id, c, interval, category_only && sole && guard, must(term, Term::to_18));
}
consteval auto open_to_group(std::string_view id, std::string_view unit, Interval interval, auto guard) {
  return rule(id, cites(unit), interval, group_given && guard, may(term, Term::indefinite));
}
consteval auto open_to_category(std::string_view id, std::string_view unit, Interval interval, auto guard) {
  return rule(id, cites(unit), interval, category_given && guard, may(term, Term::to_18));
}

// clang-format off
inline constexpr Interval from_2018 = in_force(day(2018, 4, 14)), from_2016 = in_force(day(2016, 1, 1));

// What is open before the limit (Q19), and after it where it does not bind (N19).
inline constexpr auto open_of_I =
    section_I_disease && ((!two_years_reached && early_indefinite) || (two_years_reached && !limit_binds));
inline constexpr auto open_of_irreversible =
    irreversible_ground && ((!four_years_reached && early_indefinite && !bound_at_once) || (four_years_reached && !limit_binds));

// абз. 2 and 6: diseases of sections I and III. Of a person who was a disabled child п. 13_1 counts the years.
inline constexpr auto listed_unlimited = hana::make_tuple(
    open_to_group   ("13:2 open, group",     "95:13:2", from_2018, open_of_I),
    open_to_category("13:2 open, category",  "95:13:2", from_2018, open_of_I),
    for_group       ("13:2 limit, group",    cites("95:13:2", "95:9:3"), from_2018, limit_of_I && !counts_from_category),
    for_group       ("13_1 13:2 limit",      cites("95:13:2", "95:13_1:1", "95:9:3"), from_2018, limit_of_I && counts_from_category),
    for_category    ("13:2 limit, category", cites("95:13:2"), from_2018, limit_of_I),
    for_group       ("13:6 group",           cites("95:13:6", "95:app:III", "95:9:3"), from_2018, section_III_disease && first_recognition),
    for_category    ("13:6 category",        cites("95:13:6", "95:app:III"), from_2018, section_III_disease && first_recognition),
    rule("9:3 list", cites("95:9:3", "95:app:III"), from_2018,
         group_given && section_III_disease && !first_recognition, may(term, Term::indefinite)).under(reading("N21", "list")));

// абз. 3: irreversible limitation by causes that the appendix does not name.
inline constexpr auto irreversible_unlimited = hana::make_tuple(
    open_to_group   ("13:3 open, group",     "95:13:3", from_2016, open_of_irreversible),
    open_to_category("13:3 open, category",  "95:13:3", from_2016, open_of_irreversible),
    for_group       ("13:3 limit, group",    cites("95:13:3", "95:9:3"), from_2016, limit_of_irreversible && !counts_from_category),
    for_group       ("13_1 13:3 limit",      cites("95:13:3", "95:13_1:1", "95:9:3"), from_2016, limit_of_irreversible && counts_from_category),
    for_category    ("13:3 limit, category", cites("95:13:3"), from_2016, limit_of_irreversible));

// абз. 5 and 7: without positive results of rehabilitation, at the first recognition.
inline constexpr auto referred_first = first_recognition && route != Route::self;

consteval auto open_to_group(std::string_view id, Cites c, auto guard) {
  return rule(id, c, from_2016, group_given && guard, may(term, Term::indefinite));
}
consteval auto open_to_category(std::string_view id, Cites c, auto guard) {
  return rule(id, c, from_2016, category_given && guard, may(term, Term::to_18));
}
inline constexpr auto failed_rehabilitation = hana::make_tuple(
    open_to_group   ("13:5 on 13:2, group",    cites("95:13:5", "95:13:2"), referred_first && section_I_disease && failure_in_I),
    open_to_category("13:5 on 13:2, category", cites("95:13:5", "95:13:2"), referred_first && section_I_disease && failure_in_I),
    open_to_group   ("13:5 on 13:3, group",    cites("95:13:5", "95:13:3"), referred_first && failure_irreversible),
    open_to_category("13:5 on 13:3, category", cites("95:13:5", "95:13:3"), referred_first && failure_irreversible),
    open_to_group   ("13:7 group",    cites("95:13:7"), when(self_failed)),
    open_to_category("13:7 category", cites("95:13:7"), when(self_failed)));
// clang-format on

}  // namespace norma::pp95
