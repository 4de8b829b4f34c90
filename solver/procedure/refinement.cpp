#include "solver/procedure/refinement.hpp"

#include <algorithm>

#include "solver/interruption.hpp"
#include "solver/params.hpp"
#include "solver/procedure/clockless_terms.hpp"
#include "solver/procedure/finite_graph.hpp"
#include "solver/procedure/finite_steps.hpp"

namespace norma::solver {
namespace {

constexpr std::size_t most_nodes = 40'000, most_rounds = 60;
constexpr unsigned most_steps = 20'000'000;  // of the solver, for a way's check: not its time, which hangs on the machine

// What must be remembered so that the way is seen to be no run. It only chooses what the next graph remembers: a mistake here
// may cost a proof, and makes none.
struct Conflict {
  bool run = false;  // it is one, in the system without a clock
  std::vector<std::uint16_t> facts, duties;
};

// The steps of the way one after another, every fact remembered; each proposition is assumed under a name of its own.
std::optional<Conflict> conflict_of(LawInForce const& law, ClocklessGoal const& goal, std::vector<std::uint16_t> const& way) {
  auto const& b = *law.book;
  z3::context c;
  z3::solver solver(c);
  auto params = params_of(c, {.steps = most_steps});
  params.set("core.minimize", true);  // what is not needed makes the graph wide for nothing
  solver.set(params);
  ClocklessTerms terms(c, law, duties_of(goal));
  z3::expr_vector assumed(c);
  std::vector<GoalPart> named;
  auto const assume = [&](GoalPart part) {
    if (part.holds.simplify().is_true()) return;
    assumed.push_back(c.bool_const(("assumed_" + std::to_string(named.size())).c_str()));
    solver.add(z3::implies(assumed.back(), part.holds));
    named.push_back(std::move(part));
  };
  auto const asks = [&](Expr e, std::vector<z3::expr> const& slots) {
    GoalPart part{terms.encode(e, slots), {}, {}};
    facts_of(e, part.facts);
    assume(std::move(part));
  };
  auto course = terms.initial();
  for (std::size_t k = 0; k < way.size(); ++k) {
    auto const t = way[k];
    auto const event = b.transitions[t].head.event;
    auto const seen = terms.seen(course, t);
    for (auto const& e : seen.stated) solver.add(e);
    asks(b.transitions[t].guard, seen.slots);
    for (auto const i : law.conditions)
      if (has(b.conditions[i].head.events, event)) asks(b.conditions[i].holds, seen.slots);
    auto after = terms.after(course, t, seen.slots);
    if (k + 1 == way.size())
      for (auto& part : terms.parts(goal, t, course, after)) assume(std::move(part));
    course = std::move(after);
  }
  auto const answer = interrupted() ? z3::unknown : solver.check(assumed);
  if (answer == z3::unknown) return std::nullopt;
  Conflict out{answer == z3::sat, {}, {}};
  if (out.run) return out;
  for (auto const& e : solver.unsat_core()) {
    auto const& part = named[static_cast<std::size_t>(std::stoul(e.decl().name().str().substr(8)))];
    out.facts.insert(out.facts.end(), part.facts.begin(), part.facts.end());
    out.duties.insert(out.duties.end(), part.duties.begin(), part.duties.end());
  }
  return out;
}

class Memory {
 public:
  explicit Memory(LawInForce const& law) : law_(law), b_(*law.book) { what_.facts.resize(b_.facts.size()); }

  Remembered const& what() const { return what_; }

  // False: all of it is remembered already, and what decides it, too.
  bool take(Conflict const& conflict) { return add(conflict) || add(behind()); }

 private:
  bool add(Conflict const& more) {
    bool fresh = false;
    for (auto const f : more.facts)
      if (!what_.facts[f] && law_.used[f] && f != b_.today && f != b_.actor && can_be_remembered(b_.facts[f])) fresh = what_.facts[f] = true;
    for (auto const d : more.duties)
      if (what_.duties.size() < 64 && std::find(what_.duties.begin(), what_.duties.end(), d) == what_.duties.end()) {
        what_.duties.push_back(d);
        fresh = true;
      }
    return fresh;
  }

  // What the values and the duties that are remembered come from.
  Conflict behind() const {
    Conflict out;
    for (auto const t : law_.transitions)
      for (auto const& u : b_.transitions[t].updates)
        if (what_.facts[u.slot]) facts_of(u.value, out.facts);
    for (auto const d : what_.duties) facts_of(b_.calls[d].guard, out.facts);
    return out;
  }

  LawInForce const& law_;
  ProcedureBook const& b_;
  Remembered what_;
};

}  // namespace

// Each graph has every run, whatever it remembers, so that the first that denies the goal answers for all.
Reach ask_refined(LawInForce const& law, ClocklessGoal const& goal) {
  Memory memory(law);
  for (std::size_t round = 0; round < most_rounds && !interrupted(); ++round) {
    auto const answer = ask_graph(law, memory.what(), goal, most_nodes);
    if (answer.reach != Reach::reachable) return answer.reach;
    auto const conflict = conflict_of(law, goal, answer.path);
    if (!conflict) return Reach::unknown;
    if (conflict->run) return Reach::reachable;
    if (!memory.take(*conflict)) return Reach::unknown;
  }
  return Reach::unknown;
}

}  // namespace norma::solver
