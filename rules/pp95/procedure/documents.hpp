// Decree 95, п. 28 to 30, 35 to 37_1: what follows a decision.
#pragma once
#include "rules/pp95/procedure/terms.hpp"

namespace norma::pp95::procedure {

// clang-format off
// Documents of a decision may follow whatever the person does next.
inline constexpr auto decided_once = done(decision_made);

inline constexpr auto records = hana::make_tuple(
    remark("28:2 announced", cites("95:28:2"), all_along, anywhere, decision_announced, decided_once && by_who_decided),
    remark("29 act", cites("95:29:1"), all_along, anywhere, act_drawn, done(examination_held)),
    remark("29_1 file", cites("95:29_1:1"), all_along, anywhere, file_formed, decided_once && by_who_decided),
    remark("29_1 inspected", cites("95:29_1:2"), all_along, anywhere, record_inspected, decided_once),
    condition("28:2 all present", cites("95:28:2"), all_along, any_of(decision_announced), in_absence || panel_present),
    condition("29 by who examined", cites("95:29:1"), all_along, any_of(act_drawn), by_who_signs),
    in_order(condition("29 after the examination", cites("95:29:1"), all_along, any_of(act_drawn), done(examination_held))),
    // Who made the decision signs the act; one examined anew above is not decided upon below.
    condition("29 after the decision", cites("95:29:1"), all_along, any_of(act_drawn), !done(examination_held) || awaits_examination || !awaits_decision),
    condition("29 signed", cites("95:29:1"), all_along, any_of(act_drawn), signed_and_sealed),
    condition("29:2 opinions", cites("95:29:2"), all_along, any_of(act_drawn), !done(consultant_invited) || opinions_attached),
    condition("29_1 with the programme", cites("95:29_1:1", "95:34:1"), all_along, any_of(file_formed),
        !decided_once || !found_disabled || (purposes_stated && !stated("к")) || done(rehabilitation_programme_made)),
    condition("29_1 from the act", cites("95:29_1:1"), all_along, any_of(file_formed), done(act_drawn)),
    duty("28:2 announcement", cites("95:28:2"), all_along, any_of(decision_made), !in_absence, examiners, any_of(decision_announced), no_period, today),
    duty("29 act due", cites("95:29:1"), all_along, any_of(examination_held), true, examiners, any_of(act_drawn), no_period, today),
    duty("29_1 file due", cites("95:29_1:1"), all_along, any_of(decision_made), true, examiners, any_of(file_formed), no_period, today),
    right("29_1 may inspect", cites("95:29_1:2"), all_along, any_of(decision_made), true, citizen, any_of(record_inspected), no_period, today));

inline constexpr auto copies = hana::make_tuple(
    remark("29_1 copies applied", cites("95:29_1:3", "95:29_1:5"), all_along, anywhere, copies_applied, decided_once && (value(copies_asked) != Way::portal || day(2019, 10, 1) <= today)),
    remark("29_1 copies issued", cites("95:29_1:3", "95:29_1:5"), all_along, anywhere, copies_issued, done(copies_applied)),
    condition("29_1:6 way chosen", cites("95:29_1:5", "95:29_1:6", "95:29_1:7"), portal, any_of(copies_issued),
        value(copies_asked) != Way::portal || !given(copies_wanted) || value(copies_given) == value(copies_wanted)),
    condition("29_1:3 on paper", cites("95:29_1:3"), all_along, any_of(copies_issued), !done(copies_applied) || value(copies_asked) != Way::paper || value(copies_given) == Way::paper),
    right("29_1 may apply for copies", cites("95:29_1:3"), all_along, any_of(decision_made), true, citizen, any_of(copies_applied), no_period, today),
    duty("29_1:3 copies", cites("95:29_1:3"), all_along, any_of(copies_applied), value(copies_asked) == Way::paper, examiners, any_of(copies_issued), calendar_days(0), today),
    duty("29_1:5 copies", cites("95:29_1:5"), portal, any_of(copies_applied), value(copies_asked) == Way::portal, examiners, any_of(copies_issued), working_days(1), today));

inline constexpr auto outcomes = hana::make_tuple(
    remark("35 extract", cites("95:35:1"), all_along, anywhere, extract_sent, decided_once && is_disabled),
    remark("35:3 military", cites("95:35:3"), all_along, anywhere, military_informed, decided_once && is_disabled && by_its_bureau),
    remark("36 certificate", cites("95:36:1"), all_along, anywhere, certificate_issued, decided_once && by_its_bureau),
    remark("36:3 note asked", cites("95:36:3"), all_along, anywhere, results_note_requested, decided_once),
    remark("36:3 note", cites("95:36:3"), all_along, anywhere, results_note_issued, done(results_note_requested) && is_refused && by_who_decided),
    remark("37 sick leave", cites("95:37:1"), all_along, anywhere, sick_leave_marked, decided_once && sick_leave && has_a_group),
    remark("37_1 results", cites("95:37_1:1"), all_along, anywhere, results_sent, decided_once && actor == Party::bureau),
    condition("36 recognised", cites("95:36:1"), all_along, any_of(certificate_issued), is_disabled),
    condition("37_1 electronic", cites("95:37_1:1"), all_along, any_of(results_sent), value(results_medium) != Medium::paper),
    condition("35 by who decided", cites("95:35:1"), all_along, any_of(extract_sent), by_its_bureau));

inline constexpr auto outcome_duties = hana::make_tuple(
    duty("35:1 extract", cites("95:35:1"), all_along, any_of(decision_made), found_disabled && read_as("Q54", "calendar"), examiners, any_of(extract_sent), calendar_days(3), today).beside_other_courses(),
    duty("35:1 extract, working days", cites("95:35:1"), all_along, any_of(decision_made), found_disabled && read_as("Q54", "working"), examiners, any_of(extract_sent), working_days(3), today).beside_other_courses(),
    duty("35:3 report", cites("95:35:3"), all_along, any_of(decision_made), found_disabled && liable_to_service, examiners, any_of(military_informed), no_period, today),
    duty("36:1 certificate", cites("95:36:1"), all_along, any_of(decision_made), found_disabled, examiners, any_of(certificate_issued), no_period, today),
    right("36:3 may ask", cites("95:36:3"), all_along, any_of(decision_made), value(finding) == Finding::not_recognised, citizen, any_of(results_note_requested), no_period, today),
    duty("36:3 note due", cites("95:36:3"), all_along, any_of(results_note_requested), is_refused, examiners, any_of(results_note_issued), no_period, today),
    duty("37 entry", cites("95:37:1"), all_along, any_of(decision_made), value(finding) == Finding::group && sick_leave, examiners, any_of(sick_leave_marked), no_period, today),
    duty("37_1 transfer", cites("95:37_1:1"), all_along, any_of(decision_made), level == Level::bureau, bureau, any_of(results_sent), no_period, today));
// clang-format on

}  // namespace norma::pp95::procedure
