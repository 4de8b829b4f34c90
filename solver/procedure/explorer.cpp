#include "solver/procedure/explorer.hpp"

#include <algorithm>
#include <future>

#include "solver/procedure/abstraction.hpp"
#include "solver/procedure/loop_search.hpp"
#include "solver/procedure/loops.hpp"

namespace norma::solver {
namespace {

// Of these a run is what was hoped for, and no finding.
bool about_reach(ProcedureKind k) { return k == ProcedureKind::unreachable_state || k == ProcedureKind::unreachable_transition; }

bool wanted(ExploreLimits const& limits, ProcedureKind k) {
  return limits.kinds.empty() || std::find(limits.kinds.begin(), limits.kinds.end(), k) != limits.kinds.end();
}

class Explorer {
 public:
  Explorer(ProcedureBook const& book, std::size_t edition, World const& world, ReplayRun const& replay, ExploreLimits limits, Exploration const* known)
      : known_(known), edition_(edition), law_(law_in_force(book, edition, world)), replay_(replay), limits_(limits), solver_(c_, "QF_FD"),
        unrolling_(c_, law_, date_menu(law_.law)) {
    z3::params p(c_);
    p.set("timeout", limits.milliseconds);
    p.set("random_seed", limits.seed);
    solver_.set(p);
  }

  Exploration run_goals() {
    for (auto const& g : goals_of(law_))
      if (wanted(limits_, g.kind)) out_.answers.push_back({g, ProcedureVerdict::undecided, {}, {}, 0});
    exclude_ambiguity();
    try_known();
    unroll_to(limits_.proof_after);
    prove_rest();
    unroll_to(limits_.depth);
    return finish();
  }

  // Which transitions can come round for ever; `reached` has runs that take each of them once.
  Exploration run_loops(Exploration const& reached) {
    add_loops();
    try_known();
    // The step that is hardest to come to first: a loop through it has the others in it.
    std::vector<std::pair<Position, Trace const*>> order;
    for (auto const i : pending())
      for (auto const& r : reached.answers)
        if (r.goal.kind == ProcedureKind::unreachable_transition && r.goal.index == out_.answers[i].goal.index && !r.trace.empty())
          order.emplace_back(i, &r.trace);
    std::stable_sort(order.begin(), order.end(), [](auto const& x, auto const& y) { return x.second->size() > y.second->size(); });
    for (auto const& [i, once] : order)
      if (out_.answers[i].verdict == ProcedureVerdict::undecided) seek_loop(out_.answers[i], out_.answers[i].goal.index, *once);
    // What remains may come round on a way that begins with a step already known to: deeper than its own first time.
    for (auto const& [i, once] : order)
      for (auto const& [k, other] : order) {
        auto const index = out_.answers[k].goal.index;
        auto const& cycle = cycles_[out_.answers[i].goal.index];
        if (out_.answers[i].verdict == ProcedureVerdict::undecided && out_.answers[k].verdict == ProcedureVerdict::refuted &&
            std::find(cycle.begin(), cycle.end(), index) != cycle.end())
          seek_loop(out_.answers[i], index, *other);
      }
    return finish();
  }

 private:
  using Position = std::size_t;

  Exploration finish() {
    for (auto& a : out_.answers)
      if (a.verdict == ProcedureVerdict::undecided && a.method.empty())
        a.method = a.goal.kind == ProcedureKind::unbounded_loop ? "a cycle of states, but no run that comes round with the same facts was found"
                   : (gave_up_ ? "Z3 gave up within " : "no run of up to ") + std::to_string(unrolling_.steps().size()) + " events, and no proof without a bound";
    return std::move(out_);
  }

  std::vector<Position> pending() const {
    std::vector<Position> list;
    for (Position i = 0; i < out_.answers.size(); ++i)
      if (out_.answers[i].verdict == ProcedureVerdict::undecided && out_.answers[i].trace.empty()) list.push_back(i);
    return list;
  }

  z3::check_result check() {
    ++out_.queries;
    return solver_.check();
  }

