// What a case's facts must satisfy beside the decision: asked after it.
#include <boost/hana/for_each.hpp>

#include "model/pool.hpp"
#include "rules/pp95/constraints.hpp"
#include "rules/pp95/tables.hpp"

namespace norma::pp95 {
namespace {

constexpr auto within_years(Term t, auto last) { return lawful(term, t) && month_ends() <= last; }
constexpr auto by_birthday(Term t, Ref<Date> age) { return lawful(term, t) && month_ends() <= first_of_next_month(age); }

// clang-format off
constexpr auto fits = hana::make_tuple(
    constraint("next examination within the term", "examination.next_exam_month",
               {"месяц очередной экспертизы в пределах законного срока (term)", "a month of the next examination within a lawful term (term)"},
               if_given(next_exam_month, !lawful(recognised, true) ||
                        within_years(Term::y1, last_end<1>()) || within_years(Term::y2, last_end<2>()) ||
                        within_years(Term::y5, last_end<5>()) ||
                        by_birthday(Term::to_14, fourteenth) || by_birthday(Term::to_18, eighteenth) ||
                        // Without any lawful term there is nothing that the month could fit.
                        !(lawful(term, Term::y1) || lawful(term, Term::y2) || lawful(term, Term::y5) ||
                          lawful(term, Term::to_14) || lawful(term, Term::to_18) || lawful(term, Term::indefinite)))));
// clang-format on
constexpr auto pool = lower_pool<fits>();

}  // namespace

std::vector<ConstraintInfo> fit_table() {
  std::vector<ConstraintInfo> table;
  hana::for_each(fits, [&](auto const& c) { table.push_back({c.name, c.field, c.words, pool.expr(table.size())}); });
  return table;
}

int misfit(Frame<mse::Case> const& frame) {
  return hana::unpack(fits, [&](auto const&... c) {
    int i = -1;
    bool const found = ((++i, !eval(frame, c.expr)) || ...);
    return found ? i : -1;
  });
}

}  // namespace norma::pp95
