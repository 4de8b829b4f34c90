// Decree 95, п. 12, 39 and 40: until when the status lasts, and the window of the next examination.
#pragma once
#include "rules/pp95/definitions.hpp"

namespace norma::pp95 {

// clang-format off
inline constexpr auto ends = hana::make_tuple(
    rule("12 1y", cites("95:12:1", "95:9:1"),  in_force(since_adoption), when(lawful(term, Term::y1)), is(until(Term::y1), until_1y)),
    rule("12 2y", cites("95:12:1", "95:9:1"),  in_force(since_adoption), when(lawful(term, Term::y2)), is(until(Term::y2), until_2y)),
    rule("12 5y", cites("95:12:1", "95:10:1"), in_force(since_adoption), when(lawful(term, Term::y5)), is(until(Term::y5), until_5y)),
    rule("10 to 14", cites("95:10:1"), in_force(day(2018, 4, 14)), when(lawful(term, Term::to_14)), is(until(Term::to_14), until_14)),
    rule("10 to 18", cites("95:10:1", "95:13_1:1"), in_force(day(2018, 4, 14)), when(lawful(term, Term::to_18)), is(until(Term::to_18), end_of_childhood)));

// The window of the next examination of a term that ends.
consteval auto window_from(std::string_view id, Term t) {
  return rule(id, cites("95:40:1"), in_force(since_adoption), when(lawful(term, t)),
              is(reexamine_from(t), value_of(until(t)) - months(2)));
}
consteval auto window_by(std::string_view id, Term t) {
  return rule(id, cites("95:39:1", "95:12:1"), in_force(since_adoption), when(lawful(term, t)),
              is(reexamine_by(t), previous_day(value_of(until(t)))));
}
inline constexpr auto windows = hana::make_tuple(
    window_from("40 1y", Term::y1), window_from("40 2y", Term::y2), window_from("40 5y", Term::y5),
    window_from("40 to 14", Term::to_14), window_from("40 to 18", Term::to_18),
    window_by("39 1y", Term::y1), window_by("39 2y", Term::y2), window_by("39 5y", Term::y5),
    window_by("39 to 14", Term::to_14), window_by("39 to 18", Term::to_18));

// Whether the examination that the case decides may be held already.
// The examination of an appeal (п. 43) is none of these.
inline constexpr auto reexamined = exam == Exam::repeat && !given(appeal_received_on);

inline constexpr auto reexaminations = hana::make_tuple(
    rule("40 within", cites("95:40:1"), in_force(since_adoption),
         reexamined && window_open, must(reexamination, Reexamination::now)),
    rule("40 before", cites("95:40:1"), in_force(since_adoption),
         reexamined && given(current_until) && !window_open && !early_ground, must(reexamination, Reexamination::not_yet)),
    rule("41", cites("95:41:1"), in_force(day(2016, 8, 27)),
         reexamined && given(current_until) && !window_open && early_ground, must(reexamination, Reexamination::now)),
    rule("39:2", cites("95:39:2"), in_force(day(2016, 8, 27)),
         reexamined && given(current) && !given(current_until) && early_ground, may(reexamination, Reexamination::now)));
// clang-format on

}  // namespace norma::pp95
