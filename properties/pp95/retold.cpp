// Terms, told a second time in plain C++ from the working note on the law, without the rules' language.
#include "properties/pp95/calendar.hpp"
#include "properties/pp95/ends.hpp"
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"

namespace norma::properties::pp95 {
namespace {

using mse::Exam, mse::Route, mse::Term;

constexpr std::uint32_t set_of(std::initializer_list<Term> terms) {
  std::uint32_t mask = 0;
  for (auto const t : terms) mask |= 1u << Decision<Term>::position(t);
  return mask;
}
constexpr std::uint32_t five_years = set_of({Term::y5}), until_14 = set_of({Term::to_14}),
                        until_18 = set_of({Term::to_18}), indefinite = set_of({Term::indefinite});

struct Facts {
  Case const& c;
  bool child = c.decided_on < birthday(c.person.born_on, 18);
  bool appealed = under_appeal(c);
  bool first_recognition = appealed || (!c.history.recognised_first_on && !c.history.child_category_since);
  bool first_exam = c.history.exam == Exam::first ||
                    (c.examination.appeal_received_on && first_recognition &&
                     (!c.history.refused_on || c.received_on <= *c.history.refused_on));
  bool repeat_of_child = c.history.exam == Exam::repeat && c.history.child_category_since.has_value() && !appealed;

  bool before(Date d) const { return c.decided_on < d; }
  bool has(std::string_view item) const { return c.findings.listed.has[item_at(item)]; }
  bool any(int first, int last) const { return established_of(c.findings.listed, first, last); }
  // Of an adult who was a disabled child the count runs from the category, of others from the first recognition.
  bool years_passed(int n) const {
    auto const& from = c.history.child_category_since ? c.history.child_category_since : c.history.recognised_first_on;
    return from && !appealed && years_after(*from, n) <= c.decided_on;
  }

  bool section_I() const { return any(1, 15); }
  bool section_III() const {
    for (int n = 18; n <= 44; ++n)
      if (any(n, n) && (child || (n != 29 && !(n == 21 && c.findings.cofactor_deficiency) &&
                                  !(n == 31 && c.findings.down_syndrome))))
        return true;
    return false;
  }
  // Does the appendix name the condition on the day of the decision?
  bool named(std::size_t condition) const {
    if (condition == mse::unlisted) return false;
    auto const item = mse::list_items[condition];
    if (item == "95:app:17:а") return before(day(2019, 7, 6));
    if (item == "95:app:17:б") return before(day(2020, 11, 3));
    if (item == "95:app:17_1:б") return !before(day(2020, 5, 9));
    return true;  // whoever has it
  }
  template <class F>
  bool some_condition(F f) const {
    for (std::size_t i = 0; i < mse::conditions.size(); ++i)
      if (f(i)) return true;
    return false;
  }
  bool irreversible() const {
    return some_condition([&](std::size_t i) { return c.findings.irreversible.has[i] && !named(i); });
  }
  bool irreversible_and_failed() const {
    return some_condition([&](std::size_t i) {
      return c.findings.irreversible.has[i] && c.findings.rehabilitation_failed.has[i] && !named(i);
    });
  }
  bool failed(std::size_t first, std::size_t last) const {
    return some_condition([&](std::size_t i) { return first <= i && i < last && c.findings.rehabilitation_failed.has[i]; });
  }
};

// П. 13: an unlimited term is owed, or may be given.
bool unlimited_owed(Facts const& f) {
  return (f.section_I() && f.years_passed(2)) || (f.irreversible() && f.years_passed(4)) ||
         (f.section_III() && f.first_recognition);
}
bool unlimited_open(Facts const& f) {
  bool const self = f.c.referral.route == Route::self;
  if (f.first_recognition)
    return self ? f.failed(0, mse::conditions.size())
                : f.c.referral.states_rehabilitation_failed && (f.failed(0, 15) || f.irreversible_and_failed());
  return (f.section_I() && !f.years_passed(2)) || (f.irreversible() && !f.years_passed(4));
}

struct Terms {
  State state = State::answered;
  std::uint32_t lawful = 0;
};

Terms of_adult(Facts const& f) {
  if (unlimited_owed(f)) return {State::answered, indefinite};
  bool const group_I = f.c.findings.severity_group->value == 1;
  return {State::answered, (group_I ? set_of({Term::y2}) : set_of({Term::y1})) | (unlimited_open(f) && !f.c.examination.next_exam_month ? indefinite : 0)};
}

// Commanded terms, of which the longest stands; without any, one or two years.
Terms of_child(Facts const& f) {
  bool const for_first = f.has("95:app:16:а") || f.has("95:app:16:ж");
  bool const for_repeat = f.has("95:app:16:б") || f.has("95:app:16:в") || f.has("95:app:16:г") || f.has("95:app:16:д");
  bool const owed_5 = (for_first && f.first_exam) || (for_repeat && f.repeat_of_child) || f.has("95:app:16:е");
  auto const fourteen = birthday(f.c.person.born_on, 14);
  bool const owed_14 = f.before(fourteen) &&
                       ((f.has("95:app:17:а") && f.first_exam && f.before(day(2019, 7, 6))) ||
                        (f.has("95:app:17:б") && f.before(day(2020, 11, 3))) ||
                        (f.has("95:app:17:в") && f.repeat_of_child));
  bool const owed_18 = unlimited_owed(f) || (f.has("95:app:17_1:а") && !f.before(day(2019, 7, 6))) ||
                       (f.has("95:app:17_1:б") && !f.before(day(2020, 5, 9))) ||
                       (f.has("95:app:17_1:в") && !f.before(day(2020, 11, 3)));
  std::uint32_t lawful = set_of({Term::y1, Term::y2});
  if (month_fits(f.c, 1) != month_fits(f.c, 2)) lawful = month_fits(f.c, 1) ? set_of({Term::y1}) : set_of({Term::y2});
  if (owed_18) lawful = until_18;
  else if (owed_5 && owed_14) lawful = year_term_end(f.c, 5) <= fourteen ? until_14 : five_years;
  else if (owed_5) lawful = five_years;
  else if (owed_14) lawful = until_14;
  return {State::answered, lawful | (unlimited_open(f) && month_at_18(f.c) ? until_18 : 0)};
}

Verdict terms_are_as_retold(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (state_of(r, mse::status) != State::answered) return does_not_apply();
  Facts const f{c};
  auto const expected = f.child ? of_child(f) : of_adult(f);
  if (r.state[mse::term.index] == expected.state && r.lawful[mse::term.index] == expected.lawful) return holds();
  Result retold = r;
  retold.state[mse::term.index] = expected.state;
  retold.lawful[mse::term.index] = expected.lawful;
  return wrong(text(b.book(), r, mse::term.index) + ", but retold " + text(b.book(), retold, mse::term.index));
}

}  // namespace

std::vector<Property> retold_properties() {
  return {{"terms_are_as_retold", "the lawful terms are those of a second telling of п. 9, 10, 13 and the appendix",
           terms_are_as_retold, 20}};
}

}  // namespace norma::properties::pp95
