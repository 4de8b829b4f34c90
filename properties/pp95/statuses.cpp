// Recognition and status: decree 95, п. 5 to 7.
#include "properties/pp95/calendar.hpp"
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"

namespace norma::properties::pp95 {
namespace {

using mse::Status;

bool under_18(Case const& c) { return c.decided_on < birthday(c.person.born_on, 18); }
std::string told(Bench const& b, Result const& r) { return text(b.book(), r, mse::status.index); }

Verdict no_adult_holds_the_category(Bench const& b, Case const& c) {
  if (under_18(c)) return does_not_apply();
  auto const r = b.engine.decide(c);
  return wrong(holds_category(r) ? told(b, r) : "");
}

Verdict no_child_holds_a_group(Bench const& b, Case const& c) {
  if (!under_18(c)) return does_not_apply();
  auto const r = b.engine.decide(c);
  return wrong(holds_group(r) ? told(b, r) : "");
}

Verdict recognition_needs_all_three_conditions(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!r.encoded()) return does_not_apply();
  bool const all = c.findings.persistent_impairment && c.findings.limitation && c.findings.needs_protection;
  return wrong(only(r, mse::recognised, {all}) ? "" : text(b.book(), r, mse::recognised.index));
}

Verdict the_recognised_have_one_status_or_a_gap(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!is_recognised(r)) return does_not_apply();
  bool const one = std::popcount(r.lawful[mse::status.index]) == 1;
  bool const gap = state_of(r, mse::status) == State::gap;
  return wrong(one != gap ? "" : told(b, r));
}

Verdict the_status_is_that_of_age_and_severity(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!is_recognised(r)) return does_not_apply();
  auto const& severity = c.findings.severity_group;
  bool fine = false;
  if (under_18(c))
    fine = only(r, mse::status, {Status::child_disabled});
  else if (!severity)
    fine = state_of(r, mse::status) == State::gap;
  else
    fine = only(r, mse::status, {static_cast<Status>(severity->value)});
  return wrong(fine ? "" : told(b, r));
}

Verdict severity_is_nothing_to_a_child(Bench const& b, Case const& c) {
  if (!under_18(c)) return does_not_apply();
  auto const base = b.engine.decide(c);
  for (int severity = 0; severity <= 3; ++severity) {
    Case other = c;
    other.findings.severity_group.reset();
    if (severity > 0) other.findings.severity_group = mse::Severity{severity};
    auto const d = difference(b.book(), base, b.engine.decide(other));
    if (!d.empty()) return wrong("severity " + std::to_string(severity) + ": " + d);
  }
  return holds();
}

Verdict a_refusal_leaves_nothing(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!only(r, mse::recognised, {false})) return does_not_apply();
  for (auto const d : {mse::status.index, mse::term.index, mse::cause.index})
    if (r.state[d] != State::not_due || r.lawful[d] != 0) return wrong(text(b.book(), r, d));
  for (std::size_t i = 0; i < b.book().derived.size(); ++i)
    if (r.value_state[i] != State::not_due || r.value[i] != 0) return wrong(std::string(b.book().derived[i].name));
  return holds();
}

}  // namespace

std::vector<Property> status_properties() {
  return {
      {"no_adult_holds_the_category", "no adult is given the category \"disabled child\"", no_adult_holds_the_category},
      {"no_child_holds_a_group", "no child is given a group", no_child_holds_a_group},
      {"recognition_needs_all_three_conditions", "a person is recognised if and only if all of п. 5 is met",
       recognition_needs_all_three_conditions},
      {"the_recognised_have_one_status_or_a_gap", "who is recognised has exactly one status, or the text says nothing",
       the_recognised_have_one_status_or_a_gap},
      {"the_status_is_that_of_age_and_severity", "the group is the severity found, the category is a child's",
       the_status_is_that_of_age_and_severity},
      {"severity_is_nothing_to_a_child", "the severity found changes nothing for a child",
       severity_is_nothing_to_a_child},
      {"a_refusal_leaves_nothing", "who is not recognised has no status, term, cause or date",
       a_refusal_leaves_nothing}};
}

}  // namespace norma::properties::pp95
