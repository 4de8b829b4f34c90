// The course as terms of the rows, and the terms that rows share.
#pragma once
#include "model/procedure.hpp"
#include "rules/pp95/cite.hpp"
#include "rules/pp95/procedure/course.hpp"
#include "rules/pp95/procedure/readings.hpp"

// clang-format off
namespace norma::pp95::procedure {

namespace facts {
#define NORMA_COURSE_FACT(r, data, name) inline constexpr auto name = fact(&Course::name);
BOOST_PP_SEQ_FOR_EACH(NORMA_COURSE_FACT, _, (today)(actor)(level))
#undef NORMA_COURSE_FACT
#define NORMA_PART_FACT(r, part, name) \
  inline constexpr auto name = fact(&Course::BOOST_PP_TUPLE_ELEM(0, part), &BOOST_PP_TUPLE_ELEM(1, part)::name);
BOOST_PP_SEQ_FOR_EACH(NORMA_PART_FACT, (referral, Referred),
    (referrer)(refused_before)(grounds)(health_changed)(purposes)(form)(medium)(return_medium)(results_medium)(complete)(reasons_given)(listed_defect)(needs_prosthesis))
BOOST_PP_SEQ_FOR_EACH(NORMA_PART_FACT, (application, Applied),
    (ground)(by_portal)(medical_goods)(without_note_until))
BOOST_PP_SEQ_FOR_EACH(NORMA_PART_FACT, (examination, Examined),
    (place)(commission_conclusion)(section_iv)(remote_or_grave)(no_positive_results)(invited_by_portal)(protocol_kept)(specialist_agrees)(vote)(examined_at)(awaits_examination)(awaits_decision))
BOOST_PP_SEQ_FOR_EACH(NORMA_PART_FACT, (decision, Decided),
    (finding)(status_until)(decided_at)(held)(held_until)(sick_leave)(liable_to_service)(refusal_noted)(panel_present)(signed_and_sealed)(opinions_attached))
BOOST_PP_SEQ_FOR_EACH(NORMA_PART_FACT, (after, Followed),
    (copies_asked)(copies_wanted)(copies_given)(file_of)(filed_with)(appeal_way)(panel_after))
#undef NORMA_PART_FACT
}  // namespace facts
using namespace facts;

inline constexpr auto last_events = fact(&Course::last);
// When the event happened last, before the event being judged; may be absent.
constexpr auto last(Event e) {
  return Element<std::optional<Date>, decltype(last_events)>{last_events, static_cast<std::uint16_t>(static_cast<std::uint16_t>(e) - 1)};
}
constexpr auto done(Event e) { return given(last(e)); }
constexpr auto day_of(Event e) { return value(last(e)); }

// True if the purpose of п. 24_1 with this letter was stated.
consteval auto stated(std::string_view letter) {
  for (std::size_t i = 0; i < purpose_letters.size(); ++i)
    if (purpose_letters[i] == letter) return Element<bool, decltype(purposes)>{purposes, static_cast<std::uint16_t>(i)};
  throw "norma: п. 24_1 has no purpose of this letter";
}

using enum Event;
inline constexpr auto citizen = any_of(Party::citizen);
inline constexpr auto medical = any_of(Party::medical_organisation);
inline constexpr auto bureau = any_of(Party::bureau);
inline constexpr auto main_bureau = any_of(Party::main_bureau);
inline constexpr auto federal_bureau = any_of(Party::federal_bureau);
inline constexpr auto higher_bureaus = any_of(Party::main_bureau, Party::federal_bureau);
inline constexpr auto lower_bureaus = any_of(Party::bureau, Party::main_bureau);
inline constexpr auto data_holders = any_of(Party::medical_organisation, Party::citizen, Party::bureau, Party::main_bureau, Party::federal_bureau);

// A new course may begin. Where need for goods was denied no programme follows, and the text ends nothing there.
inline constexpr auto nowhere_else = any_of(State::outside, State::certified, State::decided, State::need_decided);
inline constexpr auto after_decision = any_of(State::decided, State::need_decided);
inline constexpr auto anywhere = any_but(SetOf<State>{});
inline constexpr auto examiners = any_of(Party::bureau, Party::main_bureau, Party::federal_bureau);
inline constexpr auto referrers = any_of(Party::medical_organisation, Party::pension_body, Party::social_body);

// The acting bureau is of this level.
constexpr auto acts_at(auto l) {
  return (l == Level::bureau && actor == Party::bureau) || (l == Level::main_bureau && actor == Party::main_bureau) ||
         (l == Level::federal_bureau && actor == Party::federal_bureau);
}
// Where a step is taken at another level than the course's, who acts remains the one who did.
inline constexpr auto level_of_actor = choose(actor == Party::bureau, Level::bureau, choose(actor == Party::main_bureau, Level::main_bureau, choose(actor == Party::federal_bureau, Level::federal_bureau, level)));
inline constexpr auto by_a_referrer = actor == Party::medical_organisation || actor == Party::pension_body || actor == Party::social_body;
inline constexpr auto by_an_examiner = actor == Party::bureau || actor == Party::main_bureau || actor == Party::federal_bureau;
// At whose level the course is; who examined last; who decided last. Others than examiners are refused by their names.
inline constexpr auto by_its_level = acts_at(level);
inline constexpr auto by_who_examined = !by_an_examiner || choose(given(examined_at), acts_at(value(examined_at)), by_its_level);
// At the level of the course, or at that where, against it, the examination was held.
inline constexpr auto by_its_examiner = by_its_level || !by_an_examiner || (given(examined_at) && value(examined_at) != level && acts_at(value(examined_at)));
inline constexpr auto by_who_decided = !by_an_examiner || choose(given(decided_at), acts_at(value(decided_at)), by_its_level);
// Of a decision: those who examined, or those who decided. Where they are not the same, that is one deviation, told at the decision.
inline constexpr auto by_its_bureau = by_who_decided || (!awaits_decision && by_who_examined);
// One examined anew is not decided upon by who decided before.
inline constexpr auto by_who_signs = by_who_examined || (!awaits_decision && by_who_decided);

// Who owes a file owes it whoever examines in the meantime; where the main bureau came to owe one, a bureau had before it.
inline constexpr auto its_file = given(file_of) && (actor == Party::bureau || acts_at(value(file_of)));

inline constexpr auto found_disabled = value(finding) == Finding::group || value(finding) == Finding::child_category;
// What the person is: by the last decision on it, whatever else has been determined since.
inline constexpr auto on_status = given(finding) && value(finding) != Finding::determined;
inline constexpr auto is_disabled = found_disabled || (!on_status && (value(held) == Finding::group || value(held) == Finding::child_category));
inline constexpr auto has_a_group = value(finding) == Finding::group || (!on_status && value(held) == Finding::group);
inline constexpr auto is_refused = value(finding) == Finding::not_recognised || (!on_status && value(held) == Finding::not_recognised);
inline constexpr auto is_disabled_child = value(finding) == Finding::child_category || (!on_status && value(held) == Finding::child_category);
inline constexpr auto has_a_term = choose(on_status, given(status_until), given(held_until));
inline constexpr auto term_ends = choose(on_status, value(status_until), value(held_until));
// П. 34 and 41 give their applications to a disabled person: on the day after the last of the term he is none.
inline constexpr auto status_lasts = !has_a_term || today < term_ends;
inline constexpr auto examined_here = done(Event::examination_held) && !awaits_examination;
inline constexpr auto in_absence = value(place) == mse::Form::absentee;
inline constexpr auto medical_referral = value(referrer) == Party::medical_organisation;
inline constexpr auto self_referral = level == Level::bureau && given(ground) && value(ground) == Ground::refusal_certificate;
inline constexpr auto programme_reissue = given(ground) && (value(ground) == Ground::correction || value(ground) == Ground::goods);
inline constexpr auto for_amputee = done(Event::amputation_done) && listed_defect && needs_prosthesis && medical_referral;
inline constexpr auto needs_no_referral = stated("и") || stated("м") || stated("н") || (stated("о") && read_as("Q72", "exempt"));
inline constexpr auto needs_referral = stated("а") || stated("б") || stated("в") || stated("г") || stated("д") || stated("е") ||
                                       stated("ж") || stated("з") || stated("к") || stated("л") ||
                                       (stated("о") && !read_as("Q72", "exempt"));

inline constexpr auto purposes_stated = stated("а") || stated("б") || stated("в") || stated("г") || stated("д") || stated("е") || stated("ж") ||
                                        stated("з") || stated("и") || stated("к") || stated("л") || stated("м") || stated("н") || stated("о");
// Nobody has named a purpose; an application of п. 19_4 without one is no such case, nor is one for a new programme (п. 34).
inline constexpr auto no_purpose_known = !purposes_stated && !(given(ground) && value(ground) == Ground::purpose) && !programme_reissue;

// A re-examination of a status held, in the bureau; and the bases of one before its time (п. 39, 41).
inline constexpr auto reexamines = level == Level::bureau && is_disabled && (stated("а") || stated("б") || (given(ground) && value(ground) == Ground::reexamination));
// The referral or application of this examination reached the bureau on that day.
inline constexpr auto arrived = choose(given(ground), done(Event::application_filed), done(Event::referral_received));
inline constexpr auto arrival_day = choose(given(ground), day_of(Event::application_filed), day_of(Event::referral_received));
inline constexpr auto own_application = given(ground) && (value(ground) == Ground::reexamination || value(ground) == Ground::refusal_certificate);
inline constexpr auto early_basis = (own_application && (health_changed || read_as("Q60", "referral_only"))) ||
                                    (medical_referral && health_changed);

// An appeal was filed with this very bureau, and no arrival of it is told.
inline constexpr auto appealed_to = (level == Level::bureau && actor == Party::main_bureau && value(filed_with) == Level::main_bureau) ||
                                    (level == Level::main_bureau && actor == Party::federal_bureau && value(filed_with) == Level::federal_bureau);
inline constexpr auto no_addressee = Literal<std::optional<Level>>{};

inline constexpr auto no_ground = Literal<std::optional<Ground>>{};
inline constexpr auto no_referrer = Literal<std::optional<Party>>{};
// What starts an examination above ends an application for a new programme below; others go on.
inline constexpr auto kept_ground = choose(programme_reissue, no_ground, ground);

// Commencement of the wordings that the procedure knows.
inline constexpr Date encoded_from = day(2019, 5, 21);
inline constexpr Interval all_along = in_force(encoded_from);
inline constexpr Interval amputee_track = in_force(day(2019, 6, 15));
inline constexpr Interval portal = in_force(day(2019, 10, 1));
inline constexpr Interval levels_reworded = in_force(day(2020, 10, 7));
inline constexpr Interval before_levels_reworded = in_force(encoded_from, day(2020, 10, 7));
inline constexpr Interval return_chain = in_force(day(2020, 12, 8));

}  // namespace norma::pp95::procedure
// clang-format on
