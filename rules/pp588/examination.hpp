// Decree 588: consent and referral, forms of the examination, personal data, records, periods.
#pragma once
#include "rules/pp588/recognition.hpp"

namespace norma::pp588 {

inline constexpr auto consent_in_form = value(consent_given) == Consent::paper || (value(consent_given) == Consent::portal && by_portal);
inline constexpr auto without_consent = value(consent_given) == Consent::none || (value(consent_given) == Consent::portal && !by_portal);
inline constexpr auto lacks = without_consent || (given(consent_given) && given(preferred_form) && !form_named);
inline constexpr auto one_of_three = given(system_used) && value(system_used) != System::other;
inline constexpr auto departs_from_18 = value(document) == Carrier::paper || (value(system_used) == System::other && system_counts);
inline constexpr auto in_person_needed = data_disagree || special_equipment || in_institution || programme_change;
inline constexpr auto urgent = palliative || amputee;

// clang-format off
// 19.2: «выехавшего за пределы РФ».
inline constexpr auto by_pension = route == Route::pension;
inline constexpr auto of_form = (by_pension && value(left_country) == Answer::yes) || route == Route::self || route == Route::insurer || route == Route::employer || route == Route::court;
inline constexpr auto of_no_form = route == Route::social || (by_pension && value(left_country) == Answer::no);
inline constexpr auto bases = hana::make_tuple(
    // «Направляется … с письменного согласия»: what becomes of a referral without it no shown words say.
    rule("17 basis", cites("588:17"), in_588, by_medical && given(consent_given) && !without_consent, must(basis, Basis::admissible)),
    rule("17 basis without consent", cites("588:17"), in_588, by_medical && without_consent, not_encoded(basis)),
    rule("17 basis of a consent unstated", cites("588:17"), in_588, by_medical && !given(consent_given), not_encoded(basis)),
    rule("other bases earlier", cites("protocol-form"), before_771, !by_medical && !only_by_referral, not_encoded(basis)),
    rule("other bases", cites("protocol-form"), in_771, of_form && !only_by_referral, must(basis, Basis::admissible)).under(reading("N19d", "with_30")),
    rule("other bases of no day", cites("protocol-form"), in_771, of_form && !only_by_referral, not_encoded(basis)).under(reading("N19d", "not_shown")),
    rule("whether abroad is unstated", cites("protocol-form"), in_771, by_pension && !given(left_country) && !only_by_referral, not_encoded(basis)),
    rule("basis of no form", cites("protocol-form", "588:unknown"), in_771, of_no_form && !only_by_referral, not_encoded(basis)),
    rule("only by referral", cites("letter-2022-06-20"), in_588, !by_medical && only_by_referral, must(basis, Basis::inadmissible)).under(reading("N19", "only_medical")));

inline constexpr auto referral = hana::make_tuple(
    rule("585n", cites("585n:1"), before_771, always, must(criteria, Criteria::o585n)),
    rule("374n", cites("374n"), in_771, always, must(criteria, Criteria::o374n)),
    rule("17 paper", cites("588:17"), in_588, always, may(consent_forms, Consent::paper)),
    rule("17 portal", cites("588:17", "588:portal"), in_force(since_portal), when(by_portal), may(consent_forms, Consent::portal)),
    rule("17 preferred", cites("588:17"), in_588, always, may(preferable_forms, Preferred::with_presence, Preferred::without_presence)),
    rule("17, 28 preferred", cites("588:17", "588:28", "588:remote"), in_force(since_remote), when(remote_named), may(preferable_forms, Preferred::remote))
        .under(reading("N17", "open")),
    rule("17 consent", cites("588:17"), in_588, by_medical && consent_in_form && form_named, must(consent, Enough::sufficient)),
    rule("17 no consent", cites("588:17"), in_588, by_medical && lacks, must(consent, Enough::insufficient)),
    rule("17 form unstated", cites("588:17"), in_588, by_medical && consent_in_form && !given(preferred_form) && !form_named, not_encoded(consent)),
    rule("17 consent unstated", cites("588:17"), in_588, by_medical && !given(consent_given), not_encoded(consent)),
    rule("18 proper", cites("588:18"), in_588,
         by_medical && value(document) == Carrier::electronic && (one_of_three || !system_counts), must(referral_document, Proper::proper)),
    rule("18 improper", cites("588:18"), in_588,
         by_medical && departs_from_18, must(referral_document, Proper::improper)).under(reading("N18c", "whole")),
    rule("18 beyond the dots", cites("588:18:rest"), in_588, by_medical && departs_from_18, not_encoded(referral_document)).under(reading("N18c", "cut_off")),
    rule("18 system unstated", cites("588:18"), in_588,
         by_medical && value(document) == Carrier::electronic && !given(system_used) && system_counts, not_encoded(referral_document)),
    rule("18 document unstated", cites("588:18"), in_588, by_medical && one_of_three && !given(document), not_encoded(referral_document)),
    rule("18 nothing stated", cites("588:18"), in_588, by_medical && !given(document) && !given(system_used), not_encoded(referral_document)),
    rule("18 document unstated, system no matter", cites("588:18"), in_588,
         by_medical && value(system_used) == System::other && !given(document), not_encoded(referral_document)).under(reading("N18", "electronic")));

inline constexpr auto forms = hana::make_tuple(
    rule("28", cites("588:28"), in_588, when(admitted), may(form, Held::without_presence, Held::with_presence, Held::visit)),
    rule("28 remote", cites("588:28", "588:remote"), in_force(since_remote), admitted && remote_held, may(form, Held::remote)),
    // «Исключительно заочно»: on the last day of the temporary order. Which of the two gives way, no words say.
    rule("1697 in absence", cites("1697:form", "letter-2022-06-20"), in_force(since_588, since_portal), when(absence_ordered), must_not(form, Held::with_presence, Held::visit))
        .overrides(cite_in<registry_table>("1697:form"), "in person").under(reading("N28", "absence")),
    rule("1697 in absence, in person excepted", cites("1697:form", "letter-2022-06-20"), in_force(since_588, since_portal), absence_ordered && !in_person_needed,
         must_not(form, Held::with_presence, Held::visit)).under(reading("N28", "in_person")),
    rule("in person", cites("588:in-person"), in_588, when(in_person_needed), must_not(form, Held::without_presence, Held::remote)));

inline constexpr auto absent = value(held) == Held::without_presence;
// П. 30 «проводится … без доступа» commands it of an examination without presence; the form of the protocol (20.1, 20.4) knows such an examination with access, too.
inline constexpr Interval before_announced = in_force(since_588, announced_30), announced = in_force(announced_30, since_771);
// What is read of item 30 from the day for which it was announced.
consteval auto as_announced(auto r, std::string_view id) {
  r.head.id = id;
  r.head.interval = announced;
  return r.under(reading("N30d", "announced"));
}
inline constexpr auto no_access = rule("30:1", cites("588:30:1"), in_771, when(absent), must(data_access, Access::none)).under(reading("N30", "apart"));
inline constexpr auto limited_in_presence = rule("30:2 with presence", cites("588:30:2"), in_771, given(held) && !absent, must(data_access, Access::limited)).under(reading("N30p", "limited"));
inline constexpr auto no_access_or = rule("30:1 beside another absence", cites("588:30:1"), in_771, when(absent), may(data_access, Access::none)).under(reading("N30", "kind"));
inline constexpr auto limited_or = rule("30:2 of another absence", cites("588:30:2"), in_771, when(absent), may(data_access, Access::limited)).under(reading("N30", "kind"));
inline constexpr auto limited_in_absence = rule("30:2", cites("588:30:2"), in_771, when(absent), must(data_access, Access::limited)).under(reading("N30", "limited"));
inline constexpr auto presence_not_said = rule("30 with presence", cites("588:30:2", "588:unknown"), in_771, given(held) && !absent, not_encoded(data_access)).under(reading("N30p", "not_said"));
inline constexpr auto anywhere = rule("30 territory", cites("588:30:1"), in_771, when(absent), must(bureau, Territory::any_territory)).under(reading("N30", "apart"));
inline constexpr auto anywhere_limited = rule("30 territory limited", cites("588:30:1"), in_771, when(absent), must(bureau, Territory::any_territory)).under(reading("N30", "limited"));
inline constexpr auto another_absence = rule("30 territory of another absence", cites("588:30:1", "588:unknown"), in_771, when(absent), not_encoded(bureau)).under(reading("N30", "kind"));
inline constexpr auto access_of_no_form = rule("30 form unstated", cites("588:30:1", "588:30:2"), in_771, !given(held), not_encoded(data_access));
inline constexpr auto territory_of_no_form = rule("30 territory of a form unstated", cites("588:30:1"), in_771, !given(held), not_encoded(bureau));
inline constexpr auto territory_in_presence = rule("territory with presence", cites("588:unknown"), in_771, given(held) && !absent, not_encoded(bureau));
inline constexpr auto data = hana::make_tuple(
    rule("30 earlier", cites("588:blind"), before_announced, when(given(held)), not_encoded(data_access)),
    rule("territory earlier", cites("588:blind"), before_announced, when(given(held)), not_encoded(bureau)),
    rule("30 of no day", cites("588:blind"), announced, when(given(held)), not_encoded(data_access)).under(reading("N30d", "not_shown")),
    rule("territory of no day", cites("588:blind"), announced, when(given(held)), not_encoded(bureau)).under(reading("N30d", "not_shown")),
    no_access, limited_in_presence, no_access_or, limited_or, limited_in_absence, presence_not_said, anywhere, anywhere_limited, another_absence, access_of_no_form, territory_of_no_form, territory_in_presence);
inline constexpr auto data_announced = hana::make_tuple(
    as_announced(no_access, "30:1 announced"), as_announced(limited_in_presence, "30:2 announced, with presence"), as_announced(no_access_or, "30:1 announced, beside another absence"),
    as_announced(limited_or, "30:2 announced, of another absence"), as_announced(limited_in_absence, "30:2 announced"), as_announced(presence_not_said, "30 announced, with presence"),
    as_announced(anywhere, "30 territory announced"), as_announced(anywhere_limited, "30 territory announced, limited"), as_announced(another_absence, "30 territory announced, of another absence"),
    as_announced(territory_in_presence, "territory announced, with presence"));

inline constexpr auto record_keeping = hana::make_tuple(
    rule("38", cites("588:38:1", "588:38:2", "2386"), in_771, always, must(records, Records::platform)),
    rule("38 earlier", cites("588:38:1", "588:38:2"), before_771, always, not_encoded(records)),
    rule("30 days", cites("588:deadline"), in_588, admitted && !urgent && !special_operation, must(exam_within, Within::days_30)).under(reading("N3d", "with_588")),
    rule("30 days of no day", cites("588:deadline"), in_588, admitted && !urgent && !special_operation, not_encoded(exam_within)).under(reading("N3d", "not_shown")),
    rule("3 days", cites("588:deadline"), in_588, admitted && urgent, must(exam_within, Within::days_3)).under(reading("N3d", "with_588")),
    rule("3 days of no day", cites("588:deadline"), in_588, admitted && urgent, not_encoded(exam_within)).under(reading("N3d", "not_shown")),
    // Of a participant who is urgent the shorter period, which keeps the longer, too.
    rule("10 days", cites("588:deadline"), in_588, admitted && special_operation && !urgent, must(exam_within, Within::days_10)).under(reading("N10", "with_588")),
    rule("10 days since 1887", cites("588:deadline", "588:1887"), in_force(since_1887), admitted && special_operation && !urgent, must(exam_within, Within::days_10)).under(reading("N10", "with_1887")),
    rule("10 days earlier", cites("588:deadline:10"), in_force(since_588, since_1887), admitted && special_operation && !urgent, not_encoded(exam_within)).under(reading("N10", "with_1887")),
    rule("10 days of no day", cites("588:deadline:10"), in_588, admitted && special_operation && !urgent, not_encoded(exam_within)).under(reading("N10", "not_shown")));

// «Из бюро в главное бюро, из него в Федеральное»; of an appeal from there nothing is told.
constexpr auto made_by(Body b) { return value(decided_by) == b; }
inline constexpr auto of_an_appeal = given(decision_received_on) || given(decided_by);
// A month from it lies within the calendar.
inline constexpr Date last_received = day(2026, 11, 15);
inline constexpr auto from_federal = value(decided_by) == Body::federal_bureau;
inline constexpr auto appeals = hana::make_tuple(
    rule("appeal from a bureau", cites("588:appeal"), in_588, made_by(Body::bureau), must(appeal_to, AppealTo::main_bureau)).under(reading("N12d", "with_588")),
    rule("appeal from a main bureau", cites("588:appeal"), in_588, made_by(Body::main_bureau), must(appeal_to, AppealTo::federal_bureau)).under(reading("N12d", "with_588")),
    rule("appeal of no day", cites("588:appeal"), in_588, of_an_appeal && given(decided_by) && !from_federal, not_encoded(appeal_to)).under(reading("N12d", "not_shown")),
    rule("appeal from the Federal bureau", cites("588:appeal:federal"), in_588, made_by(Body::federal_bureau), not_encoded(appeal_to)),
    rule("appeal whose decision is unstated", cites("588:appeal"), in_588, given(decision_received_on) && !given(decided_by), not_encoded(appeal_to)),
    rule("appeal by a day unstated", cites("588:appeal"), in_588, !from_federal && !given(decision_received_on), not_encoded(appeal_by_unknown)).under(reading("N12d", "with_588")),
    rule("appeal by a day beyond the calendar", cites("588:appeal"), in_588, !from_federal && last_received < value(decision_received_on), not_encoded(appeal_by_unknown)).under(reading("N12d", "with_588")),
    rule("appeal by a day not shown", cites("588:appeal"), in_588, !from_federal, not_encoded(appeal_by_unknown)).under(reading("N12d", "not_shown")),
    rule("appeal from the Federal bureau, by", cites("588:appeal:federal"), in_588, when(from_federal), not_encoded(appeal_by_unknown)));

// «С регистрации»; where the period itself is not known, neither is its last day.
inline constexpr auto period_known = lawful(exam_within, Within::days_3) || lawful(exam_within, Within::days_10) || lawful(exam_within, Within::days_30);
inline constexpr Date last_registered = day(2025, 12, 31);
inline constexpr auto registered_in_days = given(registered_on) && since_588 <= value(registered_on) && value(registered_on) <= last_registered;
inline constexpr auto days_of_examination = hana::make_tuple(
    rule("registration unstated", cites("588:deadline"), in_588, admitted && period_known && !given(registered_on), not_encoded(exam_by_unknown)),
    // A registration before the Rules were in force, or beyond the calendar: from which day the period then runs is not shown.
    rule("registration of other days", cites("588:deadline"), in_588, admitted && period_known && given(registered_on) && !registered_in_days, not_encoded(exam_by_unknown)),
    rule("period not known", cites("588:deadline"), in_588, admitted && !period_known, not_encoded(exam_by_unknown)));
// clang-format on

}  // namespace norma::pp588
