#include "mutants/distinguish.hpp"

#include <utility>

#include "mutants/search.hpp"
#include "solver/encoding.hpp"
#include "solver/interruption.hpp"
#include "solver/witness.hpp"

namespace norma::mutants {
namespace {

using solver::Encoding;

// That the answers differ as `tells_apart` counts it: one of these holds. Formulas that are the same cannot differ.
std::vector<z3::expr> differ(z3::context& c, Rulebook const& book, Encoding const& act, Encoding const& mutant) {
  std::vector<z3::expr> out;
  auto const add = [&](z3::expr const& e) {
    if (!e.is_false()) out.push_back(e);
  };
  add(solver::decisions_differ(c, book, act, mutant).simplify());
  for (std::size_t x = 0; x < book.derived.size(); ++x) {
    std::vector<z3::expr> any;
    if (book.derived[x].key.empty()) any = {act.value_given[x] != mutant.value_given[x], act.value_conflict[x] != mutant.value_conflict[x]};
    auto const both = act.value_given[x] && !act.value_conflict[x] && mutant.value_given[x] && !mutant.value_conflict[x];
    any.push_back(both && act.values[x] != mutant.values[x]);
    add(solver::any_of(c, any).simplify());
  }
  return out;
}

// What ends the question of one mutant.
struct Open {
  std::string why;
};

}  // namespace

struct Distinguisher::State {
  Rulebook const& book;
  z3::context c;
  solver::OneSwitch readings;
  solver::Facts facts, slots;
  Encoding act;
  solver::Session session;

  State(Rulebook const& b, solver::Limits limits)
      : book(b), readings(c, b), facts(solver::declare_facts(c, b)), slots(solver::with_switch(facts, readings)), act(encoded(b)),
        session(c, slots, possible(), limits, {}) {}

  std::optional<Probe> find(std::string const& name, z3::expr const& differing, Rulebook const& mutant);

  Encoding encoded(Rulebook const& law) { return solver::encode_any_law(c, law, facts, readings); }

  std::vector<z3::expr> possible() {
    std::vector<z3::expr> out{solver::governed(c, book, act, 0, book.editions.size())};
    for (auto const& k : book.fits) out.push_back(solver::encode(c, k.expr, solver::scope_of(facts, act)).simplify());
    return out;
  }

  bool possible(std::string const& name, z3::expr const& goal) {
    if (solver::interrupted()) throw Open{"interrupted"};
    switch (session.ask(name, std::vector{goal})) {
      case solver::Outcome::satisfiable: return true;
      case solver::Outcome::unsatisfiable: return false;
      case solver::Outcome::unknown: break;
    }
    throw Open{session.why()};
  }

  // After a model with a switch made: the first switch under which there is a case, whatever the model.
  std::size_t first_switch(std::string const& name) {
    std::size_t low = 0, high = static_cast<std::size_t>(session.model().back()) - 1;
    while (low < high) {
      auto const middle = low + (high - low) / 2;
      std::vector<z3::expr> any;
      for (auto i = low; i <= middle; ++i) any.push_back(readings.is(i));
      if (possible(name, solver::any_of(c, any))) high = static_cast<std::size_t>(session.model().back()) - 1;
      else low = middle + 1;
    }
    return low;
  }

};

Distinguisher::Distinguisher(Rulebook const& book, solver::Limits limits) : state_(std::make_unique<State>(book, limits)) {}
Distinguisher::~Distinguisher() = default;

// Of one way to differ: a case under the default readings if there is one, else under the first switch that has one.
std::optional<Probe> Distinguisher::State::find(std::string const& name, z3::expr const& differing, Rulebook const& mutant) {
  solver::Assumed const assumed(session, differing);
  if (!possible(name, c.bool_val(true))) return std::nullopt;
  auto goal = readings.none();
  auto world = default_world(book);
  if (!possible(name, goal)) {
    if (!possible(name, !readings.none())) throw Open{"a case found once is not found again"};
    auto const made = first_switch(name);
    goal = readings.is(made), world = switched(world, readings.switches[made]);
  }
  auto const shows = [&](std::vector<std::int32_t> const& s) { return shown(book, mutant, {s, world}); };
  auto w = solver::canonical_witness(book, facts, session, name, {goal}, book.editions.size() - 1, shows);
  if (!w.slots) throw Open{w.gave_up ? session.why() : "a case found once is not found again"};
  w.slots->resize(book.facts.size());
  if (!shows(*w.slots)) throw Open{"the interpreter does not show what the solver found"};
  return Probe{std::move(*w.slots), std::move(world)};
}

Told Distinguisher::tell(Mutant const& m) {
  auto& s = *state_;
  solver::NodeArena arena;
  auto const mutant = mutated(s.book, m, arena);
  Told out{Fate::equivalent, {}, {}};
  try {
    for (auto const& way : differ(s.c, s.book, s.act, s.encoded(mutant))) try {
        if (auto probe = s.find(id_of(s.book, m), way, mutant)) return {Fate::killed, std::move(probe), {}};
      } catch (Open const& open) {  // another way may tell
        out = {Fate::undecided, {}, open.why};
        if (solver::interrupted()) break;
      }
  } catch (z3::exception const& e) {
    return {Fate::undecided, {}, e.msg()};
  }
  return out;
}

}  // namespace norma::mutants
