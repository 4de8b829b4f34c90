// The temporary orders that stood over decree 95 without a hole from 01.03.2020 to 01.07.2022. They are known from
// prosecutors' and agencies' clarifications only, and are asked as an act of their own.
#include "rules/mse/terms.hpp"
#include "rules/pp95/tables.hpp"

namespace norma::pp95 {

std::vector<OutsideAct> outside_table() {
  using mse::form;
  using mse::term;
  auto const decisions = decision_table();
  std::vector const prolonged{decisions[term.index].name}, prolonged_in_absence{decisions[term.index].name, decisions[form.index].name};
  Words const of_467{"продление инвалидности на 6 месяцев с прежней даты, без направления и заявления (по разъяснениям)",
                     "disability prolonged for 6 months from the old date, without referral or application (from clarifications)"};
  Words const of_1697{"продление на 6 месяцев с прежней даты и экспертиза исключительно заочно (по разъяснениям)",
                      "prolonged for 6 months from the old date, and examinations in absence only (from clarifications)"};
  constexpr auto asked = "temporary";
  return {{"467", "", in_force(day(2020, 3, 1), day(2020, 10, 2)), prolonged, of_467, asked},
          {"1697", "", in_force(day(2020, 10, 2), day(2021, 3, 1)), prolonged_in_absence, of_1697, asked},
          {"1697", "92", in_force(day(2021, 3, 1), day(2021, 10, 1)), prolonged_in_absence, of_1697, asked},
          {"1697", "1580", in_force(day(2021, 10, 1), day(2022, 3, 1)), prolonged_in_absence, of_1697, asked},
          {"1697", "183", in_force(day(2022, 3, 1), day(2022, 7, 1)), prolonged_in_absence, of_1697, asked}};
}

}  // namespace norma::pp95
