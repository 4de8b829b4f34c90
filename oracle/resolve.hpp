// From active rules to lawful outcomes: section 3 of the design, for one stratum of rules.
#pragma once
#include "model/outcome.hpp"
#include "model/rulebook.hpp"

namespace norma::oracle {

// Defeats overridden rules, then settles the stratum's decisions and derived dates. `active` holds rules in force,
// of the selected readings, whose guards hold; assigned[r] is the key of an assigning rule's date.
// `due(d)` says whether decision d is due. Writes live, lawful, state and value of the stratum into `out`.
template <class Due>
void settle(Rulebook const& book, Stratum const& s, std::int32_t const* assigned, Due&& due, Result& out) {
  for (auto const r : s.contested)
    if (out.live.has(r))
      for (auto const d : book.rules[r].defeaters)
        if (out.live.has(d)) {
          out.live.erase(r);
          break;
        }

  struct Tally {
    std::uint32_t mandated, permitted, forbidden;
    bool must, unknown;
  };
  std::array<Tally, max_decisions> tally;  // only those of the stratum's decisions are set, and read: this is a hot path
  for (auto const d : s.decisions) tally[d] = {~0u, 0, 0, false, false};
  out.live.each(s.first_rule, s.last_rule, [&](std::size_t r) {
    auto const& rule = book.rules[r];
    if (rule.assigns) {
      auto& state = out.value_state[rule.target];
      auto& value = out.value[rule.target];
      if (state == State::not_due) {
        state = State::answered;
        value = assigned[r];
      } else if (value != assigned[r]) {
        state = State::conflict;
        value = 0;
      }
      return;
    }
    auto& t = tally[rule.target];
    switch (rule.modality) {
      case Modality::must: t.must = true; t.mandated &= rule.outcomes; break;
      case Modality::may: t.permitted |= rule.outcomes; break;
      case Modality::must_not: t.forbidden |= rule.outcomes; break;
      case Modality::unknown: t.unknown = true; break;
    }
  });
  for (auto const d : s.decisions) {
    auto const& t = tally[d];
    std::uint32_t const mandated = t.must ? t.mandated : 0;
    std::uint32_t const lawful = (mandated | t.permitted) & ~t.forbidden & book.decisions[d].domain;
    if (t.unknown) {
      out.state[d] = State::not_encoded;
    } else if (t.must && (mandated & ~t.forbidden) == 0) {
      out.state[d] = State::conflict;
    } else if (lawful != 0) {
      out.state[d] = State::answered;
      out.lawful[d] = lawful;
    } else {
      out.state[d] = due(d) ? State::gap : State::not_due;
    }
  }
}

}  // namespace norma::oracle
