#include "solver/procedure/explorer.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "solver/interruption.hpp"
#include "solver/params.hpp"
#include "solver/procedure/impossible.hpp"
#include "solver/procedure/loop_explorer.hpp"
#include "solver/procedure/proofs.hpp"
#include "solver/procedure/repeats.hpp"
#include "solver/procedure/runs.hpp"

namespace norma::solver {
namespace {

bool wanted(ExploreLimits const& limits, ProcedureKind k) {
  return limits.kinds.empty() || std::find(limits.kinds.begin(), limits.kinds.end(), k) != limits.kinds.end();
}

// Bounded search for runs, shortest first, and proofs for what none shows.
class Explorer {
 public:
  Explorer(LawInForce const& law, ReplayRun const& replay, ExploreLimits const& limits)
      : law_(law), searched_(without_repeats(law)), replay_(replay), runs_(law, replay), limits_(limits), solver_(c_, "QF_FD"), unrolling_(c_, searched_, date_menu(law_.law)) {
    if (has_unshown_steps(*law.book, law.law)) whole_ = with_unshown_steps(law);
    solver_.set(params_of(c_, limits.query));
  }

  Exploration run(Exploration const* known) {
    for (auto const& g : goals_of(law_, limits_.trust, out_.confirmations))
      if (wanted(limits_, g.kind)) out_.answers.push_back({g, ProcedureVerdict::undecided, {}, {}, 0});
    try {
      search(known);
    } catch (z3::exception const&) {
      if (!interrupted()) throw;  // what is settled stays, the rest is left open
    }
    for (auto& a : out_.answers)
      if (is_open(a))
        a.method = interrupted() ? "interrupted" : (gave_up_ ? "Z3 gave up within " : "no run of up to ") + std::to_string(unrolling_.steps().size()) + " events, and no proof without a bound";
    return std::move(out_);
  }

 private:
  using Position = std::size_t;

  void search(Exploration const* known) {
    exclude_ambiguity();
    for (auto& a : out_.answers)
      if (a.goal.kind == ProcedureKind::days_off_only && !runs_.may_be_off(a.goal.index)) settle(a, ProcedureVerdict::proven, "the production calendar, day by day");
    if (known) try_known(*known);
    unroll_to(limits_.quick_proof_after);
    // A duty arises late in a course, if it does: of most a longer run is soon found.
    auto const soon_shown = [](ProcedureKind k) { return about_reach(k) || k == ProcedureKind::undated_duty || k == ProcedureKind::days_off_only || about_arising(k); };
    prove_rest([&](ProcedureKind k) { return !soon_shown(k); });
    unroll_to(limits_.reach_proof_after);
    prove_rest(soon_shown);
    unroll_to(limits_.depth);
    seek_repeats(law_, runs_, replay_, out_);
  }

  // Not those of steps that the search does not take.
  std::vector<Position> pending() const {
    std::vector<Position> list;
    if (interrupted()) return list;
    for (Position i = 0; i < out_.answers.size(); ++i)
      if (is_open(out_.answers[i]) && !about_repeat(*law_.book, out_.answers[i].goal)) list.push_back(i);
    return list;
  }

  z3::check_result check() {
    ++out_.queries;
    if (gave_up_) return z3::unknown;  // what Z3 says after a query that was cut off is not to be trusted
    auto const answer = check_unless_interrupted(solver_);
    gave_up_ = answer == z3::unknown;
    return answer;
  }

  // Two guards that no course whatever satisfies together.
  void exclude_ambiguity() {
    auto const& b = *law_.book;
    std::vector<z3::expr> slots;
    for (auto const& f : b.facts)
      slots.push_back(f.sort == Sort::boolean ? c_.bool_const(("any " + f.path).c_str())
                                              : c_.bv_const(("any " + f.path).c_str(), width(f.sort)));
    auto const scope = facts_alone(slots, law_.world);
    Impossible impossible(limits_.trust, out_.confirmations);
    for (auto& a : out_.answers) {
      if (a.goal.kind != ProcedureKind::ambiguous_step) continue;
      ++out_.queries;
      auto const query = "ambiguous " + std::string(b.transitions[a.goal.index].head.id) + " " + std::string(b.transitions[a.goal.other].head.id);
      if (impossible(query, encode(c_, b.transitions[a.goal.index].guard, scope) && encode(c_, b.transitions[a.goal.other].guard, scope)))
        settle(a, ProcedureVerdict::proven, "Z3: no course satisfies both guards");
    }
  }

  // Runs of another edition, moved to this one.
  void try_known(Exploration const& known) {
    for (auto& a : out_.answers)
      for (auto const& k : known.answers) {
        if (!is_open(a) || k.goal.kind != a.goal.kind || k.goal.index != a.goal.index || k.trace.empty()) continue;
        if (a.goal.kind == ProcedureKind::days_off_only) {
          a.trace = k.trace;
          runs_.seek_days_off(a);
          if (a.verdict != ProcedureVerdict::refuted) a.trace.clear();
        } else if (runs_.take_over(a, k)) {
          settle_by_run(a, "a run of a later edition, replayed in this one");
        }
      }
  }

