// Dates: decree 95, п. 11, 12, 39 and 40, by the standard library's calendar.
#include "properties/pp95/calendar.hpp"
#include "properties/pp95/ends.hpp"
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"

namespace norma::properties::pp95 {
namespace {

using mse::Term;
constexpr std::array ending{Term::y1, Term::y2, Term::y5, Term::to_14, Term::to_18};

// The first day without the status, for the default readings.
Date expected_end(Case const& c, Term t) {
  auto const of_age = birthday(c.person.born_on, 18);
  if (t == Term::to_14) return birthday(c.person.born_on, 14);
  if (t == Term::to_18) return of_age;
  return year_term_end(c, t == Term::y1 ? 1 : t == Term::y2 ? 2 : 5);
}

// Applies to a case whose term is answered; calls f(term, result) for each lawful term that ends.
template <class F>
Verdict for_lawful_terms(Bench const& b, Case const& c, F f) {
  auto const r = b.engine.decide(c);
  if (state_of(r, mse::term) != State::answered) return does_not_apply();
  for (auto const t : ending)
    if (allows(r, mse::term, t)) {
      std::string const bad = f(t, r);
      if (!bad.empty()) return wrong(std::string(name_of(t)) + " " + bad);
    }
  return holds();
}

Verdict ends_follow_the_calendar(Bench const& b, Case const& c) {
  return for_lawful_terms(b, c, [&](Term t, Result const& r) -> std::string {
    auto const expected = expected_end(c, t), end = date_of(r, mse::until(t));
    return end == expected ? "" : "ends on " + text(end) + ", not on " + text(expected);
  });
}

Verdict only_lawful_terms_have_ends(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  for (auto const t : ending)
    for (auto const d : {mse::until(t), mse::reexamine_from(t), mse::reexamine_by(t)})
      if (date_of(r, d).given() != allows(r, mse::term, t))
        return wrong(std::string(b.book().derived[d.index].name) + " of " + std::string(name_of(t)));
  return holds();
}

Verdict windows_follow_the_calendar(Bench const& b, Case const& c) {
  return for_lawful_terms(b, c, [&](Term t, Result const& r) -> std::string {
    auto const end = date_of(r, mse::until(t));
    auto const from = months_before(end, 2), by = days_after(end, -1);
    if (date_of(r, mse::reexamine_from(t)) != from) return "opens on " + text(date_of(r, mse::reexamine_from(t)));
    return date_of(r, mse::reexamine_by(t)) == by ? "" : "closes on " + text(date_of(r, mse::reexamine_by(t)));
  });
}

Verdict windows_open_before_they_close_before_the_end(Bench const& b, Case const& c) {
  return for_lawful_terms(b, c, [&](Term t, Result const& r) -> std::string {
    auto const from = date_of(r, mse::reexamine_from(t)), by = date_of(r, mse::reexamine_by(t));
    return from <= by && by < date_of(r, mse::until(t)) ? "" : text(from) + " to " + text(by);
  });
}

Verdict terms_end_after_they_begin(Bench const& b, Case const& c) {
  return for_lawful_terms(b, c, [&](Term t, Result const& r) -> std::string {
    auto const begin = date_of(r, mse::established_on), end = date_of(r, mse::until(t));
    return begin < end ? "" : text(begin) + " to " + text(end);
  });
}

Verdict a_term_until_an_age_is_for_the_younger(Bench const& b, Case const& c) {
  return for_lawful_terms(b, c, [&](Term t, Result const&) -> std::string {
    int const age = t == Term::to_14 ? 14 : t == Term::to_18 ? 18 : 0;
    return age == 0 || c.decided_on < birthday(c.person.born_on, age) ? "" : "at this age";
  });
}

Verdict established_between_birth_and_decision(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  auto const d = date_of(r, mse::established_on);
  if (d.given() != is_recognised(r)) return wrong("established without recognition, or the other way about");
  if (!d.given()) return does_not_apply();
  if (d != c.received_on) return wrong("established on " + text(d) + ", not when the referral arrived");
  return wrong(c.person.born_on <= d && d <= c.decided_on ? "" : text(d));
}

Verdict no_category_outlives_childhood(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!holds_category(r)) return does_not_apply();
  auto const of_age = birthday(c.person.born_on, 18);
  return for_lawful_terms(b, c, [&](Term t, Result const& result) -> std::string {
    return date_of(result, mse::until(t)) <= of_age ? "" : "ends on " + text(date_of(result, mse::until(t)));
  });
}

Verdict dates_stay_in_the_calendar(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!r.encoded()) return does_not_apply();
  for (std::size_t i = 0; i < b.book().derived.size(); ++i) {
    auto const d = Date::from_key(r.value[i]);
    if (d.given() && (d < first_supported || last_supported < d))
      return wrong(std::string(b.book().derived[i].name) + " on " + text(d));
  }
  return holds();
}

// П. 40 and 41: within two months before the end, or on a ground; earlier, not yet. П. 13_1: of the category at 18.
Verdict reexamination_waits_for_its_window(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!r.encoded()) return does_not_apply();
  auto const& held = c.history.current;
  auto const state = state_of(r, mse::reexamination);
  if (c.history.exam != mse::Exam::repeat || c.examination.appeal_received_on || !held)
    return wrong(state == State::not_due ? "" : text(b.book(), r, mse::reexamination.index));
  auto const& x = c.examination;
  bool const ground = x.early_basis == mse::Basis::application || x.early_basis == mse::Basis::control ||
                      (x.early_basis == mse::Basis::referral && x.health_changed &&
                       c.referral.route == mse::Route::medical);
  auto const on = x.examined_on.value_or(c.decided_on);
  bool fine = false;
  bool const grown_up = held->status == mse::Status::child_disabled && birthday(c.person.born_on, 18) <= c.decided_on;
  if (ground || grown_up || (held->until && months_before(*held->until, 2) <= on))
    fine = only(r, mse::reexamination, {mse::Reexamination::now});
  else if (held->until)
    fine = only(r, mse::reexamination, {mse::Reexamination::not_yet});
  else
    fine = state == State::gap;
  return wrong(fine ? "" : text(b.book(), r, mse::reexamination.index));
}

}  // namespace

std::vector<Property> date_properties() {
  return {
      {"ends_follow_the_calendar", "every lawful term that ends has the end that an independent calendar gives",
       ends_follow_the_calendar},
      {"only_lawful_terms_have_ends",
       "a lawful term has an end and a window unless it is unlimited, an unlawful one has none",
       only_lawful_terms_have_ends},
      {"windows_follow_the_calendar", "the window of re-examination is the two months before the end",
       windows_follow_the_calendar},
      {"windows_open_before_they_close_before_the_end", "it opens no later than it closes, and closes before the end",
       windows_open_before_they_close_before_the_end},
      {"terms_end_after_they_begin", "a term ends after it begins", terms_end_after_they_begin},
      {"a_term_until_an_age_is_for_the_younger", "a term until an age is lawful only for those who have not reached it",
       a_term_until_an_age_is_for_the_younger},
      {"established_between_birth_and_decision",
       "disability is established on arrival, between birth and decision, if recognised",
       established_between_birth_and_decision},
      {"no_category_outlives_childhood", "no term of the category runs past the age of 18",
       no_category_outlives_childhood},
      {"dates_stay_in_the_calendar", "no date lies outside 1901-03-01 to 2099-12-31", dates_stay_in_the_calendar},
      {"reexamination_waits_for_its_window",
       "a holder is re-examined in the last two months or on a ground, else not yet",
       reexamination_waits_for_its_window}};
}

}  // namespace norma::properties::pp95
