// Decree 95, п. 14: the cause of disability, and its change when documents arrive after the decision.
#pragma once
#include "rules/pp95/definitions.hpp"

namespace norma::pp95 {

inline constexpr Interval since_2016_08_27 = in_force(day(2016, 8, 27));

// A document on the cause reached the bureau by the decision.
consteval auto by_document(std::string_view id, std::string_view unit, Cause c) {
  return rule(id, cites(unit), since_2016_08_27, lawful(recognised, true) && in_time(c), may(cause, c));
}
// A document on the cause reached the bureau after the decision: the cause changes on that day.
consteval auto by_later_document(std::string_view id, std::string_view unit, Cause c) {
  return rule(id, cites("95:14:19", unit), since_2016_08_27,
              lawful(recognised, true) && given(document(c)) && decided_on < value(document(c)),
              is(cause_changes_on(c), value(document(c))));
}

// clang-format off
inline constexpr auto causes_at_decision = hana::make_tuple(
    rule("14:19 none", cites("95:14:19", "95:14:а"), since_2016_08_27,
         lawful(recognised, true) && !documented, must(cause, Cause::general_disease)),
    by_document("14:б", "95:14:б", Cause::work_injury),
    by_document("14:в", "95:14:в", Cause::occupational_disease),
    by_document("14:г", "95:14:г", Cause::since_childhood),
    by_document("14:д", "95:14:д", Cause::childhood_war_wound),
    by_document("14:е", "95:14:е", Cause::military_injury),
    by_document("14:ж", "95:14:ж", Cause::military_service_disease),
    by_document("14:з", "95:14:з", Cause::chernobyl_duty_radiation),
    by_document("14:и", "95:14:и", Cause::chernobyl),
    by_document("14:к", "95:14:к", Cause::chernobyl_other_duty),
    by_document("14:л", "95:14:л", Cause::mayak),
    by_document("14:м", "95:14:м", Cause::mayak_other_duty),
    by_document("14:н", "95:14:н", Cause::radiation),
    by_document("14:о", "95:14:о", Cause::special_risk_unit),
    by_document("14:п", "95:14:п", Cause::served_units_abroad),
    rule("14:п_1", cites("95:14:п_1"), in_force(day(2020, 1, 1)),
         lawful(recognised, true) && dagestan_shown, may(cause, Cause::dagestan_self_defence)),
    by_document("14:р", "95:14:р", Cause::other_by_law));

inline constexpr auto causes_after_decision = hana::make_tuple(
    by_later_document("14:б later", "95:14:б", Cause::work_injury),
    by_later_document("14:в later", "95:14:в", Cause::occupational_disease),
    by_later_document("14:г later", "95:14:г", Cause::since_childhood),
    by_later_document("14:д later", "95:14:д", Cause::childhood_war_wound),
    by_later_document("14:е later", "95:14:е", Cause::military_injury),
    by_later_document("14:ж later", "95:14:ж", Cause::military_service_disease),
    by_later_document("14:з later", "95:14:з", Cause::chernobyl_duty_radiation),
    by_later_document("14:и later", "95:14:и", Cause::chernobyl),
    by_later_document("14:к later", "95:14:к", Cause::chernobyl_other_duty),
    by_later_document("14:л later", "95:14:л", Cause::mayak),
    by_later_document("14:м later", "95:14:м", Cause::mayak_other_duty),
    by_later_document("14:н later", "95:14:н", Cause::radiation),
    by_later_document("14:о later", "95:14:о", Cause::special_risk_unit),
    by_later_document("14:п later", "95:14:п", Cause::served_units_abroad),
    // Whatever law decided the case, the cause exists from 01.01.2020: the first document from then on changes it.
    rule("14:п_1 later", cites("95:14:19", "95:14:п_1"), since_2016_08_27,
         lawful(recognised, true) && dagestan_changes_on != no_date,
         is(cause_changes_on(Cause::dagestan_self_defence), dagestan_changes_on)),
    // N08: a document presented before the cause existed counts from its commencement.
    rule("14:п_1 from commencement", cites("95:14:19", "95:14:п_1"), in_force(day(2016, 8, 27), day(2020, 1, 1)),
         lawful(recognised, true) && given(document(Cause::dagestan_self_defence)) &&
         value(document(Cause::dagestan_self_defence)) < day(2020, 1, 1),
         is(cause_changes_on(Cause::dagestan_self_defence), day(2020, 1, 1))).overrides(cite("95:14:19"), "14:п_1 later").under(reading("N08", "from_commencement")),
    by_later_document("14:р later", "95:14:р", Cause::other_by_law));
// clang-format on

}  // namespace norma::pp95
