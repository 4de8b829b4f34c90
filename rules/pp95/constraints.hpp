// What a case must satisfy to be a possible case. The oracle refuses other cases; the solver assumes them away.
#pragma once
#include "rules/pp95/definitions.hpp"

namespace norma::pp95 {

// Under every reading of when an age is reached the person is an adult on this day.
inline constexpr auto surely_adult = next_day(roll_years(born_on, 18));

// Not at all, or on this referral, by the decision appealed against.
constexpr auto decided_in_this_case(auto day) {
  return !given(day) || (given(appeal_received_on) && received_on <= value(day));
}
// Before the referral arrived; the decision appealed against, before the appeal; a controlled one, before the control.
constexpr auto before_case(auto day) {
  return day <= received_on || (given(appeal_received_on) && day <= value(appeal_received_on)) ||
         (value(early_basis) == Basis::control && day <= decided_on);
}

template <std::size_t... I>
constexpr auto in_order(std::index_sequence<I...>) {
  auto const of = [](Cause c) {
    return if_given(second_document(c), given(document(c)) && value(document(c)) <= value(second_document(c)));
  };
  return (of(static_cast<Cause>(I + 1)) && ...);
}

inline constexpr auto ends_on_a_first = value(current_until) == first_of_next_month(previous_day(value(current_until)));
// By some reading of when an age is reached (N02, N03) and of when a term to it ends (Q15).
constexpr auto ends_at_age(int n) {
  auto const end = value(current_until);
  auto const latest = next_day(roll_years(born_on, n));
  return born_on + years(n) <= end && (end <= latest || (ends_on_a_first && end <= first_of_next_month(latest)));
}
// By some reading of where a term of years begins (N05): N years after it was established or, at most a year later,
// decided.
constexpr auto held_for(Term t, int n) {
  return current_term == t && ends_on_a_first && current_since + years(n) <= value(current_until) &&
         value(current_until) <= current_since + years(n + 1);
}

// From 01.03.2020 temporary orders moved ends of terms by six months, once or more: the status then runs from the day on which it
// was to end, or on from the first.
inline constexpr auto prolonged = ends_on_a_first && day(2020, 9, 1) <= value(current_until) && value(current_until) <= day(2023, 1, 1) &&
                                  current_since + months(6) <= value(current_until);

// clang-format off
inline constexpr auto constraints = hana::make_tuple(
    constraint("born first", "person.born_on", {"рождение не позже поступления направления", "born no later than the arrival of the referral"},
               born_on <= received_on),
    constraint("arrival first", "received_on", {"поступление не позже решения", "arrival no later than the decision"},
               received_on <= decided_on),
    constraint("examined between", "examination.examined_on", {"экспертиза от поступления до решения", "examined from arrival to decision"},
               if_given(examined_on, received_on <= value(examined_on) && value(examined_on) <= decided_on)),
    constraint("registered between", "referral.registered_on", {"регистрация от поступления до решения", "registered from arrival to decision"},
               if_given(registered_on, received_on <= value(registered_on) && value(registered_on) <= decided_on)),
    constraint("returned after arrival", "referral.returned_on", {"возврат не раньше поступления и не позже решения", "returned from arrival to decision"},
               if_given(returned_on, received_on <= value(returned_on) && value(returned_on) <= decided_on)),
    constraint("resubmitted after return", "referral.resubmitted_on", {"повторное поступление после возврата и не позже решения", "resubmitted after the return and no later than the decision"},
               if_given(resubmitted_on, given(returned_on) && value(returned_on) <= value(resubmitted_on) && value(resubmitted_on) <= decided_on)),
    constraint("application before decision", "referral.application_received_on", {"заявление не позже решения и не раньше рождения", "application between birth and decision"},
               if_given(application_received_on, born_on <= value(application_received_on) && value(application_received_on) <= decided_on)),
    constraint("programme between", "examination.programme_completed_on", {"программа выполнена от поступления до решения", "programme completed from arrival to decision"},
               if_given(programme_completed_on, received_on <= value(programme_completed_on) && value(programme_completed_on) <= decided_on)),
    constraint("appeal between", "examination.appeal_received_on", {"жалоба от поступления направления до решения", "appeal received from arrival to decision"},
               if_given(appeal_received_on, received_on <= value(appeal_received_on) && value(appeal_received_on) <= decided_on)),
    constraint("next examination ahead", "examination.next_exam_month", {"очередная экспертиза после решения", "the next examination is after the decision"},
               if_given(next_exam_month, decided_on < first_of_next_month(value(next_exam_month)))),
    constraint("first means no history", "history.exam", {"первичному освидетельствованию не предшествует признание, отказ или статус, кроме решения, на которое подана жалоба", "a first examination follows no recognition, refusal or status but the decision appealed against"},
               implies(exam == Exam::first, decided_in_this_case(recognised_first_on) && decided_in_this_case(refused_on) &&
                       (!given(current) || given(appeal_received_on)))),
    constraint("repeat means a history", "history.exam", {"повторному освидетельствованию предшествует признание или отказ", "a repeat examination follows a recognition or a refusal"},
               implies(exam == Exam::repeat, given(recognised_first_on) || given(refused_on))),
    constraint("recognised before", "history.recognised_first_on", {"прежнее признание между рождением и поступлением; обжалуемое решение — до поступления жалобы", "the earlier recognition lies between birth and arrival; the decision appealed against before the appeal"},
               if_given(recognised_first_on, born_on <= value(recognised_first_on) && before_case(value(recognised_first_on)))),
    constraint("refused before", "history.refused_on", {"прежний отказ между рождением и поступлением; обжалуемый отказ — до поступления жалобы", "the earlier refusal lies between birth and arrival; the refusal appealed against before the appeal"},
               if_given(refused_on, born_on <= value(refused_on) && before_case(value(refused_on)))),
    constraint("category is a recognition", "history.child_category_since", {"категория установлена до 18 лет и не раньше года до первого признания (п. 11: с поступления)", "the category was established before the age of 18 and at most a year before the first recognition (item 11: from the arrival)"},
               if_given(child_category_since, given(recognised_first_on) && born_on <= value(child_category_since) && value(recognised_first_on) < value(child_category_since) + years(1) &&
                        before_case(value(child_category_since)) && value(child_category_since) < surely_adult)),
    // Until 18 since 25.04.2008 by п. 13_1; a group given at 16 or 17 before that is not excluded.
    constraint("a child's recognition is the category", "history.child_category_since", {"признанному до 18 лет (до 25.04.2008 — до 16) установлена категория", "who was recognised before the age of 18 (16 until 25.04.2008) was given the category"},
               if_given(recognised_first_on, born_on + years(18) <= value(recognised_first_on) ||
                        (value(recognised_first_on) < day(2008, 4, 25) && born_on + years(16) <= value(recognised_first_on)) || given(child_category_since))),
    constraint("status was recognised", "history.current", {"имеющийся статус установлен не раньше года до первого признания (п. 11: с поступления) и не позже поступления (жалобы)", "the status held now dates from at most a year before the first recognition (item 11: from the arrival) to the arrival (of the appeal)"},
               implies(given(current), given(recognised_first_on) && value(recognised_first_on) < current_since + years(1) && born_on <= current_since && before_case(current_since))),
    constraint("unbroken status", "history.unbroken_since", {"непрерывный статус начался не раньше года до первого признания и не позже имеющегося", "the unbroken status began at most a year before the first recognition and no later than the status held now"},
               if_given(unbroken_since, given(current) && born_on <= value(unbroken_since) && value(recognised_first_on) < value(unbroken_since) + years(1) && value(unbroken_since) <= current_since)),
    constraint("status ends", "history.current.until", {"срочный статус имеет конец, бессрочный не имеет", "a status with a term has an end, an indefinite one has none"},
               implies(given(current), (current_term == Term::indefinite && !given(current_until)) ||
                       (current_term != Term::indefinite && given(current_until) && current_since < value(current_until)))),
    constraint("status ends as its term does", "history.current.until", {"имеющийся статус кончается 1-го числа по истечении срока, с 2020 г. — и через 6 месяцев после него, категория — и в день 14- или 18-летия", "the status held now ends on a 1st after its term, since 2020 also six months later, the category also on the 14th or 18th birthday"},
               implies(given(current) && given(current_until), prolonged || held_for(Term::y1, 1) || held_for(Term::y2, 2) || held_for(Term::y5, 5) ||
                       (current_term == Term::to_14 && ends_at_age(14)) ||
                       (current_status == Status::child_disabled && current_term != Term::to_14 && ends_at_age(18)))),
    constraint("term fits status", "history.current.term", {"срок возможен для статуса", "the term is possible for the status"},
               implies(given(current), (current_status == Status::child_disabled && current_term != Term::indefinite) ||
                       (current_status == Status::group_1 && (current_term == Term::y2 || current_term == Term::indefinite)) ||
                       ((current_status == Status::group_2 || current_status == Status::group_3) &&
                        (current_term == Term::y1 || current_term == Term::indefinite)))),
    constraint("category was given to a child", "history.current.since", {"имеющаяся категория установлена до 18 лет", "the category held now was given before the age of 18"},
               implies(given(current) && current_status == Status::child_disabled, given(child_category_since) &&
                       value(child_category_since) <= current_since && current_since < surely_adult)),
    // A group by п. 7 is an adult's; at 16 or 17 it was given until 2000, and п. 11 may count it from before the decision.
    constraint("group was given to an adult", "history.current.since", {"имеющаяся группа установлена с 18 лет (п. 11: с поступления), до 25.04.2008 — с 16", "the group held now was given from the age of 18 on (item 11: from the arrival), before 25.04.2008 from 16"},
               implies(given(current) && current_status != Status::child_disabled,
                       born_on + years(15) < current_since && (current_since < day(2008, 4, 25) || born_on + years(17) < current_since))),
    constraint("early basis is for holders", "examination.early_basis", {"основание ранее срока бывает у имеющего статус, контроль и у получившего отказ", "a basis of an early re-examination needs a status held now; control may follow a refusal"},
               if_given(early_basis, given(current) || (value(early_basis) == Basis::control && given(refused_on)))),
    constraint("a finding is of a condition", "findings.irreversible", {"необратимость относится к установленному состоянию или к unlisted", "irreversibility belongs to a condition found, or to unlisted"},
               within<0, unlisted>(irreversible, listed)),
    constraint("failure is of a condition", "findings.rehabilitation_failed", {"неудача реабилитации относится к установленному состоянию или к unlisted", "failed rehabilitation belongs to a condition found, or to unlisted"},
               within<0, unlisted>(failed, listed)),
    constraint("forms of items", "findings.listed", {"расщелина — форма п. 16е, кофакторная недостаточность — п. 21, синдром Дауна — п. 31", "a cleft is a form of item 16е, cofactor deficiency of 21, Down syndrome of 31"},
               implies(cleft, established("95:app:16:е")) && implies(cofactor_deficiency, established("95:app:21")) &&
               implies(down_syndrome, established("95:app:31"))),
    constraint("documents in order", "documents.causes", {"второй документ о той же причине не раньше первого", "a second document on the same cause is no earlier than the first"},
               in_order(std::make_index_sequence<count_of<Cause>>{})),
    constraint("general disease needs no document", "documents.causes", {"общее заболевание не подтверждается документом о причине", "a general disease is not shown by a document on the cause"},
               !given(document(Cause::general_disease))));
// clang-format on

}  // namespace norma::pp95
