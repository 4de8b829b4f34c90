// Decree 95, п. 34 and 36, п. 24_1 м and н: the individual programme, its re-issue, duplicates.
#pragma once
#include "rules/pp95/procedure/terms.hpp"

namespace norma::pp95::procedure {

// clang-format off
inline constexpr auto for_goods = given(ground) && value(ground) == Ground::goods;
inline constexpr auto for_correction = given(ground) && value(ground) == Ground::correction;
// Examined on the application at hand.
inline constexpr auto examined_anew = done(examination_held) && done(registered) && day_of(registered) <= day_of(examination_held);
inline constexpr auto within_the_year = given(without_note_until) && day_of(application_filed) <= value(without_note_until);

inline constexpr auto rehabilitation = hana::make_tuple(
    remark("34 programme", cites("95:34:1"), all_along, anywhere, rehabilitation_programme_made, done(decision_made) && is_disabled),
    remark("36 programme issued", cites("95:36:1"), all_along, anywhere, rehabilitation_programme_issued, done(rehabilitation_programme_made) && by_its_bureau,
        set_last_day(without_note_until, calendar_months(12), today)),
    condition("34 by who examined", cites("95:34:1"), all_along, any_of(rehabilitation_programme_made), by_its_bureau),
    duty("34:1 programme", cites("95:34:1"), all_along, any_of(decision_made), found_disabled, examiners, any_of(rehabilitation_programme_made), no_period, today),
    duty("36:1 programme", cites("95:36:1"), all_along, any_of(decision_made), found_disabled, examiners, any_of(rehabilitation_programme_issued), no_period, today),

    // П. 19_4 has an examination applied for in the cases of п. 34, too; the new programme may be drawn up without one.
    again(transition("34 place", cites("95:24:3", "95:19_4:2"), all_along, any_of(State::registered), place_decided, programme_reissue, State::placed)
        .forgets(invitation_sent, vote_held, programme_drawn, programme_data_received, further_tests_refused, consultant_invited)),
    transition("34:2 re-issue", cites("95:34:2", "95:34:3"), all_along, any_of(State::registered), programme_reissued,
        for_correction, State::decided),
    again(transition("34:2 re-issue when placed or examined", cites("95:34:2", "95:34:3"), all_along, any_of(State::placed, State::invited, State::examined), programme_reissued,
        for_correction, State::decided)),
    // After a decision upon the application; and nothing bounds how often.
    again(remark("34:2 re-issue after the decision", cites("95:34:2", "95:34:3"), all_along, any_of(State::decided), programme_reissued, for_correction)),
    duty("34:2 re-issue due", cites("95:34:2"), all_along, any_of(registered), for_correction,
        examiners, any_of(programme_reissued), no_period, today),
    right("34 may apply", cites("95:34:2", "95:34:4"), all_along, any_of(rehabilitation_programme_issued), true, citizen, any_of(application_filed), no_period, today));

inline constexpr auto goods_and_services = hana::make_tuple(
    remark("34:6 note", cites("95:34:6"), all_along, anywhere, goods_note_presented, is_disabled_child || for_goods),
    transition("34:5 examined", cites("95:34:5"), all_along, any_of(State::registered), goods_examined, for_goods, State::assessed),
    again(transition("34:5 examined when placed", cites("95:34:5", "95:24:3"), all_along, any_of(State::placed, State::invited), goods_examined, for_goods, State::assessed)),
    again(transition("34:5 need when placed or examined", cites("95:34:5", "95:34:7", "95:19_4:2"), all_along, any_of(State::placed, State::invited, State::examined), goods_need_decided,
        for_goods && (examined_anew || (medical_goods && (done(goods_note_presented) || within_the_year))), State::need_decided).forgets(goods_note_presented)),
    // п. 34 абз. 7 lets the bureau decide on the data that it has.
    transition("34:5 need", cites("95:34:5"), all_along, any_of(State::assessed), goods_need_decided, true, State::need_decided).forgets(goods_note_presented),
    transition("34:7 need on the data at hand", cites("95:34:7"), all_along, any_of(State::registered), goods_need_decided,
        for_goods && medical_goods && (done(goods_note_presented) || within_the_year), State::need_decided).forgets(goods_note_presented),
    in_order(condition("34:5 on an examination", cites("95:34:5"), all_along, any_of(goods_need_decided), medical_goods || done(goods_examined) || examined_anew)),
    in_order(condition("34:5 need decided first", cites("95:34:5"), all_along, any_of(programme_reissued), !for_goods || done(goods_need_decided))),
    condition("34:6 note needed", cites("95:34:6", "95:34:7"), all_along, any_of(goods_need_decided),
        !medical_goods || done(goods_note_presented) || within_the_year),
    transition("34:4 re-issue", cites("95:34:4", "95:34:5"), all_along, any_of(State::need_decided), programme_reissued, true, State::decided),
    duty("34:6 note due", cites("95:34:6"), all_along, any_of(registered),
        for_goods && medical_goods && !done(goods_note_presented) && !within_the_year,
        citizen, any_of(goods_note_presented), no_period, today),
    duty("34:5 need due", cites("95:34:5"), all_along, any_of(registered), for_goods, examiners, any_of(goods_need_decided), no_period, today),
    duty("34:5 examination of the child", cites("95:34:5"), all_along, any_of(registered), for_goods && !medical_goods, examiners, any_of(goods_examined), no_period, today),
    duty("34:4 re-issue due", cites("95:34:4"), all_along, any_of(goods_need_decided), true, examiners, any_of(programme_reissued), no_period, today));

inline constexpr auto duplicates = hana::make_tuple(
    remark("24_1 duplicate", cites("95:24_1:м"), all_along, anywhere, duplicate_issued, done(decision_made) && stated("м")),
    in_order(condition("24_1 a duplicate asked for", cites("95:24:8", "95:24_1:м"), all_along, any_of(duplicate_issued), stated("м"))),
    in_order(condition("24_1 a new certificate asked for", cites("95:24:8", "95:24_1:н"), all_along, any_of(new_certificate_issued), stated("н"))),
    remark("24_1 new certificate", cites("95:24_1:н"), all_along, anywhere, new_certificate_issued, done(decision_made) && stated("н") && !is_refused));
// clang-format on

}  // namespace norma::pp95::procedure
