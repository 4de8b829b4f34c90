#include "solver/procedure/loops.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "solver/procedure/goals.hpp"
#include "solver/procedure/finite_steps.hpp"

namespace norma::solver {
namespace {

struct Edge {
  std::uint32_t to;
  std::uint16_t transition;
  friend constexpr auto operator<=>(Edge, Edge) = default;
};

// Millions of edges, one after another: those of a node lie between its place and the next one's.
class Edges {
 public:
  std::size_t size() const { return first_.size() - 1; }
  std::span<Edge const> of(std::size_t node) const { return {all_.data() + first_[node], all_.data() + first_[node + 1]}; }
  void add(Edge e) { all_.push_back(e); }
  // The edges added since the last node are those of the next.
  void close() {
    auto const begin = all_.begin() + static_cast<std::ptrdiff_t>(first_.back());
    std::sort(begin, all_.end());
    all_.erase(std::unique(begin, all_.end()), all_.end());
    first_.push_back(all_.size());
  }

 private:
  std::vector<Edge> all_;
  std::vector<std::size_t> first_{0};
};

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
  std::unordered_map<FiniteNode, std::uint32_t, FiniteNodeHash> numbers;
  std::vector<FiniteNode const*> nodes;
  Edges edges;
  auto const number = [&](FiniteNode&& n) {
    steps.forget_idle(n);
    auto const [at, fresh] = numbers.try_emplace(std::move(n), static_cast<std::uint32_t>(nodes.size()));
    if (fresh) nodes.push_back(&at->first);
    return at->second;
  };
  number(steps.start());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    steps.from(*nodes[i], [&](std::uint16_t t, FiniteNode&& next, bool) {
      edges.add({number(std::move(next)), t});
      return true;
    });
    edges.close();
  }
  return edges;
}

// Strongly connected components, by Tarjan; `follow` says which transitions count. Without recursion: ways are as long as the
// graph is large.
std::vector<std::uint32_t> components(Edges const& edges, std::vector<bool> const& follow) {
  auto const none = static_cast<std::uint32_t>(edges.size());
  std::vector<std::uint32_t> index(none, none), low(none, none), of(none, none), stack;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> way;  // the node, and how many of its edges have been taken
  std::uint32_t next = 0, count = 0;
  auto const enter = [&](std::uint32_t v) {
    index[v] = low[v] = next++;
    stack.push_back(v);
    way.emplace_back(v, 0);
  };
  for (std::uint32_t root = 0; root < none; ++root) {
    if (index[root] == none) enter(root);
    while (!way.empty()) {
      auto& [v, taken] = way.back();
      auto const out = edges.of(v);
      for (; taken < out.size(); ++taken) {
        auto const& e = out[taken];
        if (!follow[e.transition] || of[e.to] != none) continue;
        if (index[e.to] == none) break;
        low[v] = std::min(low[v], low[e.to]);
      }
      if (taken < out.size()) {
        enter(out[taken].to);  // its edge is looked at again once it is done
        continue;
      }
      auto const done = v;
      way.pop_back();
      if (low[done] != index[done]) continue;
      for (std::uint32_t w = none; w != done;) {
        w = stack.back();
        stack.pop_back();
        of[w] = count;
      }
      ++count;
    }
  }
  return of;
}

// Shortest ways between nodes of one component.
class Ways {
 public:
  Ways(Edges const& edges, std::vector<bool> const& follow, std::vector<std::uint32_t> const& of)
      : edges_(edges), follow_(follow), of_(of), search_of_(edges.size(), 0), came_(edges.size()) {}

  // The transitions of a shortest way, the last of them first; none if it has more than `most`.
  std::optional<std::vector<std::uint16_t>> between(std::size_t from, std::size_t to, std::size_t most) {
    ++search_;
    search_of_[from] = search_;
    std::vector<std::size_t> layer{from}, next;
    for (std::size_t length = 0; length < most && search_of_[to] != search_ && !layer.empty(); ++length) {
      for (auto const v : layer)
        for (auto const& e : edges_.of(v))
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
  std::vector<std::uint32_t> const& of_;
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
    for (auto const& e : edges.of(v)) {
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
