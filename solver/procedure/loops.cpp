#include "solver/procedure/loops.hpp"

#include <algorithm>
#include <optional>

#include "solver/procedure/goals.hpp"
#include "solver/procedure/finite_steps.hpp"

namespace norma::solver {
namespace {

struct Edge {
  std::size_t to;
  std::uint16_t transition;
};
using Edges = std::vector<std::vector<Edge>>;

// The facts that transitions set, and which of the events have happened that guards ask about: that closes some steps for good.
Remembered tracked(LawInForce const& law) {
  auto const& b = *law.book;
  Remembered out{std::vector<bool>(b.facts.size()), {}};
  for (auto const t : law.transitions) {
    for (auto const& u : b.transitions[t].updates)
      if (b.facts[u.slot].sort != Sort::date) out.facts[u.slot] = true;
    for (auto const& n : b.transitions[t].guard)
      if (n.op == Op::fact && static_cast<std::size_t>(n.value) >= b.last && static_cast<std::size_t>(n.value) < b.last + b.events.size())
        out.facts[static_cast<std::size_t>(n.value)] = true;
  }
  return out;
}

Edges graph_of(LawInForce const& law) {
  FiniteSteps steps(law, tracked(law));
  std::unordered_map<FiniteNode, std::size_t, FiniteNodeHash> numbers;
  std::vector<FiniteNode const*> nodes;
  Edges edges;
  auto const number = [&](FiniteNode&& n) {
    auto const [at, fresh] = numbers.try_emplace(std::move(n), nodes.size());
    if (fresh) nodes.push_back(&at->first);
    return at->second;
  };
  number(steps.start());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    auto& out = edges.emplace_back();
    steps.from(*nodes[i], [&](std::uint16_t t, FiniteNode&& next, bool) {
      out.push_back({number(std::move(next)), t});
      return true;
    });
  }
  return edges;
}

// Strongly connected components, by Tarjan; `follow` says which transitions count.
std::vector<std::size_t> components(Edges const& edges, std::vector<bool> const& follow) {
  std::size_t const none = edges.size();
  std::vector<std::size_t> index(none, none), low(none), of(none, none), stack;
  std::size_t next = 0, count = 0;
  auto const visit = [&](auto const& self, std::size_t v) -> void {
    index[v] = low[v] = next++;
    stack.push_back(v);
    for (auto const& e : edges[v]) {
      if (!follow[e.transition]) continue;
      if (index[e.to] == none) {
        self(self, e.to);
        low[v] = std::min(low[v], low[e.to]);
      } else if (of[e.to] == none) low[v] = std::min(low[v], index[e.to]);
    }
    if (low[v] != index[v]) return;
    for (std::size_t w = none; w != v;) {
      w = stack.back();
      stack.pop_back();
      of[w] = count;
    }
    ++count;
  };
  for (std::size_t v = 0; v < none; ++v)
    if (index[v] == none) visit(visit, v);
  return of;
}

// Shortest ways between nodes of one component.
class Ways {
 public:
  Ways(Edges const& edges, std::vector<bool> const& follow, std::vector<std::size_t> const& of)
      : edges_(edges), follow_(follow), of_(of), search_of_(edges.size(), 0), came_(edges.size()) {}

  // The transitions of a shortest way, the last of them first; none if it has more than `most`.
  std::optional<std::vector<std::uint16_t>> between(std::size_t from, std::size_t to, std::size_t most) {
    ++search_;
    search_of_[from] = search_;
    std::vector<std::size_t> layer{from}, next;
    for (std::size_t length = 0; length < most && search_of_[to] != search_ && !layer.empty(); ++length) {
      for (auto const v : layer)
        for (auto const& e : edges_[v])
          if (follow_[e.transition] && of_[e.to] == of_[from] && search_of_[e.to] != search_) {
            search_of_[e.to] = search_;
            came_[e.to] = {v, e.transition};
            next.push_back(e.to);
          }
      layer.swap(next);
      next.clear();
    }
    if (search_of_[to] != search_) return std::nullopt;
    std::vector<std::uint16_t> steps;
    for (auto v = to; v != from; v = came_[v].first) steps.push_back(came_[v].second);
    return steps;
  }

 private:
  Edges const& edges_;
  std::vector<bool> const& follow_;
  std::vector<std::size_t> const& of_;
  std::size_t search_ = 0;
  std::vector<std::size_t> search_of_;  // by node: the last search that came there
  std::vector<std::pair<std::size_t, std::uint16_t>> came_;
};

// By transition that is asked for: the steps of a shortest cycle of followed transitions that it lies on.
std::vector<std::vector<std::uint16_t>> shortest_cycles(Edges const& edges, std::vector<bool> const& follow, std::vector<bool> const& asked) {
  auto const of = components(edges, follow);
  std::vector<std::vector<std::uint16_t>> out(follow.size());
  Ways ways(edges, follow, of);
  for (std::size_t v = 0; v < of.size(); ++v)
    for (auto const& e : edges[v]) {
      if (!asked[e.transition] || of[v] != of[e.to]) continue;
      // Only a shorter cycle than is known is sought, which most searches find out near by. Where none is known yet, any is.
      auto& best = out[e.transition];
      if (best.size() == 1) continue;
      auto steps = ways.between(e.to, v, best.empty() ? edges.size() : best.size() - 2);
      if (!steps) continue;
      steps->push_back(e.transition);
      best = std::move(*steps);
    }
  return out;
}

}  // namespace

Cycles cycles(LawInForce const& law) {
  auto const edges = graph_of(law);
  auto const& rows = law.book->transitions;
  // What leaves the state as it is may set a fact without which a round cannot be closed: it is followed, too.
  std::vector<bool> all(rows.size(), true), of_course(rows.size()), goes_on(rows.size()), begins(rows.size());
  for (auto const t : positions_in(rows)) {
    of_course[t] = !rows[t].head.begins;
    goes_on[t] = rows[t].head.to != 0 && !rows[t].head.begins;
    begins[t] = rows[t].head.to != 0 && rows[t].head.begins;
  }
  return {shortest_cycles(edges, of_course, goes_on), shortest_cycles(edges, all, begins)};
}

}  // namespace norma::solver
