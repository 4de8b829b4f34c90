#include "solver/procedure/loop_search.hpp"

#include <algorithm>

namespace norma::solver {
namespace {

constexpr std::size_t spare = 4;  // events of a round besides the steps of the cycle

// The course after one step is that after another, but for dates; and no duty that is open after both has kept its last day.
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

class LoopSearch {
 public:
  LoopSearch(LawInForce const& law, std::uint16_t transition, std::vector<std::uint16_t> const& cycle, Trace const& once,
             std::optional<std::uint16_t> through, unsigned milliseconds)
      : law_(law), through_(through), transition_(transition), cycle_(cycle), once_(once), solver_(c_, "QF_FD"), unrolling_(c_, law, date_menu(law.law)) {
    z3::params p(c_);
    p.set("timeout", milliseconds);
    solver_.set(p);
  }

  Trace run(std::size_t& queries) {
    auto const n = once_.size();
    auto const longest = n + 2 * (cycle_.size() + spare);
    while (unrolling_.steps().size() < longest) {
      add_step();
      auto const after = unrolling_.steps().size() - std::min(n, unrolling_.steps().size());  // events since the first time
      // Round once with the same facts; or twice, where the first round leaves marks that the second finds.
      for (std::size_t const rounds : {1u, 2u}) {
        if (after % rounds != 0 || after / rounds < cycle_.size() || after / rounds > cycle_.size() + spare) continue;
        ++queries;
        if (auto found = ask(n, after / rounds, rounds); !found.empty()) return found;
      }
    }
    return {};
  }

 private:
  z3::expr takes(std::size_t step, std::uint16_t t) const { return unrolling_.steps()[step].transition == c_.bv_val(t, choice_bits); }

  // Up to the first time the steps are known, and who acts and what is stated is free; then only the cycle's steps.
  void add_step() {
    for (auto const& e : unrolling_.add_step().constraints) solver_.add(e);
    auto const k = unrolling_.steps().size() - 1;
    if (k < once_.size()) return solver_.add(takes(k, once_[k].transition));
    for (auto const t : law_.transitions) {
      auto const& h = law_.book->transitions[t].head;
      if (h.begins || (h.to != 0 && std::find(cycle_.begin(), cycle_.end(), t) == cycle_.end())) solver_.add(!takes(k, t));
    }
  }

  Trace ask(std::size_t n, std::size_t round, std::size_t rounds) {
    auto const last = unrolling_.steps().size() - 1, before = last - round;
    solver_.push();
    for (std::size_t r = 1; r <= rounds; ++r) solver_.add(takes(n - 1 + r * round, transition_));
    if (through_) {
      z3::expr_vector taken(c_);
      for (auto k = before + 1; k <= last; ++k) taken.push_back(takes(k, *through_));
      solver_.add(z3::mk_or(taken));
    }
    solver_.add(same(law_, unrolling_.steps()[before].after, unrolling_.steps()[last].after));
    Trace out;
    if (solver_.check() == z3::sat) out = unrolling_.trace(solver_.get_model(), last + 1);
    solver_.pop();
    return out;
  }

  LawInForce const& law_;
  std::optional<std::uint16_t> through_;
  std::uint16_t transition_;
  std::vector<std::uint16_t> const& cycle_;
  Trace const& once_;
  mutable z3::context c_;
  z3::solver solver_;
  Unrolling unrolling_;
};

}  // namespace

Trace find_loop(LawInForce const& law, std::uint16_t transition, std::vector<std::uint16_t> const& cycle, Trace const& once,
                std::optional<std::uint16_t> through, unsigned milliseconds, std::size_t& queries) {
  return LoopSearch(law, transition, cycle, once, through, milliseconds).run(queries);
}

}  // namespace norma::solver
