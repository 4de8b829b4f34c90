// Decree 95, п. 15 to 19_4: referral, refusal of a referral, applications without one.
#pragma once
#include "rules/pp95/procedure/terms.hpp"

// What happened in one proceeding: the next knows nothing of it. Consent to the examination (п. 24: «проводится с письменного согласия»)
// has no moment, and serves until a decision is made.
#define NORMA_OF_A_COURSE                                                                                             \
  examination_held, consultant_invited, further_tests_refused, panel_assigned, panel_consent_given, place_decided,    \
      invitation_sent, vote_held, registered, programme_drawn, programme_data_received, inspection_held, return_decided

namespace norma::pp95::procedure {

// clang-format off
constexpr auto by_who_refused = !done(referral_refused) || actor == value(referrer) || actor == value(refused_before);
// Referred, and not yet decided upon: п. 16 has him referred, not referred anew.
inline constexpr auto referred_already = done(referral_made) && (!done(decision_made) || day_of(decision_made) < day_of(referral_made));
inline constexpr auto referral = hana::make_tuple(
    // Neither п. 15 nor п. 19_4, 34 and 41 ask whether another examination of the same person is under way.
    beside(remark("15 consent", cites("95:15:1"), all_along, any_of(State::outside, State::refused_referral, State::certified, State::decided, State::need_decided), referral_consent_given, true)),
    // An operation is a fact of the world: it may happen whatever is under way.
    remark("16 operation", cites("95:16:2"), all_along, nowhere_else, amputation_done, true),
    again(remark("16 operation during a course", cites("95:16:2"), all_along, any_but(nowhere_else), amputation_done, true)),
    // A new course forgets the steps of the one before, but not its decision.
    beside(begins(transition("15 referral", cites("95:15:1", "95:38:1"), all_along,
        any_of(State::outside, State::refused_referral, State::certified, State::decided, State::need_decided), referral_made, true, State::referred,
        set(referrer, actor), set(level, Level::bureau), set(ground, no_ground))
        .forgets(referral_consent_given, referral_received, application_filed, NORMA_OF_A_COURSE))),
    condition("15 consent needed", cites("95:15:1"), all_along, any_of(referral_made), done(referral_consent_given)),
    condition("16 grounds", cites("95:16:1"), all_along, any_of(referral_made), actor != Party::medical_organisation || grounds),
    condition("17 grounds", cites("95:17:1"), all_along, any_of(referral_made), actor == Party::medical_organisation || grounds),
    condition("19_1 electronic", cites("95:19_1:1"), all_along, any_of(referral_made), actor != Party::medical_organisation || value(form) != Medium::paper),
    right("15 may refer", cites("95:15:1", "95:16:1"), all_along, SetOf<Event>{}, true, medical, any_of(referral_made), no_period, today),
    right("17 may refer", cites("95:15:1", "95:17:1"), all_along, SetOf<Event>{}, true, any_of(Party::pension_body, Party::social_body), any_of(referral_made), no_period, today),
    right("15 may consent", cites("95:15:1"), all_along, SetOf<Event>{}, true, citizen, any_of(referral_consent_given), no_period, today),
    // Who has not consented is not referred (п. 15): nobody owes it before. The days run from the operation whenever he consents.
    duty("16:2 referral of an amputee", cites("95:16:2", "95:15:1"), amputee_track, any_of(amputation_done, referral_consent_given),
        done(amputation_done) && day(2019, 6, 15) <= day_of(amputation_done) && done(referral_consent_given) && listed_defect && needs_prosthesis && !referred_already,
        medical, any_of(referral_made), working_days(3), day_of(amputation_done)).beside_other_courses(),

    begins(transition("19 refusal", cites("95:19:1"), all_along, nowhere_else, referral_refused, true, State::refused_referral, set(refused_before, no_referrer), set(referrer, actor))),
    // Another body may refuse, too; the certificates of both are due.
    again(transition("19 another refusal", cites("95:19:1"), all_along, any_of(State::refused_referral), referral_refused, true, State::refused_referral, set(refused_before, referrer), set(referrer, actor))),
    again(remark("19 another certificate", cites("95:19:1"), all_along, any_of(State::certified), refusal_certificate_issued, given(refused_before) && by_who_refused)),
    transition("19 certificate", cites("95:19:1"), all_along, any_of(State::refused_referral), refusal_certificate_issued, by_who_refused, State::certified),
    duty("19 certificate due", cites("95:19:1"), all_along, any_of(referral_refused), true, referrers, any_of(refusal_certificate_issued), no_period, today));

// What has arrived was sent, whether or not the log says when.
inline constexpr auto sending = hana::make_tuple(
    transition("19_2 sent", cites("95:19_2:1", "95:19_2:4"), all_along, any_of(State::referred), referral_sent, true, State::sent),
    transition("19_2 received", cites("95:19_2:1", "95:19_2:4"), all_along, any_of(State::sent), referral_received, true, State::received),
    condition("19_2 sent by the referrer", cites("95:19_2:1", "95:19_2:4"), all_along, any_of(referral_sent), !done(referral_made) || actor == value(referrer) || !by_a_referrer),
    condition("19_2:1 electronic", cites("95:19_2:1", "95:19_3:1"), all_along, any_of(referral_sent), value(referrer) != Party::medical_organisation || value(medium) != Medium::paper),
    condition("19_2:4 electronic", cites("95:19_2:4"), all_along, any_of(referral_sent), value(referrer) == Party::medical_organisation || value(medium) != Medium::paper),
    duty("19_2:1 transfer", cites("95:19_2:1"), all_along, any_of(referral_made), value(referrer) == Party::medical_organisation,
        medical, any_of(referral_sent), working_days(3), today).moot_after(referral_received),
    duty("19_2:4 transfer", cites("95:19_2:4"), all_along, any_of(referral_made), value(referrer) != Party::medical_organisation,
        any_of(Party::pension_body, Party::social_body), any_of(referral_sent), working_days(3), today).moot_after(referral_received));

// The text adds the portal on that day, and is silent of it before.
constexpr auto on_paper_or_portal = !by_portal || day(2019, 10, 1) <= today;
constexpr auto new_application = set(level, Level::bureau);
constexpr auto no_referral = set(referrer, no_referrer);
inline constexpr auto applications = hana::make_tuple(
    transition("19 own application", cites("95:19:1", "95:24:1"), all_along, any_of(State::certified), application_filed,
        value(ground) == Ground::refusal_certificate, State::received, new_application, no_referral)
        .forgets(NORMA_OF_A_COURSE),
    rare(beside(begins(transition("19_4 application", cites("95:19_4:1", "95:19_4:2", "95:24:1"), all_along, nowhere_else, application_filed,
        value(ground) == Ground::purpose && on_paper_or_portal && purposes_stated, State::received, new_application, no_referral)
        .forgets(NORMA_OF_A_COURSE)))),
    beside(begins(transition("34:2 application", cites("95:34:2", "95:19_4:1"), all_along, after_decision, application_filed,
        value(ground) == Ground::correction && on_paper_or_portal && done(rehabilitation_programme_issued) && is_disabled && status_lasts, State::received, no_referral).forgets(registered))),
    beside(begins(transition("34:4 application", cites("95:34:4", "95:19_4:1"), all_along, after_decision, application_filed,
        value(ground) == Ground::goods && on_paper_or_portal && done(rehabilitation_programme_issued) && is_disabled_child && status_lasts, State::received, no_referral).forgets(registered, goods_examined, goods_need_decided))),
    beside(begins(transition("41 application", cites("95:41:1", "95:39:2", "95:38:1"), all_along, after_decision, application_filed,
        value(ground) == Ground::reexamination && is_disabled && status_lasts, State::received, new_application, no_referral)
        .forgets(NORMA_OF_A_COURSE))),
    condition("19_4 purposes", cites("95:19_4:1", "95:24_1:и", "95:24_1:м", "95:24_1:н", "95:24_1:о"), all_along, any_of(application_filed),
        value(ground) != Ground::purpose || !needs_referral),
    condition("24 basis", cites("95:24:1"), all_along, any_of(application_filed),
        value(ground) != Ground::reexamination || read_as("N14", "own_basis")),
    right("19 may apply", cites("95:19:1"), all_along, any_of(refusal_certificate_issued), true, citizen, any_of(application_filed), no_period, today),
    right("19_4 may apply", cites("95:19_4:1", "95:19_4:2"), all_along, SetOf<Event>{}, true, citizen, any_of(application_filed), no_period, today));
// clang-format on

}  // namespace norma::pp95::procedure
