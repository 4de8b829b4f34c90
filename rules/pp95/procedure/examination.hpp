// Decree 95, п. 19, 23 to 28 and 31 to 33: the examination, the additional programme, the vote and the decision.
#pragma once
#include "rules/pp95/procedure/terms.hpp"

namespace norma::pp95::procedure {

// clang-format off
inline constexpr auto examination = hana::make_tuple(
    // П. 39 абз. 2 permits: where nobody has a basis that it names, the text is silent.
    transition("25 examined", cites("95:25:1", "95:23:1"), all_along, any_of(State::placed, State::invited), examination_held, !reexamines || has_a_term || early_basis, State::examined,
        set(examined_at, level_of_actor), set(awaits_examination, false), set(awaits_decision, true), set(held, choose(on_status, finding, held)), set(held_until, choose(on_status, status_until, held_until)))
        .forgets(act_drawn, vote_held, programme_drawn, rehabilitation_programme_made),
    transition("19:2 examined", cites("95:25:1", "95:19:2"), all_along, any_of(State::informed), examination_held,
        self_referral && done(place_decided) && !done(examination_held), State::examined,
        set(examined_at, level_of_actor), set(awaits_examination, false), set(awaits_decision, true), set(held, choose(on_status, finding, held)), set(held_until, choose(on_status, status_until, held_until)))
        .forgets(act_drawn, vote_held, programme_drawn, rehabilitation_programme_made),
    in_order(condition("19:2 after the programme", cites("95:19:2"), all_along, any_of(examination_held), !self_referral || done(programme_data_received) || done(further_tests_refused))),
    // Invitation and consent are to the examination, not to each of its sittings.
    condition("24:5 consent needed", cites("95:24:5"), in_force(encoded_from, day(2020, 12, 8)), any_of(examination_held), done(examination_consent_given)),
    condition("24:6 consent needed in person", cites("95:24:5", "95:24:6"), return_chain, any_of(examination_held), in_absence || done(examination_consent_given)),
    condition("24:3 invitation needed", cites("95:24:3"), all_along, any_of(examination_held), !by_an_examiner || in_absence || done(invitation_sent)),
    in_order(condition("24:3 place needed", cites("95:24:3"), all_along, any_of(examination_held), !by_an_examiner || done(place_decided) || (!in_absence && !done(invitation_sent)))),
    // Who goes on with an examination after an additional one may be called to it again, by another place or day, too.
    again(remark("24:3 place to go on", cites("95:24:3", "95:32:1"), all_along, any_of(State::programme, State::informed), place_decided, done(examination_held))),
    again(remark("24:3 invited to go on", cites("95:24:3", "95:32:1"), all_along, any_of(State::programme, State::informed), invitation_sent, done(examination_held))),
    condition("26 record", cites("95:26:1"), all_along, any_of(examination_held), protocol_kept),
    remark("27 consultant", cites("95:27:1"), all_along, any_of(State::registered, State::inspected, State::placed, State::invited, State::examined, State::programme, State::informed), consultant_invited, true),
    remark("27_1 specialist", cites("95:27_1:1"), all_along, any_of(State::received, State::registered, State::inspected, State::placed, State::invited, State::examined, State::programme, State::informed), specialist_invited, true),
    condition("27_1 with consent", cites("95:27_1:1"), all_along, any_of(specialist_invited), specialist_agrees),
    right("27 may invite", cites("95:27:1"), all_along, any_of(registered), true, examiners, any_of(consultant_invited), no_period, today),
    right("27_1 may invite", cites("95:27_1:1"), all_along, any_of(registered), true, citizen, any_of(specialist_invited), no_period, today),
    duty("24:1 examination", cites("95:24:1", "95:25:1"), all_along, any_of(place_decided), true, examiners, any_of(examination_held), no_period, today)
        .released_by(decision_made),
    duty("23:2 examination of an amputee", cites("95:23:2"), amputee_track, any_of(referral_received), for_amputee && read_as("Q42", "first_arrival"),
        bureau, any_of(examination_held), working_days(3), today),
    duty("23:2 examination of an amputee, last arrival", cites("95:23:2"), amputee_track, any_of(referral_received), for_amputee && read_as("Q42", "resubmission"),
        bureau, any_of(examination_held), working_days(3), today).released_by(referral_returned));

inline constexpr auto additional_programme = hana::make_tuple(
    transition("19:2 inspected", cites("95:19:2"), all_along, any_of(State::registered), inspection_held, self_referral, State::inspected),
    transition("19:2 programme", cites("95:19:2"), all_along, any_of(State::inspected), programme_drawn, true, State::programme).forgets(programme_approved, programme_announced, programme_data_received, further_tests_refused),
    transition("31 programme", cites("95:31:1", "95:31:2"), all_along, any_of(State::examined, State::tied), programme_drawn, true, State::programme)
        .forgets(programme_approved, programme_announced, programme_data_received, further_tests_refused),
    // The text bounds neither the number of programmes nor that of the replies to one.
    again(transition("31 another programme", cites("95:31:1", "95:31:2"), all_along, any_of(State::programme, State::informed), programme_drawn, true, State::programme)
        .forgets(programme_approved, programme_announced, programme_data_received, further_tests_refused)),
    in_order(condition("19:2 inspected first", cites("95:19:2"), all_along, any_of(programme_drawn), !self_referral || done(examination_held) || done(inspection_held))),
    remark("31 approved", cites("95:31:1"), all_along, any_of(State::programme, State::informed), programme_approved, true),
    remark("31 announced", cites("95:31:1"), all_along, any_of(State::programme, State::informed), programme_announced, true),
    again(remark("32 more data", cites("95:32:1", "95:31:2"), all_along, any_but(any_of(State::programme)), programme_data_received, true)),
    again(remark("33 declined later", cites("95:33:1"), levels_reworded, any_of(State::informed), further_tests_refused, true)),
    transition("32 data", cites("95:32:1", "95:31:2", "95:19:2"), all_along, any_of(State::programme), programme_data_received, true, State::informed),
    transition("33 declined", cites("95:33:1"), levels_reworded, any_of(State::programme), further_tests_refused, true, State::informed),
    unshown(transition("33 declined, earlier wording", cites("95:33:1"), before_levels_reworded, any_of(State::programme, State::informed), further_tests_refused, true, State::informed)),
    condition("33 noted", cites("95:33:1"), levels_reworded, any_of(decision_made), !done(further_tests_refused) || done(programme_data_received) || refusal_noted),
    right("31 may draw up", cites("95:31:1"), all_along, any_of(examination_held), true, examiners, any_of(programme_drawn), no_period, today),
    duty("19:2 inspection", cites("95:19:2"), all_along, any_of(registered), self_referral, bureau, any_of(inspection_held), no_period, today),
    duty("19:2 programme due", cites("95:19:2"), all_along, any_of(inspection_held), true, bureau, any_of(programme_drawn), no_period, today),
    duty("19:2 consideration", cites("95:19:2"), all_along, any_of(programme_data_received), self_referral && !done(examination_held), bureau, any_of(examination_held), no_period, today),
    condition("31 by who examined", cites("95:31:1"), all_along, any_of(programme_drawn, programme_approved, programme_announced), by_its_examiner),
    duty("31 approval", cites("95:31:1"), all_along, any_of(programme_drawn), done(examination_held), examiners, any_of(programme_approved), no_period, today),
    duty("31 announcement", cites("95:31:1"), all_along, any_of(programme_drawn), done(examination_held), examiners, any_of(programme_announced), no_period, today));

inline constexpr auto programme_under_way = done(programme_drawn) && !done(programme_data_received) && !done(further_tests_refused);
// Who examined and sent up or was appealed against; that the higher bureau has not examined yet forbids no vote there.
inline constexpr auto examined_below = given(examined_at) && value(examined_at) != level && acts_at(value(examined_at));
inline constexpr auto decision = hana::make_tuple(
    transition("28 majority", cites("95:28:1"), all_along, any_of(State::examined, State::informed, State::tied), vote_held,
        (value(vote) != Vote::tie || read_as("Q67", "refusal")) && done(examination_held), State::voted),
    transition("28 tie", cites("95:28:1"), all_along, any_of(State::examined, State::informed, State::tied), vote_held,
        value(vote) == Vote::tie && read_as("Q67", "no_decision") && done(examination_held), State::tied),
    transition("28 decision", cites("95:28:1", "95:32:1"), all_along, any_of(State::voted), decision_made, true, State::decided, set(decided_at, level_of_actor), set(awaits_decision, false)).forgets(amputation_done, examination_consent_given),
    transition("24_1 determination", cites("95:24:8"), all_along, any_of(State::examined, State::informed), decision_made,
        value(finding) == Finding::determined && examined_here, State::decided, set(decided_at, level_of_actor), set(awaits_decision, false)).forgets(amputation_done, examination_consent_given),
    in_order(condition("28 examined first", cites("95:28:1"), all_along, any_of(vote_held), !by_an_examiner || examined_here || (done(examination_held) && examined_below))),
    in_order(condition("28 voted", cites("95:28:1"), all_along, any_of(decision_made), !by_an_examiner || value(finding) == Finding::determined || done(vote_held))),
    in_order(condition("28 a majority", cites("95:28:1"), all_along, any_of(decision_made),
        value(finding) == Finding::determined || !done(vote_held) || value(vote) != Vote::tie || read_as("Q67", "refusal"))),
    in_order(condition("32 after the data", cites("95:32:1"), all_along, any_of(decision_made), value(finding) == Finding::determined || !programme_under_way)),
    condition("28 by who examined", cites("95:28:1"), all_along, any_of(vote_held, decision_made), by_its_examiner),
    condition("31 approved and announced", cites("95:31:1"), all_along, any_of(decision_made), !done(programme_drawn) || (done(programme_approved) && done(programme_announced))),
    condition("28 by majority", cites("95:28:1"), all_along, any_of(decision_made),
        value(finding) == Finding::determined || !done(vote_held) || found_disabled == (value(vote) == Vote::for_recognition) ||
            (value(vote) == Vote::tie && read_as("Q67", "no_decision"))),
    condition("24_1 group", cites("95:24:8", "95:24_1:а"), all_along, any_of(decision_made), value(finding) != Finding::group || no_purpose_known || stated("а")),
    condition("24_1 child", cites("95:24:8", "95:24_1:б"), all_along, any_of(decision_made), value(finding) != Finding::child_category || no_purpose_known || stated("б")),
    // A duplicate, another's care, a programme, the cause of a death: nobody asks there for a status that could be refused.
    condition("24_1 refusal", cites("95:24:8", "95:24_1:а", "95:24_1:б"), all_along, any_of(decision_made),
        value(finding) != Finding::not_recognised || no_purpose_known || stated("а") || stated("б") || stated("в") || stated("г") || stated("д") || stated("о")),
    condition("24_1 other", cites("95:24:8", "95:24_1:в", "95:24_1:г", "95:24_1:д", "95:24_1:е", "95:24_1:ж", "95:24_1:з", "95:24_1:и", "95:24_1:к", "95:24_1:л", "95:24_1:м", "95:24_1:н", "95:24_1:о"),
        all_along, any_of(decision_made), value(finding) != Finding::determined || no_purpose_known || programme_reissue || stated("в") || stated("г") || stated("д") || stated("е") || stated("ж") || stated("з") ||
        stated("и") || stated("к") || stated("л") || stated("м") || stated("н") || stated("о")),
    // A majority decides of recognition; other purposes are determined without one.
    duty("28 vote", cites("95:28:1"), all_along, any_of(examination_held), stated("а") || stated("б") || !purposes_stated, examiners, any_of(vote_held), no_period, today).released_by(decision_made, special_examination_ordered),
    duty("28 decision due", cites("95:28:1"), all_along, any_of(vote_held), true, examiners, any_of(decision_made), no_period, today),
    duty("32 decision after the programme", cites("95:32:1"), all_along, any_of(programme_data_received), done(examination_held), examiners, any_of(decision_made), no_period, today),
    duty("33 decision without the programme", cites("95:33:1"), levels_reworded, any_of(further_tests_refused), true, examiners, any_of(decision_made), no_period, today));

inline constexpr auto windows = hana::make_tuple(
    // п. 40: not earlier than 2 months before the end; п. 41 and 39: earlier, or without a term, on their bases only.
    condition("40 not before the window", cites("95:40:1", "95:41:1"), all_along, any_of(examination_held),
        !read_as("Q61", "examination") || !reexamines || !has_a_term || early_basis || term_ends - months(2) <= today),
    condition("40 arrival not before the window", cites("95:40:1", "95:41:1"), all_along, any_of(examination_held),
        !read_as("Q61", "arrival") || !reexamines || !has_a_term || early_basis || !arrived || term_ends - months(2) <= arrival_day),
    right("41 may apply", cites("95:41:1", "95:39:2"), all_along, any_of(decision_made), found_disabled, citizen, any_of(application_filed), no_period, today));
// clang-format on

}  // namespace norma::pp95::procedure
