// What a case's facts must satisfy beside the decision: asked after it.
#include <boost/hana/for_each.hpp>

#include "model/pool.hpp"
#include "rules/pp95/constraints.hpp"
#include "rules/pp95/tables.hpp"

namespace norma::pp95 {
namespace {

constexpr auto month_ends() { return first_of_next_month(value(next_exam_month)); }
// Up to two months before the age, for so early the examination may be held (п. 40).
constexpr auto by_birthday(Ref<Date> age) {
  return first_of_next_month(age - months(2)) <= month_ends() && month_ends() <= first_of_next_month(age);
}
constexpr auto fits_years(Term t, Ref<bool> month, Ref<Date> end) {
  return lawful(term, t) && (month || (end == end_of_childhood && by_birthday(eighteenth)));
}
// A category may end by age before it is decided where age is measured on an earlier day (N01).
constexpr auto lasts(Term t) {
  return !lawful(term, t) || value_of(until(t)) == no_date || decided_on < value_of(until(t)) || value_of(until(t)) == end_of_childhood ||
         value_of(until(t)) == until_14;
}
constexpr auto no_term = !(lawful(term, Term::y1) || lawful(term, Term::y2) || lawful(term, Term::y5) ||
                           lawful(term, Term::to_14) || lawful(term, Term::to_18) || lawful(term, Term::indefinite));

// clang-format off
constexpr auto fits = hana::make_tuple(
    constraint("next examination within the term", "examination.next_exam_month",
               {"месяц, которым кончается законный срок (term)", "a month with which a lawful term (term) ends"},
               if_given(next_exam_month, fits_years(Term::y1, month_of_1y, until_1y) || fits_years(Term::y2, month_of_2y, until_2y) ||
                        fits_years(Term::y5, month_of_5y, until_5y) ||
                        (lawful(term, Term::to_14) && by_birthday(fourteenth)) ||
                        (lawful(term, Term::to_18) && by_birthday(eighteenth)) ||
                        // Of a person recognised without any lawful term the answer says so.
                        (lawful(recognised, true) && no_term))),
    constraint("ends after it is decided", "received_on",
               {"поступление, при котором инвалидность не кончается до решения (until)", "an arrival with which disability does not end before it is decided (until)"},
               lasts(Term::y1) && lasts(Term::y2) && lasts(Term::y5) && lasts(Term::to_14) && lasts(Term::to_18)));
// clang-format on
constexpr auto pool = lower_pool<fits>();

}  // namespace

std::vector<ConstraintInfo> fit_table() {
  std::vector<ConstraintInfo> table;
  hana::for_each(fits, [&](auto const& c) { table.push_back({c.name, c.field, c.words, pool.expr(table.size())}); });
  return table;
}

int misfit(Frame<mse::Case> const& frame) { return first_unmet(frame, fits); }

}  // namespace norma::pp95
