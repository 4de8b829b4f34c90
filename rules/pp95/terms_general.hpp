// Decree 95, п. 9 and 10 and sections II and II_1 of the appendix: the terms of a group and of the category.
#pragma once
#include "rules/pp95/appendix_items.hpp"

namespace norma::pp95 {

inline constexpr auto group_given = lawful(status, Status::group_1) || lawful(status, Status::group_2) ||
                                    lawful(status, Status::group_3);
inline constexpr auto category_given = lawful(status, Status::child_disabled);
// Only under Q80 are both open. Then the terms of the category are permitted beside those commanded for the group.
inline constexpr auto category_only = category_given && !group_given;
inline constexpr auto either = group_given && category_given;
inline constexpr auto in_I_or_II = lawful(listed_in, ListSection::I) || lawful(listed_in, ListSection::II);
inline constexpr auto in_long_list = in_I_or_II || lawful(listed_in, ListSection::II_1);
inline constexpr auto section_I_disease = lawful(listed_in, ListSection::I);
inline constexpr auto section_III_disease = lawful(listed_in, ListSection::III);

// п. 13: what binds to the group without a term, and the category until 18.
inline constexpr auto limit_of_I = section_I_disease && two_years_reached && limit_binds;
inline constexpr auto limit_of_irreversible =
    irreversible_ground && ((four_years_reached && limit_binds) || (bound_at_once && early_indefinite));
inline constexpr auto bound_unlimited =
    limit_of_I || limit_of_irreversible || (section_III_disease && first_recognition);

// The terms of the category that some provision commands for a condition of the child.
inline constexpr auto bound_5y = lawful(list_term, ListTerm::five_years);
inline constexpr auto bound_to_14 = lawful(list_term, ListTerm::until_14);
inline constexpr auto bound_to_18 = lawful(list_term, ListTerm::until_18) || bound_unlimited;
inline constexpr auto unbound = !bound_5y && !bound_to_14 && !bound_to_18;
inline constexpr auto several = (bound_5y && bound_to_14) || (bound_5y && bound_to_18) || (bound_to_14 && bound_to_18);
// N16: what becomes of a mandate beside one with another term.
inline constexpr auto sole = !(several && several_open);
inline constexpr auto sole_5y = sole && !(several_longest && (bound_to_18 || (bound_to_14 && until_5y <= until_14)));
inline constexpr auto sole_14 = sole && !(several_longest && (bound_to_18 || (bound_5y && until_14 < until_5y)));

// Q13: the term would run past the age of 18.
constexpr auto outlives_childhood(Ref<Date> until) { return category_given && end_of_childhood < until; }

// clang-format off
inline constexpr Interval of_339 = in_force(day(2018, 4, 14));

inline constexpr auto general_terms = hana::make_tuple(
    rule("9 group I", cites("95:9:1"), in_force(since_adoption),
         when(lawful(status, Status::group_1)), must(term, Term::y2)),
    rule("9 group II, III", cites("95:9:1"), in_force(since_adoption),
         lawful(status, Status::group_2) || lawful(status, Status::group_3), must(term, Term::y1)),

    // The terms that no other provision narrows; the month of the next examination chooses between them (п. 12).
    rule("10", cites("95:10:1"), of_339,
         category_only && unbound && month_of_1y == month_of_2y, must(term, Term::y1, Term::y2)),
    rule("10 month of 1y", cites("95:10:1", "95:12:1"), of_339, category_only && unbound && month_of_1y && !month_of_2y, must(term, Term::y1)),
    rule("10 month of 2y", cites("95:10:1", "95:12:1"), of_339, category_only && unbound && month_of_2y && !month_of_1y, must(term, Term::y2)),
    rule("16", cites("95:app:16", "95:10:2"), of_339, category_only && bound_5y && sole_5y, must(term, Term::y5)),
    rule("17", cites("95:app:17", "95:10:2"), of_339, category_only && bound_to_14 && sole_14, must(term, Term::to_14)),
    rule("17_1", cites("95:app:17_1", "95:10:2"), in_force(day(2019, 7, 6)),
         category_only && lawful(list_term, ListTerm::until_18) && sole, must(term, Term::to_18)),
    // N16: conditions of one child with different terms.
    rule("16 beside another", cites("95:app:16"), of_339, category_only && bound_5y && several, may(term, Term::y5)).under(reading("N16", "each")),
    rule("17 beside another", cites("95:app:17"), of_339, category_only && bound_to_14 && several, may(term, Term::to_14)).under(reading("N16", "each")),
    rule("18 beside another", cites("95:10:1"), of_339, category_only && bound_to_18 && several, may(term, Term::to_18)).under(reading("N16", "each")),

    rule("10:2 wide", cites("95:10:2"), of_339, category_given && in_long_list && unbound, may(term, Term::y5, Term::to_18)).under(reading("N17", "wide")),
    rule("10:2 wide, under 14", cites("95:10:2"), of_339,
         category_given && in_long_list && unbound && age_day < fourteenth, may(term, Term::to_14)).under(reading("N17", "wide")),
    rule("10:2 closed", cites("95:10:2"), of_339,
         category_given && !in_long_list, must_not(term, Term::y5, Term::to_14, Term::to_18)).under(reading("N18", "closed")));

inline constexpr auto other_terms = hana::make_tuple(
    rule("17:а unknown", cites("95:app:17:а"), in_force(day(2018, 4, 14), day(2019, 7, 6)),
         category_given && established("95:app:17:а") && age_day < fourteenth, not_encoded(term)).under(reading("N06", "unknown")),
    rule("17:б unknown", cites("95:app:17:б"), in_force(day(2018, 4, 14), day(2020, 11, 3)),
         category_given && established("95:app:17:б") && age_day < fourteenth, not_encoded(term)).under(reading("N06", "unknown")),
    rule("17_1:а unknown", cites("95:app:17_1:а"), in_force(day(2019, 7, 6), day(2020, 5, 9)),
         category_given && established("95:app:17_1:а"), not_encoded(term)).under(reading("N06", "unknown")),
    // Whether an earlier wording named the condition decides the exception of п. 13 абз. 3.
    rule("13:3 exception unknown", cites("95:13:3", "95:app:17:а", "95:app:17:б", "95:app:17_1:а"),
         in_force(day(2018, 4, 14), day(2020, 11, 3)),
         (group_given || category_given) && unnamed_unless_found, not_encoded(term)).under(reading("N06", "unknown")),
    rule("13_1 1y", cites("95:13_1:1"), in_force(day(2018, 2, 6)),
         outlives_childhood(until_1y), must_not(term, Term::y1)).under(reading("Q13", "invalid")),
    rule("13_1 2y", cites("95:13_1:1"), in_force(day(2018, 2, 6)),
         outlives_childhood(until_2y), must_not(term, Term::y2)).under(reading("Q13", "invalid")),
    rule("13_1 5y", cites("95:13_1:1"), in_force(day(2018, 2, 6)),
         outlives_childhood(until_5y), must_not(term, Term::y5)).under(reading("Q13", "invalid")),
    // Q80: the category beside the group.
    rule("40 10", cites("95:10:1"), of_339,
         either && unbound, may(term, Term::y1, Term::y2)).under(reading("Q80", "yes")),
    rule("40 16", cites("95:app:16"), of_339, either && bound_5y, may(term, Term::y5)).under(reading("Q80", "yes")),
    rule("40 17_1", cites("95:10:1"), of_339, either && bound_to_18, may(term, Term::to_18)).under(reading("Q80", "yes")));
// clang-format on

}  // namespace norma::pp95
