#include "mutants/procedure/ways.hpp"

#include <algorithm>

#include "mutants/procedure/past.hpp"
#include "oracle/procedure/between.hpp"
#include "oracle/procedure/implied.hpp"
#include "oracle/procedure/stepper.hpp"
#include "oracle/procedure/touched.hpp"

namespace norma::mutants::procedure {
namespace {

struct Question {
  std::uint16_t call, trigger, what;
};

// The events that may change what the duty asks, a bit each from 0.
std::uint64_t changing(ProcedureBook const& b, std::vector<oracle::Slots> const& touched, CallInfo const& call) {
  auto const asks = [&](std::size_t s) { return oracle::asks_fact(call.guard, s) || oracle::asks_fact(call.since, s); };
  std::uint64_t out = 0;
  for (auto const e : numbers_of(b.events))
    for (std::size_t s = 0; s < b.facts.size() && !has(out, e); ++s)
      if (touched[e].test(s) && asks(s)) out |= std::uint64_t{1} << (e - 1u);
  return out;
}

// All that is asked of what may have followed a trigger: whether a duty was performed, or ended, or what it hangs on was changed.
std::vector<Question> questions(ProcedureBook const& b) {
  std::vector<Question> out;
  auto const touched = oracle::touched_slots(b);
  for (auto const c : positions_in(b.calls)) {
    auto const& h = b.calls[c].head;
    if (h.call != Call::must) continue;
    auto const asked = h.actions | h.releases | changing(b, touched, b.calls[c]);
    for (auto const t : numbers_of(b.events))
      for (auto const w : numbers_of(b.events))
        if (has(h.triggers, t) && has(asked, w) && t != w) out.push_back({c, t, w});
  }
  return out;
}

}  // namespace

std::vector<PartedWay> parted_ways(ProcedureBook const& book, ProcedureBook const& mutant) {
  std::vector<PartedWay> out;
  if (same_ways(book, mutant)) return out;
  auto const asked = questions(book);
  std::vector<char> found(asked.size() * book.states.size(), 0);
  each_ground(book, [&](oracle::CourseState course) {
    PartedWay at;
    for (auto const s : oracle::ground_facts(book))
      if (!course.unknown[s]) at.ground.emplace_back(s, course.slots[s]);
    for (auto const state : numbers_of(book.states)) {
      if (!book.states[state - 1u].declared) continue;
      course.state = at.state = state;
      oracle::Between act(book, course), other(mutant, course);
      for (auto const q : positions_in(asked))
        for (std::uint16_t also = 0; also <= book.events.size() && !found[q * book.states.size() + state - 1u]; ++also) {
          auto const& [call, trigger, what] = asked[q];
          auto const since = std::uint64_t{1} << (trigger - 1u) | (also == 0 ? 0 : std::uint64_t{1} << (also - 1u));
          if (act.may_have_followed(trigger, what, since) == other.may_have_followed(trigger, what, since)) continue;
          found[q * book.states.size() + state - 1u] = 1;
          at.call = call, at.trigger = trigger, at.what = what, at.also = also;
          out.push_back(at);
        }
    }
  });
  return out;
}

}  // namespace norma::mutants::procedure
