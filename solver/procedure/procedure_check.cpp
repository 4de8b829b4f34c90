#include "solver/procedure/procedure_check.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <set>

#include "solver/omissions/omissions.hpp"
#include "solver/omissions/subjects.hpp"
#include "solver/parallel.hpp"
#include "solver/procedure/helpless.hpp"
#include "solver/procedure/openings.hpp"

namespace norma::solver {
namespace {

std::string subject_of(ProcedureBook const& b, GoalAnswer const& a) {
  auto const& g = a.goal;
  if (about_omission(g.kind)) return omission_subject(b, a);
  auto const id = [&](auto const& rows, std::uint16_t i) { return std::string(rows[i].head.id); };
  switch (g.kind) {
    case ProcedureKind::unreachable_state: case ProcedureKind::dead_end: return std::string(b.states[g.index - 1u].name);
    case ProcedureKind::unreachable_transition: case ProcedureKind::unbounded_loop: case ProcedureKind::life_loop: return id(b.transitions, g.index);
    case ProcedureKind::ambiguous_step: return id(b.transitions, g.index) + " + " + id(b.transitions, g.other);
    case ProcedureKind::race: return id(b.calls, g.index) + (a.verdict == ProcedureVerdict::refuted ? " + " + id(b.calls, g.other) : "");  // whose the other is a run says
    case ProcedureKind::uncalled_action: return std::string(b.events[g.index - 1u].name);
    default: return id(b.calls, g.index);
  }
}

// The steps that a loop repeats: those after the first time, to the end.
std::vector<std::uint16_t> loop_of(ProcedureBook const& b, Trace const& trace, std::size_t from) {
  std::set<std::uint16_t> steps;
  for (std::size_t i = from; i < trace.size(); ++i)
    if (b.transitions[trace[i].transition].head.to != 0) steps.insert(trace[i].transition);
  return {steps.begin(), steps.end()};
}

bool out_of_reach(GoalAnswer const& a) { return a.verdict == ProcedureVerdict::refuted || a.verdict == ProcedureVerdict::unshown; }

class Collector {
 public:
  // Keeps what is asked for (empty: all).
  Collector(ProcedureBook const& book, World const& world, ReplayRun const& replay, std::vector<ProcedureKind> const& asked, Trust const& trust)
      : b_(book), world_(world), replay_(replay), asked_(asked), trust_(trust) {}

  void add(std::size_t edition, Exploration&& e) {
    auto const law = law_in_force(b_, edition, world_);
    add_static(edition, law, e);
    std::stable_sort(e.answers.begin(), e.answers.end(), [](GoalAnswer const& x, GoalAnswer const& y) { return x.goal.kind < y.goal.kind; });
    keep_unshown(law, e.answers);
    add_omissions(edition, law, e);
    for (auto& a : e.answers)
      if (asked_.empty() || std::find(asked_.begin(), asked_.end(), a.goal.kind) != asked_.end()) add(edition, a);
    for (auto& d : e.disagreements) report.disagreements.push_back(std::move(d));
    report.queries += e.queries;
    report.confirmations.add(e.confirmations);
    for (auto& d : e.confirmations.contradictions) report.disagreements.push_back({std::move(d.query), std::move(d.what)});
  }

  ProcedureReport report;

 private:
  // What hangs on a state or a step that nobody comes to, but by wording that the text does not show, is not proven.
  void keep_unshown(LawInForce const& law, std::vector<GoalAnswer>& answers) const {
    if (!has_unshown_steps(b_, law.law)) return;
    std::vector<bool> states(b_.states.size() + 1), steps(b_.transitions.size());
    for (auto const& a : answers)
      if (out_of_reach(a) && a.goal.kind == ProcedureKind::unreachable_state) states[a.goal.index] = true;
      else if (out_of_reach(a) && a.goal.kind == ProcedureKind::unreachable_transition) steps[a.goal.index] = true;
    // No step of these events that is shown and that anybody comes to.
    auto const never = [&](std::uint64_t events) {
      return events != 0 && std::none_of(law.transitions.begin(), law.transitions.end(), [&](auto t) { return has(events, b_.transitions[t].head.event) && !steps[t]; });
    };
    for (auto& a : answers) {
      if (a.verdict != ProcedureVerdict::proven || about_reach(a.goal.kind)) continue;
      bool hangs = false;
      switch (a.goal.kind) {
        case ProcedureKind::dead_end: hangs = states[a.goal.index]; break;
        case ProcedureKind::ambiguous_step: hangs = steps[a.goal.index] || steps[a.goal.other]; break;
        case ProcedureKind::unbounded_loop: case ProcedureKind::life_loop: hangs = steps[a.goal.index]; break;
        case ProcedureKind::uncalled_action: hangs = never(std::uint64_t{1} << (a.goal.index - 1)); break;
        default: hangs = never(b_.calls[a.goal.index].head.triggers);
      }
      if (hangs) settle(a, ProcedureVerdict::unshown, "only wording that the text does not show for this edition can lead there");
    }
  }

