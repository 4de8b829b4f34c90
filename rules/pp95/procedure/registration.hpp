// Decree 95, п. 19_2 abs. 2 and 3, п. 23 and 24: registration, the chain of return, place, form and invitation.
#pragma once
#include "rules/pp95/procedure/terms.hpp"

namespace norma::pp95::procedure {

// clang-format off
inline constexpr auto placed_before = done(place_decided) && !self_referral && !programme_reissue;
inline constexpr auto registration = hana::make_tuple(
    transition("24 registered", cites("95:24:2"), all_along, any_of(State::received), registered, !placed_before, State::registered),
    // The place is decided on the documents received, whether or not they are registered by then.
    again(remark("24:3 place before the registration", cites("95:24:3"), all_along, any_of(State::received), place_decided, !programme_reissue)),
    again(transition("24 registered after the place", cites("95:24:2", "95:24:3"), all_along, any_of(State::received), registered, placed_before, State::placed)),
    duty("24:2 registration", cites("95:24:2"), all_along, any_of(referral_received, application_filed), true, bureau, any_of(registered), no_period, today),

    transition("24:4 return decided", cites("95:24:4", "95:19_2:2"), return_chain, any_of(State::registered), return_decided, medical_referral && level == Level::bureau, State::return_decided),
    transition("19_2:2 returned", cites("95:19_2:2"), return_chain, any_of(State::registered, State::return_decided), referral_returned, medical_referral && level == Level::bureau, State::returned)
        .forgets(registered),
    transition("19_2:3 arrived", cites("95:19_2:3"), return_chain, any_of(State::returned), returned_referral_arrived, true, State::supplementing),
    transition("19_2:3 resubmitted", cites("95:19_2:3"), return_chain, any_of(State::supplementing), referral_resubmitted, true, State::sent),
    remark("24:4 notified", cites("95:24:4"), return_chain, anywhere, return_notified, done(return_decided) || done(referral_returned)),
    remark("19_2:3 notified", cites("95:19_2:3"), return_chain, anywhere, resubmission_notified, done(returned_referral_arrived)),
    condition("19_2:2 only if incomplete", cites("95:19_2:2"), return_chain, any_of(return_decided), !medical_referral || !complete),
    condition("19_2:2 returned only if incomplete", cites("95:19_2:2"), return_chain, any_of(referral_returned), !medical_referral || done(return_decided) || !complete),
    condition("19_2:2 reasons", cites("95:19_2:2"), return_chain, any_of(referral_returned), !medical_referral || reasons_given),
    condition("19_2:2 same way", cites("95:19_2:2"), return_chain, any_of(referral_returned),
        !medical_referral || (value(medium) == Medium::electronic) == (value(return_medium) == Medium::electronic)),
    duty("19_2:2 return", cites("95:19_2:2"), return_chain, any_of(referral_received), !complete && medical_referral,
        bureau, any_of(referral_returned), working_days(3), today),
    duty("24:4 notice", cites("95:24:4"), return_chain, any_of(return_decided), true, bureau, any_of(return_notified), working_days(1), today),
    // What goes back was decided to go back, at the latest then.
    duty("24:4 notice of a return", cites("95:24:4"), return_chain, any_of(referral_returned), !done(return_decided), bureau, any_of(return_notified), working_days(1), today),
    condition("19_2:3 by the medical organisation", cites("95:19_2:3"), return_chain, any_of(referral_resubmitted, resubmission_notified),
        !medical_referral || actor == Party::medical_organisation || !by_a_referrer),
    duty("19_2:3 supplement", cites("95:19_2:3"), return_chain, any_of(returned_referral_arrived), medical_referral,
        medical, any_of(referral_resubmitted), working_days(14), today),
    duty("19_2:3 notice", cites("95:19_2:3"), return_chain, any_of(returned_referral_arrived), medical_referral,
        medical, any_of(resubmission_notified), working_days(14), today));

inline constexpr auto placing = hana::make_tuple(
    transition("24:3 place", cites("95:24:3", "95:23:1"), all_along, any_of(State::registered), place_decided,
        !self_referral && !programme_reissue, State::placed),
    transition("19:2 place", cites("95:24:3", "95:19:2"), all_along, any_of(State::informed), place_decided,
        self_referral && !done(examination_held), State::placed),
    // Nothing forbids to decide the place before the inspection, another place or day, or to invite again.
    remark("19:2 place before the programme", cites("95:24:3", "95:19:2"), all_along, any_of(State::registered, State::inspected, State::programme), place_decided,
        self_referral && !done(examination_held)),
    remark("19:2 invited before the programme", cites("95:24:3", "95:19:2"), all_along, any_of(State::registered, State::inspected, State::programme, State::informed), invitation_sent,
        self_referral && !done(examination_held)),
    again(transition("24:3 place again", cites("95:24:3", "95:23:1"), all_along, any_of(State::placed, State::invited), place_decided, true, State::placed)),
    transition("24:3 invited", cites("95:24:3"), all_along, any_of(State::placed), invitation_sent, true, State::invited),
    again(transition("24:3 invited again", cites("95:24:3"), all_along, any_of(State::invited), invitation_sent, true, State::invited)),
    again(transition("24:3 invited before the registration", cites("95:24:3"), all_along, any_of(State::received), invitation_sent, placed_before, State::invited)),
    again(remark("24 registered after the invitation", cites("95:24:2", "95:24:3"), all_along, any_of(State::invited), registered, !done(registered))),
    condition("24:3 place before the invitation", cites("95:24:3"), all_along, any_of(invitation_sent), !by_an_examiner || done(place_decided)),
    remark("24:5 consent", cites("95:24:5"), all_along, anywhere, examination_consent_given, true),
    condition("20 level", cites("95:20:1", "95:21:1", "95:22:1"), all_along,
        any_of(place_decided, invitation_sent, examination_held), by_its_level || !by_an_examiner || appealed_to),
    condition("23:1 home", cites("95:23:1"), all_along, any_of(place_decided), value(place) != mse::Form::at_home || commission_conclusion),
    condition("23:3 section IV", cites("95:23:3"), all_along, any_of(place_decided), !section_iv || in_absence || read_as("Q62", "bureau_decides")),
    condition("23:5 circumstances", cites("95:23:4", "95:23:5", "95:23:6", "95:23:7"), all_along, any_of(place_decided),
        !in_absence || section_iv || remote_or_grave || (no_positive_results && is_disabled) || !read_as("Q62", "prerequisites")),
    condition("24:3 portal", cites("95:24:3"), portal, any_of(invitation_sent), !given(ground) || !by_portal || day_of(application_filed) < day(2019, 10, 1) || invited_by_portal),
    right("24:5 may consent", cites("95:24:5"), all_along, any_of(registered), true, citizen, any_of(examination_consent_given), no_period, today),
    duty("24:3 place", cites("95:24:3"), all_along, any_of(registered), !programme_reissue && !done(place_decided), bureau, any_of(place_decided), no_period, today)
        .released_by(return_decided, referral_returned),
    duty("24:3 place above", cites("95:24:3"), all_along, any_of(appeal_received, special_examination_ordered, control_ordered, panel_assigned), true,
        higher_bureaus, any_of(place_decided), no_period, today),
    duty("24:3 invitation", cites("95:24:3"), all_along, any_of(place_decided), !in_absence || read_as("N24", "every_form"), examiners, any_of(invitation_sent), no_period, today)
        .released_by(examination_held, decision_made));
// clang-format on

}  // namespace norma::pp95::procedure
