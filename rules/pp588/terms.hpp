// Decree 588: facts as terms, decisions, and named terms that the rules share.
#pragma once
#include "model/define.hpp"
#include "model/written.hpp"
#include "rules/mse/terms.hpp"
#include "rules/pp588/facts.hpp"
#include "rules/pp588/readings.hpp"
#include "rules/pp588/registry.hpp"

// clang-format off
NORMA_ENUM(norma::pp588, Def,
    (governing_date,  "governing_date",  "день, право которого применяется", "day whose law applies"),
    (child,           "child",           "моложе 18 лет (N01, N02)", "under 18 (N01, N02)"),
    (absence_ordered, "absence_ordered", "временный порядок еще велит экспертизу заочно (L0107, T2)", "the temporary order still commands absence (L0107, T2)"),
    (prolonged_by_1697, "prolonged_by_1697", "временный порядок еще продлевает (L0107, T10)", "the temporary order still prolongs (L0107, T10)"),
    (only_by_referral, "only_by_referral", "только по направлению медицинской организации (N19)", "on referral by a medical organisation only (N19)"),
    (not_excluded,    "not_excluded",    "признание не исключено", "recognition is not excluded"),
    (first_recognition, "first_recognition", "инвалидом прежде не признавали", "not recognised as disabled before"),
    (adding,          "adding",          "прочие нарушения могут прибавить до 10 (S10)", "other impairments may add up to ten (S10)"),
    (remote_named,    "remote_named",    "дистанционную форму можно предпочесть (N17, Q73c)", "the remote form may be preferred (N17, Q73c)"),
    (form_named,      "form_named",      "согласие указывает форму, как требует п. 17 (N17, N17n)", "the consent names a form as item 17 asks (N17, N17n)"),
    (by_portal,       "by_portal",       "согласие через ЕПГУ возможно (Q73c)", "consent by the portal is possible (Q73c)"),
    (remote_held,     "remote_held",     "экспертизу можно было провести дистанционно (Q73e)", "the examination could be held remotely (Q73e)"),
    (system_counts,   "system_counts",   "система имеет значение (N18)", "the system counts (N18)"),
    (moves,           "moves",           "срок переносится с нерабочего дня (N12)", "a period moves from a day off (N12)"),
    (appeals_shown,   "appeals_shown",   "порядок обжалования известен с 1 июля 2022 г. (N12d)", "the order of appeals is known from 1 July 2022 (N12d)"))
// clang-format on