  // Only runs of reach and arising are at hand, so that an answer hangs on no other kind that is asked.
  void add_omissions(std::size_t edition, LawInForce const& law, Exploration& e) const {
    if (!asked_.empty() && std::none_of(asked_.begin(), asked_.end(), about_omission)) return;
    auto reach = e.answers;
    std::erase_if(reach, [](GoalAnswer const& a) { return !about_reach(a.goal.kind) && !about_arising(a.goal.kind); });
    KnownRuns const runs(law, replay_, reach);
    for (auto& a : e.answers)
      if (about_arising(a.goal.kind)) settle_arisen(law, a);
    auto more = ask_omissions({law, runs, replay_, reach, trust_, e.confirmations, asked_}, edition == 0 ? Date{} : b_.editions[edition - 1].interval.from);
    // What the text answers by other words is no question: not proven, not refuted.
    auto const answered = [&](GoalAnswer const& a) {
      auto const key = std::string(name_of(a.goal.kind)) + "/" + subject_of(b_, a);
      return about_omission(a.goal.kind) && std::any_of(b_.concerns.answered.begin(), b_.concerns.answered.end(), [&](AnsweredOmission const& x) { return x.key == key && x.from <= law.law; });
    };
    e.answers.insert(e.answers.end(), more.begin(), more.end());
    std::erase_if(e.answers, answered);
  }

  // What the tables alone decide.
  void add_static(std::size_t edition, LawInForce const& law, Exploration& e) {
    auto const put = [&](ProcedureKind k, std::uint16_t index, ProcedureVerdict v, char const* method, Trace trace = {}) {
      e.answers.push_back({{k, index, 0, 0}, v, method, std::move(trace), 0});
    };
    for (auto const d : law.duties) {
      if (runs_from_trigger(law, d)) put(ProcedureKind::late_at_birth, d, ProcedureVerdict::proven, "the period runs from its own trigger");
      if (!b_.calls[d].head.beside && helpless_states(law, d, trust_, e.confirmations) == 0)
        put(ProcedureKind::dependent_deadline, d, ProcedureVerdict::proven, "in every state its bearer has an act that hangs on nobody else's");
    }
    for (auto const ev : numbers_of(b_.events)) {
      if (b_.events[ev - 1u].nature != Nature::act) continue;
      bool const called = std::any_of(b_.calls.begin(), b_.calls.end(), [&](CallInfo const& c) {
        return has(c.head.actions, ev) && c.head.interval.contains(b_.editions[edition].interval.from);
      });
      if (called) {
        put(ProcedureKind::uncalled_action, ev, ProcedureVerdict::proven, "a duty or a right calls for it");
        continue;
      }
      add_uncalled(ev, law, e);
    }
  }

  // No row calls for the act: whether anybody can come to do it at all.
  void add_uncalled(std::uint16_t event, LawInForce const& law, Exploration& e) const {
    GoalAnswer out{{ProcedureKind::uncalled_action, event, 0, 0}, ProcedureVerdict::proven, "nobody can come to do it: each step of it is out of reach", {}, 0};
    for (auto const& a : e.answers) {
      if (a.goal.kind != ProcedureKind::unreachable_transition || b_.transitions[a.goal.index].head.event != event) continue;
      if (a.verdict == ProcedureVerdict::proven && !a.trace.empty()) {
        settle(out, ProcedureVerdict::refuted, "no row calls for it; a run that has it, replayed");
        out.trace = a.trace;
        break;
      }
      if (a.verdict == ProcedureVerdict::unshown && out.verdict == ProcedureVerdict::proven) settle(out, a.verdict, a.method);
      else if (!out_of_reach(a)) settle(out, ProcedureVerdict::undecided, "no row calls for it; whether a run comes to it is not decided");
    }
    bool const hidden = std::any_of(b_.transitions.begin(), b_.transitions.end(), [&](TransitionInfo const& t) { return t.head.event == event && is_unshown(t.head, law.law); });
    if (hidden && out.verdict == ProcedureVerdict::proven) settle(out, ProcedureVerdict::unshown, "only wording that the text does not show for this edition provides for it");
    e.answers.push_back(std::move(out));
  }

  void add(std::size_t edition, GoalAnswer& a) {
    ProcedureObligation o{a.goal.kind, subject_of(b_, a), a.goal.index, a.goal.other, edition, a.verdict, a.method, a.trace, -1};
    if (o.verdict == ProcedureVerdict::refuted) o.finding = static_cast<int>(finding(edition, a, o.subject));
    report.obligations.push_back(std::move(o));
  }

  std::size_t finding(std::size_t edition, GoalAnswer const& a, std::string subject) {
    if (a.goal.kind == ProcedureKind::unbounded_loop) {
      subject.clear();
      for (auto const t : loop_of(b_, a.trace, a.loop_from)) (subject += subject.empty() ? "" : " + ") += b_.transitions[t].head.id;
    }
    auto const [at, fresh] = by_key_.try_emplace({a.goal.kind, subject}, report.findings.size());
    if (fresh) report.findings.push_back({a.goal.kind, subject, a.goal.index, a.goal.other, {}, {}, {}, edition, {}, 0});
    auto& f = report.findings[at->second];
    if (f.editions.empty() || f.editions.back() != edition) f.editions.push_back(edition);
    if (fresh || f.trace_edition < edition) {
      f.trace_edition = edition;
      f.trace = a.trace;
      f.loop_from = a.loop_from;
      f.among = a.among;
      f.provisions = provisions(edition, a);
    }
    return at->second;
  }

