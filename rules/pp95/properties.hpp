// What the law promises of every case, put to the solver. A property that the enacted text breaks is a finding.
#pragma once
#include "rules/pp95/constraints.hpp"
#include "rules/pp95/forms.hpp"
#include "rules/pp95/terms_unlimited.hpp"

namespace norma::pp95 {

// The term is lawful and has one end, which satisfies the proposition.
constexpr auto each_end(Term t, auto then) { return !lawful(term, t) || value_of(until(t)) == no_date || then; }
constexpr auto ends_within_childhood(Term t) {
  return each_end(t, !category_given || value_of(until(t)) <= end_of_childhood);
}
// Before the limit the person comes to an examination again.
constexpr auto examined_by(Term t, auto limit) {
  return each_end(t, value_of(reexamine_by(t)) <= limit);
}
inline constexpr auto status_is_group = group_given;

// clang-format off
inline constexpr auto properties = hana::make_tuple(
    property("no adult holds the category", cites("95:7:1"),
             {"взрослому не устанавливают категорию «ребенок-инвалид»", "no adult is given the category \"disabled child\""},
             !category_given || child),
    property("no child holds a group", cites("95:7:1", "95:13_1:1"),
             {"ребенку не устанавливают группу", "no child is given a group"},
             !status_is_group || !child),
    property("no unlimited category", cites("95:10:1"),
             {"категория не бывает без срока", "the category is never without a term"},
             !lawful(term, Term::indefinite) || status_is_group),
    property("no age term for a group", cites("95:9:1"),
             {"группа не устанавливается до возраста", "no group is set until an age"},
             !(lawful(term, Term::to_14) || lawful(term, Term::to_18)) || category_given),
    property("no status without recognition", cites("95:5:а", "95:7:1"),
             {"без признания нет статуса", "no status without recognition"},
             !(status_is_group || category_given) || lawful(recognised, true)),
    property("no term outlives its status", cites("95:7:1", "95:10:1", "95:13_1:1"),
             {"срок категории не выходит за 18 лет", "no term of the category runs past the age of 18"},
             ends_within_childhood(Term::y1) && ends_within_childhood(Term::y2) && ends_within_childhood(Term::y5) &&
             ends_within_childhood(Term::to_14) && ends_within_childhood(Term::to_18)),
    property("no term ends before it begins", cites("95:10:1", "95:app:17"),
             {"срок не кончается раньше, чем начался", "no term ends before it begins"},
             each_end(Term::y1, establishment_day < value_of(until(Term::y1))) &&
             each_end(Term::y2, establishment_day < value_of(until(Term::y2))) &&
             each_end(Term::y5, establishment_day < value_of(until(Term::y5))) &&
             each_end(Term::to_14, establishment_day < value_of(until(Term::to_14))) &&
             each_end(Term::to_18, establishment_day < value_of(until(Term::to_18)))),
    property("a year is not longer than a year", cites("95:9:1", "95:12:1", "95:39:1"),
             {"срок «1 год» для группы длится не дольше года", "a group's term of 1 year lasts no longer than a year"},
             each_end(Term::y1, !status_is_group || given(next_exam_month) || value_of(until(Term::y1)) <= establishment_day + years(1))),
    property("a mandated limit has an examination before it", cites("95:13:2", "95:9:1", "95:10:2", "95:app:16", "95:12:1"),
             {"срок, даваемый больному из раздела I, не переходит предел 2 лет", "no term given to a section I patient leaps over the two-year limit"},
             !(section_I_disease && first_recognition) ||
             (examined_by(Term::y1, establishment_day + years(2)) && examined_by(Term::y2, establishment_day + years(2)) &&
              examined_by(Term::y5, establishment_day + years(2)))),
    property("section III is unlimited at every examination", cites("95:13:6", "95:13:3", "95:app:III"),
             {"больному из раздела III бессрочная группа доступна при любом освидетельствовании", "a section III patient can get an unlimited group at any examination"},
             !(section_III_disease && status_is_group) || lawful(term, Term::indefinite)),
    property("established no later than decided", cites("95:11:1"),
             {"инвалидность установлена не позже решения", "disability is established no later than the decision"},
             value_of(established_on) <= decided_on),
    property("the window opens before the end", cites("95:40:1", "95:12:1"),
             {"окно переосвидетельствования открывается до конца срока", "the window of re-examination opens before the end"},
             each_end(Term::y1, value_of(reexamine_from(Term::y1)) <= value_of(reexamine_by(Term::y1))) &&
             each_end(Term::y2, value_of(reexamine_from(Term::y2)) <= value_of(reexamine_by(Term::y2)))),
    property("section IV stays in absence", cites("95:23:3", "95:app:IV"),
             {"больной из раздела IV освидетельствуется только заочно", "a section IV patient is examined in absence only"},
             !section_IV_disease || (!lawful(form, Form::in_bureau) && !lawful(form, Form::at_home))),
    property("without documents the cause is general disease", cites("95:14:19"),
             {"без документов причина — общее заболевание", "without documents the cause is general disease"},
             documented || !lawful(recognised, true) || lawful(cause, Cause::general_disease)));
// clang-format on

}  // namespace norma::pp95