  // Two guards that no course whatever satisfies together.
  void exclude_ambiguity() {
    auto const& b = *law_.book;
    std::vector<z3::expr> slots;
    z3::solver s(c_, "QF_FD");
    for (auto const& f : b.facts)
      slots.push_back(f.sort == Sort::boolean ? c_.bool_const(("any " + f.path).c_str())
                                              : c_.bv_const(("any " + f.path).c_str(), width(f.sort)));
    Scope const scope{&slots, nullptr, nullptr, nullptr, &law_.world};
    for (auto& a : out_.answers) {
      if (a.goal.kind != ProcedureKind::ambiguous_step) continue;
      s.push();
      s.add(encode(c_, b.transitions[a.goal.index].guard, scope) && encode(c_, b.transitions[a.goal.other].guard, scope));
      ++out_.queries;
      if (s.check() == z3::unsat) settle(a, ProcedureVerdict::proven, "Z3: no course satisfies both guards");
      s.pop();
    }
  }

  // Runs of another edition, moved to this one.
  void try_known() {
    if (!known_) return;
    for (auto const i : pending()) {
      auto& a = out_.answers[i];
      for (auto const& k : known_->answers) {
        if (k.goal.kind != a.goal.kind || k.goal.index != a.goal.index || k.trace.empty()) continue;
        if (a.goal.kind == ProcedureKind::days_off_only) {
          a.trace = k.trace;
          seek_days_off(a);
          if (a.verdict != ProcedureVerdict::refuted) settle(a, ProcedureVerdict::undecided, {});
        } else if (move_here(a, k)) {
          settle(a, about_reach(a.goal.kind) ? ProcedureVerdict::proven : ProcedureVerdict::refuted, "a run of a later edition, replayed in this one");
        }
        break;
      }
    }
  }

  bool move_here(Answer& a, Answer const& known) const {
    Answer probe = known;
    if (a.goal.kind == ProcedureKind::unbounded_loop) probe.goal.index = known.trace.back().transition;  // it ends with any of its steps
    polish(probe);
    if (!shown(probe)) return false;
    a.trace = probe.trace;
    a.loop_from = probe.loop_from;
    a.goal.other = probe.goal.other;
    return true;
  }

  void add_loops() {
    cycles_ = cycles(law_);
    for (auto const t : law_.transitions) {
      if (law_.book->transitions[t].head.to == 0 || law_.book->transitions[t].head.begins) continue;
      Answer a{{ProcedureKind::unbounded_loop, t, 0, 0}, ProcedureVerdict::undecided, {}, {}, 0};
      if (cycles_[t].empty()) settle(a, ProcedureVerdict::proven, "no cycle through it in the finite graph of states and set facts");
      out_.answers.push_back(std::move(a));
    }
  }

  static void settle(Answer& a, ProcedureVerdict v, std::string method) {
    a.verdict = v;
    a.method = std::move(method);
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
      formulas.push_back(formula(out_.answers[i].goal, law_, unrolling_));
      any.push_back(formulas.back());
    }
    solver_.push();
    solver_.add(z3::mk_or(any));
    auto const result = check();
    std::optional<std::size_t> found;
    if (result == z3::sat) {
      auto const m = solver_.get_model();
      for (std::size_t i = 0; i < open.size() && !found; ++i)
        if (m.eval(formulas[i], true).is_true()) found = i;
    }
    solver_.pop();
    if (result == z3::unknown) gave_up_ = true;
    if (!found) return false;
    record(out_.answers[open[*found]], formulas[*found]);
    return true;
  }

  // The other steps of the loop come round with it.
  void share(Answer const& found) {
    auto const copy = found;
    for (auto i = copy.loop_from; i < copy.trace.size() && copy.verdict == ProcedureVerdict::refuted; ++i)
      for (auto& a : out_.answers)
        if (a.goal.index == copy.trace[i].transition && a.verdict == ProcedureVerdict::undecided) {
          settle(a, copy.verdict, "on the loop of " + std::string(law_.book->transitions[copy.goal.index].head.id) + ": " + copy.method);
          a.trace = copy.trace;
          a.loop_from = copy.loop_from;
        }
  }

  // A loop of the answer's step that begins with `first`.
  void seek_loop(Answer& a, std::uint16_t first, Trace const& once) {
    auto const step = a.goal.index;
    auto run = find_loop(law_, first, cycles_[step], once, first == step ? std::nullopt : std::optional(step), limits_.milliseconds, out_.queries);
    if (run.empty()) return;
    Answer found = a;
    found.goal.index = first;  // with which the run ends
    found.trace = std::move(run);
    settle(found, ProcedureVerdict::refuted, "a run of " + std::to_string(found.trace.size()) + " events that comes round with the same facts, replayed");
    if (!shown(found)) {
      out_.disagreements.push_back({"loop of " + std::string(law_.book->transitions[step].head.id), "the oracle does not see the loop"});
      return;
    }
    polish(found);
    found.goal.index = step;
    a = found;
    share(a);
  }