  std::vector<std::uint16_t> provisions(std::size_t edition, GoalAnswer const& a) const {
    std::set<std::uint16_t> out;
    auto const cite = [&](Cites const& cites) {
      for (auto const c : cites) out.insert(c.provision);
    };
    if (about_omission(a.goal.kind)) {
      for (auto const& cites : omission_cites(b_, a, b_.editions[edition].interval.from)) cite(cites);
      return {out.begin(), out.end()};
    }
    switch (a.goal.kind) {
      case ProcedureKind::unreachable_state:
        for (auto const& t : b_.transitions)
          if (t.head.to == a.goal.index) cite(t.head.cites);
        break;
      case ProcedureKind::dead_end:
      case ProcedureKind::uncalled_action: cite(b_.transitions[a.trace.back().transition].head.cites); break;
      case ProcedureKind::unbounded_loop:
      case ProcedureKind::life_loop:
        for (auto const t : loop_of(b_, a.trace, a.loop_from)) cite(b_.transitions[t].head.cites);
        break;
      case ProcedureKind::ambiguous_step: cite(b_.transitions[a.goal.other].head.cites); [[fallthrough]];
      case ProcedureKind::unreachable_transition: cite(b_.transitions[a.goal.index].head.cites); break;
      case ProcedureKind::race: cite(b_.calls[a.goal.other].head.cites); [[fallthrough]];
      default: cite(b_.calls[a.goal.index].head.cites);
    }
    return {out.begin(), out.end()};
  }

  ProcedureBook const& b_;
  World const& world_;
  ReplayRun const& replay_;
  std::vector<ProcedureKind> const& asked_;
  Trust const& trust_;
  std::map<std::pair<ProcedureKind, std::string>, std::size_t> by_key_;
};

// Of the kinds asked for (none: all), those of the standing still and the waiting, or the others. An act that nothing calls for
// is shown by a run that takes a transition, a loop begins with such a run, and omissions are shown by those of reach.
std::vector<ProcedureKind> chain_of(bool waiting, std::vector<ProcedureKind> asked) {
  if (std::any_of(asked.begin(), asked.end(), [](auto k) { return k == ProcedureKind::uncalled_action || about_loop(k) || about_omission(k); }))
    asked.push_back(ProcedureKind::unreachable_transition);
  if (std::any_of(asked.begin(), asked.end(), about_omission))
    for (auto const k : {ProcedureKind::unreachable_state, ProcedureKind::no_consequence, ProcedureKind::lapsed_right}) asked.push_back(k);
  std::vector<ProcedureKind> out;
  for (std::size_t i = 0; i < procedure_kinds; ++i) {
    auto const k = static_cast<ProcedureKind>(i);
    if (about_omission(k) && !about_arising(k)) continue;  // asked of what is found
    bool const waits = k == ProcedureKind::dead_end || k == ProcedureKind::dependent_deadline || k == ProcedureKind::race;
    if (waits == waiting && (asked.empty() || std::find(asked.begin(), asked.end(), k) != asked.end())) out.push_back(k);
  }
  return out;
}

}  // namespace

ProcedureReport check_procedure(ProcedureBook const& book, ReplayRun const& replay, ProcedureCheckOptions const& options) {
  World const world = options.world.empty() ? default_world(book) : options.world;
  auto const n = book.editions.size();
  // Two chains side by side, of about the same cost; neither asks what the other has found.
  std::array<std::vector<Exploration>, 2> explored{std::vector<Exploration>(n), std::vector<Exploration>(n)};
  std::mutex guard;
  std::size_t done = 0;
  in_parallel(explored.size(), options.threads, [&](std::size_t chain) {
    auto limits = options.limits;
    limits.kinds = chain_of(chain == 0, options.limits.kinds);
    if (limits.kinds.empty()) return;
    // The newest edition first: its runs settle most questions of the one before, and so on.
    auto& out = explored[chain];
    for (std::size_t i = n; i-- > options.from;) {
      out[i] = explore(book, i, world, replay, limits, i + 1 < n ? &out[i + 1] : nullptr);
      std::lock_guard const lock(guard);
      if (options.progress) options.progress(++done, 2 * (n - options.from));
    }
  });
  Collector collector(book, world, replay, options.limits.kinds, options.limits.trust);
  for (std::size_t i = options.from; i < n; ++i) {
    append(explored[0][i], explored[1][i]);
    auto const law = law_in_force(book, i, world);
    prefer_common_openings(law, Runs(law, replay), replay, explored[0][i]);
    collector.add(i, std::move(explored[0][i]));
  }
  return std::move(collector.report);
}

}  // namespace norma::solver