  void unroll_to(std::size_t depth) {
    while (unrolling_.steps().size() < depth && !pending().empty()) {
      for (auto const& e : unrolling_.add_step().constraints) solver_.add(e);
      while (find_one()) {}
    }
  }

  // The goals not reached yet that a run of this length reaches: one more is found, and all that its run shows.
  bool find_one() {
    auto const open = pending();
    if (open.empty()) return false;
    z3::expr_vector any(c_);
    std::vector<z3::expr> formulas;
    for (auto const i : open) {
      formulas.push_back(formula(out_.answers[i].goal, searched_, unrolling_));
      any.push_back(formulas.back());
    }
    solver_.push();
    solver_.add(z3::mk_or(any));
    auto const result = check();
    std::optional<std::size_t> found;
    Trace run;
    if (result == z3::sat) {
      auto const m = solver_.get_model();
      run = unrolling_.trace(m, unrolling_.steps().size());
      for (std::size_t i = 0; i < open.size() && !found; ++i)
        if (m.eval(formulas[i], true).is_true()) found = i;
    }
    solver_.pop();
    if (!found) return false;
    auto& a = out_.answers[open[*found]];
    a.trace = about_reach(a.goal.kind) || about_arising(a.goal.kind) ? std::move(run) : canonical(formulas[*found], std::move(run));
    record(a);
    return true;
  }

  void record(GoalAnswer& a) {
    if (a.goal.kind == ProcedureKind::days_off_only) return runs_.seek_days_off(a);
    if (runs_.shown(a)) {
      settle_by_run(a, (gave_up_ ? "a run of " : "a shortest run of ") + std::to_string(a.trace.size()) + " events, replayed");
      return runs_.polish(a);
    }
    out_.disagreements.push_back({std::string(name_of(a.goal.kind)) + " " + std::to_string(a.goal.index),
                                  "the oracle does not find the run lawful, or does not see the goal in it"});
    settle(a, ProcedureVerdict::undecided, "the replay disagrees");
  }

  // Of the runs that show the goal, that whose transitions come first in the order of the text, compared step by step;
  // `run` is one of them.
  Trace canonical(z3::expr const& goal, Trace run) {
    solver_.push();
    solver_.add(goal);
    for (std::size_t k = 0; k < run.size(); ++k) {
      auto const& chosen = unrolling_.steps()[k].transition;
      for (bool less = true; less;) {
        solver_.push();
        solver_.add(z3::ult(chosen, c_.bv_val(run[k].transition, choice_bits)));
        less = check() == z3::sat;
        if (less) run = unrolling_.trace(solver_.get_model(), run.size());
        solver_.pop();
      }
      solver_.add(chosen == c_.bv_val(run[k].transition, choice_bits));
    }
    solver_.pop();
    return run;
  }

  // Once: what a proof says hangs on no length of runs.
  template <class Which>
  void prove_rest(Which which) {
    for (auto const i : pending()) {
      auto& a = out_.answers[i];
      if (!which(a.goal.kind)) continue;
      if (hangs_on_nobody(a.goal)) settle(a, ProcedureVerdict::proven, "its bearer never depends on others' acts");
      else if (never_shown(a.goal, law_) == Reach::unreachable) settle_never(a);
    }
  }

  // No run of what the text shows has it. Where steps are not shown, it must not be had by them either.
  void settle_never(GoalAnswer& a) {
    bool const unshown = whole_ && never_shown(a.goal, *whole_) != Reach::unreachable;
    if (unshown) settle(a, ProcedureVerdict::unshown, "a finite graph: only wording that the text does not show for this edition can lead there");
    else settle(a, about_reach(a.goal.kind) ? ProcedureVerdict::refuted : ProcedureVerdict::proven, "a finite graph without the clock: unreachable in runs of any length");
  }

  // A race is a dependent deadline and more: where there is none of the first, there is none of the second.
  bool hangs_on_nobody(Goal const& race) const {
    return race.kind == ProcedureKind::race && std::any_of(out_.answers.begin(), out_.answers.end(), [&](GoalAnswer const& a) {
             return a.goal.kind == ProcedureKind::dependent_deadline && a.goal.index == race.index && a.verdict == ProcedureVerdict::proven;
           });
  }

  LawInForce const& law_;
  LawInForce const searched_;  // for runs; proofs are of the whole
  std::optional<LawInForce> whole_;  // with steps that are not shown, where there are any
  ReplayRun const& replay_;
  Runs runs_;
  ExploreLimits const& limits_;
  z3::context c_;
  z3::solver solver_;
  Unrolling unrolling_;
  bool gave_up_ = false;  // at some length: no longer run is sought
  Exploration out_;
};

}  // namespace

Exploration explore(ProcedureBook const& book, std::size_t edition, World const& world, ReplayRun const& replay,
                    ExploreLimits const& limits, Exploration const* known) {
  auto const law = law_in_force(book, edition, world);
  auto out = Explorer(law, replay, limits).run(known);
  if (wanted(limits, ProcedureKind::unbounded_loop) || wanted(limits, ProcedureKind::life_loop)) append(out, explore_loops(law, replay, {limits.query.milliseconds, 0, limits.query.steps}, out, known));
  return out;
}

}  // namespace norma::solver