  void record(Answer& a, z3::expr const& goal) {
    solver_.push();
    solver_.add(goal);
    a.trace = about_reach(a.goal.kind) ? unrolling_.trace(model_of_last(), unrolling_.steps().size()) : canonical();
    solver_.pop();
    auto const n = std::to_string(a.trace.size());
    bool const wanted = about_reach(a.goal.kind);
    settle(a, wanted ? ProcedureVerdict::proven : ProcedureVerdict::refuted, (gave_up_ ? "a run of " : "a shortest run of ") + n + " events, replayed");
    if (a.goal.kind == ProcedureKind::days_off_only) return seek_days_off(a);
    if (shown(a)) return polish(a);
    out_.disagreements.push_back({std::string(name_of(a.goal.kind)) + " " + std::to_string(a.goal.index),
                                  "the oracle does not find the run lawful, or does not see the goal in it"});
    a.verdict = ProcedureVerdict::undecided;
    a.method = "the replay disagrees";
  }

  z3::model model_of_last() {
    check();
    return solver_.get_model();
  }

  bool shown(Answer& a) const {
    auto const replayed = replay_(a.trace, law_.world, law_.law);
    bool lawful = replayed.size() == a.trace.size();
    for (auto const& r : replayed) lawful = lawful && r.lawful;
    return lawful && shows(a.goal, law_, a.trace, replayed, a.loop_from);
  }

  // The run as plain as it can be told: one event a working day if that shows the goal, else all as early as they can be;
  // each fact at its ordinary value or the least, if the rest can stay.
  void polish(Answer& a) const {
    auto const calendar = law_.book->calendar_in(law_.world);
    Answer other = a;
    Date d = law_.law;
    for (auto& e : other.trace) {
      while (calendar.covers(d) && !calendar.works(d)) d = next_day(d);
      e.on = d;
      d = next_day(d);
    }
    if (shown(other)) a = other;
    for (std::size_t k = 0; k < a.trace.size(); ++k)
      for (std::size_t i = 0; i < a.trace[k].stated.size(); ++i) {
        auto const& f = law_.book->facts[a.trace[k].stated[i].first];
        auto const now = a.trace[k].stated[i].second;
        bool const zero = f.sort == Sort::boolean || (f.nullable && !required(a.trace[k], a.trace[k].stated[i].first));
        for (auto const v : {f.ordinary, zero ? 0 : f.low, f.low}) {
          if (v == now || (v == 0 && !zero)) continue;
          other = a;
          other.trace[k].stated[i].second = v;
          if (!shown(other)) continue;
          a = other;
          break;
        }
      }
    if (a.goal.kind == ProcedureKind::race) a.goal.other = static_cast<std::uint16_t>(race_with(a.goal, law_, replay_(a.trace, law_.world, law_.law)));
  }

  bool required(TracedEvent const& e, std::uint16_t slot) const {
    for (auto const& c : law_.book->events[e.event - 1u].carries)
      if (c.slot <= slot && slot < c.slot + c.slots) return c.required;
    return false;
  }

  // The first day of the edition from which the whole period is days off, all events of the run falling on it.
  void seek_days_off(Answer& a) const {
    auto const interval = law_.book->editions[edition_].interval;
    for (Date d = interval.from; d < interval.until; d = next_day(d)) {
      for (auto& e : a.trace) e.on = d;
      if (shown(a)) return settle(a, ProcedureVerdict::refuted, "the production calendar, day by day; the run replayed");
    }
    a.trace.clear();
    settle(a, ProcedureVerdict::proven, "the production calendar, day by day");
  }

  // The run under the assumptions whose transitions come first in the order of the text, compared step by step.
  Trace canonical() {
    if (check() != z3::sat) return {};
    auto const length = unrolling_.steps().size();
    auto trace = unrolling_.trace(solver_.get_model(), length);
    for (std::size_t k = 0; k < length; ++k) {
      auto const& chosen = unrolling_.steps()[k].transition;
      for (bool less = true; less;) {
        solver_.push();
        solver_.add(z3::ult(chosen, c_.bv_val(trace[k].transition, choice_bits)));
        less = check() == z3::sat;
        if (less) trace = unrolling_.trace(solver_.get_model(), length);
        solver_.pop();
      }
      solver_.add(chosen == c_.bv_val(trace[k].transition, choice_bits));
    }
    check();
    return unrolling_.trace(solver_.get_model(), length);
  }

