// Decree 95, п. 21, 22, 30, 37_2 and 42 to 46: higher bureaus, control, appeals.
#pragma once
#include "rules/pp95/procedure/terms.hpp"

// What happened at one level: an examination above, or by another panel, begins anew.
#define NORMA_OF_A_LEVEL \
  consultant_invited, further_tests_refused, place_decided, invitation_sent, vote_held, programme_drawn, programme_data_received

namespace norma::pp95::procedure {

// clang-format off
inline constexpr auto in_bureau = level == Level::bureau;
inline constexpr auto in_main_bureau = level == Level::main_bureau;
inline constexpr auto next_level = choose(in_bureau, Level::main_bureau, Level::federal_bureau);
// Whose decision is appealed against: of the level reached, if any has been made there.
inline constexpr auto decided_there = !given(decided_at) || value(decided_at) == level;
inline constexpr auto below_federal = level != Level::federal_bureau;
inline constexpr auto by_the_next = (in_bureau && actor == Party::main_bureau) || (in_main_bureau && actor == Party::federal_bureau);

// What one level owes is owed still when a higher one, or a later course, comes to owe its own.
inline constexpr auto its_file_too = choose(given(file_of) && value(file_of) == Level::main_bureau, Level::main_bureau, level);

// By the letter the days run from the examination below, even if the appeal comes weeks later.
inline constexpr auto file_due_from = choose(read_as("N15", "examination"), day_of(examination_held), today);

inline constexpr auto higher_levels = hana::make_tuple(
    transition("21 special examination", cites("95:21:1", "95:22:1"), levels_reworded, any_of(State::examined, State::informed, State::tied), special_examination_ordered,
        below_federal && done(examination_held), State::registered, set(level, next_level), set(ground, kept_ground), set(examined_at, level), set(awaits_examination, true), set(file_of, its_file_too)).forgets(NORMA_OF_A_LEVEL, examination_consent_given),
    unshown(transition("21 special examination, earlier wording", cites("95:21:1", "95:22:1"), before_levels_reworded, any_of(State::examined, State::informed, State::tied), special_examination_ordered,
        below_federal && done(examination_held), State::registered, set(level, next_level), set(ground, kept_ground), set(examined_at, level), set(awaits_examination, true), set(file_of, its_file_too)).forgets(NORMA_OF_A_LEVEL, examination_consent_given)),
    transition("37_2 control", cites("95:37_2:1", "95:21:1", "95:22:1", "95:41:1"), levels_reworded, after_decision, control_ordered,
        by_the_next, State::registered, set(level, next_level), set(ground, kept_ground), set(examined_at, level), set(awaits_examination, true), set(file_of, its_file_too)).forgets(NORMA_OF_A_LEVEL),
    unshown(transition("37_2 control, earlier wording", cites("95:37_2:1", "95:21:1", "95:22:1"), before_levels_reworded, after_decision, control_ordered,
        by_the_next, State::registered, set(level, next_level), set(ground, kept_ground), set(examined_at, level), set(awaits_examination, true), set(file_of, its_file_too)).forgets(NORMA_OF_A_LEVEL)),
    condition("30 by who examined", cites("95:30:1", "95:30:2"), all_along, any_of(file_sent_up), by_who_examined || its_file),
    condition("21 by its level", cites("95:21:1", "95:22:1"), levels_reworded, any_of(special_examination_ordered), by_its_level),
    right("21 may send up", cites("95:21:1", "95:22:1"), levels_reworded, any_of(examination_held), below_federal, lower_bureaus, any_of(special_examination_ordered), no_period, today),
    right("37_2 may control", cites("95:37_2:1"), levels_reworded, any_of(decision_made), below_federal, higher_bureaus, any_of(control_ordered), no_period, today),

    // The file is due from the day of the examination below, though it is needed only once the next level examines.
    remark("30 file sent up", cites("95:30:1", "95:30:2"), all_along, anywhere, file_sent_up, done(examination_held) && given(file_of)),
    duty("30:1 file", cites("95:30:1"), all_along, any_of(appeal_filed), in_bureau && read_as("Q54", "calendar"), bureau, any_of(file_sent_up), calendar_days(3), file_due_from),
    duty("30:1 file after a special order or control", cites("95:30:1"), all_along, any_of(special_examination_ordered, control_ordered), in_main_bureau && read_as("Q54", "calendar"),
        bureau, any_of(file_sent_up), calendar_days(3), file_due_from),
    duty("30:2 file", cites("95:30:2"), all_along, any_of(appeal_filed), in_main_bureau && read_as("Q54", "calendar"), main_bureau, any_of(file_sent_up), calendar_days(3), file_due_from)
        .moot_after(panel_assigned),
    duty("30:2 file after a special order or control", cites("95:30:2"), all_along, any_of(special_examination_ordered, control_ordered),
        level == Level::federal_bureau && read_as("Q54", "calendar"), main_bureau, any_of(file_sent_up), calendar_days(3), file_due_from),
    duty("30:1 file, working days", cites("95:30:1"), all_along, any_of(appeal_filed), in_bureau && read_as("Q54", "working"), bureau, any_of(file_sent_up), working_days(3), file_due_from),
    duty("30:1 file after a special order or control, working days", cites("95:30:1"), all_along, any_of(special_examination_ordered, control_ordered), in_main_bureau && read_as("Q54", "working"),
        bureau, any_of(file_sent_up), working_days(3), file_due_from),
    duty("30:2 file, working days", cites("95:30:2"), all_along, any_of(appeal_filed), in_main_bureau && read_as("Q54", "working"), main_bureau, any_of(file_sent_up), working_days(3), file_due_from)
        .moot_after(panel_assigned),
    duty("30:2 file after a special order or control, working days", cites("95:30:2"), all_along, any_of(special_examination_ordered, control_ordered),
        level == Level::federal_bureau && read_as("Q54", "working"), main_bureau, any_of(file_sent_up), working_days(3), file_due_from));

// From when the month runs: whatever starts it under the reading chosen, or the decision before another panel's.
inline constexpr auto month_from = choose(in_main_bureau && done(panel_assigned) && given(panel_after) && read_as("Q65", "same_month"),
                                          value(panel_after), today);
// What starts the month has followed this very decision: of what has not happened no month runs. Who was told and given no paper has it
// from the telling, for otherwise the month would never end for whoever asks for none.
constexpr auto since_the_decision(Event e) { return done(e) && day_of(decision_made) <= day_of(e); }
inline constexpr auto told_or_given = since_the_decision(certificate_issued) || since_the_decision(results_note_issued) || since_the_decision(copies_issued) || since_the_decision(decision_announced);
constexpr auto appeal_window(std::string_view id, SetOf<Event> triggers, auto counted, bool federal) {
  return right(id, federal ? cites("95:45:1") : cites("95:42:1"), all_along, triggers,
               counted && level == (federal ? Level::main_bureau : Level::bureau), citizen, any_of(appeal_filed),
               calendar_months(1), month_from);
}

inline constexpr auto appeals = hana::make_tuple(
    transition("42 appeal", cites("95:42:1"), portal, after_decision, appeal_filed, in_bureau && value(filed_with) != Level::federal_bureau, State::appealed, set(file_of, its_file_too)),
    unshown(transition("42 appeal, earlier wording", cites("95:42:1"), in_force(encoded_from, day(2019, 10, 1)), after_decision, appeal_filed, in_bureau, State::appealed, set(file_of, its_file_too))),
    transition("45 appeal", cites("95:45:1"), all_along, after_decision, appeal_filed, in_main_bureau && decided_there && value(filed_with) != Level::bureau, State::appealed, set(file_of, its_file_too)),
    transition("43 received", cites("95:43:1", "95:45:2", "95:21:1", "95:22:1"), all_along, any_of(State::appealed), appeal_received, by_the_next, State::registered, set(level, next_level), set(ground, kept_ground), set(examined_at, level), set(awaits_examination, true), set(filed_with, no_addressee))
        .forgets(NORMA_OF_A_LEVEL),
    again(transition("43 placed where it was filed", cites("95:24:3"), portal, any_of(State::appealed), place_decided, appealed_to, State::placed,
        set(level, next_level), set(ground, kept_ground), set(examined_at, level), set(awaits_examination, true), set(filed_with, no_addressee))
        .forgets(NORMA_OF_A_LEVEL)),
    condition("45 way", cites("95:45:1"), all_along, any_of(appeal_filed), !in_main_bureau || value(appeal_way) != Way::portal || read_as("Q66", "any_way")),
    appeal_window("42 month from the decision", any_of(decision_made), read_as("Q53", "decision"), false),
    appeal_window("42 month from the announcement", any_of(decision_made, decision_announced), read_as("Q53", "announcement") && since_the_decision(decision_announced), false),
    appeal_window("42 month from the documents", any_of(decision_made, decision_announced, certificate_issued, results_note_issued, copies_issued), read_as("Q53", "documents") && told_or_given, false),
    appeal_window("45 month from the decision", any_of(decision_made), read_as("Q53", "decision"), true),
    appeal_window("45 month from the announcement", any_of(decision_made, decision_announced), read_as("Q53", "announcement") && since_the_decision(decision_announced), true),
    appeal_window("45 month from the documents", any_of(decision_made, decision_announced, certificate_issued, results_note_issued, copies_issued), read_as("Q53", "documents") && told_or_given, true));

inline constexpr auto appeal_duties = hana::make_tuple(
    duty("43 examination", cites("95:43:1"), all_along, any_of(appeal_received), in_main_bureau, main_bureau, any_of(examination_held), calendar_months(1), today),
    duty("43 decision", cites("95:43:1"), all_along, any_of(appeal_received), in_main_bureau, main_bureau, any_of(decision_made), calendar_months(1), today),
    duty("45:2 examination", cites("95:45:2"), all_along, any_of(appeal_received), level == Level::federal_bureau, federal_bureau, any_of(examination_held), calendar_months(1), today),
    duty("45:2 decision", cites("95:45:2"), all_along, any_of(appeal_received), level == Level::federal_bureau, federal_bureau, any_of(decision_made), calendar_months(1), today));

inline constexpr auto other_ways = hana::make_tuple(
    remark("44 consent", cites("95:44:1"), all_along, any_of(State::decided, State::appealed), panel_consent_given, in_main_bureau),
    transition("44 another panel", cites("95:44:1"), all_along, any_of(State::appealed), panel_assigned, in_main_bureau, State::registered, set(panel_after, day_of(decision_made)), set(ground, kept_ground), set(examined_at, level), set(awaits_examination, true), set(filed_with, no_addressee))
        .forgets(NORMA_OF_A_LEVEL, panel_consent_given),
    condition("44 with consent", cites("95:44:1"), all_along, any_of(panel_assigned), done(panel_consent_given)),
    right("44 may assign", cites("95:44:1"), all_along, any_of(appeal_filed), in_main_bureau, any_of(Party::chief_expert), any_of(panel_assigned), no_period, today),
    right("44 may consent", cites("95:44:1"), all_along, any_of(appeal_filed), in_main_bureau, citizen, any_of(panel_consent_given), no_period, today),
    remark("46 court", cites("95:46:1"), all_along, anywhere, court_appeal_filed, done(decision_made)),
    right("46 may go to court", cites("95:46:1"), all_along, any_of(decision_made), true, citizen, any_of(court_appeal_filed), no_period, today));
// clang-format on

}  // namespace norma::pp95::procedure
