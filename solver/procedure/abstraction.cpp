#include "solver/procedure/abstraction.hpp"

#include "solver/procedure/helpless.hpp"

namespace norma::solver {
namespace {

// What is remembered, coarsest first: of what transitions set, that which guards of steps between states ask; then all that
// they set, and which events have happened; then every fact.
std::vector<std::vector<bool>> ladder(LawInForce const& law) {
  auto const& b = *law.book;
  std::vector<bool> guarding(b.facts.size()), set = guarding, marks, all = law.used;
  for (auto const t : law.transitions) {
    for (auto const& u : b.transitions[t].updates) set[u.slot] = law.used[u.slot];
    if (b.transitions[t].head.to == 0) continue;
    for (auto const& n : b.transitions[t].guard)
      if (n.op == Op::fact) guarding[static_cast<std::size_t>(n.value)] = true;
  }
  for (auto const i : positions_in(b.facts)) guarding[i] = guarding[i] && set[i];
  marks = set;
  for (std::size_t e = 0; e < b.events.size(); ++e) marks[b.last + e] = law.used[b.last + e];
  all[b.today] = all[b.actor] = false;
  return {guarding, marks, all};
}

// The first answer that settles the question. Coarser systems have more runs, so their "unreachable" is final.
Reach climb(LawInForce const& law, std::vector<std::uint16_t> const& duties, unsigned milliseconds, std::size_t rungs, ClocklessGoal const& goal) {
  Reach last = Reach::unknown;
  auto all = ladder(law);
  all.resize(rungs);
  for (auto const& remembered : all) try {
      last = ask_clockless(law, {remembered, duties}, goal, milliseconds);
      if (last == Reach::unreachable) return last;
    } catch (z3::exception const&) {  // Spacer throws at its time limit
      last = Reach::unknown;
    }
  return last;
}

}  // namespace

Reach Abstraction::ask(std::vector<std::uint16_t> const& duties, ClocklessGoal const& goal) const {
  return climb(*law_, duties, milliseconds_, rungs_, goal);
}

Reach Abstraction::state(std::uint16_t state) const {
  return ask({}, [&](z3::context& c, ClocklessStep const& step) { return step.after.state == c.int_val(state); });
}

Reach Abstraction::transition(std::uint16_t transition) const {
  return ask({}, [&](z3::context& c, ClocklessStep const& step) { return c.bool_val(step.transition == transition); });
}

Reach Abstraction::opens(std::uint16_t call) const {
  return ask({}, [&](z3::context&, ClocklessStep const& step) { return step.opens(call); });
}

Reach Abstraction::idle(std::uint16_t state) const {
  return ask(law_->duties, [&](z3::context& c, ClocklessStep const& step) {
    auto out = step.after.state == c.int_val(state);
    for (auto const d : law_->duties) out = out && !step.after.open[d];
    return out;
  });
}

Reach Abstraction::opens_while(std::vector<std::uint16_t> const& duties, std::uint16_t other) const {
  return ask({other}, [&](z3::context& c, ClocklessStep const& step) {
    z3::expr_vector opens(c);
    for (auto const d : duties) opens.push_back(step.opens(d));
    return z3::mk_or(opens) && step.before.open[other];
  });
}

Reach Abstraction::barred_in(std::vector<std::uint16_t> const& duties, std::uint64_t states) const {
  return ask(duties, [&](z3::context& c, ClocklessStep const& step) {
    z3::expr_vector in(c);
    for (auto const s : numbers_of(law_->book->states))
      if (has(states, s)) in.push_back(step.after.state == c.int_val(s));
    auto out = z3::mk_or(in);
    for (auto const d : duties) out = out && step.after.open[d];
    // Comparisons of dates may come out either way, so more courses are barred than there are.
    CourseView const course{[&](std::uint16_t s) { return step.after.state == c.int_val(s); }, step.value};
    return out && barred(*law_, c, course, duties.front());
  });
}

}  // namespace norma::solver
