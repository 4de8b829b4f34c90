// Circumstances of the examination: they bear on its form and admissibility, and on nothing else.
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"

namespace norma::properties::pp95 {
namespace {

using mse::Form, mse::Stay;

// Cases that differ in one circumstance.
std::vector<Case> otherwise_examined(Case const& c) {
  std::vector<Case> all;
  auto const with = [&](auto change) {
    all.push_back(c);
    change(all.back());
  };
  with([](Case& o) { o.examination.cannot_attend = !o.examination.cannot_attend; });
  with([](Case& o) { o.examination.remote_area = !o.examination.remote_area; });
  with([](Case& o) { o.examination.untransportable = !o.examination.untransportable; });
  with([](Case& o) { o.examination.health_changed = !o.examination.health_changed; });
  for (int s = 0; s <= 3; ++s)
    with([s](Case& o) { o.examination.stay = s ? std::optional(static_cast<Stay>(s)) : std::nullopt; });
  for (int s = 0; s <= 3; ++s)
    with([s](Case& o) { o.examination.early_basis = s ? std::optional(static_cast<mse::Basis>(s)) : std::nullopt; });
  for (auto const d : {std::optional<Date>(), std::optional(c.received_on), std::optional(c.decided_on)}) {
    with([&](Case& o) { o.examination.examined_on = d; });
    with([&](Case& o) { o.examination.programme_completed_on = d; });
    with([&](Case& o) { o.referral.registered_on = d; });
    with([&](Case& o) {
      o.referral.returned_on = d;
      o.referral.resubmitted_on = d;
    });
    with([&](Case& o) { o.referral.application_received_on = d; });
  }
  return all;
}

Verdict circumstances_change_no_right(Bench const& b, Case const& c) {
  auto const base = b.engine.decide(c);
  // Whether there is an appeal says which recognition is the first.
  if (!base.encoded() || c.examination.appeal_received_on) return does_not_apply();
  for (auto const& other : otherwise_examined(c)) {
    auto const d =
        difference(b.book(), base, b.engine.decide(other), 1u << mse::form.index | 1u << mse::reexamination.index);
    if (!d.empty()) return wrong(d);
  }
  return holds();
}

Verdict section_IV_is_examined_in_absence_only(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!r.encoded() || !established_of(c.findings.listed, 45, 58)) return does_not_apply();
  return wrong(only(r, mse::form, {Form::absentee}) ? "" : text(b.book(), r, mse::form.index));
}

Verdict other_forms_have_their_grounds(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!r.encoded() || established_of(c.findings.listed, 45, 58)) return does_not_apply();
  if (c.decided_on < day(2019, 5, 21))
    return wrong(state_of(r, mse::form) == State::not_encoded ? "" : text(b.book(), r, mse::form.index));
  auto const& stay = c.examination.stay;
  auto const fits = [&](Form f, bool ground) { return allows(r, mse::form, f) == ground; };
  bool const fine = fits(Form::in_bureau, true) && fits(Form::absentee, true) &&
                    fits(Form::at_home, c.examination.cannot_attend) &&
                    fits(Form::in_hospital, stay == Stay::hospital) &&
                    fits(Form::in_social_institution, stay == Stay::social_institution) &&
                    fits(Form::in_prison, stay == Stay::prison);
  return wrong(fine ? "" : text(b.book(), r, mse::form.index));
}

}  // namespace

std::vector<Property> circumstance_properties() {
  return {{"circumstances_change_no_right",
           "where, when and how a person is examined changes no status, term, cause or date",
           circumstances_change_no_right},
          {"section_IV_is_examined_in_absence_only", "a section IV disease leaves only the examination in absence",
           section_IV_is_examined_in_absence_only},
          {"other_forms_have_their_grounds",
           "home, hospital, institution and prison need their grounds; bureau and absence are open",
           other_forms_have_their_grounds}};
}

}  // namespace norma::properties::pp95
