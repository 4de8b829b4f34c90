// Terms: decree 95, п. 9, 10 and 13.
#include <limits>

#include "properties/pp95/calendar.hpp"
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"

namespace norma::properties::pp95 {
namespace {

using mse::Status, mse::Term;

std::string told_of_terms(Bench const& b, Result const& r) { return text(b.book(), r, mse::term.index); }
bool allows_any(Result const& r, std::initializer_list<Term> terms) {
  for (auto const t : terms)
    if (allows(r, mse::term, t)) return true;
  return false;
}

Verdict group_I_is_never_for_one_year(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!allows(r, mse::status, Status::group_1)) return does_not_apply();
  return wrong(allows(r, mse::term, Term::y1) ? told_of_terms(b, r) : "");
}

Verdict groups_II_and_III_are_never_for_two_years(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!allows(r, mse::status, Status::group_2) && !allows(r, mse::status, Status::group_3)) return does_not_apply();
  return wrong(allows(r, mse::term, Term::y2) ? told_of_terms(b, r) : "");
}

Verdict a_group_is_never_until_an_age(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!holds_group(r)) return does_not_apply();
  return wrong(allows_any(r, {Term::y5, Term::to_14, Term::to_18}) ? told_of_terms(b, r) : "");
}

Verdict a_child_is_never_without_a_term(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!holds_category(r)) return does_not_apply();
  return wrong(allows(r, mse::term, Term::indefinite) ? told_of_terms(b, r) : "");
}

Verdict a_status_has_a_term_or_the_answer_says_why(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  auto const state = state_of(r, mse::term);
  bool const status = state_of(r, mse::status) == State::answered;
  return wrong(status == (state == State::answered || state == State::conflict || state == State::not_encoded)
                   ? ""
                   : told_of_terms(b, r));
}

// The terms of п. 9 and 10 and no other.
bool plain(Result const& r) {
  // The month of the next examination chooses between the terms of the category.
  if (holds_category(r) && (only(r, mse::term, {Term::y1}) || only(r, mse::term, {Term::y2}))) return true;
  if (allows(r, mse::status, Status::group_1)) return only(r, mse::term, {Term::y2});
  if (holds_group(r)) return only(r, mse::term, {Term::y1});
  return only(r, mse::term, {Term::y1, Term::y2});
}

Verdict without_a_ground_the_term_is_plain(Bench const& b, Case const& c) {
  if (c.referral.route == mse::Route::self) return does_not_apply();
  Case other = c;
  other.findings.listed = {};
  other.findings.irreversible = {};
  other.findings.rehabilitation_failed = {};
  other.findings.cleft = other.findings.cofactor_deficiency = other.findings.down_syndrome = false;
  auto const r = b.engine.decide(other);
  if (state_of(r, mse::status) != State::answered) return does_not_apply();
  return wrong(plain(r) ? "" : told_of_terms(b, r));
}

// Of a person with a section I disease, with a first recognition.
bool section_I_patient(Case const& c) {
  return established_of(c.findings.listed, 1, 15) && c.history.recognised_first_on.has_value() && !under_appeal(c);
}
Date counted_from(Case const& c) {
  return c.history.child_category_since ? *c.history.child_category_since : *c.history.recognised_first_on;
}

Verdict two_years_never_take_away_the_unlimited_group(Bench const& b, Case const& c) {
  if (!section_I_patient(c)) return does_not_apply();
  auto const base = b.engine.decide(c);
  if (!allows(base, mse::term, Term::indefinite)) return does_not_apply();
  bool tried = false;
  for (int const more : {0, 1, 400}) {
    Case other = c;
    auto const since = days_after(years_after(c.decided_on, -2), -more);
    other.history.recognised_first_on = std::min(*c.history.recognised_first_on, since);
    if (c.history.child_category_since)
      other.history.child_category_since = std::min(*c.history.child_category_since, since);
    if (b.engine.broken(other) >= 0) continue;
    tried = true;
    auto const r = b.engine.decide(other);
    if (!allows(r, mse::term, Term::indefinite)) return wrong("since " + text(since) + ": " + told_of_terms(b, r));
  }
  return tried ? holds() : does_not_apply();
}

