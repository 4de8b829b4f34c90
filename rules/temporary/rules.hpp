// The temporary orders 467 and 1697 (with 92, 1580, 183): prolongation without examination, and examination in absence only.
#pragma once
#include "rules/temporary/terms.hpp"

namespace norma::temporary {

inline constexpr Interval by_467 = in_force(since_467, since_1697), by_1697 = in_force(since_1697, after_last_day), before_last_day = in_force(since_467, last_day);
inline constexpr auto prolonged_by_467 = prolongs && falls_within && no_examination_467 && term_comes < since_1697;
inline constexpr auto in_term = prolongs && falls_within && no_examination;
// Where the term came to its end in the days of 467, but is decided on after them, no words speak. A month that reaches into the days of 1697 is of both.
inline constexpr auto past_467 = term_goes < since_1697;
inline constexpr auto between_orders = in_term && past_467;
// «Решение — не позднее чем за 3 рабочих дня до истечения»; the day is known before anything is decided.
inline constexpr auto dated_by_1697 = in_term && !past_467;
inline constexpr auto late = value_of(decide_by) != no_date && value_of(decide_by) < mse::facts::decided_on;
inline constexpr auto prolonged_by_1697 = dated_by_1697 && !(late && late_is_silent);
inline constexpr auto past_deadline = dated_by_1697 && late;
// Who brings a referral is examined (T1, T10); where no term ends there is nothing to prolong. Of the others no words speak (T5).
inline constexpr auto examined_467 = given(current) && (!prolongs || !no_examination_467 || !given(current_until));
inline constexpr auto examined = given(current) && (!prolongs || !no_examination || !given(current_until));
inline constexpr auto not_named = prolongs && given(current) && given(current_until) && no_examination && !falls_within;
inline constexpr auto not_named_467 = prolongs && given(current) && given(current_until) && no_examination_467 && !(falls_within && term_comes < since_1697);

// 1697 prolongs on all its days; which act it stands by hangs on the later of the day of the decision and the day on which the term comes. «До» is L0107, «включительно» is said of
// 1 March 2021 alone. Where it is not read that an extension reaches no earlier decision (T6), it does so ahead of its own day.
inline constexpr Date end_1697 = day(2021, 3, 1), end_92 = day(2021, 10, 1), end_1580 = day(2022, 3, 1);
inline constexpr auto reach = choose(governing_date < term_comes, term_comes, governing_date);
consteval auto reached_by(Date end) { return reach < end || (reach == end && to_named_day); }
inline constexpr auto by_1697_itself = prolonged_by_1697 && reach <= end_1697;
inline constexpr auto by_92 = prolonged_by_1697 && end_1697 < reach && reached_by(end_92);
inline constexpr auto by_1580 = prolonged_by_1697 && !reached_by(end_92) && reached_by(end_1580);
inline constexpr auto by_183 = prolonged_by_1697 && !reached_by(end_1580);
consteval auto prolongs_as_extended(std::string_view id, Cites c, Interval days, auto who) { return rule(id, c, days, when(who), must(prolongation, Prolongation::prolonged)); }
consteval auto prolongs_ahead(std::string_view id, Cites c, Date until, auto who) {
  return rule(id, c, in_force(since_1697, until), when(who), must(prolongation, Prolongation::prolonged)).under(select(readings, "T6", "as_extended"));
}
// Whom no order names: by the order as it stood, or as it came to last.
consteval auto not_named_by(std::string_view id, Cites c, Interval days, Date end) {
  return rule(id, c, days, not_named && known_end == end, must(prolongation, Prolongation::not_prolonged)).under(select(readings, "T5", "closed"));
}

// clang-format off
inline constexpr auto prolongations_467 = hana::make_tuple(
    rule("467 prolonged", cites("467:term", "467:days"), by_467, when(prolonged_by_467), must(prolongation, Prolongation::prolonged)),
    rule("467 examined", cites("467:term"), by_467, when(examined_467), must(prolongation, Prolongation::not_prolonged)),
    rule("467 not named", cites("467:term", "467:days"), by_467, when(not_named_467), must(prolongation, Prolongation::not_prolonged)).under(select(readings, "T5", "closed")),
    rule("467 of others", cites("467:term", "467:days"), by_467, when(not_named_467), not_encoded(prolongation)).under(select(readings, "T5", "open")),
    rule("467 perhaps others", cites("467:term", "467:days"), by_467, when(not_named_467), must(perhaps_prolonged, true)).under(select(readings, "T5", "open")),
    rule("467 application", cites("467:request"), by_467, when(prolonged_by_467), must(application, Need::not_needed)),
    rule("467 programme", cites("467:programme"), by_467, when(prolonged_by_467), must(programme, Programme::same_measures)));
inline constexpr auto extensions = hana::make_tuple(
    prolongs_as_extended("1697 prolonged", cites("1697:term", "1697:days"), in_force(since_1697, end_92), by_1697_itself),
    prolongs_as_extended("92 prolonged", cites("1697:term", "92:days"), in_force(since_1942, end_1580), by_92),
    prolongs_as_extended("1580 prolonged", cites("1697:term", "1580:days"), in_force(end_1697, last_day), by_1580),
    prolongs_as_extended("183 prolonged", cites("1697:term", "183:days"), in_force(end_92, after_last_day), by_183),
    prolongs_ahead("92 prolonged ahead", cites("1697:term", "92:days"), since_1942, by_92),
    prolongs_ahead("1580 prolonged ahead", cites("1697:term", "1580:days"), end_1697, by_1580),
    prolongs_ahead("183 prolonged ahead", cites("1697:term", "183:days"), end_92, by_183));
inline constexpr auto prolongations_1697 = hana::make_tuple(
    rule("467 perhaps", cites("467:term", "1697:term"), by_1697, when(between_orders), must(perhaps_prolonged, true)),
    rule("467 decided late", cites("467:term", "1697:term"), by_1697, when(between_orders), not_encoded(prolongation)),
    rule("1697 examined", cites("1697:term"), by_1697, when(examined), must(prolongation, Prolongation::not_prolonged)),
    not_named_by("1697 not named", cites("1697:term", "1697:days"), in_force(since_1697, end_1697), end_1697),
    not_named_by("92 not named", cites("1697:term", "92:days"), in_force(since_1942, end_92), end_92),
    not_named_by("1580 not named", cites("1697:term", "1580:days"), in_force(end_1697, end_1580), end_1580),
    not_named_by("183 not named", cites("1697:term", "183:days"), in_force(end_92, after_last_day), last_day),
    not_named_by("183 not named ahead", cites("1697:term", "183:days"), in_force(since_1697, end_92), last_day).under(select(readings, "T6", "as_extended")),
    rule("1697 of others", cites("1697:term", "1697:days"), by_1697, when(not_named), not_encoded(prolongation)).under(select(readings, "T5", "open")),
    rule("1697 perhaps others", cites("1697:term", "1697:days"), by_1697, when(not_named), must(perhaps_prolonged, true)).under(select(readings, "T5", "open")),
    rule("1697 application", cites("1697:request"), by_1697, when(prolonged_by_1697), must(application, Need::not_needed)),
    rule("1697 decided late", cites("1697:deadline", "1697:term"), by_1697, when(past_deadline), not_encoded(prolongation)).under(select(readings, "T14", "silent")),
    rule("1697 perhaps late", cites("1697:deadline", "1697:term"), in_force(since_1697, last_day), when(past_deadline), must(perhaps_prolonged, true)).under(select(readings, "T14", "silent")),
    rule("1697 programme", cites("1697:programme"), by_1697, when(prolonged_by_1697), must(programme, Programme::same_measures)));

// «Экспертиза проводится по направлению …, а также по заявлению» (п. 24): without either, and without a prolongation, there is none,
// and the status held lasts until its end.
// Who is prolonged is examined by nobody, whenever the order was made.
inline constexpr auto decides_form = form_in_force || (order_in_force && lawful(prolongation, Prolongation::prolonged));
// «МСЭ проводится в целях, указанных в заявлении или направлении»: one for other purposes is held beside the prolongation (T13).
inline constexpr auto examined_beside = !without_referral && !for_status;
inline constexpr auto idle = without_referral && !held_without_referral && lawful(prolongation, Prolongation::not_prolonged);
// The purposes are words of 1697: of 467 no list is shown, nor is a reading of one.
inline constexpr auto named_purpose_467 = !beyond_1697 || within_1697;
// П. 11 knows the arrival of a referral (application) only: of a control without either no day is told.
inline constexpr auto dated_by_nothing = without_referral && for_control && !given(mse::facts::appeal_received_on);
inline constexpr auto examinations = hana::make_tuple(
    rule("nobody asks", cites("95:24:1", "95:11:1"), before_last_day, when(idle), must(nobody_asks, true)),
    rule("nobody examined beside", cites("467:term", "1697:term"), before_last_day, (prolonged || lawful(perhaps_prolonged, true)) && !examined_beside, must(not_examined, true)),
    rule("other purposes", cites("95:24:8"), before_last_day, !for_status, must(other_purpose, true)),
    rule("no arrival", cites("95:11:1"), before_last_day, when(dated_by_nothing), must(nothing_arrived, true)),
    rule("467 in absence", cites("467:form"), by_467, decides_form && first_absent_467 && named_purpose_467 && !idle, must(absence_only, true)),
    rule("1697 in absence", cites("1697:form"), by_1697, decides_form && first_absent && named_purpose && !idle, must(absence_only, true)));

// A category is of persons under 18 (п. 7): what is prolonged to a person who comes of age, and until which day, no words say.
inline constexpr auto of_age_at_old_end = current_status == Status::child_disabled && eighteenth <= value(current_until);
inline constexpr auto of_age_within = current_status == Status::child_disabled && eighteenth < value(current_until) + months(6);

// Whoever is not prolonged, nor perhaps, is examined if somebody asks.
inline constexpr auto examination_held = !prolonged && !lawful(perhaps_prolonged, true) && !lawful(nobody_asks, true);
inline constexpr auto anything_examined = !lawful(not_examined, true) && !lawful(nobody_asks, true);

// Where it is not known whether disability is prolonged, neither is what is kept, nor until when.
inline constexpr auto perhaps = lawful(perhaps_prolonged, true);
consteval auto kept_perhaps(std::string_view id, auto decision) { return rule(id, cites("467:term", "1697:term"), by_1697, when(perhaps), not_encoded(decision)); }
consteval auto kept_perhaps_467(std::string_view id, auto decision) { return rule(id, cites("467:term"), by_467, when(perhaps), not_encoded(decision)).under(select(readings, "T5", "open")); }

consteval auto keeps_group(std::string_view id, Cites c, Interval days, Status s) { return rule(id, c, days, prolonged && current_status == s, must(status, s)); }
consteval auto keeps_category(std::string_view id, Cites c, Interval days) {
  return rule(id, c, days, prolonged && current_status == Status::child_disabled && !of_age_at_old_end, must(status, Status::child_disabled));
}
inline constexpr auto recognitions = hana::make_tuple(
    rule("467 recognised still", cites("467:kept"), by_467, when(prolonged), must(recognised, true)),
    rule("1697 recognised still", cites("1697:kept"), by_1697, when(prolonged), must(recognised, true)),
    kept_perhaps("1697 perhaps recognised still", recognised), kept_perhaps_467("467 perhaps recognised still", recognised));
inline constexpr auto kept_statuses = hana::make_tuple(
    keeps_group("467 group I", cites("467:kept"), by_467, Status::group_1), keeps_group("467 group II", cites("467:kept"), by_467, Status::group_2),
    keeps_group("467 group III", cites("467:kept"), by_467, Status::group_3), keeps_group("1697 group I", cites("1697:kept"), by_1697, Status::group_1),
    keeps_group("1697 group II", cites("1697:kept"), by_1697, Status::group_2), keeps_group("1697 group III", cites("1697:kept"), by_1697, Status::group_3),
    keeps_category("467 category", cites("467:kept"), by_467), keeps_category("1697 category", cites("1697:kept"), by_1697),
    rule("467 category of an adult", cites("467:kept", "95:7:1"), by_467, prolonged && of_age_at_old_end, not_encoded(status)),
    rule("1697 category of an adult", cites("1697:kept", "95:7:1"), by_1697, prolonged && of_age_at_old_end, not_encoded(status)),
    kept_perhaps("1697 perhaps status", status), kept_perhaps_467("467 perhaps status", status),
    rule("467 from the old end", cites("467:term"), by_467, when(prolonged), is(established_on, value(current_until))),
    rule("1697 from the old end", cites("1697:term"), by_1697, when(prolonged), is(established_on, value(current_until))));
inline constexpr auto six_months = hana::make_tuple(
    rule("467 six months", cites("467:term"), by_467, prolonged && !of_age_within, must(term, Term::m6)),
    rule("1697 six months", cites("1697:term"), by_1697, prolonged && !of_age_within, must(term, Term::m6)),
    rule("467 six months past 18", cites("467:term", "95:7:1"), by_467, prolonged && of_age_within, not_encoded(term)),
    rule("1697 six months past 18", cites("1697:term", "95:7:1"), by_1697, prolonged && of_age_within, not_encoded(term)),
    kept_perhaps("1697 perhaps six months", term), kept_perhaps_467("467 perhaps six months", term),
    rule("term alone", cites("95:24:8", "95:24_1:д"), before_last_day, term_alone && examination_held, not_encoded(term)));
inline constexpr auto ends = hana::make_tuple(
    rule("467 end", cites("467:term"), by_467, when(lawful(term, Term::m6)), is(until_6m, six_months_later)),
    rule("1697 end", cites("1697:term"), by_1697, when(lawful(term, Term::m6)), is(until_6m, six_months_later)));
inline constexpr auto absent_forms = hana::make_tuple(
    // Purposes are words of 1697: whether 467 spoke of the two that it leaves out is not known.
    rule("467 form of other purposes", cites("467:form"), by_467, decides_form && first_absent_467 && !named_purpose_467 && !lawful(nobody_asks, true), not_encoded(form)),
    rule("467 absentee", cites("467:form"), by_467, when(lawful(absence_only, true)), must(form, Form::absentee)),
    rule("1697 absentee", cites("1697:form"), by_1697, when(lawful(absence_only, true)), must(form, Form::absentee)));

// The term runs from the day of establishment (п. 12). Of 467 no deadline is retold, nor its text known.
// What is prolonged past the 18th birthday ends on no day that is told; that of which no deadline is told has none.
inline constexpr auto endless = prolonged && of_age_within;
inline constexpr auto undecided_by = value_of(decide_by) == no_date;
inline constexpr auto undated = lawful(nothing_arrived, true) && examination_held && lawful(recognised, true);
inline constexpr auto dates_not_known = hana::make_tuple(
    rule("established without an arrival", cites("95:11:1"), before_last_day, when(undated), not_encoded(established_on_unknown)),
    rule("end without an arrival", cites("95:11:1", "95:12:1"), before_last_day, when(undated), not_encoded(until_unknown)),
    kept_perhaps("1697 perhaps from the old end", established_on_unknown), kept_perhaps_467("467 perhaps from the old end", established_on_unknown),
    kept_perhaps("1697 perhaps until", until_unknown), kept_perhaps_467("467 perhaps until", until_unknown),
    rule("467 end past 18", cites("467:term", "95:7:1"), by_467, endless, not_encoded(until_unknown)),
    rule("1697 end past 18", cites("1697:term", "95:7:1"), by_1697, endless, not_encoded(until_unknown)),
    rule("deadline of one perhaps prolonged", cites("467:term", "1697:deadline"), by_1697, perhaps && undecided_by, not_encoded(decide_by_unknown)),
    kept_perhaps_467("467 deadline of one perhaps prolonged", decide_by_unknown),
    rule("467 deadline", cites("467:term"), by_467, when(prolonged), not_encoded(decide_by_unknown)));

// П. 24 абз. 5: «проводится с письменного согласия»; абз. 6: «в случае проведения … заочно указанного … согласия … не требуется».
inline constexpr Interval consent_always = in_force(since_467, since_1942), consent_but_absent = in_force(since_1942, last_day);
inline constexpr auto may_be_absent = lawful(form, Form::absentee);
inline constexpr auto may_be_present = lawful(form, Form::in_bureau) || lawful(form, Form::at_home) || lawful(form, Form::in_hospital) ||
                                       lawful(form, Form::in_social_institution) || lawful(form, Form::in_prison);
inline constexpr auto consents = hana::make_tuple(
    rule("467 consent", cites("467:request"), by_467, prolonged && !examined_beside, not_encoded(consent)),
    rule("1697 consent", cites("1697:request"), by_1697, prolonged && !examined_beside, must(consent, Need::not_needed)),
    rule("467 consent of one perhaps prolonged", cites("467:request"), by_467, perhaps && !examined_beside, not_encoded(consent)).under(select(readings, "T5", "open")),
    rule("1697 consent of one perhaps prolonged", cites("467:term", "1697:term", "1697:request"), by_1697, perhaps && !examined_beside, not_encoded(consent)),
    rule("24:5", cites("95:24:5"), consent_always, when(anything_examined), must(consent, Need::needed)),
    // Where both forms are open, so is this.
    rule("24:5 in presence", cites("95:24:5"), consent_but_absent, anything_examined && may_be_present, may(consent, Need::needed)),
    rule("24:6", cites("95:24:6"), consent_but_absent, anything_examined && may_be_absent, may(consent, Need::not_needed)));

// «причины»: words of 467 only.
template <std::size_t N>
struct CauseIds {
  std::array<std::array<char, 8>, N> text{};
  constexpr std::string_view at(std::size_t i) const { return {text[i].data(), text[i].size()}; }
};
template <std::size_t N>
consteval CauseIds<N> cause_ids() {
  CauseIds<N> ids;
  for (std::size_t i = 0; i < N; ++i) ids.text[i] = {'c', 'a', 'u', 's', 'e', ' ', static_cast<char>('0' + (i + 1) / 10), static_cast<char>('0' + (i + 1) % 10)};
  return ids;
}
inline constexpr auto ids_of_causes = cause_ids<count_of<Cause>>();
template <std::size_t... I>
consteval auto keep_causes(std::index_sequence<I...>) {
  return hana::make_tuple(rule("1697 cause", cites("1697:kept"), by_1697, when(prolonged), not_encoded(cause)),
                          rule("cause alone", cites("95:24:8", "95:24_1:в"), before_last_day, cause_alone && examination_held, not_encoded(cause)),
                          rule("467 cause unstated", cites("467:kept"), by_467, prolonged && !given(cause_held), not_encoded(cause)), rule(ids_of_causes.at(I), cites("467:kept"), by_467, prolonged && value(cause_held) == static_cast<Cause>(I + 1),
                               must(cause, static_cast<Cause>(I + 1)))...);
}
inline constexpr auto causes_unknown = hana::make_tuple(kept_perhaps("1697 perhaps cause", cause), kept_perhaps_467("467 perhaps cause", cause));
inline constexpr auto kept_causes = keep_causes(std::make_index_sequence<count_of<Cause>>{});
// clang-format on

}  // namespace norma::temporary
