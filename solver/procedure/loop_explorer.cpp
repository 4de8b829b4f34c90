#include "solver/procedure/loop_explorer.hpp"

#include <algorithm>

#include "solver/procedure/loop_search.hpp"
#include "solver/procedure/loops.hpp"
#include "solver/procedure/repeats.hpp"

namespace norma::solver {
namespace {

class LoopExplorer {
 public:
  LoopExplorer(LawInForce const& law, ReplayRun const& replay, Limits const& limits)
      : law_(law), searched_(without_repeats(law)), replay_(replay), runs_(law, replay), limits_(limits), cycles_(cycles(law)), plain_(cycles(searched_)) {
    searched_.used = law.used;  // a round leaves all facts as they were
  }

  Exploration run(Exploration const& reached, Exploration const* known) {
    ask();
    if (known) try_known(*known);
    auto const first = first_times(reached);
    for (auto const& [i, once] : first) repeat(out_.answers[i], *once);
    for (auto const& [i, once] : first) seek(out_.answers[i], out_.answers[i].goal.index, *once);
    // What remains may come round on a way that begins with a step already known to: deeper than its own first time.
    for (auto const& [i, unused] : first)
      for (auto const& [k, once] : first)
        if (!of_life(out_.answers[i]) && !of_life(out_.answers[k]) && out_.answers[k].verdict == ProcedureVerdict::refuted) seek(out_.answers[i], out_.answers[k].goal.index, *once);
    for (auto& a : out_.answers)
      if (is_open(a)) a.method = "a cycle of states, but no run that comes round with the same facts was found";
    return std::move(out_);
  }

 private:
  using FirstTime = std::pair<std::size_t, Trace const*>;  // position of an answer, and a run that ends with its step

  void ask() {
    for (auto const t : law_.transitions) {
      auto const& head = law_.book->transitions[t].head;
      if (head.to == 0) continue;
      GoalAnswer a{{head.begins ? ProcedureKind::life_loop : ProcedureKind::unbounded_loop, t, 0, 0}, ProcedureVerdict::undecided, {}, {}, 0};
      if (cycle_of(cycles_, a).empty()) settle(a, ProcedureVerdict::proven, "no cycle through it in the finite graph of states and set facts");
      out_.answers.push_back(std::move(a));
    }
  }

  void try_known(Exploration const& known) {
    for (auto& a : out_.answers)
      for (auto const& k : known.answers)
        if (is_open(a) && k.goal.kind == a.goal.kind && k.goal.index == a.goal.index && !k.trace.empty() && runs_.take_over(a, k))
          settle_by_run(a, "a run of a later edition, replayed in this one");
  }

  // Of the steps still open; those that are hardest to come to first: a loop through such a one has the others in it.
  std::vector<FirstTime> first_times(Exploration const& reached) const {
    std::vector<FirstTime> out;
    for (std::size_t i = 0; i < out_.answers.size(); ++i)
      for (auto const& r : reached.answers)
        if (!cycle_of(cycles_, out_.answers[i]).empty() && r.goal.kind == ProcedureKind::unreachable_transition &&
            r.goal.index == out_.answers[i].goal.index && !r.trace.empty())
          out.emplace_back(i, &r.trace);
    std::stable_sort(out.begin(), out.end(), [](auto const& x, auto const& y) { return x.second->size() > y.second->size(); });
    return out;
  }

  // A loop with the answer's step, sought from a run that takes another step of its cycle, or itself, for the first time.
  void seek(GoalAnswer& a, std::uint16_t first, Trace const& once) {
    auto const step = a.goal.index;
    auto const& cycle = cycle_of(plain_, a);
    if (!is_open(a) || std::find(cycle.begin(), cycle.end(), first) == cycle.end()) return;
    auto run = find_loop(searched_, replay_, {first, step, &cycle}, once, limits_, out_.queries);
    // What the run states, the shortest way round may not admit.
    if (run.empty() && of_life(a)) run = find_loop(searched_, replay_, {first, step, &cycle, true}, once, limits_, out_.queries);
    if (run.empty()) return;
    GoalAnswer found = a;
    found.goal.index = first;  // with which the run ends
    found.trace = std::move(run);
    settle(found, ProcedureVerdict::refuted, "a run of " + std::to_string(found.trace.size()) + " events that comes round with the same facts, replayed");
    if (!runs_.shown(found)) {
      out_.disagreements.push_back({"loop of " + id(step), "the oracle does not see the loop"});
      return;
    }
    runs_.polish(found);
    found.goal.index = step;
    a = found;
    share(found);
  }

  // A round that only repeats: the steps of the cycle one after another, each as it was taken before. A first such round may
  // leave marks that the second finds.
  void repeat(GoalAnswer& a, Trace const& once) {
    auto const& cycle = cycle_of(cycles_, a);
    if (!is_open(a) || cycle.empty()) return;
    GoalAnswer found = a;
    found.trace = once;
    for (int rounds = 0; rounds < 2; ++rounds) {
      if (!go_round(found.trace, a.goal.index, cycle)) return;
      if (!runs_.shown(found)) continue;
      settle(found, ProcedureVerdict::refuted, "a run of " + std::to_string(found.trace.size()) + " events that comes round with the same facts, replayed");
      runs_.polish(found);
      a = found;
      return share(found);
    }
  }

  bool go_round(Trace& run, std::uint16_t step, std::vector<std::uint16_t> const& cycle) const {
    // The last step of a cycle is the step itself; the others stand before it, the last of them first.
    for (std::size_t k = cycle.size() - 1; k-- > 0;)
      if (!take(run, cycle[k])) return false;
    return take(run, step);
  }

  bool take(Trace& run, std::uint16_t transition) const {
    auto const& b = *law_.book;
    for (auto const actor : numbers_of(b.actors)) {
      if (!has(b.events[b.transitions[transition].head.event - 1u].actors, actor)) continue;
      run.push_back(following(b, run, transition, actor));
      auto const replayed = replay_(run, law_.world, law_.law);
      if (replayed.size() == run.size() && replayed.back().lawful && replayed.back().transition == transition) return true;
      run.pop_back();
    }
    return false;
  }

  // The other steps of the loop come round with it.
  void share(GoalAnswer const& found) {
    for (auto i = found.loop_from; i < found.trace.size(); ++i)
      for (auto& a : out_.answers)
        if (a.goal.kind == found.goal.kind && a.goal.index == found.trace[i].transition && is_open(a)) {
          settle(a, found.verdict, "on the loop of " + id(found.goal.index) + ": " + found.method);
          a.trace = found.trace;
          a.loop_from = found.loop_from;
        }
  }

  static bool of_life(GoalAnswer const& a) { return a.goal.kind == ProcedureKind::life_loop; }
  static std::vector<std::uint16_t> const& cycle_of(Cycles const& all, GoalAnswer const& a) {
    return (of_life(a) ? all.of_life : all.of_course)[a.goal.index];
  }
  std::string id(std::uint16_t transition) const { return std::string(law_.book->transitions[transition].head.id); }

  LawInForce const& law_;
  LawInForce searched_;  // for rounds that no repeat closes; that there is no round at all is asked of the whole
  ReplayRun const& replay_;
  Runs runs_;
  Limits limits_;
  Cycles cycles_, plain_;
  Exploration out_;
};

}  // namespace

Exploration explore_loops(LawInForce const& law, ReplayRun const& replay, Limits const& limits, Exploration const& reached,
                          Exploration const* known) {
  return LoopExplorer(law, replay, limits).run(reached, known);
}

}  // namespace norma::solver
