#include "solver/procedure/loops.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "solver/procedure/goals.hpp"

namespace norma::solver {
namespace {

using Value = std::optional<std::int32_t>;  // none: anything
using Values = std::vector<Value>;

// Three-valued evaluation: none where the known facts do not decide. Of a date it is known at most whether it is given.
Value evaluate(Expr e, Values const& slots, World const& world) {
  Values v;
  for (auto const& n : e) {
    if (arity(n.op) == 0) {
      if (n.op == Op::fact) v.push_back(slots[static_cast<std::size_t>(n.value)]);
      else if (n.op == Op::reading) v.push_back(world[static_cast<std::size_t>(n.value)] == n.a);
      else v.push_back(n.value);
      continue;
    }
    auto const a = v[n.a];
    if (n.op == Op::negation) v.push_back(a ? Value(!*a) : std::nullopt);
    else if (n.op == Op::choose) v.push_back(!a ? std::nullopt : *a ? v[n.b] : v[n.c]);
    else if (arity(n.op) == 1) v.push_back(std::nullopt);
    else {
      auto const b = v[n.b];
      auto const absent = [&](std::size_t i) { return e[i].op == Op::literal && e[i].value == 0; };
      bool const both = a && b && (e[n.a].sort != Sort::date || absent(n.a) || absent(n.b));
      switch (n.op) {
        case Op::conjunction: v.push_back((a && !*a) || (b && !*b) ? Value(0) : both ? Value(1) : std::nullopt); break;
        case Op::disjunction: v.push_back((a && *a) || (b && *b) ? Value(1) : both ? Value(0) : std::nullopt); break;
        case Op::equal: v.push_back(both ? Value(*a == *b) : std::nullopt); break;
        case Op::differ: v.push_back(both ? Value(*a != *b) : std::nullopt); break;
        default: v.push_back(std::nullopt);
      }
    }
  }
  return v.back();
}

struct NodeOf {
  std::uint16_t state;
  std::vector<std::int32_t> values;  // of the tracked slots
  auto operator<=>(NodeOf const&) const = default;
};
struct Edge {
  std::size_t to;
  std::uint16_t transition;
};

class Graph {
 public:
  explicit Graph(LawInForce const& law) : law_(law), book_(*law.book) {
    std::set<std::uint16_t> slots;
    for (auto const t : law.transitions)
      for (auto const& u : book_.transitions[t].updates)
        if (tracks(u.slot)) slots.insert(u.slot);
    // What has happened already closes some steps for good.
    for (auto const t : law.transitions)
      for (auto const& n : book_.transitions[t].guard)
        if (n.op == Op::fact && is_mark(static_cast<std::uint16_t>(n.value))) slots.insert(static_cast<std::uint16_t>(n.value));
    tracked_.assign(slots.begin(), slots.end());
    NodeOf start{1, {}};
    for (auto const s : positions_in(book_.states))
      if (book_.states[s].initial) start.state = static_cast<std::uint16_t>(s + 1);
    for (auto const s : tracked_) start.values.push_back(book_.facts[s].ordinary);
    number(start);
    for (std::size_t i = 0; i < nodes_.size(); ++i) expand(i);
  }

  std::vector<std::vector<Edge>> const& edges() const { return edges_; }

 private:
  bool tracks(std::uint16_t slot) const { return book_.facts[slot].sort != Sort::date; }
  bool is_mark(std::uint16_t slot) const { return slot >= book_.last && slot < book_.last + book_.events.size(); }

  std::size_t number(NodeOf const& n) {
    auto const [at, fresh] = numbers_.try_emplace(n, nodes_.size());
    if (fresh) {
      nodes_.push_back(n);
      edges_.emplace_back();
    }
    return at->second;
  }

  std::vector<std::int32_t> values_of(std::uint16_t slot, bool required = false) const {
    auto const& f = book_.facts[slot];
    std::vector<std::int32_t> out;
    if ((f.nullable && !required) || f.sort == Sort::boolean) out.push_back(0);
    for (auto v = std::max(f.low, 1); v <= f.high; ++v) out.push_back(v);
    return out;
  }

  void expand(std::size_t i) {
    for (auto const t : law_.transitions) {
      auto const node = nodes_[i];
      if (!has(book_.transitions[t].head.from, node.state)) continue;
      state_facts(i, t, node, 0);
    }
  }

  // Takes each value that the event may state of a tracked fact.
  void state_facts(std::size_t i, std::uint16_t t, NodeOf const& node, std::size_t k) {
    if (k == tracked_.size()) return step(i, t, node);
    for (auto const& c : book_.events[book_.transitions[t].head.event - 1u].carries)
      if (c.slot == tracked_[k]) {
        auto other = node;
        for (auto const v : values_of(tracked_[k], c.required)) {
          other.values[k] = v;
          state_facts(i, t, other, k + 1);
        }
        return;
      }
    state_facts(i, t, node, k + 1);
  }

