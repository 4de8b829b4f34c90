// Decree 588: recognition, status, term, target rehabilitation groups.
#pragma once
#include "rules/pp588/terms.hpp"

namespace norma::pp588 {

inline constexpr Interval in_588 = in_force(since_588), before_771 = in_force(since_588, since_771), in_771 = in_force(since_771);

// clang-format off
// The third condition is not shown before 771.
inline constexpr auto one_of_two = (impairment && !limitation) || (!impairment && limitation);
// The first edition; the definition leaves its first day only.
inline constexpr Interval first_day = in_force(since_588, since_portal);
inline constexpr auto conditions_of_2022 = hana::make_tuple(
    rule("1697 recognised", cites("1697:term"), first_day, admitted && prolonged_by_1697, not_encoded(recognised)).under(reading("T10", "prolonged")),
    rule("2022 lacking", cites("588:2022"), before_771, admitted && (!impairment || !limitation), must(recognised, false)).under(reading("N5", "all_three")),
    rule("2022 third", cites("588:5:в"), before_771, admitted && impairment && limitation, not_encoded(recognised)).under(reading("N5", "all_three")),
    rule("2022 two", cites("588:2022"), before_771, admitted && impairment && limitation, must(recognised, true)).under(reading("N5", "any_two")),
    rule("2022 one", cites("588:2022", "588:5:в"), before_771, admitted && one_of_two, not_encoded(recognised)).under(reading("N5", "any_two")),
    rule("2022 neither", cites("588:2022"), before_771, admitted && !impairment && !limitation, must(recognised, false)).under(reading("N5", "any_two")));

inline constexpr auto needs = value(needs_rehabilitation) == Answer::yes;
inline constexpr auto by_percent = given(impairments);
inline constexpr auto needs_none = value(needs_rehabilitation) == Answer::no;
inline constexpr auto conditions_of_2025 = hana::make_tuple(
    rule("5 all", cites("588:5:а", "588:5:б", "588:5:в"), in_771, admitted && impairment && limitation && needs, must(recognised, true)),
    // Where severity is told in per cent, what these give is in the criteria.
    rule("5 by criteria not shown", cites("588:3:1", "374n:rest"), in_771, admitted && impairment && limitation && needs && by_percent, not_encoded(recognised)).under(reading("N374", "criteria")),
    rule("5 two by criteria not shown", cites("588:3:1", "374n:rest"), in_771, admitted && by_percent && ((impairment && limitation && !needs) || (one_of_two && needs)), not_encoded(recognised)).under(reading("N374", "criteria")).under(reading("N5", "any_two")),
    rule("5 а, б lacking", cites("588:5:а", "588:5:б"), in_771, admitted && (!impairment || !limitation), must(recognised, false)).under(reading("N5", "all_three")),
    rule("5 в lacking", cites("588:5:в"), in_771, admitted && needs_none, must(recognised, false)).under(reading("N5", "all_three")),
    rule("5 в unstated", cites("588:5:в"), in_771, admitted && impairment && limitation && !given(needs_rehabilitation), not_encoded(recognised)).under(reading("N5", "all_three")),
    rule("5 а, б", cites("588:5:а", "588:5:б"), in_771, admitted && impairment && limitation && !needs, must(recognised, true)).under(reading("N5", "any_two")),
    rule("5 в and another", cites("588:5:а", "588:5:б", "588:5:в"), in_771, admitted && one_of_two && needs, must(recognised, true)).under(reading("N5", "any_two")),
    rule("5 one", cites("588:5:а", "588:5:б", "588:5:в"), in_771, admitted && one_of_two && needs_none, must(recognised, false)).under(reading("N5", "any_two")),
    rule("5 neither", cites("588:5:а", "588:5:б"), in_771, admitted && !impairment && !limitation, must(recognised, false)).under(reading("N5", "any_two")),
    rule("5 в unstated beside one", cites("588:5:в"), in_771, admitted && one_of_two && !given(needs_rehabilitation), not_encoded(recognised)).under(reading("N5", "any_two")));

inline constexpr auto adult = not_excluded && !child;
inline constexpr auto of_child = not_excluded && child;
inline constexpr mse::Assessment percents{worst, second, total, adding};
inline constexpr auto in_percent = given(impairments);
inline constexpr auto between_degrees = percents.between(mse::degree_I, mse::degree_II, mse::degree_III, mse::degree_IV);
inline constexpr auto severity_unstated = !given(severity_group) && !given(impairments);

// П. 9 of order 585н: the criteria of groups apply once disability is established. Where recognition is not known, what they give is the status if it is.
inline constexpr auto statuses = hana::make_tuple(
    rule("1697 status", cites("1697:term"), first_day, not_excluded && prolonged_by_1697, not_encoded(status)).under(reading("T10", "prolonged")),
    rule("585n I", cites("585n:2", "585n:9"), before_771, adult && value(severity_group) == 1, must(status, Status::group_1)),
    rule("585n II", cites("585n:2", "585n:9"), before_771, adult && value(severity_group) == 2, must(status, Status::group_2)),
    rule("585n III", cites("585n:2", "585n:9"), before_771, adult && value(severity_group) == 3, must(status, Status::group_3)),
    rule("585n child", cites("585n:2", "585n:child"), before_771, of_child && given(severity_group), must(status, Status::child_disabled)),
    rule("374n I", cites("374n:2"), in_771, adult && value(severity_group) == 1, must(status, Status::group_1)),
    rule("374n II", cites("374n:2"), in_771, adult && value(severity_group) == 2, must(status, Status::group_2)),
    rule("374n III", cites("374n:2"), in_771, adult && value(severity_group) == 3, must(status, Status::group_3)),
    rule("374n child", cites("374n:2"), in_771, of_child && given(severity_group), must(status, Status::child_disabled)),
    rule("585n severity unstated", cites("585n:2", "585n:9"), before_771, adult && severity_unstated, not_encoded(status)),
    rule("585n child's severity unstated", cites("585n:2", "585n:child"), before_771, of_child && severity_unstated, not_encoded(status)),
    rule("374n severity unstated", cites("374n:2"), in_771, not_excluded && severity_unstated, not_encoded(status)),
    rule("374n percents", cites("374n:rest"), in_771, not_excluded && in_percent, not_encoded(status)));

// «10–30 не устанавливается».
inline constexpr auto statuses_by_percent = hana::make_tuple(
    rule("585n none", cites("585n:9", "585n:ranges", "585n:sum"), before_771, adult && in_percent && percents.surely(mse::degree_I), must(status, Status::none)),
    rule("585n child none", cites("585n:child", "585n:ranges", "585n:sum"), before_771, of_child && in_percent && percents.surely(mse::degree_I), must(status, Status::none)),
    rule("585n none, or by ten", cites("585n:9", "585n:ranges", "585n:sum"), before_771, adult && in_percent && percents.possibly(mse::degree_I), may(status, Status::none)).under(reading("S10", "carried")),
    rule("585n child none, or by ten", cites("585n:child", "585n:ranges", "585n:sum"), before_771, of_child && in_percent && percents.possibly(mse::degree_I), may(status, Status::none)).under(reading("S10", "carried")),
    rule("585n several without a total", cites("585n:9", "585n:sum"), before_771, adult && in_percent && percents.unknown(), not_encoded(status)),
    rule("585n child's several without a total", cites("585n:child", "585n:sum"), before_771, of_child && in_percent && percents.unknown() && !percents.surely(mse::of_a_child), not_encoded(status)),
    rule("585n between the degrees", cites("585n:tables"), before_771, adult && in_percent && between_degrees, not_encoded(status)),
    rule("585n child between the degrees", cites("585n:tables"), before_771, of_child && in_percent && percents.between(mse::degree_I, mse::of_a_child), not_encoded(status)),
    rule("585n more than ten added", cites("585n:sum"), before_771, not_excluded && in_percent && percents.strained(), not_encoded(status)).under(reading("S10", "carried")),
    rule("585n:10", cites("585n:9", "585n:10", "585n:sum"), before_771, adult && in_percent && percents.surely(mse::degree_IV), must(status, Status::group_1)),
    rule("585n:10 by ten", cites("585n:9", "585n:10", "585n:sum"), before_771, adult && in_percent && percents.possibly(mse::degree_IV), may(status, Status::group_1)).under(reading("S10", "carried")),
    rule("585n:11", cites("585n:9", "585n:11", "585n:sum"), before_771, adult && in_percent && percents.surely(mse::degree_III), must(status, Status::group_2)),
    rule("585n:11 by ten", cites("585n:9", "585n:11", "585n:sum"), before_771, adult && in_percent && percents.possibly(mse::degree_III), may(status, Status::group_2)).under(reading("S10", "carried")),
    rule("585n:12", cites("585n:9", "585n:12", "585n:sum"), before_771, adult && in_percent && percents.surely(mse::degree_II), must(status, Status::group_3)),
    rule("585n:12 by ten", cites("585n:9", "585n:12", "585n:sum"), before_771, adult && in_percent && percents.possibly(mse::degree_II), may(status, Status::group_3)).under(reading("S10", "carried")),
    rule("585n child by percent", cites("585n:child", "585n:sum"), before_771, of_child && in_percent && percents.surely(mse::of_a_child), must(status, Status::child_disabled)),
    rule("585n child by ten", cites("585n:child", "585n:sum"), before_771, of_child && in_percent && percents.possibly(mse::of_a_child), may(status, Status::child_disabled)).under(reading("S10", "carried")));

// A limb defect of items 14, 15 from the causes that decree 1887 names, at the first recognition.
inline constexpr auto limb_at_first = first_recognition && (is_listed(0) || is_listed(1));
inline constexpr auto of_1887 = limb_at_first &&
                                (value(defect_cause) == DefectCause::military_injury_on_duty || value(defect_cause) == DefectCause::volunteer_contract_injury);
inline constexpr auto unstated_1887 = limb_at_first && !given(defect_cause);
// Nothing is found that may be a ground of another term.
inline constexpr auto plain = !some<0, 3>(listed) && !some<0, 4>(irreversible) && !some<0, 4>(failed);
inline constexpr auto group_1 = lawful(status, Status::group_1);
inline constexpr auto lower_group = lawful(status, Status::group_2) || lawful(status, Status::group_3);

inline constexpr auto status_unknown = !group_1 && !lower_group && !lawful(status, Status::child_disabled) && !lawful(status, Status::none);

// Recognised, and the group not known because the severity is not stated.
inline constexpr auto unknown_group = adult && severity_unstated && status_unknown && lawful(recognised, true);

inline constexpr auto terms = hana::make_tuple(
    rule("I for two years", cites("588:terms"), in_588, group_1 && !lower_group && plain, must(term, Term::y2)),
    rule("II, III for one", cites("588:terms"), in_588, lower_group && !group_1 && plain, must(term, Term::y1)),
    rule("I or lower", cites("588:terms"), before_771, group_1 && lower_group && plain, may(term, Term::y1, Term::y2)).under(reading("S10", "carried")),
    // Whichever group it is.
    rule("1887", cites("588:1887", "588:app:14", "588:app:15"), in_force(since_1887), (group_1 || lower_group || unknown_group) && of_1887, must(term, Term::indefinite)),
    rule("grounds of 2022", cites("588:app", "588:app:14", "588:app:15"), in_force(since_588, since_1887), (group_1 || lower_group) && !plain, not_encoded(term)),
    rule("other grounds", cites("588:app", "588:app:14", "588:app:15"), in_force(since_1887), (group_1 || lower_group) && !plain && !of_1887 && !unstated_1887, not_encoded(term)),
    rule("1887 unstated", cites("588:1887"), in_force(since_1887), (group_1 || lower_group) && unstated_1887, not_encoded(term)),
    rule("term of an unknown status in 2022", cites("588:terms"), in_force(since_588, since_1887), not_excluded && status_unknown, not_encoded(term)),
    rule("term of an unknown status", cites("588:terms"), in_force(since_1887), not_excluded && status_unknown && !(unknown_group && of_1887), not_encoded(term)),
    rule("term of the category", cites("588:terms:child"), in_588, when(lawful(status, Status::child_disabled)), not_encoded(term)));

inline constexpr auto target_groups = hana::make_tuple(
    rule("3 earlier", cites("588:3:1"), before_771, when(admitted), not_encoded(target_group)),
    rule("3 recognised", cites("588:3:1", "181:9:group"), in_771, when(lawful(recognised, true)), must(target_group, TargetGroup::determined)),
    rule("3 not recognised", cites("588:3:1", "181:9:group"), in_771, when(lawful(recognised, false)), must(target_group, TargetGroup::not_determined)).under(reading("N9g", "closed")),
    rule("3 of one not recognised", cites("588:3:1", "181:9:group"), in_771, when(lawful(recognised, false)), not_encoded(target_group)).under(reading("N9g", "open")),
    rule("3 unknown", cites("588:5:в"), in_771, not_excluded && !lawful(recognised, true), not_encoded(target_group)));

inline constexpr auto target_group_terms = hana::make_tuple(
    rule("3:2", cites("588:3:2"), in_771, when(lawful(target_group, TargetGroup::determined)), must(target_group_term, GroupTerm::as_status)),
    rule("3:2 of one not recognised", cites("588:3:2", "181:9:group"), in_771, when(lawful(recognised, false)), not_encoded(target_group_term)).under(reading("N9g", "open")),
    rule("3:2 earlier", cites("588:3:2"), before_771, when(admitted), not_encoded(target_group_term)),
    rule("3:2 unknown", cites("588:3:2", "588:5:в"), in_771, not_excluded && !lawful(recognised, true), not_encoded(target_group_term)));
// clang-format on

}  // namespace norma::pp588