Verdict from_the_two_year_limit_only_the_unlimited_term(Bench const& b, Case const& c) {
  if (!section_I_patient(c)) return does_not_apply();
  auto const r = b.engine.decide(c);
  bool const limit = years_after(counted_from(c), 2) <= c.decided_on;
  if (holds_group(r)) {
    auto const usual = allows(r, mse::status, Status::group_1) ? Term::y2 : Term::y1;
    bool const set = c.examination.next_exam_month.has_value();
    bool const fine = limit ? only(r, mse::term, {Term::indefinite})
                      : set ? only(r, mse::term, {usual}) : only(r, mse::term, {usual, Term::indefinite});
    return wrong(fine ? "" : told_of_terms(b, r));
  }
  if (!limit || state_of(r, mse::term) != State::answered) return does_not_apply();
  return wrong(only(r, mse::term, {Term::to_18}) ? "" : told_of_terms(b, r));
}

// Where a term ends, as a number; one without an end is after all others.
std::int32_t end_of(Result const& r, Term t) {
  return t == Term::indefinite ? std::numeric_limits<std::int32_t>::max() : date_of(r, mse::until(t)).key();
}

Verdict section_III_never_shortens(Bench const& b, Case const& c) {
  if (c.history.exam != mse::Exam::first) return does_not_apply();
  auto const base = b.engine.decide(c);
  if (state_of(base, mse::term) != State::answered) return does_not_apply();
  for (std::size_t i = 0; i < c.findings.listed.size; ++i) {
    if (number_of(mse::list_items[i]) < 18 || number_of(mse::list_items[i]) > 44) continue;
    Case other = c;
    other.findings.listed.has[i] = true;
    auto const r = b.engine.decide(other);
    if (state_of(r, mse::term) == State::conflict) continue;  // the text contradicts itself, and the answer says so
    std::int32_t longest = 0, before = 0;
    for (int t = 1; t <= static_cast<int>(count_of<Term>); ++t) {
      auto const term = static_cast<Term>(t);
      if (allows(r, mse::term, term)) longest = std::max(longest, end_of(r, term));
      if (allows(base, mse::term, term)) before = std::max(before, end_of(base, term));
    }
    if (longest < before)
      return wrong(std::string(mse::list_items[i]) + ": " + told_of_terms(b, base) + " became " + told_of_terms(b, r));
  }
  return holds();
}

}  // namespace

std::vector<Property> term_properties() {
  return {
      {"group_I_is_never_for_one_year", "group I is never set for one year", group_I_is_never_for_one_year},
      {"groups_II_and_III_are_never_for_two_years", "groups II and III are never set for two years",
       groups_II_and_III_are_never_for_two_years},
      {"a_group_is_never_until_an_age", "no group is set for five years or until an age",
       a_group_is_never_until_an_age},
      {"a_child_is_never_without_a_term", "the category is never without a term", a_child_is_never_without_a_term},
      {"a_status_has_a_term_or_the_answer_says_why",
       "who has a status has a lawful term, a conflict or an unknown wording, never a gap",
       a_status_has_a_term_or_the_answer_says_why},
      {"without_a_ground_the_term_is_plain",
       "without listed disease and irreversibility only the terms of п. 9 and 10 are lawful",
       without_a_ground_the_term_is_plain},
      {"two_years_never_take_away_the_unlimited_group",
       "when two years have passed, a section I patient keeps the unlimited group",
       two_years_never_take_away_the_unlimited_group},
      {"from_the_two_year_limit_only_the_unlimited_term",
       "a section I patient may have the usual or the unlimited term before the limit, the unlimited one from it",
       from_the_two_year_limit_only_the_unlimited_term},
      {"section_III_never_shortens", "a section III disease at the first examination never takes a longer term away",
       section_III_never_shortens}};
}

}  // namespace norma::properties::pp95
