#include "solver/procedure/loop_search.hpp"

#include <algorithm>

#include "solver/interruption.hpp"
#include "solver/params.hpp"

namespace norma::solver {
namespace {

constexpr std::size_t spare = 5;  // events of a round besides the steps of the cycle

// The course after the last step stands where it stood, but for dates; and no duty that is open both times has kept its
// last day.
z3::expr same(LawInForce const& law, CourseTerms const& then, CourseTerms const& now) {
  auto const& b = *law.book;
  auto& c = now.state.ctx();
  z3::expr_vector parts(c);
  auto const none = constant(c, Sort::date, 0);
  for (std::size_t i = 0; i < b.facts.size(); ++i) {
    if (!law.used[i] || i == b.today || i == b.actor) continue;
    if (b.facts[i].sort == Sort::date) parts.push_back((now.slots[i] == none) == (then.slots[i] == none));
    else parts.push_back(now.slots[i] == then.slots[i]);
  }
  for (auto const d : law.duties) parts.push_back(!then.open[d] || !now.open[d] || z3::ugt(now.due[d], then.due[d]));
  return z3::mk_and(parts);
}

// The law with the steps of the cycle only, and those that leave the state as it is.
LawInForce on_the_round(LawInForce law, Round const& round) {
  std::erase_if(law.transitions, [&](auto t) {
    auto const& h = law.book->transitions[t].head;
    return (h.begins || (h.to != 0 && !round.by_any_way)) && std::find(round.cycle->begin(), round.cycle->end(), t) == round.cycle->end();
  });
  return law;
}

// One round, searched by its length from where a known run stands: nothing before it is searched again.
class RoundSearch {
 public:
  RoundSearch(LawInForce const& law, Round const& round, Standpoint const& from, Date day, Limits const& limits)
      : law_(on_the_round(law, round)), round_(round), solver_(c_, "QF_FD"), unrolling_(c_, law_, date_menu(day), from) {
    solver_.set(params_of(c_, limits));
  }

  Trace run(bool same_facts, std::size_t& queries) {
    while (unrolling_.steps().size() < round_.cycle->size() + spare) {
      add_step();
      if (unrolling_.steps().size() < round_.cycle->size()) continue;
      ++queries;
      solver_.push();
      demand(same_facts);
      Trace out;
      auto const answer = check_unless_interrupted(solver_);
      if (answer == z3::unknown) return {};  // what Z3 says after a query that was cut off is not to be trusted
      if (answer == z3::sat) out = unrolling_.trace(solver_.get_model(), unrolling_.steps().size());
      solver_.pop();
      if (!out.empty()) return out;
    }
    return {};
  }

 private:
  z3::expr takes(std::size_t step, std::uint16_t t) const { return unrolling_.steps()[step].transition == c_.bv_val(t, choice_bits); }

  void add_step() {
    for (auto const& e : unrolling_.add_step().constraints) solver_.add(e);
  }

  void demand(bool same_facts) {
    auto const& steps = unrolling_.steps();
    z3::expr_vector through(c_);
    for (std::size_t k = 0; k < steps.size(); ++k) through.push_back(takes(k, round_.through));
    solver_.add(takes(steps.size() - 1, round_.last) && z3::mk_or(through));
    if (same_facts) solver_.add(same(law_, unrolling_.before(0), steps.back().after));
  }

  LawInForce const law_;
  Round const& round_;
  mutable z3::context c_;
  z3::solver solver_;
  Unrolling unrolling_;
};

Trace joined(Trace first, Trace const& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace

Trace find_loop(LawInForce const& law, ReplayRun const& replay, Round const& round, Trace const& once, Limits const& limits,
                std::size_t& queries) {
  auto const go_on = [&](Trace const& run, bool same_facts) -> Trace {
    if (interrupted()) return {};
    auto const replayed = replay(run, law.world, law.law);
    auto const more = RoundSearch(law, round, replayed.back().at, run.back().on, limits).run(same_facts, queries);
    return more.empty() ? Trace{} : joined(run, more);
  };
  if (auto loop = go_on(once, true); !loop.empty()) return loop;
  auto const round_once = go_on(once, false);
  return round_once.empty() ? Trace{} : go_on(round_once, true);
}

}  // namespace norma::solver
