// Decree 95, appendix: to which section each item belongs, by the dates that the text shows.
// Clinical criteria are not encoded here: a case states which items the panel established.
#pragma once
#include "rules/pp95/definitions.hpp"

namespace norma::pp95 {

// The panel established the item, so the person has a disease of this section.
consteval auto item(std::string_view id, ListSection section, Interval interval = list_of_2018) {
  return rule(id, cites(id), interval, established(id), may(listed_in, section));
}

// An item of section III that names one of its forms in children.
consteval auto children_in(std::string_view id, auto form) {
  return rule(id, cites(id), list_of_2018, established(id) && (!form || item_29_for_all), may(listed_in, ListSection::III));
}

// clang-format off
inline constexpr auto section_I = hana::make_tuple(
    item("95:app:1",  ListSection::I), item("95:app:2",  ListSection::I), item("95:app:3",  ListSection::I),
    item("95:app:4",  ListSection::I), item("95:app:5",  ListSection::I), item("95:app:6",  ListSection::I),
    item("95:app:7",  ListSection::I), item("95:app:8",  ListSection::I), item("95:app:9",  ListSection::I),
    item("95:app:10", ListSection::I), item("95:app:11", ListSection::I), item("95:app:12", ListSection::I),
    item("95:app:13", ListSection::I), item("95:app:14", ListSection::I), item("95:app:15", ListSection::I));

inline constexpr auto section_II = hana::make_tuple(
    item("95:app:16:а", ListSection::II), item("95:app:16:б", ListSection::II), item("95:app:16:в", ListSection::II),
    item("95:app:16:г", ListSection::II), item("95:app:16:д", ListSection::II), item("95:app:16:е", ListSection::II),
    item("95:app:16:ж", ListSection::II), item("95:app:17:в", ListSection::II),
    item("95:app:17:а", ListSection::II, in_force(day(2018, 4, 14), day(2019, 7, 6))),
    item("95:app:17:б", ListSection::II, in_force(day(2018, 4, 14), day(2020, 11, 3))),
    item("95:app:17_1:а", ListSection::II_1, in_force(day(2019, 7, 6))),
    item("95:app:17_1:б", ListSection::II_1, in_force(day(2020, 5, 9))),
    item("95:app:17_1:в", ListSection::II_1, in_force(day(2020, 11, 3))));

inline constexpr auto section_III_a = hana::make_tuple(
    item("95:app:18", ListSection::III), item("95:app:19", ListSection::III), item("95:app:20", ListSection::III),
    children_in("95:app:21", cofactor_deficiency), item("95:app:22", ListSection::III), item("95:app:23", ListSection::III),
    item("95:app:24", ListSection::III), item("95:app:25", ListSection::III), item("95:app:26", ListSection::III),
    item("95:app:27", ListSection::III), item("95:app:28", ListSection::III),
    // «Ребенка» in 29, «у детей» in 21 and in the second sentence of 31: of children only, by the reading Q30.
    rule("95:app:29", cites("95:app:29"), list_of_2018, established("95:app:29") && item_29_for_all, may(listed_in, ListSection::III)),
    item("95:app:30", ListSection::III), children_in("95:app:31", down_syndrome));

inline constexpr auto section_III_b = hana::make_tuple(
    item("95:app:32", ListSection::III), item("95:app:33", ListSection::III), item("95:app:34", ListSection::III),
    item("95:app:35", ListSection::III), item("95:app:36", ListSection::III), item("95:app:37", ListSection::III),
    item("95:app:38", ListSection::III), item("95:app:39", ListSection::III), item("95:app:40", ListSection::III),
    item("95:app:41", ListSection::III), item("95:app:42", ListSection::III), item("95:app:43", ListSection::III),
    item("95:app:44", ListSection::III));

inline constexpr auto section_IV = hana::make_tuple(
    item("95:app:45", ListSection::IV), item("95:app:46", ListSection::IV), item("95:app:47", ListSection::IV),
    item("95:app:48", ListSection::IV), item("95:app:49", ListSection::IV), item("95:app:50", ListSection::IV),
    item("95:app:51", ListSection::IV), item("95:app:52", ListSection::IV), item("95:app:53", ListSection::IV),
    item("95:app:54", ListSection::IV), item("95:app:55", ListSection::IV), item("95:app:56", ListSection::IV),
    item("95:app:57", ListSection::IV), item("95:app:58", ListSection::IV));
// clang-format on

}  // namespace norma::pp95
