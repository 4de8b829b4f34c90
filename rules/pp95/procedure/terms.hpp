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
    (referrer)(grounds)(health_changed)(purposes)(form)(medium)(return_medium)(results_medium)(complete)(reasons_given)(listed_defect)(needs_prosthesis))
BOOST_PP_SEQ_FOR_EACH(NORMA_PART_FACT, (application, Applied),
    (ground)(by_portal)(medical_goods))
BOOST_PP_SEQ_FOR_EACH(NORMA_PART_FACT, (examination, Examined),
    (place)(commission_conclusion)(section_iv)(remote_or_grave)(invited_by_portal)(protocol_kept)(specialist_agrees)(vote))
BOOST_PP_SEQ_FOR_EACH(NORMA_PART_FACT, (decision, Decided),
    (finding)(status_until)(sick_leave)(liable_to_service)(refusal_noted)(panel_present)(signed_and_sealed)(opinions_attached))
BOOST_PP_SEQ_FOR_EACH(NORMA_PART_FACT, (after, Followed),
    (copies_asked)(copies_wanted)(copies_given)(filed_with)(appeal_way)(panel_after))
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

inline constexpr auto nowhere_else = any_of(State::outside, State::certified, State::decided);  // a new course may begin
inline constexpr auto anywhere = any_but(SetOf<State>{});
inline constexpr auto examiners = any_of(Party::bureau, Party::main_bureau, Party::federal_bureau);
inline constexpr auto referrers = any_of(Party::medical_organisation, Party::pension_body, Party::social_body);

// The acting bureau is the one at whose level the course is.
inline constexpr auto by_its_level =
    (level == Level::bureau && actor == Party::bureau) || (level == Level::main_bureau && actor == Party::main_bureau) ||
    (level == Level::federal_bureau && actor == Party::federal_bureau);

inline constexpr auto by_an_examiner = actor == Party::bureau || actor == Party::main_bureau || actor == Party::federal_bureau;

inline constexpr auto found_disabled = value(finding) == Finding::group || value(finding) == Finding::child_category;
inline constexpr auto holds_status = done(Event::decision_made) && found_disabled;
inline constexpr auto in_absence = value(place) == mse::Form::absentee;
inline constexpr auto medical_referral = !given(ground) && value(referrer) == Party::medical_organisation;
inline constexpr auto self_referral = given(ground) && value(ground) == Ground::refusal_certificate;
inline constexpr auto programme_reissue = given(ground) && (value(ground) == Ground::correction || value(ground) == Ground::goods);
inline constexpr auto for_amputee = done(Event::amputation_done) && listed_defect && needs_prosthesis && medical_referral;
inline constexpr auto needs_no_referral = stated("и") || stated("м") || stated("н") || (stated("о") && read_as("Q72", "exempt"));
inline constexpr auto needs_referral = stated("а") || stated("б") || stated("в") || stated("г") || stated("д") || stated("е") ||
                                       stated("ж") || stated("з") || stated("к") || stated("л") ||
                                       (stated("о") && !read_as("Q72", "exempt"));

// A re-examination of a status held, in the bureau; and the bases of one before its time (п. 39, 41).
inline constexpr auto reexamines = level == Level::bureau && holds_status && (stated("а") || stated("б"));
inline constexpr auto early_basis = (given(ground) && value(ground) == Ground::reexamination) || (medical_referral && health_changed);

// What starts an examination above ends the application below.
inline constexpr auto no_ground = Literal<std::optional<Ground>>{};

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
