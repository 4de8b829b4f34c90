#include "oracle/procedure/chart.hpp"

#include <algorithm>

namespace norma::oracle {
namespace {

enum class Truth : std::uint8_t { no, yes, open };

// What the readings alone make of a proposition, whatever the facts.
Truth by_readings(Expr e, std::size_t at, World const& world) {
  auto const& n = e[at];
  auto const is = [](bool b) { return b ? Truth::yes : Truth::no; };
  switch (n.op) {
    case Op::literal: return n.sort == Sort::boolean ? is(n.value != 0) : Truth::open;
    case Op::reading: return is(world[static_cast<std::size_t>(n.value)] == n.a);
    case Op::negation: {
      auto const t = by_readings(e, n.a, world);
      return t == Truth::open ? t : is(t == Truth::no);
    }
    case Op::conjunction: case Op::disjunction: {
      auto const settles = is(n.op == Op::disjunction);
      auto const a = by_readings(e, n.a, world), b = by_readings(e, n.b, world);
      if (a == settles || b == settles) return settles;
      return a == Truth::open ? a : b;
    }
    default: return Truth::open;
  }
}

// The day from which the call's period runs, as its events; none if that depends on facts.
std::uint64_t since(ProcedureBook const& b, CallInfo const& call, World const& world) {
  Expr const e = call.since;
  std::size_t at = e.size() - 1;
  while (e[at].op == Op::choose) {
    auto const asked = by_readings(e, e[at].a, world);
    if (asked == Truth::open) return 0;
    at = asked == Truth::yes ? e[at].b : e[at].c;
  }
  auto const slot = static_cast<std::size_t>(e[at].value);
  if (e[at].op != Op::fact) return 0;
  if (slot == b.today) return call.head.triggers;
  return slot >= b.last && slot < b.last + b.events.size() ? std::uint64_t{1} << (slot - b.last) : 0;
}

void add_once(std::vector<std::uint16_t>& list, std::uint16_t item) {
  auto const at = std::lower_bound(list.begin(), list.end(), item);
  if (at == list.end() || *at != item) list.insert(at, item);
}

// Of two ways to the same place, the better known.
Reach either(Reach a, Reach b) {
  for (auto const r : {Reach::unasked, Reach::reachable, Reach::undecided, Reach::unshown})
    if (a == r || b == r) return r;
  return Reach::unreachable;
}

class Charter {
 public:
  Charter(ProcedureBook const& book, std::size_t edition, World const& world, Marks const& marks, bool remarks)
      : b_(book), law_(book.editions[edition].interval.from), world_(world), marks_(marks), remarks_(remarks) {
    chart_.edition = edition;
  }

  Chart draw() {
    for (auto const i : positions_in(b_.calls)) {
      auto const& c = b_.calls[i];
      bool const closed = by_readings(c.guard, c.guard.size() - 1, world_) == Truth::no;
      if (c.head.interval.contains(law_) && c.head.period.dated() && !closed) calls_.push_back({i, since(b_, c, world_)});
    }
    for (auto const i : positions_in(b_.transitions))
      if (b_.transitions[i].head.interval.contains(law_)) transitions_.push_back(i);
    for (auto const s : numbers_of(b_.states))
      if (b_.states[s - 1u].declared && of_edition(s)) add_state(s);
    for (auto const t : transitions_)
      if (auto const& head = b_.transitions[t].head; remarks_ && head.to == 0 && anywhere(head)) add_step(chart_.everywhere, t, 0);
    place_other_deadlines();
    return std::move(chart_);
  }

 private:
  bool anywhere(TransitionHead const& head) const {
    for (std::size_t s = 1; s <= b_.states.size(); ++s)
      if (b_.states[s - 1].declared && !holds(head.from, s)) return false;
    return true;
  }

  // A state that no transition in force enters or leaves belongs to other editions.
  bool of_edition(std::uint16_t s) const {
    return b_.states[s - 1u].initial || std::any_of(transitions_.begin(), transitions_.end(), [&](std::uint16_t t) {
             auto const& head = b_.transitions[t].head;
             return head.to == s || (head.to != 0 && holds(head.from, s));
           });
  }

