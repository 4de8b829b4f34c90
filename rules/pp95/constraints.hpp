// What a case must satisfy to be a possible case. The oracle refuses other cases; the solver assumes them away.
#pragma once
#include "rules/pp95/definitions.hpp"

namespace norma::pp95 {

template <Expression E>
struct Constraint {
  std::string_view name, field;
  Words words;
  E expr;
};
template <Expression E>
consteval auto constraint(std::string_view name, std::string_view field, Words words, E e) {
  return Constraint<E>{name, field, words, e};
}
constexpr auto implies(auto a, auto b) { return !lift(a) || b; }
constexpr auto if_given(auto f, auto then) { return !given(f) || then; }

// Under every reading of when an age is reached the person is an adult on this day.
inline constexpr auto surely_adult = next_day(roll_years(born_on, 18));

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
    constraint("next examination ahead", "examination.next_exam_month", {"очередная экспертиза после решения и в пределах наибольшего срока, 5 лет", "the next examination is after the decision and within the longest term, 5 years"},
               if_given(next_exam_month, decided_on < value(next_exam_month) && value(next_exam_month) <= decided_on + years(5))),
    constraint("first means no history", "history.exam", {"при первичном освидетельствовании нет прежнего признания, отказа и статуса", "a first examination has no earlier recognition, refusal or status"},
               implies(exam == Exam::first, !given(recognised_first_on) && !given(refused_on) && !given(current))),
    constraint("repeat means a history", "history.exam", {"повторному освидетельствованию предшествует признание или отказ", "a repeat examination follows a recognition or a refusal"},
               implies(exam == Exam::repeat, given(recognised_first_on) || given(refused_on))),
    constraint("recognised before", "history.recognised_first_on", {"прежнее признание между рождением и поступлением", "the earlier recognition lies between birth and arrival"},
               if_given(recognised_first_on, born_on <= value(recognised_first_on) && value(recognised_first_on) <= received_on)),
    constraint("refused before", "history.refused_on", {"прежний отказ между рождением и поступлением", "the earlier refusal lies between birth and arrival"},
               if_given(refused_on, born_on <= value(refused_on) && value(refused_on) <= received_on)),
    constraint("category is a recognition", "history.child_category_since", {"категория установлена не раньше первого признания и до 18 лет", "the category was established no earlier than the first recognition and before the age of 18"},
               if_given(child_category_since, given(recognised_first_on) && value(recognised_first_on) <= value(child_category_since) &&
                        value(child_category_since) <= received_on && value(child_category_since) < surely_adult)),
    constraint("a child's recognition is the category", "history.child_category_since", {"признанному до 18 лет установлена категория", "who was recognised before the age of 18 was given the category"},
               if_given(recognised_first_on, born_on + years(18) <= value(recognised_first_on) || given(child_category_since))),
    constraint("status was recognised", "history.current", {"имеющийся статус не раньше первого признания и не позже поступления", "the status held now dates from the first recognition to the arrival"},
               implies(given(current), given(recognised_first_on) && value(recognised_first_on) <= current_since && current_since <= received_on)),
    constraint("status ends", "history.current.until", {"срочный статус имеет конец, бессрочный не имеет", "a status with a term has an end, an indefinite one has none"},
               implies(given(current), (current_term == Term::indefinite && !given(current_until)) ||
                       (current_term != Term::indefinite && given(current_until) && current_since < value(current_until)))),
    constraint("term fits status", "history.current.term", {"срок возможен для статуса", "the term is possible for the status"},
               implies(given(current), (current_status == Status::child_disabled && current_term != Term::indefinite) ||
                       (current_status != Status::child_disabled && (current_term == Term::y1 || current_term == Term::y2 || current_term == Term::indefinite)))),
    constraint("category was given to a child", "history.current.since", {"имеющаяся категория установлена до 18 лет", "the category held now was given before the age of 18"},
               implies(given(current) && current_status == Status::child_disabled, given(child_category_since) &&
                       value(child_category_since) <= current_since && current_since < surely_adult)),
    constraint("early basis is for holders", "examination.early_basis", {"основание ранее срока бывает у имеющего статус", "a basis of an early re-examination needs a status held now"},
               if_given(early_basis, given(current))),
    constraint("general disease needs no document", "documents.causes", {"общее заболевание не подтверждается документом о причине", "a general disease is not shown by a document on the cause"},
               !given(document(Cause::general_disease))));
// clang-format on

}  // namespace norma::pp95
