// Decree 95, п. 13: when a group is set without a term of re-examination, and the category until 18.
// п. 9 абз. 3 says that such a group is set on the list and on the grounds of п. 13; by it a mandate of п. 13
// defeats the fixed terms of п. 9 абз. 1. For the category the text states no such priority.
#pragma once
#include "rules/pp95/terms_general.hpp"

namespace norma::pp95 {

// In the appendix, for the exception at the end of п. 13 абз. 3.
inline constexpr auto named_in_appendix =
    in_I_or_II || lawful(listed_in, ListSection::II_1) || lawful(listed_in, ListSection::III) ||
    lawful(listed_in, ListSection::IV) || lawful(listed_in, ListSection::excluded);
inline constexpr auto section_I_disease = lawful(listed_in, ListSection::I);
inline constexpr auto section_III_disease = lawful(listed_in, ListSection::III);
inline constexpr auto irreversible_ground =
    (irreversible_whole && !named_in_appendix) || (irreversible_but_I && !section_I_disease);

// A row for the group and a row for the category, which differ in who they are for and in what they give.
consteval auto for_group(std::string_view id, std::string_view unit, Interval interval, auto guard) {
  return rule(id, cites(unit, "95:9:3"), interval, group_given && guard, must(term, Term::indefinite))
      .overrides(cite("95:9:3"), "9 group I", "9 group II, III");
}
consteval auto for_category(std::string_view id, std::string_view unit, Interval interval, auto guard) {
  return rule(id, cites(unit), interval, category_given && guard, must(term, Term::to_18));
}
consteval auto open_to_group(std::string_view id, std::string_view unit, Interval interval, auto guard) {
  return rule(id, cites(unit), interval, group_given && guard, may(term, Term::indefinite));
}
consteval auto open_to_category(std::string_view id, std::string_view unit, Interval interval, auto guard) {
  return rule(id, cites(unit), interval, category_given && guard, may(term, Term::to_18));
}

// clang-format off
inline constexpr Interval from_2018 = in_force(day(2018, 4, 14)), from_2016 = in_force(day(2016, 1, 1));

// абз. 2 and 6: diseases of sections I and III.
inline constexpr auto listed_unlimited = hana::make_tuple(
    open_to_group   ("13:2 open, group",     "95:13:2", from_2018, section_I_disease && !two_years_reached && early_indefinite),
    open_to_category("13:2 open, category",  "95:13:2", from_2018, section_I_disease && !two_years_reached && early_indefinite),
    for_group       ("13:2 limit, group",    "95:13:2", from_2018, section_I_disease && two_years_reached),
    for_category    ("13:2 limit, category", "95:13:2", from_2018, section_I_disease && two_years_reached),
    for_group       ("13:6 group",           "95:13:6", from_2018, section_III_disease && first_recognition),
    for_category    ("13:6 category",        "95:13:6", from_2018, section_III_disease && first_recognition),
    for_group       ("III group",            "95:app:III", from_2018, section_III_disease && first_listed_exam),
    for_category    ("III category",         "95:app:III", from_2018, section_III_disease && first_listed_exam));

// абз. 3: irreversible limitation by causes that the appendix does not name.
inline constexpr auto irreversible_unlimited = hana::make_tuple(
    open_to_group   ("13:3 open, group",     "95:13:3", from_2016,
                     irreversible_ground && !four_years_reached && early_indefinite && !bound_at_once),
    open_to_category("13:3 open, category",  "95:13:3", from_2016,
                     irreversible_ground && !four_years_reached && early_indefinite && !bound_at_once),
    for_group       ("13:3 limit, group",    "95:13:3", from_2016,
                     irreversible_ground && (four_years_reached || (bound_at_once && early_indefinite))),
    for_category    ("13:3 limit, category", "95:13:3", from_2016,
                     irreversible_ground && (four_years_reached || (bound_at_once && early_indefinite))));

// абз. 5 and 7: without positive results of rehabilitation, at the first recognition.
inline constexpr auto failed_first = first_recognition && route != Route::self && failure_shown;
inline constexpr auto failed_self = self_failed_any || (self_failed && (section_I_disease || irreversible_ground));

inline constexpr auto failed_rehabilitation = hana::make_tuple(
    open_to_group   ("13:5 group",    "95:13:5", from_2016, failed_first && (section_I_disease || irreversible_ground)),
    open_to_category("13:5 category", "95:13:5", from_2016, failed_first && (section_I_disease || irreversible_ground)),
    open_to_group   ("13:7 group",    "95:13:7", from_2016, failed_self),
    open_to_category("13:7 category", "95:13:7", from_2016, failed_self));
// clang-format on

}  // namespace norma::pp95
