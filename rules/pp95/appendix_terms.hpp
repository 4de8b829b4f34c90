// Decree 95, appendix, sections II and II_1: which item is a ground for which term of the category, and at which
// examination.
#pragma once
#include "rules/pp95/appendix_items.hpp"

namespace norma::pp95 {

// The ground exists for a child with an item of section II or II_1 (п. 10 абз. 2), if the item's own condition on the
// examination holds.
consteval auto ground(std::string_view id, std::string_view item, Interval interval, auto condition, ListTerm term) {
  auto const in_section = lawful(listed_in, term == ListTerm::until_18 ? ListSection::II_1 : ListSection::II);
  return rule(id, cites(item), interval, child && established(item) && in_section && condition, may(list_term, term));
}

// «До достижения возраста 14 лет» says nothing to who has reached it.
inline constexpr auto below_14 = age_day < fourteenth;

// clang-format off
inline constexpr auto grounds_of_category = hana::make_tuple(
    ground("16:а", "95:app:16:а", list_of_2018, first_listed_exam,  ListTerm::five_years),
    ground("16:б", "95:app:16:б", list_of_2018, repeat_listed_exam, ListTerm::five_years),
    ground("16:в", "95:app:16:в", list_of_2018, repeat_listed_exam, ListTerm::five_years),
    ground("16:г", "95:app:16:г", list_of_2018, repeat_listed_exam, ListTerm::five_years),
    ground("16:д", "95:app:16:д", list_of_2018, repeat_listed_exam, ListTerm::five_years),
    ground("16:е", "95:app:16:е", list_of_2018, always, ListTerm::five_years).under(reading("Q28", "any")),
    ground("16:е repeat", "95:app:16:е", list_of_2018, exam == Exam::repeat || cleft, ListTerm::five_years).under(reading("Q28", "repeat")),
    ground("16:ж", "95:app:16:ж", list_of_2018, first_listed_exam,  ListTerm::five_years),
    ground("17:а", "95:app:17:а", in_force(day(2018, 4, 14), day(2019, 7, 6)), first_listed_exam && below_14, ListTerm::until_14).under(reading("N06", "as_found")),
    // Of 17б the sources give the term but not the examination.
    ground("17:б", "95:app:17:б", in_force(day(2018, 4, 14), day(2020, 11, 3)), below_14, ListTerm::until_14).under(reading("N06", "as_found")),
    ground("17:в", "95:app:17:в", list_of_2018, repeat_listed_exam && below_14, ListTerm::until_14),
    // Decree 823, as the prosecutor's clarification and the Government's note have it (found/95-decree-823).
    ground("17_1:а of 2019", "95:app:17_1:а", in_force(day(2019, 7, 6), day(2020, 5, 9)), always, ListTerm::until_18).under(reading("N06", "as_found")),
    ground("17_1:а", "95:app:17_1:а", in_force(day(2020, 5, 9)),  always, ListTerm::until_18),
    ground("17_1:б", "95:app:17_1:б", in_force(day(2020, 5, 9)),  always, ListTerm::until_18),
    ground("17_1:в", "95:app:17_1:в", in_force(day(2020, 11, 3)), always, ListTerm::until_18));
// clang-format on

}  // namespace norma::pp95
