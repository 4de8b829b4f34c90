// Terms, told a second time in plain C++ from the working note on the law, without the rules' language.
#include "properties/pp95/calendar.hpp"
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
                        until_18 = set_of({Term::to_18}), indefinite = set_of({Term::indefinite}),
                        long_terms = five_years | until_14 | until_18;

struct Facts {
  Case const& c;
  bool child = c.decided_on < birthday(c.person.born_on, 18);
  bool first_exam = c.history.exam == Exam::first;
  bool repeat_of_child = c.history.exam == Exam::repeat && c.history.child_category_since.has_value();
  bool first_recognition = !c.history.recognised_first_on && !c.history.child_category_since;

  bool before(Date d) const { return c.decided_on < d; }
  bool has(std::string_view item) const { return c.findings.listed.has[item_at(item)]; }
  bool any(int first, int last) const { return established_of(c.findings.listed, first, last); }
  bool years_passed(int n) const {
    auto const& from = c.history.child_category_since ? c.history.child_category_since : c.history.recognised_first_on;
    return from && years_after(*from, n) <= c.decided_on;
  }

  bool section_I() const { return any(1, 15); }
  bool section_II() const {
    return any(16, 16) || has("95:app:17:в") || (has("95:app:17:а") && before(day(2019, 7, 6))) ||
           (has("95:app:17:б") && before(day(2020, 11, 3)));
  }
  bool section_II_1() const {
    return ((has("95:app:17_1:а") || has("95:app:17_1:б")) && !before(day(2020, 5, 9))) ||
           (has("95:app:17_1:в") && !before(day(2020, 11, 3)));
  }
  bool section_III() const { return any(18, 28) || any(30, 44) || (has("95:app:29") && child); }
  bool irreversible() const {
    return c.findings.irreversible && !section_I() && !section_II() && !section_II_1() && !section_III() &&
           !any(45, 58);
  }
};

// П. 13: an unlimited term is owed, or may be given.
bool unlimited_owed(Facts const& f) {
  return (f.section_I() && f.years_passed(2)) || (f.irreversible() && f.years_passed(4)) ||
         (f.section_III() && (f.first_recognition || f.first_exam));
}
bool unlimited_open(Facts const& f) {
  auto const& found = f.c.findings;
  bool const self = f.c.referral.route == Route::self;
  bool const failed =
      f.first_recognition && !self && f.c.referral.states_rehabilitation_failed && found.rehabilitation_failed;
  return (f.section_I() && !f.years_passed(2)) || (f.irreversible() && !f.years_passed(4)) ||
         (failed && (f.section_I() || f.irreversible())) ||
         (f.first_recognition && self && found.rehabilitation_failed);
}

struct Terms {
  State state = State::answered;
  std::uint32_t lawful = 0;
};

Terms of_adult(Facts const& f) {
  if (unlimited_owed(f)) return {State::answered, indefinite};
  bool const group_I = f.c.findings.severity_group->value == 1;
  return {State::answered, (group_I ? set_of({Term::y2}) : set_of({Term::y1})) | (unlimited_open(f) ? indefinite : 0)};
}

Terms of_child(Facts const& f) {
  if ((f.has("95:app:17_1:а") || f.has("95:app:17_1:б")) && !f.before(day(2019, 7, 6)) && f.before(day(2020, 5, 9)))
    return {State::not_encoded, 0};
  std::uint32_t owed = set_of({Term::y1, Term::y2}) | long_terms, forbidden = 0;
  bool const for_first = f.has("95:app:16:а") || f.has("95:app:16:ж");
  bool const for_repeat = f.has("95:app:16:б") || f.has("95:app:16:в") || f.has("95:app:16:г") || f.has("95:app:16:д");
  if ((for_first && f.first_exam) || (for_repeat && f.repeat_of_child) || f.has("95:app:16:е")) owed &= five_years;
  if ((f.has("95:app:17:а") && f.first_exam && f.before(day(2019, 7, 6))) ||
      (f.has("95:app:17:б") && f.before(day(2020, 11, 3))) || (f.has("95:app:17:в") && f.repeat_of_child))
    owed &= until_14;
  if (f.section_II_1()) owed &= until_18;
  if (unlimited_owed(f)) owed &= until_18;
  if (!f.section_I() && !f.section_II() && (f.before(day(2019, 7, 6)) || !f.section_II_1())) forbidden |= long_terms;
  if (birthday(f.c.person.born_on, 14) <= f.c.decided_on) forbidden |= until_14;
  if ((owed & ~forbidden) == 0) return {State::conflict, 0};
  return {State::answered, (owed | (unlimited_open(f) ? until_18 : 0)) & ~forbidden};
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