  Reach state_reach(std::uint16_t s) const { return marks_.states.empty() ? Reach::unasked : marks_.states[s - 1u]; }

  void add_state(std::uint16_t s) {
    ChartState state{s, state_reach(s), marks_.dead_ends.empty() ? DeadEnd::no : marks_.dead_ends[s - 1u], {}, {}};
    auto const first = static_cast<std::ptrdiff_t>(chart_.edges.size());
    for (auto const t : transitions_) {
      auto const& head = b_.transitions[t].head;
      if (!holds(head.from, s)) continue;
      if (head.to != 0) add_step(edge(first, s, head.to).steps, t, s);
      else if (remarks_ && !anywhere(head)) add_step(state.remarks, t, s);
    }
    for (auto e = chart_.edges.begin() + first; e != chart_.edges.end(); ++e) {
      e->reach = Reach::unreachable;
      for (auto const& step : e->steps) {
        e->actors |= b_.events[step.event - 1u].actors;
        e->reach = either(e->reach, step.reach);
      }
      chart_.actors |= e->actors;
    }
    chart_.states.push_back(std::move(state));
  }

  ChartEdge& edge(std::ptrdiff_t first, std::uint16_t from, std::uint16_t to) {
    auto const at = std::find_if(chart_.edges.begin() + first, chart_.edges.end(), [&](ChartEdge const& e) { return e.to == to; });
    return at != chart_.edges.end() ? *at : chart_.edges.emplace_back(ChartEdge{from, to, {}, 0, {}});
  }

  void add_step(std::vector<ChartStep>& steps, std::uint16_t t, std::uint16_t from) const {
    auto const& head = b_.transitions[t].head;
    auto at = std::find_if(steps.begin(), steps.end(), [&](ChartStep const& s) { return s.event == head.event; });
    if (at == steps.end()) {
      at = steps.insert(at, {head.event, {}, {}, Reach::unreachable, true});
      for (auto const& c : calls_)
        if (holds(b_.calls[c.call].head.actions, head.event)) at->deadlines.push_back(c);
    }
    for (auto const c : head.cites) add_once(at->provisions, c.provision);
    at->wording_shown = at->wording_shown && head.standing == Standing::shown;
    at->reach = either(at->reach, reach(t, from));
  }

  // Of the transition where it leaves this state.
  Reach reach(std::uint16_t t, std::uint16_t from) const {
    if (marks_.transitions.empty()) return Reach::unasked;
    auto const own = marks_.transitions[t];
    if (from == 0 || own != Reach::reachable) return own;
    return state_reach(from);
  }

  // Calls whose action no step shows stand where their triggers lead.
  void place_other_deadlines() {
    std::uint64_t shown = 0;
    auto const note = [&](std::vector<ChartStep> const& steps) {
      for (auto const& s : steps) shown |= std::uint64_t{1} << (s.event - 1);
    };
    for (auto const& e : chart_.edges) note(e.steps);
    for (auto const& s : chart_.states) note(s.remarks);
    note(chart_.everywhere);
    for (auto const& c : calls_) {
      auto const& head = b_.calls[c.call].head;
      if ((head.actions & shown) != 0) continue;
      std::uint64_t arrivals = 0;
      for (auto const t : transitions_)
        if (auto const& h = b_.transitions[t].head; h.to != 0 && holds(head.triggers, h.event)) arrivals |= std::uint64_t{1} << (h.to - 1);
      for (auto& s : chart_.states)
        if (holds(arrivals, s.number)) s.deadlines.push_back(c);
      if (arrivals == 0) chart_.elsewhere.push_back(c);
    }
  }

  ProcedureBook const& b_;
  Date law_;
  World const& world_;
  Marks const& marks_;
  bool remarks_;
  std::vector<ChartDeadline> calls_;
  std::vector<std::uint16_t> transitions_;
  Chart chart_;
};

}  // namespace

Chart chart_of(ProcedureBook const& book, std::size_t edition, World const& world, Marks const& marks, bool remarks) {
  return Charter(book, edition, world, marks, remarks).draw();
}

}  // namespace norma::oracle
