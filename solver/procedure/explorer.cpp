#include "solver/procedure/explorer.hpp"

#include <algorithm>
#include <future>

#include "solver/procedure/abstraction.hpp"
#include "solver/procedure/loops.hpp"

namespace norma::solver {
namespace {

constexpr unsigned choice_bits = 8;

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
    unroll_to(limits_.depth * 5 / 8);
    prove_rest();
    unroll_to(limits_.depth);
    return finish();
  }

  // Apart from the other goals: comparing each step with all earlier ones makes every query dearer.
  Exploration run_loops() {
    loops_ = true;
    add_loops();
    try_known();
    unroll_to(limits_.depth);
    return finish();
  }

 private:
  using Position = std::size_t;

  Exploration finish() {
    for (auto& a : out_.answers)
      if (a.verdict == ProcedureVerdict::undecided && a.method.empty())
        a.method = "no run of up to " + std::to_string(limits_.depth) + " events, and no proof without a bound";
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
    auto const cycles = on_cycles(law_);
    for (auto const t : law_.transitions) {
      if (law_.book->transitions[t].head.to == 0 || restarts(*law_.book, t)) continue;
      Answer a{{ProcedureKind::unbounded_loop, t, 0, 0}, ProcedureVerdict::undecided, {}, {}, 0};
      if (!cycles[t]) settle(a, ProcedureVerdict::proven, "no cycle through it in the finite graph of states and set facts");
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
      if (loops_) add_repetitions();
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
      formulas.push_back(goal_formula(out_.answers[i].goal));
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
    if (result == z3::unknown) out_.disagreements.push_back({"step " + std::to_string(unrolling_.steps().size()), "Z3 gave up: " + solver_.reason_unknown()});
    if (!found) return false;
    auto& answer = out_.answers[open[*found]];
    record(answer, formulas[*found]);
    if (loops_) share(answer);
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

  void record(Answer& a, z3::expr const& goal) {
    solver_.push();
    solver_.add(goal);
    a.trace = about_reach(a.goal.kind) ? unrolling_.trace(model_of_last(), unrolling_.steps().size()) : canonical();
    solver_.pop();
    auto const n = std::to_string(a.trace.size());
    bool const wanted = about_reach(a.goal.kind);
    settle(a, wanted ? ProcedureVerdict::proven : ProcedureVerdict::refuted, "a shortest run of " + n + " events, replayed");
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
        bool const zero = f.nullable || f.sort == Sort::boolean;
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

  z3::expr goal_formula(Goal const& g) {
    if (g.kind != ProcedureKind::unbounded_loop) return formula(g, law_, unrolling_);
    auto const k = unrolling_.steps().size() - 1;
    z3::expr_vector earlier(c_);
    auto const t = c_.bv_val(g.index, choice_bits);
    for (std::size_t i = 0; i < k; ++i) earlier.push_back(unrolling_.steps()[i].transition == t && same_[i]);
    return unrolling_.steps()[k].transition == t && z3::mk_or(earlier);
  }

  // same_[i]: the course after step i is the course after the last step, but for dates, and no new course began between.
  void add_repetitions() {
    auto const k = unrolling_.steps().size() - 1;
    same_.clear();
    auto const& last = unrolling_.steps()[k];
    for (std::size_t i = 0; i < k; ++i) {
      auto const v = c_.bool_const(("same_" + std::to_string(i) + "_" + std::to_string(k)).c_str());
      z3::expr_vector parts(c_);
      auto const& x = unrolling_.steps()[i].after;
      for (std::size_t s = 0; s < x.slots.size(); ++s) {
        if (!law_.used[s] || s == law_.book->today || s == law_.book->actor) continue;
        auto const none = constant(c_, Sort::date, 0);
        if (law_.book->facts[s].sort == Sort::date) parts.push_back((x.slots[s] == none) == (last.after.slots[s] == none));
        else parts.push_back(x.slots[s] == last.after.slots[s]);
      }
      for (auto const d : law_.duties)
        parts.push_back(!x.open[d] || !last.after.open[d] || z3::ugt(last.after.due[d], x.due[d]));
      for (std::size_t j = i + 1; j <= k; ++j)
        for (auto const t : law_.transitions)
          if (restarts(*law_.book, t)) parts.push_back(unrolling_.steps()[j].transition != c_.bv_val(t, choice_bits));
      solver_.add(z3::implies(v, z3::mk_and(parts)));
      same_.push_back(v);
    }
  }

  // No other actor's duty can be open there with a later last day: it is not open there at all, or it arises only before
  // this one does and its period is never longer.
  bool no_race(Abstraction const& abstraction, Goal const& g) const {
    auto const& b = *law_.book;
    auto const& head = b.calls[g.index].head;
    for (auto const d : law_.duties) {
      auto const& other = b.calls[d].head;
      if ((other.actors & head.actors) != 0) continue;
      if (abstraction.open_in({g.index, d}, g.states) == Reach::unreachable) continue;
      bool const shorter = runs_from_trigger(law_, g.index) && lengths(other.period).second <= lengths(head.period).first;
      if (!shorter || abstraction.opens_while(d, g.index) != Reach::unreachable) return false;
    }
    return true;
  }

  // The least and the greatest number of days of the period, over all days from which it can run in the calendar.
  std::pair<int, int> lengths(Period p) const {
    auto const calendar = law_.book->calendar_in(law_.world);
    std::pair<int, int> out{1 << 20, 0};
    for (Date d(calendar.first_year(), 1, 1); calendar.covers(d); d = next_day(d))
      if (auto const end = last_day(p, d, calendar, law_.book->rolls_in(law_.world))) {
        int const n = serial(*end) - serial(d);
        out = {std::min(out.first, n), std::max(out.second, n)};
      }
    return out;
  }

  void prove_rest() {
    Abstraction const abstraction(law_, limits_.milliseconds / 4);
    for (auto const i : pending()) {
      auto& a = out_.answers[i];
      auto const reach = [&] {
        switch (a.goal.kind) {
          case ProcedureKind::unreachable_state: return abstraction.state(a.goal.index);
          case ProcedureKind::unreachable_transition: return abstraction.transition(a.goal.index);
          case ProcedureKind::dead_end: return abstraction.idle(a.goal.index);
          case ProcedureKind::late_at_birth: case ProcedureKind::undated_duty: return abstraction.opens(a.goal.index);
          case ProcedureKind::dependent_deadline: return abstraction.open_in({a.goal.index}, a.goal.states);
          case ProcedureKind::race: return no_race(Abstraction(law_, limits_.milliseconds / 4, 1), a.goal) ? Reach::unreachable : Reach::unknown;
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
  std::vector<z3::expr> same_;
  bool loops_ = false;
  Exploration out_;
};

}  // namespace

Exploration explore(ProcedureBook const& book, std::size_t edition, World const& world, ReplayRun const& replay,
                    ExploreLimits limits, Exploration const* known) {
  auto const loops_wanted = wanted(limits, ProcedureKind::unbounded_loop);
  auto second = std::async(std::launch::async, [&] {
    return loops_wanted ? Explorer(book, edition, world, replay, limits, known).run_loops() : Exploration{};
  });
  auto out = Explorer(book, edition, world, replay, limits, known).run_goals();
  auto const loops = second.get();
  out.answers.insert(out.answers.end(), loops.answers.begin(), loops.answers.end());
  out.disagreements.insert(out.disagreements.end(), loops.disagreements.begin(), loops.disagreements.end());
  out.queries += loops.queries;
  return out;
}

}  // namespace norma::solver
