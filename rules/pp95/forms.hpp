// Decree 95, п. 20 and 23 and section IV of the appendix: where the examination is held, or in absence.
#pragma once
#include "rules/pp95/appendix_items.hpp"

namespace norma::pp95 {

inline constexpr auto section_IV_disease = lawful(listed_in, ListSection::IV);
inline constexpr auto disabled_already = given(recognised_first_on) && !under_appeal;
inline constexpr Interval from_21_05_2019 = in_force(day(2019, 5, 21));

// clang-format off
inline constexpr auto forms = hana::make_tuple(
    rule("20", cites("95:20:1"), in_force(since_adoption), always, must(form, Form::in_bureau)),
    rule("23:1 home", cites("95:23:1"), from_21_05_2019, when(cannot_attend), may(form, Form::at_home)),
    rule("23:1 hospital", cites("95:23:1"), from_21_05_2019,
         when(value(stay) == Stay::hospital), may(form, Form::in_hospital)),
    rule("23:1 institution", cites("95:23:1"), from_21_05_2019,
         when(value(stay) == Stay::social_institution), may(form, Form::in_social_institution)),
    rule("23:1 prison", cites("95:23:1"), from_21_05_2019,
         when(value(stay) == Stay::prison), may(form, Form::in_prison)),

    // «Или заочно по решению бюро»; абз. 5-7 name what the bureau weighs, or (Q62) what it needs.
    rule("23:1 absentee", cites("95:23:1"), from_21_05_2019, when(absence_open), may(form, Form::absentee)),
    rule("23:4", cites("95:23:4"), list_of_2018,
         disabled_already && some<0, all_conditions>(failed) && absence_open, may(form, Form::absentee)),

    // Section IV: in absence only, by the reading Q62; the text itself states no priority over п. 20 and п. 23 абз. 1.
    rule("23:3", cites("95:23:3", "95:app:IV"), list_of_2018, section_IV_disease && absence_bound, must(form, Form::absentee))
        .overrides(cite("95:app:IV"), "20", "23:1 home", "23:1 hospital", "23:1 institution", "23:1 prison", "23:1 earlier wording"),

    // Before 21.05.2019 абз. 1 stood in a wording that this edition does not show.
    rule("23:1 earlier wording", cites("95:23:1"), in_force(day(2018, 4, 14), day(2019, 5, 21)), always, not_encoded(form)));
// clang-format on

}  // namespace norma::pp95
