// Decree 95, п. 5 to 7 and 11: recognition, status, and the day from which disability is established.
#pragma once
#include "rules/pp95/definitions.hpp"

namespace norma::pp95 {

// clang-format off
inline constexpr auto recognition = hana::make_tuple(
    rule("5 all", cites("95:5:а", "95:5:б", "95:5:в"), in_force(since_adoption),
         when(conditions_met), must(recognised, true)),
    rule("5 lacking", cites("95:5:а", "95:5:б", "95:5:в"), in_force(since_adoption),
         !conditions_met, must(recognised, false)).under(reading("Q40", "term_only")),
    rule("6", cites("95:6:1"), in_force(since_adoption),
         (persistent_impairment && !limitation && !needs_protection) ||
         (!persistent_impairment && limitation && !needs_protection) ||
         (!persistent_impairment && !limitation && needs_protection), must_not(recognised, true)),
    rule("5 lacking, not listed", cites("95:5:а", "95:5:б", "95:5:в"), in_force(since_adoption),
         !conditions_met && !lawful(list_term, ListTerm::five_years) && !lawful(list_term, ListTerm::until_14) &&
         !lawful(list_term, ListTerm::until_18) && !lawful(listed_in, ListSection::I) &&
         !lawful(listed_in, ListSection::III) && !lawful(listed_in, ListSection::IV),
         must(recognised, false)).under(reading("Q40", "eligibility")),
    rule("16 eligibility", cites("95:app:16", "95:app:17", "95:app:17_1"), list_of_2018,
         lawful(list_term, ListTerm::five_years) || lawful(list_term, ListTerm::until_14) ||
         lawful(list_term, ListTerm::until_18), must(recognised, true)).under(reading("Q40", "eligibility")),
    rule("I, III eligibility", cites("95:app:I", "95:app:III"), list_of_2018,
         lawful(listed_in, ListSection::I) || lawful(listed_in, ListSection::III),
         must(recognised, true)).under(reading("Q40", "eligibility")),
    rule("23:3 eligibility", cites("95:23:3"), list_of_2018,
         when(lawful(listed_in, ListSection::IV)), must(recognised, true)).under(reading("Q40", "eligibility")));

inline constexpr auto adult_recognised = lawful(recognised, true) && !child;
inline constexpr auto child_recognised = lawful(recognised, true) && child;
// Q80: a disabled child re-examined within the two months of п. 40 before the age of 18.
inline constexpr auto nearly_adult = child_recognised && exam == Exam::repeat && given(current) &&
                                     current_status == Status::child_disabled && eighteenth - months(2) <= age_day;

inline constexpr auto statuses = hana::make_tuple(
    rule("7 group I", cites("95:7:1"), in_force(day(2016, 1, 1)),
         adult_recognised && value(severity_group) == 1, must(status, Status::group_1)),
    rule("7 group II", cites("95:7:1"), in_force(day(2016, 1, 1)),
         adult_recognised && value(severity_group) == 2, must(status, Status::group_2)),
    rule("7 group III", cites("95:7:1"), in_force(day(2016, 1, 1)),
         adult_recognised && value(severity_group) == 3, must(status, Status::group_3)),
    rule("7 category", cites("95:7:1"), in_force(day(2016, 1, 1)),
         child_recognised, must(status, Status::child_disabled)),
    rule("40 group I", cites("95:7:1", "95:13_1:1", "95:40:1"), in_force(day(2018, 2, 6)),
         nearly_adult && value(severity_group) == 1, may(status, Status::group_1)).under(reading("Q80", "yes")),
    rule("40 group II", cites("95:7:1", "95:13_1:1", "95:40:1"), in_force(day(2018, 2, 6)),
         nearly_adult && value(severity_group) == 2, may(status, Status::group_2)).under(reading("Q80", "yes")),
    rule("40 group III", cites("95:7:1", "95:13_1:1", "95:40:1"), in_force(day(2018, 2, 6)),
         nearly_adult && value(severity_group) == 3, may(status, Status::group_3)).under(reading("Q80", "yes")));

inline constexpr auto establishment = hana::make_tuple(
    rule("11", cites("95:11:1"), in_force(since_adoption),
         when(lawful(recognised, true)), is(established_on, establishment_day)));
// clang-format on

}  // namespace norma::pp95