namespace norma::pp588 {
using mse::Term;

template <class... Id>
consteval Cites cites(Id... ids) { return cites_in<registry_table>(ids...); }

inline constexpr auto decided_on           = fact(&Case::decided_on);
inline constexpr auto received_on          = fact(&Case::received_on);
inline constexpr auto born_on              = fact(&Case::person, &mse::Person::born_on);
inline constexpr auto exam                 = fact(&Case::history, &mse::History::exam);
inline constexpr auto recognised_first_on  = fact(&Case::history, &mse::History::recognised_first_on);
inline constexpr auto refused_on           = fact(&Case::history, &mse::History::refused_on);
inline constexpr auto current              = fact(&Case::history, &mse::History::current);
inline constexpr auto current_until        = fact(&Case::history, &mse::History::current, &mse::Current::until);
inline constexpr auto route                = fact(&Case::referral, &Referral::route);
inline constexpr auto consent_given        = fact(&Case::referral, &Referral::consent);
inline constexpr auto preferred_form       = fact(&Case::referral, &Referral::preferred_form);
inline constexpr auto document             = fact(&Case::referral, &Referral::document);
inline constexpr auto left_country         = fact(&Case::referral, &Referral::left_country);
inline constexpr auto system_used          = fact(&Case::referral, &Referral::system);
inline constexpr auto impairment           = fact(&Case::findings, &Findings::persistent_impairment);
inline constexpr auto limitation           = fact(&Case::findings, &Findings::limitation);
inline constexpr auto needs_rehabilitation = fact(&Case::findings, &Findings::needs_rehabilitation);
inline constexpr auto severity_group       = fact(&Case::findings, &Findings::severity_group);
inline constexpr auto impairments          = fact(&Case::findings, &Findings::impairments);
inline constexpr auto worst  = fact(&Case::findings, &Findings::impairments, &mse::Impairments::worst);
inline constexpr auto second = fact(&Case::findings, &Findings::impairments, &mse::Impairments::second);
inline constexpr auto third  = fact(&Case::findings, &Findings::impairments, &mse::Impairments::third);
inline constexpr auto total  = fact(&Case::findings, &Findings::impairments, &mse::Impairments::total);
inline constexpr auto listed               = fact(&Case::findings, &Findings::listed);
inline constexpr auto defect_cause         = fact(&Case::findings, &Findings::defect_cause);
inline constexpr auto irreversible         = fact(&Case::findings, &Findings::irreversible);
inline constexpr auto failed               = fact(&Case::findings, &Findings::rehabilitation_failed);
inline constexpr auto examined_on          = fact(&Case::examination, &Examination::examined_on);
inline constexpr auto held                 = fact(&Case::examination, &Examination::held);
inline constexpr auto data_disagree        = fact(&Case::examination, &Examination::data_disagree);
inline constexpr auto special_equipment    = fact(&Case::examination, &Examination::special_equipment);
inline constexpr auto in_institution       = fact(&Case::examination, &Examination::in_institution);
inline constexpr auto programme_change     = fact(&Case::examination, &Examination::programme_change);
inline constexpr auto palliative           = fact(&Case::examination, &Examination::palliative);
inline constexpr auto amputee              = fact(&Case::examination, &Examination::amputee);
inline constexpr auto special_operation    = fact(&Case::examination, &Examination::special_operation);
inline constexpr auto registered_on        = fact(&Case::examination, &Examination::registered_on);
inline constexpr auto decided_by           = fact(&Case::examination, &Examination::decided_by);
inline constexpr auto decision_received_on = fact(&Case::examination, &Examination::decision_received_on);

consteval auto is_listed(std::uint16_t i) { return Element<bool, decltype(listed)>{listed, i}; }

// A decision whose outcomes are these only; the others have names so that answers can be compared with them.
template <class E, class... O>
consteval Decision<E> only(std::uint16_t index, O... outcomes) {
  std::uint32_t mask = 0;
  ((mask |= 1u << Decision<E>::position(outcomes)), ...);
  return {index, mask};
}

inline constexpr Decision<bool> recognised{0};
inline constexpr Decision<Status> status{1};
// «1, 2, 5 лет, до 14, до 18» name the terms of the category; which of them is given to whom is not shown.
inline constexpr auto term = only<Term>(2, Term::y1, Term::y2, Term::indefinite);
inline constexpr Decision<TargetGroup> target_group{3};
inline constexpr auto target_group_term = only<GroupTerm>(4, GroupTerm::as_status);
inline constexpr Decision<Criteria> criteria{5};
inline constexpr auto consent_forms = only<Consent>(6, Consent::paper, Consent::portal);
inline constexpr auto preferable_forms = only<Preferred>(7, Preferred::with_presence, Preferred::without_presence, Preferred::remote);
inline constexpr Decision<Enough> consent{8};
inline constexpr Decision<Proper> referral_document{9};
inline constexpr Decision<Held> form{10};
inline constexpr auto data_access = only<Access>(11, Access::none, Access::limited);
inline constexpr auto bureau = only<Territory>(12, Territory::any_territory);
inline constexpr auto records = only<Records>(13, Records::platform);
inline constexpr Decision<Within> exam_within{14};
inline constexpr Decision<Basis> basis{15};
inline constexpr Decision<AppealTo> appeal_to{16};
// Dates of which a fact is wanting: decisions without outcomes.
inline constexpr Decision<bool> exam_by_unknown{17, 0}, appeal_by_unknown{18, 0};
inline constexpr Derived appeal_by{0}, exam_by{1};

// clang-format off
NORMA_DEFINE(governing_date, cites("588:post:1"),
    choose(read_as("Q73", "arrival"), received_on, choose(given(examined_on) && read_as("Q73", "examination"), value(examined_on), decided_on)))
// «До 18 лет» ends the category.
NORMA_DEFINE(child, cites("588:terms"),
    choose(read_as("N01", "arrival"), received_on, decided_on) < choose(read_as("N02", "after_birthday"), next_day(born_on + years(18)), born_on + years(18)))
NORMA_DEFINE(absence_ordered, cites("1697:form", "letter-2022-06-20"),
    governing_date < since_letter && read_as("L0107", "lasts") && (given(current) || read_as("T2", "absent")))
// Whose term ends on the last day of the order or before, in its days: that he brings a referral is what 588 asks of everybody.
NORMA_DEFINE(prolonged_by_1697, cites("1697:term", "letter-2022-06-20"),
    governing_date < since_letter && read_as("L0107", "lasts") && read_as("T10", "prolonged") && given(current) && given(current_until) &&
        day(2020, 3, 1) <= value(current_until) && value(current_until) < since_letter)
NORMA_DEFINE(only_by_referral, cites("letter-2022-06-20"), since_letter <= governing_date && read_as("N19", "only_medical"))
inline constexpr auto by_medical = route == Route::medical;
inline constexpr auto admitted = by_medical || !only_by_referral;
NORMA_DEFINE(not_excluded, cites("588:2022", "588:5:а", "588:5:б", "588:5:в"),
    admitted && choose(read_as("N5", "all_three"), impairment && limitation && (governing_date < since_771 || value(needs_rehabilitation) != Answer::no),
           (impairment && limitation) || ((impairment || limitation) && (governing_date < since_771 || value(needs_rehabilitation) != Answer::no))))
NORMA_DEFINE(first_recognition, cites("588:1887"), !given(recognised_first_on))
NORMA_DEFINE(adding, cites("585n:sum"), read_as("S10", "carried"))
NORMA_DEFINE(remote_named, cites("588:17", "588:28"), read_as("N17", "open") && since_remote <= choose(read_as("Q73c", "decision"), decided_on, received_on))
NORMA_DEFINE(form_named, cites("588:17"),
    read_as("N17n", "may_name") ||
        (given(preferred_form) && value(preferred_form) != Preferred::none && (value(preferred_form) != Preferred::remote || remote_named)))
// «Направляется … с письменного согласия»: the consent comes before the referral arrives.
NORMA_DEFINE(by_portal, cites("588:17", "588:portal"), since_portal <= choose(read_as("Q73c", "decision"), decided_on, received_on))
// Words on holding an examination: it is held on a day of its own.
NORMA_DEFINE(remote_held, cites("588:28", "588:remote"),
    since_remote <= choose(given(examined_on) && read_as("Q73e", "examination"), value(examined_on), decided_on))
NORMA_DEFINE(system_counts, cites("588:18"), read_as("N18", "both"))
NORMA_DEFINE(moves, cites("588:appeal"), read_as("N12", "moves"))
NORMA_DEFINE(appeals_shown, cites("588:appeal"), read_as("N12d", "with_588"))
// clang-format on

inline constexpr auto definitions = hana::make_tuple(
    meaning_of_governing_date, meaning_of_child, meaning_of_absence_ordered, meaning_of_prolonged_by_1697, meaning_of_only_by_referral, meaning_of_not_excluded, meaning_of_first_recognition, meaning_of_adding, meaning_of_remote_named, meaning_of_form_named,
    meaning_of_by_portal, meaning_of_remote_held, meaning_of_system_counts, meaning_of_moves, meaning_of_appeals_shown);
static_assert(in_order_of_names<Def>(definitions), "norma: definitions stand in the order of their names");

}  // namespace norma::pp588