  void step(std::size_t i, std::uint16_t t, NodeOf const& node) {
    auto const& info = book_.transitions[t];
    for (auto const actor : numbers_of(book_.actors)) {
      if (!has(book_.events[info.head.event - 1u].actors, actor)) continue;
      Values slots(book_.facts.size());
      for (std::size_t k = 0; k < tracked_.size(); ++k) slots[tracked_[k]] = node.values[k];
      slots[book_.actor] = actor;
      auto const refused = [&](Expr e) { return evaluate(e, slots, law_.world) == Value(0); };
      bool open = !refused(info.guard);
      for (auto const c : law_.conditions)
        open = open && !(has(book_.conditions[c].head.events, info.head.event) && refused(book_.conditions[c].holds));
      if (!open) continue;
      NodeOf next = node;
      if (info.head.to != 0) next.state = info.head.to;
      mark(next, info.head);
      update(i, t, next, slots, 0);
    }
  }

  void mark(NodeOf& next, TransitionHead const& head) const {
    for (std::size_t k = 0; k < tracked_.size(); ++k) {
      if (!is_mark(tracked_[k])) continue;
      auto const event = static_cast<std::uint16_t>(tracked_[k] - book_.last + 1);
      if (has(head.forgets, event)) next.values[k] = 0;
      if (event == head.event) next.values[k] = 1;
    }
  }

  void update(std::size_t i, std::uint16_t t, NodeOf const& next, Values const& slots, std::size_t u) {
    auto const& updates = book_.transitions[t].updates;
    if (u == updates.size()) {
      auto const to = number(next);
      edges_[i].push_back({to, t});
      return;
    }
    if (!tracks(updates[u].slot)) return update(i, t, next, slots, u + 1);
    auto const value = evaluate(updates[u].value, slots, law_.world);
    auto const k = static_cast<std::size_t>(std::find(tracked_.begin(), tracked_.end(), updates[u].slot) - tracked_.begin());
    auto other = next;
    for (auto const v : value ? std::vector{*value} : values_of(updates[u].slot)) {
      other.values[k] = v;
      update(i, t, other, slots, u + 1);
    }
  }

  LawInForce const& law_;
  ProcedureBook const& book_;
  std::vector<std::uint16_t> tracked_;
  std::map<NodeOf, std::size_t> numbers_;
  std::vector<NodeOf> nodes_;
  std::vector<std::vector<Edge>> edges_;
};

// Strongly connected components, by Tarjan; `follow` says which transitions count.
std::vector<std::size_t> components(std::vector<std::vector<Edge>> const& edges, std::vector<bool> const& follow) {
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

// The transitions of a shortest way from one node to another within their component.
std::vector<std::uint16_t> way(std::vector<std::vector<Edge>> const& edges, std::vector<bool> const& follow,
                               std::vector<std::size_t> const& of, std::size_t from, std::size_t to) {
  std::vector<std::pair<std::size_t, std::uint16_t>> came(edges.size(), {edges.size(), 0});
  std::vector<std::size_t> queue{from};
  came[from].first = from;
  for (std::size_t i = 0; i < queue.size() && came[to].first == edges.size(); ++i)
    for (auto const& e : edges[queue[i]])
      if (follow[e.transition] && of[e.to] == of[from] && came[e.to].first == edges.size()) {
        came[e.to] = {queue[i], e.transition};
        queue.push_back(e.to);
      }
  std::vector<std::uint16_t> steps;
  for (auto v = to; v != from; v = came[v].first) steps.push_back(came[v].second);
  return steps;
}

}  // namespace

std::vector<std::vector<std::uint16_t>> cycles(LawInForce const& law) {
  Graph const graph(law);
  auto const& edges = graph.edges();
  std::vector<bool> follow(law.book->transitions.size(), true);
  for (auto const t : positions_in(follow)) follow[t] = !law.book->transitions[t].head.begins && law.book->transitions[t].head.to != 0;
  auto const of = components(edges, follow);
  std::vector<std::vector<std::uint16_t>> out(follow.size());
  for (std::size_t v = 0; v < of.size(); ++v)
    for (auto const& e : edges[v]) {
      if (!follow[e.transition] || of[v] != of[e.to]) continue;
      auto steps = way(edges, follow, of, e.to, v);
      steps.push_back(e.transition);
      auto& best = out[e.transition];
      if (best.empty() || steps.size() < best.size()) best = std::move(steps);
    }
  return out;
}

}  // namespace norma::solver