  // No other actor's duty can be open there with a later last day: it is not open there at all, or it arises only before
  // this one does and its period is never longer.
  bool no_race(Abstraction const& abstraction, Goal const& g) const {
    auto const& b = *law_.book;
    auto const& head = b.calls[g.index].head;
    if (abstraction.open_in({g.index}, g.states) == Reach::unreachable) return true;
    for (auto const d : law_.duties) {
      auto const& other = b.calls[d].head;
      if ((other.actors & head.actors) != 0) continue;
      bool const earlier = runs_from_trigger(law_, g.index) && never_longer(other.period, head.period) &&
                           abstraction.opens_while(d, g.index) == Reach::unreachable;
      if (!earlier && abstraction.open_in({g.index, d}, g.states) != Reach::unreachable) return false;
    }
    return true;
  }

  // From whatever day of the edition both run, the first ends no later; so it does, too, if it began earlier.
  bool never_longer(Period first, Period second) const {
    auto const calendar = law_.book->calendar_in(law_.world);
    bool const rolls = law_.book->rolls_in(law_.world);
    auto const edition = law_.book->editions[edition_].interval;
    for (Date d = edition.from; d < edition.until; d = next_day(d)) {
      auto const x = last_day(first, d, calendar, rolls), y = last_day(second, d, calendar, rolls);
      if (x && y && *x > *y) return false;
    }
    return true;
  }

  void prove_rest() {
    Abstraction const abstraction(law_, limits_.milliseconds), coarse(law_, limits_.milliseconds / 4, 2);
    for (auto const i : pending()) {
      auto& a = out_.answers[i];
      auto const reach = [&] {
        switch (a.goal.kind) {
          case ProcedureKind::unreachable_state: return abstraction.state(a.goal.index);
          case ProcedureKind::unreachable_transition: return abstraction.transition(a.goal.index);
          case ProcedureKind::dead_end: return abstraction.idle(a.goal.index);
          case ProcedureKind::late_at_birth: case ProcedureKind::undated_duty: return abstraction.opens(a.goal.index);
          case ProcedureKind::dependent_deadline: return coarse.open_in({a.goal.index}, a.goal.states);
          case ProcedureKind::race: return no_race(Abstraction(law_, limits_.milliseconds, 1), a.goal) ? Reach::unreachable : Reach::unknown;
          default: return Reach::unknown;
        }
      }();
      if (reach != Reach::unreachable) continue;
      settle(a, about_reach(a.goal.kind) ? ProcedureVerdict::refuted : ProcedureVerdict::proven, "Spacer, without the clock: unreachable in runs of any length");
    }
  }

  Exploration const* known_;
  std::size_t edition_;
  LawInForce law_;
  ReplayRun const& replay_;
  ExploreLimits limits_;
  z3::context c_;
  z3::solver solver_;
  Unrolling unrolling_;
  bool gave_up_ = false;  // at some length: what is found later need not be shortest
  std::vector<std::vector<std::uint16_t>> cycles_;
  Exploration out_;
};

void append(Exploration& to, Exploration const& more) {
  to.answers.insert(to.answers.end(), more.answers.begin(), more.answers.end());
  to.disagreements.insert(to.disagreements.end(), more.disagreements.begin(), more.disagreements.end());
  to.queries += more.queries;
}

}  // namespace

Exploration explore(ProcedureBook const& book, std::size_t edition, World const& world, ReplayRun const& replay,
                    ExploreLimits limits, Exploration const* known) {
  // Deadlines that hang on others are the dearest questions; they are asked beside the rest.
  auto const hangs = [](ProcedureKind k) { return k == ProcedureKind::dependent_deadline || k == ProcedureKind::race; };
  auto const part = [&](bool hanging) {
    ExploreLimits some = limits;
    some.kinds.clear();
    for (std::size_t k = 0; k < procedure_kinds; ++k)
      if (auto const kind = static_cast<ProcedureKind>(k); hangs(kind) == hanging && wanted(limits, kind)) some.kinds.push_back(kind);
    if (some.kinds.empty()) return Exploration{};
    if (hanging) some.proof_after += 3;  // they are few, and shown late
    auto out = Explorer(book, edition, world, replay, some, known).run_goals();
    if (wanted(some, ProcedureKind::unbounded_loop)) append(out, Explorer(book, edition, world, replay, some, known).run_loops(out));
    return out;
  };
  auto second = std::async(std::launch::async, [&] { return part(true); });
  auto out = part(false);
  append(out, second.get());
  return out;
}

}  // namespace norma::solver
