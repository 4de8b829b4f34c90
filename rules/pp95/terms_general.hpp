// Decree 95, п. 9 and 10 and sections II and II_1 of the appendix: the terms of a group and of the category.
#pragma once
#include "rules/pp95/appendix_items.hpp"

namespace norma::pp95 {

inline constexpr auto group_given = lawful(status, Status::group_1) || lawful(status, Status::group_2) ||
                                    lawful(status, Status::group_3);
inline constexpr auto category_given = lawful(status, Status::child_disabled);
inline constexpr auto in_I_or_II = lawful(listed_in, ListSection::I) || lawful(listed_in, ListSection::II);

// Q13: the term would run past the age of 18.
constexpr auto outlives_childhood(Ref<Date> until) { return category_given && end_of_childhood < until; }

// clang-format off
inline constexpr auto general_terms = hana::make_tuple(
    rule("9 group I", cites("95:9:1"), in_force(since_adoption),
         when(lawful(status, Status::group_1)), must(term, Term::y2)),
    rule("9 group II, III", cites("95:9:1"), in_force(since_adoption),
         lawful(status, Status::group_2) || lawful(status, Status::group_3), must(term, Term::y1)),

    rule("10", cites("95:10:1"), in_force(day(2018, 4, 14)),
         when(category_given), must(term, Term::y1, Term::y2, Term::y5, Term::to_14, Term::to_18)),
    rule("10:2 before II_1", cites("95:10:2"), in_force(day(2018, 4, 14), day(2019, 7, 6)),
         category_given && !in_I_or_II, must_not(term, Term::y5, Term::to_14, Term::to_18)),
    rule("10:2", cites("95:10:2"), in_force(day(2019, 7, 6)),
         category_given && !in_I_or_II && !lawful(listed_in, ListSection::II_1),
         must_not(term, Term::y5, Term::to_14, Term::to_18)),
    // «До достижения возраста 14 лет» cannot be set for one who has reached it.
    rule("10 age 14 reached", cites("95:10:1"), in_force(day(2018, 4, 14)),
         category_given && fourteenth <= age_day, must_not(term, Term::to_14)),

    rule("16", cites("95:app:16"), list_of_2018,
         category_given && lawful(list_term, ListTerm::five_years), must(term, Term::y5)),
    rule("17", cites("95:app:17"), list_of_2018,
         category_given && lawful(list_term, ListTerm::until_14), must(term, Term::to_14)),
    rule("17_1", cites("95:app:17_1"), in_force(day(2020, 5, 9)),
         category_given && lawful(list_term, ListTerm::until_18), must(term, Term::to_18)),

    // From 06.07.2019 to 08.05.2020 item 17_1 stood in a wording that this edition does not show.
    rule("17_1 earlier wording", cites("95:app:17_1:а", "95:app:17_1:б"), in_force(day(2019, 7, 6), day(2020, 5, 9)),
         category_given && (established("95:app:17_1:а") || established("95:app:17_1:б")), not_encoded(term)),
    rule("17:а unknown", cites("95:app:17:а"), in_force(day(2018, 4, 14), day(2019, 7, 6)),
         category_given && established("95:app:17:а"), not_encoded(term)).under(reading("N06", "unknown")),
    rule("17:б unknown", cites("95:app:17:б"), in_force(day(2018, 4, 14), day(2020, 11, 3)),
         category_given && established("95:app:17:б"), not_encoded(term)).under(reading("N06", "unknown")),

    rule("13_1 1y", cites("95:13_1:1"), in_force(day(2018, 2, 6)),
         outlives_childhood(until_1y), must_not(term, Term::y1)).under(reading("Q13", "invalid")),
    rule("13_1 2y", cites("95:13_1:1"), in_force(day(2018, 2, 6)),
         outlives_childhood(until_2y), must_not(term, Term::y2)).under(reading("Q13", "invalid")),
    rule("13_1 5y", cites("95:13_1:1"), in_force(day(2018, 2, 6)),
         outlives_childhood(until_5y), must_not(term, Term::y5)).under(reading("Q13", "invalid")));
// clang-format on

}  // namespace norma::pp95
