// Decree 95: named terms that the rules share. A definition sees facts, readings and earlier definitions only.
#pragma once
#include "model/define.hpp"
#include "rules/mse/terms.hpp"
#include "rules/pp95/cite.hpp"
#include "rules/pp95/readings.hpp"

// clang-format off
NORMA_ENUM(norma::pp95, Def,
    (examination_day,     "examination_day",     "день экспертизы", "day of the examination"),
    (governing_date,      "governing_date",      "день, право которого применяется", "day whose law applies"),
    (establishment_day,   "establishment_day",   "день, с которого установлена инвалидность", "day from which disability is established"),
    (age_day,             "age_day",             "день, на который определяется возраст", "day on which age is measured"),
    (fourteenth,          "fourteenth",          "день достижения 14 лет", "day on which the age of 14 is reached"),
    (eighteenth,          "eighteenth",          "день достижения 18 лет", "day on which the age of 18 is reached"),
    (child,               "child",               "моложе 18 лет", "under 18"),
    (under_appeal,        "under_appeal",        "первое признание — то решение, на которое подана жалоба", "the first recognition is the decision appealed against"),
    (first_recognition,   "first_recognition",   "первичное признание инвалидом", "first recognition as disabled"),
    (first_listed_exam,   "first_listed_exam",   "первичное освидетельствование (приложение)", "first examination (appendix)"),
    (repeat_listed_exam,  "repeat_listed_exam",  "повторное освидетельствование ребенка-инвалида (приложение)", "repeat examination of a disabled child (appendix)"),
    (counted_from,        "counted_from",        "день, от которого считаются 2 и 4 года", "day from which the 2 and 4 years are counted"),
    (measured_to,         "measured_to",         "день, до которого считаются 2 и 4 года", "day to which the 2 and 4 years are counted"),
    (two_years_reached,   "two_years_reached",   "2 года после первичного признания истекли", "2 years since the first recognition have passed"),
    (four_years_reached,  "four_years_reached",  "4 года после первичного признания истекли", "4 years since the first recognition have passed"),
    (counts_from_category, "counts_from_category", "сроки считаются от установления категории (п. 13_1)", "the periods run from the category (item 13_1)"),
    (early_indefinite,    "early_indefinite",    "до предела можно без срока", "an unlimited term is open before the limit"),
    (limit_binds,         "limit_binds",         "истекший предел обязывает (N19)", "a limit that has passed binds (N19)"),
    (irreversible_ground, "irreversible_ground", "необратимость состояния, не указанного в приложении", "irreversibility of a condition that the appendix does not name"),
    (unnamed_unless_found, "unnamed_unless_found", "необратимость состояния, названного лишь в неизвестной прежней редакции", "irreversibility of a condition that only an unknown earlier wording named"),
    (failure_in_I,        "failure_in_I",        "реабилитация при заболевании раздела I без результата, данные есть", "rehabilitation of a section I condition failed, and is on record"),
    (failure_irreversible, "failure_irreversible", "реабилитация при необратимом состоянии без результата, данные есть", "rehabilitation of an irreversible condition failed, and is on record"),
    (bound_at_once,       "bound_at_once",       "необратимость обязывает сразу (N11)", "irreversibility binds at once (N11)"),
    (self_failed,         "self_failed",         "обратившийся самостоятельно не получил результатов реабилитации", "the self-referred person's rehabilitation failed"),
    (several_open,        "several_open",        "разные сроки по разным состояниям: открыт каждый (N16)", "different terms for different conditions: each is open (N16)"),
    (several_longest,     "several_longest",     "разные сроки по разным состояниям: наибольший (N16)", "different terms for different conditions: the longest (N16)"),
    (month_of_1y,         "month_of_1y",         "очередная экспертиза назначена через год", "the next examination is set a year ahead"),
    (month_of_2y,         "month_of_2y",         "очередная экспертиза назначена через 2 года", "the next examination is set 2 years ahead"),
    (month_of_5y,         "month_of_5y",         "очередная экспертиза назначена через 5 лет", "the next examination is set 5 years ahead"),
    (month_at_18,         "month_at_18",         "очередная экспертиза не назначена на время до 18 лет", "no next examination is set for a time before the age of 18"),
    (item_29_for_all,     "item_29_for_all",     "слова о детях в разделе III относятся и к этому гражданину (Q30)", "the words on children in section III reach this person (Q30)"),
    (conditions_met,      "conditions_met",      "условия пункта 5 выполнены", "the conditions of item 5 are met"),
    (dagestan_shown,      "dagestan_shown",      "к решению есть учитываемый документ о причине п_1", "a document on cause п_1 that counts is there by the decision"),
    (dagestan_changes_on, "dagestan_changes_on", "день документа, с которого причина меняется на п_1", "day of the document from which the cause changes to п_1"),
    (documented,          "documented",          "документ о причине инвалидности есть к решению", "a document on the cause is there by the decision"),
    (end_of_childhood,    "end_of_childhood",    "последний предел категории «ребенок-инвалид»", "end of a category at the age of 18"),
    (until_1y,            "until_1y",            "первый день без статуса при сроке 1 год", "first day without the status for a term of 1 year"),
    (until_2y,            "until_2y",            "первый день без статуса при сроке 2 года", "first day without the status for a term of 2 years"),
    (until_5y,            "until_5y",            "первый день без статуса при сроке 5 лет", "first day without the status for a term of 5 years"),
    (until_14,            "until_14",            "первый день без категории при сроке до 14 лет", "first day without the category for a term until 14"),
    (absence_open,        "absence_open",        "заочная форма открыта (Q62)", "examination in absence is open (Q62)"),
    (absence_bound,       "absence_bound",       "раздел IV обязывает к заочной форме (Q62)", "section IV binds to absence (Q62)"),
    (window_day,          "window_day",          "день, сравниваемый с окном переосвидетельствования", "day compared with the window of re-examination"),
    (window_opens,        "window_opens",        "начало окна переосвидетельствования", "start of the window of re-examination"),
    (window_open,         "window_open",         "окно переосвидетельствования открыто", "the window of re-examination is open"),
    (early_ground,        "early_ground",        "есть основание переосвидетельствования ранее срока", "there is a basis of an early re-examination"))
