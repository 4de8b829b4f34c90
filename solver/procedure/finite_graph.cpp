#include "solver/procedure/finite_graph.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>

#include "solver/procedure/finite_steps.hpp"
#include "solver/procedure/helpless.hpp"

namespace norma::solver {
namespace {

constexpr std::size_t most_ways = 1'024;  // a set of facts that one event states makes a graph too wide to be looked at

class FiniteGraph {
 public:
  FiniteGraph(LawInForce const& law, Remembered const& remembered, ClocklessGoal const& goal)
      : law_(law), book_(*law.book), goal_(goal), steps_(law, remembered, goal.opens) {
    if (goal.barred >= 0) alone_.emplace(law, static_cast<std::uint16_t>(goal.barred));
  }

  GraphAnswer ask(std::size_t most_nodes) {
    if (steps_.widest() > most_ways) return {Reach::unknown, {}};
    number(steps_.start(), 0, 0);
    std::vector<std::uint16_t> path;
    for (std::size_t i = 0; i < came_.size() && path.empty(); ++i) {
      if (came_.size() > most_nodes) return {Reach::unknown, {}};
      auto const& node = *nodes_[i];
      steps_.from(node, [&](std::uint16_t t, FiniteNode&& next, bool opens) {
        if (shows(node, t, next, opens)) path = way_to(i, t);
        else number(std::move(next), i, t);
        return path.empty();
      });
    }
    return {path.empty() ? Reach::unreachable : Reach::reachable, path};
  }

 private:
  void number(FiniteNode&& n, std::size_t from, std::uint16_t by) {
    auto const [at, fresh] = numbers_.insert(std::move(n));
    if (!fresh) return;
    nodes_.push_back(&*at);
    came_.emplace_back(from, by);
  }

  std::vector<std::uint16_t> way_to(std::size_t i, std::uint16_t last) const {
    std::vector<std::uint16_t> way{last};
    for (auto at = i; at != 0; at = came_[at].first) way.push_back(came_[at].second);
    std::reverse(way.begin(), way.end());
    return way;
  }

  // Whether a duty may be open: what is not remembered may be.
  bool may_be(FiniteNode const& n, std::uint16_t duty, bool wanted) const {
    auto const& duties = steps_.duties();
    auto const at = std::find(duties.begin(), duties.end(), duty);
    return at == duties.end() || ((n.open >> (at - duties.begin())) & 1) == (wanted ? 1u : 0u);
  }

  bool shows(FiniteNode const& node, std::uint16_t t, FiniteNode const& next, bool opens) {
    if (goal_.transition >= 0 && t != goal_.transition) return false;
    if (goal_.states != 0 && !has(goal_.states, next.state)) return false;
    for (auto const d : goal_.open)
      if (!may_be(next, d, true)) return false;
    for (auto const d : goal_.closed)
      if (!may_be(next, d, false)) return false;
    if (goal_.was_open >= 0 && !may_be(node, static_cast<std::uint16_t>(goal_.was_open), true)) return false;
    if (!goal_.opens.empty() && !opens) return false;
    return goal_.barred < 0 || may_be_barred(next);
  }

  // By what the node remembers alone: false only if some bar cannot hold whatever else does, so that more is barred than is.
  bool may_be_barred(FiniteNode const& node) {
    auto const [at, fresh] = barred_.try_emplace({node.state, node.values}, true);
    if (!fresh) return at->second;
    Values slots(book_.facts.size());
    for (std::size_t k = 0; k < steps_.facts().size(); ++k) slots[steps_.facts()[k]] = node.values[k];
    std::size_t made = 0;
    CourseView const course{[&](std::uint16_t s) { return c_.bool_val(node.state == s); },
                            [&](Expr e) {
                              auto const v = evaluate(e, slots, law_.world);
                              return v ? c_.bool_val(*v != 0) : c_.bool_const(("unknown_" + std::to_string(made++)).c_str());
                            }};
    for (auto const& bar : alone_->bars(c_, course))
      if (bar.holds.simplify().is_false()) at->second = false;
    return at->second;
  }

  LawInForce const& law_;
  ProcedureBook const& book_;
  ClocklessGoal const& goal_;
  FiniteSteps steps_;
  std::optional<Alone> alone_;  // where the goal asks what a bearer can do
  std::unordered_set<FiniteNode, FiniteNodeHash> numbers_;
  std::vector<FiniteNode const*> nodes_;
  std::vector<std::pair<std::size_t, std::uint16_t>> came_;  // by node: whence and by what it was first come to
  std::map<std::pair<std::uint16_t, std::array<char, most_remembered>>, bool> barred_;
  z3::context c_;
};

}  // namespace

GraphAnswer ask_graph(LawInForce const& law, Remembered const& remembered, ClocklessGoal const& goal, std::size_t most_nodes) {
  return FiniteGraph(law, remembered, goal).ask(most_nodes);
}

}  // namespace norma::solver
