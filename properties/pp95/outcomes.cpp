// From live rules to outcomes: section 3 of the design, said a second time.
#include <algorithm>

#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"

namespace norma::properties::pp95 {
namespace {

Verdict edition_is_that_of_the_decision(Bench const& b, Case const& c) {
  constexpr std::array first_days{day(2018, 4, 14), day(2018, 7, 3),  day(2019, 4, 2),  day(2019, 5, 21),
                                  day(2019, 6, 15), day(2019, 7, 6),  day(2019, 10, 1), day(2020, 1, 1),
                                  day(2020, 5, 9),  day(2020, 10, 7), day(2020, 11, 3), day(2020, 12, 8)};
  auto const r = b.engine.decide(c);
  bool const encoded = first_days.front() <= c.decided_on && c.decided_on <= day(2022, 6, 30);
  if (r.encoded() != encoded) return wrong(encoded ? "not encoded" : "encoded");
  if (!encoded) return holds();
  auto const after = std::upper_bound(first_days.begin(), first_days.end(), c.decided_on);
  return wrong(r.edition + 1 == static_cast<std::size_t>(after - first_days.begin()) ? "" : std::to_string(r.edition));
}

Verdict nothing_is_decided_of_another_time(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (r.encoded()) return does_not_apply();
  Result const nothing;
  return wrong(same(r, nothing) ? "" : "something is decided");
}

Verdict live_rules_are_in_force_and_selected(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!r.encoded()) return does_not_apply();
  std::string bad;
  r.live.each(0, max_rules, [&](std::size_t i) {
    auto const& head = b.book().rules.at(i).head;
    bool fine = head.interval.contains(c.decided_on) && r.active.has(i);
    for (auto const s : head.readings) fine = fine && b.engine.world()[s.reading] == s.alternative;
    if (!fine) bad = head.id;
  });
  return wrong(bad);
}

Verdict defeated_rules_have_a_live_defeater(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!r.encoded()) return does_not_apply();
  for (std::size_t i = 0; i < b.book().rules.size(); ++i) {
    if (!r.active.has(i)) continue;
    auto const& rule = b.book().rules[i];
    bool const beaten =
        std::any_of(rule.defeaters.begin(), rule.defeaters.end(), [&](auto d) { return r.live.has(d); });
    if (beaten == r.live.has(i))
      return wrong(std::string(rule.head.id) + (beaten ? " lives though beaten" : " is beaten by none"));
  }
  return holds();
}

// Lawful outcomes by the live rules: what is mandated by all and what is permitted, without what is forbidden.
struct Settled {
  std::uint32_t mandated = ~0u, permitted = 0, forbidden = 0;
  bool must = false, unknown = false;
};
Settled settled_by(Bench const& b, Result const& r, std::size_t decision) {
  Settled s;
  for (std::size_t i = 0; i < b.book().rules.size(); ++i) {
    auto const& rule = b.book().rules[i];
    if (!r.live.has(i) || rule.assigns || rule.target != decision) continue;
    if (rule.modality == Modality::must) s.mandated &= rule.outcomes;
    if (rule.modality == Modality::must) s.must = true;
    if (rule.modality == Modality::may) s.permitted |= rule.outcomes;
    if (rule.modality == Modality::must_not) s.forbidden |= rule.outcomes;
    if (rule.modality == Modality::unknown) s.unknown = true;
  }
  if (!s.must) s.mandated = 0;
  return s;
}

Verdict outcomes_follow_from_live_rules(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!r.encoded()) return does_not_apply();
  for (std::size_t d = 0; d < b.book().decisions.size(); ++d) {
    auto const s = settled_by(b, r, d);
    auto const lawful = (s.mandated | s.permitted) & ~s.forbidden;
    bool const clash = s.must && (s.mandated & ~s.forbidden) == 0;
    bool fine = false;
    switch (r.state[d]) {
      case State::not_encoded: fine = s.unknown; break;
      case State::conflict: fine = !s.unknown && clash; break;
      case State::answered: fine = !s.unknown && !clash && r.lawful[d] == lawful; break;
      default: fine = !s.unknown && !clash && lawful == 0; break;
    }
    if (!fine) return wrong(text(b.book(), r, d) + " by " + text(b.book(), r.live));
  }
  return holds();
}

Verdict only_answers_have_outcomes(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  for (std::size_t d = 0; d < b.book().decisions.size(); ++d) {
    bool const answered = r.state[d] == State::answered;
    if (answered != (r.lawful[d] != 0)) return wrong(text(b.book(), r, d));
    if ((r.lawful[d] & ~b.book().decisions[d].domain) != 0) return wrong(text(b.book(), r, d) + " beyond its domain");
  }
  for (std::size_t i = 0; i < b.book().derived.size(); ++i)
    if ((r.value_state[i] == State::answered) != (r.value[i] != 0)) return wrong(std::string(b.book().derived[i].name));
  return holds();
}

Verdict no_date_is_in_dispute(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!r.encoded()) return does_not_apply();
  for (std::size_t i = 0; i < b.book().derived.size(); ++i)
    if (r.value_state[i] == State::conflict) return wrong(std::string(b.book().derived[i].name));
  return holds();
}

}  // namespace

std::vector<Property> outcome_properties() {
  return {{"edition_is_that_of_the_decision", "the law applied is that of the day of the decision",
           edition_is_that_of_the_decision},
          {"nothing_is_decided_of_another_time", "of a date whose law is not encoded nothing is decided",
           nothing_is_decided_of_another_time},
          {"live_rules_are_in_force_and_selected", "live rules are in force and of the selected readings",
           live_rules_are_in_force_and_selected},
          {"defeated_rules_have_a_live_defeater", "an active rule is silent if and only if a live rule overrides it",
           defeated_rules_have_a_live_defeater},
          {"outcomes_follow_from_live_rules", "lawful is what live rules mandate and permit, without what they forbid",
           outcomes_follow_from_live_rules},
          {"only_answers_have_outcomes",
           "conflicts, gaps and unknown wordings have no lawful outcome, answers have one", only_answers_have_outcomes},
          {"no_date_is_in_dispute", "no two live rules give one date different values", no_date_is_in_dispute}};
}

}  // namespace norma::properties::pp95