// clang-format on

namespace norma::pp95 {
using namespace mse;
using namespace mse::facts;

// The list of diseases of 2018 and the provisions that came with it.
inline constexpr Interval list_of_2018 = in_force(day(2018, 4, 14));

// clang-format off
NORMA_DEFINE(examination_day, cites("95:24:3"),
    choose(given(examined_on), value(examined_on), decided_on))

NORMA_DEFINE(governing_date, cites("95:11:1"),
    choose(read_as("Q73", "decision"), decided_on,
    choose(read_as("Q73", "arrival"), received_on, examination_day)))
// Chosen where the text is silent on which arrival counts: each reading is asked in turn, the later ones win.
NORMA_DEFINE(establishment_day, cites("95:11:1", "95:24:2", "95:19:2"),
    choose(read_as("Q48", "appeal_arrival") && given(appeal_received_on), value(appeal_received_on),
    choose(read_as("Q49", "programme") && route == Route::self && given(programme_completed_on), value(programme_completed_on),
    choose(read_as("Q42", "resubmission") && given(resubmitted_on), value(resubmitted_on),
    choose(read_as("Q46", "registration") && given(registered_on), value(registered_on),
    choose(read_as("N07", "application") && given(application_received_on) && governing_date < day(2019, 5, 21),
           value(application_received_on),
           received_on))))))

NORMA_DEFINE(age_day, cites("95:7:1", "95:11:1"),
    choose(read_as("N01", "decision"), decided_on, establishment_day))

template <int Age>
constexpr auto reaches() {
  auto const birthday = choose(read_as("N03", "march_1"), roll_years(born_on, Age), born_on + years(Age));
  return choose(read_as("N02", "on_birthday"), birthday, next_day(birthday));
}
NORMA_DEFINE(fourteenth, cites("95:10:1"), reaches<14>())
NORMA_DEFINE(eighteenth, cites("95:7:1", "95:13_1:1"), reaches<18>())
NORMA_DEFINE(child, cites("95:7:1"), age_day < eighteenth)

// П. 43: the higher bureau decides anew what was decided on this referral; that decision is no earlier recognition.
NORMA_DEFINE(under_appeal, cites("95:42:1", "95:43:1"),
    given(appeal_received_on) && given(recognised_first_on) && received_on <= value(recognised_first_on))
NORMA_DEFINE(first_recognition, cites("95:13:6"),
    under_appeal || (!given(recognised_first_on) && !given(child_category_since)))
NORMA_DEFINE(first_listed_exam, cites("95:app:16:а", "95:app:16:ж"),
    choose(read_as("Q25", "first_examination"),
           exam == Exam::first || (given(appeal_received_on) && first_recognition &&
                                   (!given(refused_on) || received_on <= value(refused_on))),
           first_recognition))
NORMA_DEFINE(repeat_listed_exam, cites("95:app:16", "95:app:17"),
    exam == Exam::repeat && given(child_category_since) && !under_appeal &&
    (read_as("Q26", "once_established") ||
     (given(current) && current_status == Status::child_disabled && examination_day < value(current_until))))

// Of a person who was a disabled child, the count runs from the category (п. 13_1).
NORMA_DEFINE(counted_from, cites("95:13:2", "95:13:3", "95:13_1:1"),
    choose(under_appeal, no_date,
    choose(!child && given(child_category_since), value(child_category_since),
    choose(read_as("Q20", "current_spell"),
           choose(given(unbroken_since), value(unbroken_since), choose(given(current), current_since, no_date)),
    choose(given(child_category_since), value(child_category_since), value(recognised_first_on))))))
NORMA_DEFINE(measured_to, cites("95:13:2", "95:13:3"),
    choose(read_as("N04", "decision"), decided_on, establishment_day))
// «Не позднее N лет»: on the last day of the N years the panel is already bound (N22).
template <int N>
constexpr auto years_reached() {
  auto const limit = counted_from + years(N);
  return counted_from != no_date && (limit < measured_to || (limit == measured_to && read_as("N22", "last_day")));
}
NORMA_DEFINE(two_years_reached, cites("95:13:2"), years_reached<2>())
NORMA_DEFINE(four_years_reached, cites("95:13:3"), years_reached<4>())
NORMA_DEFINE(counts_from_category, cites("95:13_1:1"), !child && given(child_category_since))
NORMA_DEFINE(early_indefinite, cites("95:13:2", "95:13:3", "95:13:5"),
    read_as("Q19", "upper_bound") || !first_recognition)
NORMA_DEFINE(limit_binds, cites("95:13:2", "95:13:3"), read_as("N19", "must"))

// Holds of some condition that the appendix does not name: of the unlisted one, or of one whose item has left the list
// or has not come yet, whoever has it: the exception is for the disease, not for the person.
constexpr auto of_unnamed(auto found) {
  auto const gone = read_as("N09", "no_longer");
  return found(unlisted) ||
         (found(item_number("95:app:17:а")) && gone && day(2019, 7, 6) <= governing_date) ||
         (found(item_number("95:app:17:б")) && gone && day(2020, 11, 3) <= governing_date) ||
         (found(item_number("95:app:17_1:б")) && governing_date < day(2020, 5, 9));
}
inline constexpr std::size_t after_I = item_number("95:app:16:а"), all_conditions = unlisted + 1;

NORMA_DEFINE(irreversible_ground, cites("95:13:3"),
    choose(read_as("Q24", "whole_appendix"),
           of_unnamed([](std::size_t c) { return Element<bool, decltype(irreversible)>{irreversible, static_cast<std::uint16_t>(c)}; }),
           some<after_I, all_conditions>(irreversible)))
// Insulin-dependent diabetes before the shown wording of 17_1а, classical phenylketonuria before 17_1в: named, if the
// earlier items said what other sources find in them.
NORMA_DEFINE(unnamed_unless_found, cites("95:13:3", "95:app:17_1:а", "95:app:17_1:в"),
    (irreversible_of(item_number("95:app:17_1:а")) && governing_date < day(2020, 5, 9)) ||
    (irreversible_of(item_number("95:app:17_1:в")) && governing_date < day(2020, 11, 3)))
constexpr auto failed_and_irreversible() {
  return choose(read_as("Q24", "whole_appendix"),
                of_unnamed([](std::size_t c) {
                  auto const i = static_cast<std::uint16_t>(c);
                  return Element<bool, decltype(irreversible)>{irreversible, i} && Element<bool, decltype(failed)>{failed, i};
                }),
                some_of_both<after_I, all_conditions>(irreversible, failed));
}
// Q78: whether the panel, too, must find that rehabilitation failed.
NORMA_DEFINE(failure_in_I, cites("95:13:5"),
    states_failed && (some<0, after_I>(failed) || (read_as("Q78", "referral") && some<0, after_I>(listed))))
NORMA_DEFINE(failure_irreversible, cites("95:13:5"),
    states_failed && (failed_and_irreversible() || (read_as("Q78", "referral") && irreversible_ground)))
NORMA_DEFINE(bound_at_once, cites("95:13:3"),
    irreversible_ground && !four_years_reached && read_as("N11", "must_at_once"))
NORMA_DEFINE(self_failed, cites("95:13:7", "95:19:1"),
    first_recognition && route == Route::self &&
    choose(read_as("Q38", "any_disease"), some<0, all_conditions>(failed),
           some<0, after_I>(failed) || failed_and_irreversible()))
NORMA_DEFINE(several_open, cites("95:10:1"), read_as("N16", "each"))
NORMA_DEFINE(several_longest, cites("95:10:1"), read_as("N16", "longest"))

// A month of the next examination fits a term of N years if the term that ends after it is one of N years, from
// whichever day they run (N05, Q16); «на 1 год» is neither half a year nor two. No term of a child ends after the age of 18.
template <int N>
constexpr auto month_fits() {
  auto const end = first_of_next_month(value(next_exam_month));
  return given(next_exam_month) && first_of_next_month(previous_day(establishment_day + years(N))) <= end &&
         end <= first_of_next_month(decided_on + years(N)) && (!child || end <= eighteenth || (end <= first_of_next_month(eighteenth) && !read_as("Q13", "invalid")));
}
NORMA_DEFINE(month_of_1y, cites("95:12:1"), month_fits<1>())
NORMA_DEFINE(month_of_2y, cites("95:12:1"), month_fits<2>())
NORMA_DEFINE(month_of_5y, cites("95:12:1"), month_fits<5>())
// With the age of 18 ends what п. 13 gives a child; up to two months before it the examination may be held (п. 40).
NORMA_DEFINE(month_at_18, cites("95:12:1", "95:40:1"),
    !given(next_exam_month) || (first_of_next_month(eighteenth - months(2)) <= first_of_next_month(value(next_exam_month)) &&
                                first_of_next_month(value(next_exam_month)) <= first_of_next_month(eighteenth)))
NORMA_DEFINE(item_29_for_all, cites("95:app:21", "95:app:29", "95:app:31"), child || read_as("Q30", "everyone"))

NORMA_DEFINE(conditions_met, cites("95:5:а", "95:5:б", "95:5:в"),
    choose(read_as("Q39", "all_three"),
           persistent_impairment && limitation && needs_protection,
           (persistent_impairment && limitation) || (persistent_impairment && needs_protection) ||
               (limitation && needs_protection)))

constexpr auto in_time(Cause c) { return given(document(c)) && value(document(c)) <= decided_on; }
NORMA_DEFINE(dagestan_shown, cites("95:14:п_1", "95:14:19"),
    in_time(Cause::dagestan_self_defence) && governing_date >= day(2020, 1, 1) &&
    (value(document(Cause::dagestan_self_defence)) >= day(2020, 1, 1) || read_as("N20", "counts")))
constexpr auto changes_to_dagestan(auto document) {
  return given(document) && decided_on < value(document) && day(2020, 1, 1) <= value(document);
}
NORMA_DEFINE(dagestan_changes_on, cites("95:14:19", "95:14:п_1"),
    choose(dagestan_shown, no_date,
    choose(changes_to_dagestan(document(Cause::dagestan_self_defence)), value(document(Cause::dagestan_self_defence)),
    choose(changes_to_dagestan(second_document(Cause::dagestan_self_defence)), value(second_document(Cause::dagestan_self_defence)),
           no_date))))
NORMA_DEFINE(documented, cites("95:14:19"),
    in_time(Cause::work_injury) || in_time(Cause::occupational_disease) || in_time(Cause::since_childhood) ||
    in_time(Cause::childhood_war_wound) || in_time(Cause::military_injury) ||
    in_time(Cause::military_service_disease) || in_time(Cause::chernobyl_duty_radiation) ||
    in_time(Cause::chernobyl) || in_time(Cause::chernobyl_other_duty) || in_time(Cause::mayak) ||
    in_time(Cause::mayak_other_duty) || in_time(Cause::radiation) || in_time(Cause::special_risk_unit) ||
    in_time(Cause::served_units_abroad) || in_time(Cause::other_by_law) ||
    dagestan_shown)

// A term to an age ends when the age is reached (п. 10), or on the 1st of the next month (п. 12).
constexpr auto age_term_end(Ref<Date> age) {
  return choose(read_as("Q15", "at_age"), age, first_of_next_month(age));
}
NORMA_DEFINE(end_of_childhood, cites("95:10:1", "95:12:1", "95:13_1:1"), age_term_end(eighteenth))
NORMA_DEFINE(until_14, cites("95:10:1", "95:12:1"), age_term_end(fourteenth))

constexpr auto year_term_end(int n, Ref<bool> month_fits) {
  auto const start = choose(read_as("N05", "establishment"), establishment_day, decided_on);
  auto const anniversary = start + years(n);
  // A month outside the term does not move its end (п. 9 and 10 give the term, п. 12 its last day).
  auto const month = choose(month_fits, value(next_exam_month),
                     choose(read_as("Q16", "anniversary"), anniversary, previous_day(anniversary)));
  auto const end = first_of_next_month(month);
  return choose(read_as("Q13", "cap") && child, earlier(end, end_of_childhood), end);
}
NORMA_DEFINE(until_1y, cites("95:9:1", "95:10:1", "95:12:1", "95:13_1:1"), year_term_end(1, month_of_1y))
NORMA_DEFINE(until_2y, cites("95:9:1", "95:10:1", "95:12:1", "95:13_1:1"), year_term_end(2, month_of_2y))
NORMA_DEFINE(until_5y, cites("95:10:1", "95:12:1", "95:13_1:1"), year_term_end(5, month_of_5y))

NORMA_DEFINE(absence_open, cites("95:23:5", "95:23:6", "95:23:7"),
    !read_as("Q62", "prerequisites") || remote_area || untransportable)
NORMA_DEFINE(absence_bound, cites("95:23:3", "95:app:IV"), !read_as("Q62", "bureau_decides"))

NORMA_DEFINE(window_day, cites("95:40:1", "95:41:1"),
    choose(read_as("Q61", "examination"), examination_day, received_on))
NORMA_DEFINE(window_opens, cites("95:40:1"), value(current_until) - months(2))
NORMA_DEFINE(window_open, cites("95:40:1"), given(current_until) && window_opens <= window_day)
NORMA_DEFINE(early_ground, cites("95:39:2", "95:41:1"),
    (value(early_basis) == Basis::application && (health_changed || read_as("Q60", "referral_only"))) ||
    (value(early_basis) == Basis::referral && route == Route::medical && health_changed) ||
    value(early_basis) == Basis::control)

// clang-format on

}  // namespace norma::pp95
