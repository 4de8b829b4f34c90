#include "solver/domain_cases.hpp"

#include <set>

#include "solver/witness.hpp"

namespace norma::solver {
namespace {

// The facts of the constraint's field that it asks; of a set's or a map's elements the first alone.
std::vector<std::size_t> facts_asked(Rulebook const& book, ConstraintInfo const& constraint) {
  std::set<std::size_t> slots;
  std::set<std::string> stems;
  for (auto const& n : constraint.expr) {
    if (n.op != Op::fact) continue;
    auto const slot = static_cast<std::size_t>(n.value);
    auto const& f = book.facts[slot];
    if (!f.path.starts_with(constraint.field)) continue;
    if (f.element.empty() || stems.insert(f.path.substr(0, f.path.find('['))).second) slots.insert(slot);
  }
  return {slots.begin(), slots.end()};
}

class DomainCases {
 public:
  DomainCases(Rulebook const& book, Replay const& replay, Options const& options, Report& report)
      : book_(book), replay_(replay), options_(options), report_(report), facts_(declare_facts(c_, book)), edition_(book.editions.size() - 1) {}

  DomainCase of(std::size_t constraint) {
    auto const in = admitted(constraint), out_of = excluded(constraint);
    DomainCase out{in.slots, out_of.slots, in.gave_up || out_of.gave_up};
    if (!replay_.broken) return out;
    confirm(constraint, out.admitted, -1);
    confirm(constraint, out.excluded, static_cast<int>(constraint));
    return out;
  }

 private:
  using Slots = std::vector<std::int32_t>;

  std::string name(std::size_t constraint, char const* what) const {
    return "constraint " + std::string(book_.constraints[constraint].name) + " " + what;
  }

  Witness admitted(std::size_t constraint) {
    auto session = open(facts_);
    std::vector<z3::expr> goals;
    std::vector<std::size_t> given;
    std::optional<Slots> start;
    for (auto const slot : facts_asked(book_, book_.constraints[constraint])) {
      auto const& f = book_.facts[slot];
      if (!f.nullable && !(f.sort == Sort::boolean && f.ordinary == 0)) continue;
      goals.push_back(facts_.slots[slot] != constant(c_, f.sort, 0));
      switch (session.ask(name(constraint, "given"), {goals.begin(), goals.end()}, Rests::neither_answer)) {
        case Outcome::satisfiable: start = session.model(), given.push_back(slot); break;
        case Outcome::unsatisfiable: case Outcome::unknown: goals.pop_back();  // less is shown, nothing is claimed
      }
    }
    return counted(session, canonical_witness(book_, facts_, session, name(constraint, "admits"), goals, edition_, shows({}, given), std::move(start)));
  }

  Witness excluded(std::size_t constraint) {
    Facts others = facts_;
    auto const denied = !others.constraints[constraint];
    others.constraints.erase(others.constraints.begin() + static_cast<std::ptrdiff_t>(constraint));
    auto session = open(others);
    return counted(session, canonical_witness(book_, others, session, name(constraint, "excludes"), {denied}, edition_, shows(constraint, {})));
  }

  // The case breaks this constraint, if one is named, and no other, and the facts are given.
  Shows shows(std::optional<std::size_t> broken, std::vector<std::size_t> given) const {
    if (!replay_.breaks) return {};
    return [this, broken, given = std::move(given)](Slots const& slots) {
      if (!in_ranges(book_, slots)) return false;
      for (auto const slot : given)
        if (slots[slot] == 0) return false;
      for (std::size_t k = 0; k < book_.constraints.size(); ++k)
        if (replay_.breaks(slots, k) != (broken == k)) return false;
      return true;
    };
  }

  Session open(Facts const& facts) { return {c_, facts, {}, options_.limits, options_.sinks.without_files()}; }

  Witness counted(Session const& session, Witness found) {
    report_.queries += session.queries();
    report_.unsat += session.unsat();
    report_.confirmations.add(session.confirmations());
    return found;
  }

  void confirm(std::size_t constraint, std::optional<std::vector<std::int32_t>> const& slots, int expected) {
    if (!slots) return;
    if (auto const said = replay_.broken(*slots); said != expected)
      report_.disagreements.push_back({name(constraint, expected < 0 ? "admits" : "excludes"), "the oracle says otherwise of the case"});
  }

  Rulebook const& book_;
  Replay const& replay_;
  Options const& options_;
  Report& report_;
  z3::context c_;
  Facts facts_;
  std::size_t edition_;
};

}  // namespace

void add_domain_cases(Rulebook const& book, Replay const& replay, Options const& options, Report& report) {
  DomainCases cases(book, replay, options, report);
  for (std::size_t k = 0; k < book.constraints.size(); ++k) report.domain.push_back(cases.of(k));
}

}  // namespace norma::solver
