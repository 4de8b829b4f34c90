#include "solver/procedure/helpless.hpp"

#include <algorithm>

#include "solver/procedure/impossible.hpp"
#include "solver/procedure/three_valued.hpp"
#include "solver/terms.hpp"

namespace norma::solver {
namespace {

// Facts that whoever acts can choose: what the event states, the day, who acts; and what acts of theirs have happened.
std::vector<bool> own_facts(ProcedureBook const& b, CallHead const& call, EventInfo const& event) {
  std::vector<bool> own(b.facts.size());
  own[b.today] = own[b.actor] = true;
  for (auto const& c : event.carries) std::fill_n(own.begin() + c.slot, c.slots, true);
  for (auto const e : numbers_of(b.events))
    if (b.events[e - 1u].nature == Nature::act && (b.events[e - 1u].actors & call.actors) != 0) own[b.last + e - 1u] = true;
  return own;
}

// The guard of the transition and the conditions of its event, those that only name an order, too.
std::vector<Expr> demands(LawInForce const& law, std::uint16_t transition) {
  auto const& b = *law.book;
  std::vector<Expr> out{b.transitions[transition].guard};
  for (auto const* list : {&law.conditions, &law.in_order})
    for (auto const c : *list)
      if (has(b.conditions[c].head.events, b.transitions[transition].head.event)) out.push_back(b.conditions[c].holds);
  return out;
}

bool helps(ProcedureBook const& b, CallHead const& call, std::uint16_t state, TransitionHead const& t) {
  auto const& event = b.events[t.event - 1u];
  bool const leads_on = t.to != 0 && t.to != state && !t.again;
  return has(t.from, state) && event.nature == Nature::act && (event.actors & call.actors) != 0 && (leads_on || has(call.actions, t.event));
}

// A proposition that is true wherever the expression can be made true (or false) by a choice of own facts.
class Possible {
 public:
  Possible(z3::context& c, Expr e, std::vector<bool> const& own, CourseView const& course) : c_(c), e_(e), own_(own), course_(course) {}

  z3::expr operator()(std::size_t at, bool wanted) const {
    auto const& n = e_[at];
    if (!asks_own(at)) {
      auto const whole = course_.value(e_.first(at + 1));
      return wanted ? whole : !whole;
    }
    switch (n.op) {
      case Op::negation: return (*this)(n.a, !wanted);
      case Op::conjunction: return wanted ? (*this)(n.a, true) && (*this)(n.b, true) : (*this)(n.a, false) || (*this)(n.b, false);
      case Op::disjunction: return wanted ? (*this)(n.a, true) || (*this)(n.b, true) : (*this)(n.a, false) && (*this)(n.b, false);
      default: return c_.bool_val(true);
    }
  }

 private:
  bool asks_own(std::size_t at) const {
    auto const& n = e_[at];
    switch (arity(n.op)) {
      case 0: return n.op == Op::fact && own_[static_cast<std::size_t>(n.value)];
      case 1: return asks_own(n.a);
      case 2: return asks_own(n.a) || asks_own(n.b);
      default: return asks_own(n.a) || asks_own(n.b) || asks_own(n.c);
    }
  }

  z3::context& c_;
  Expr e_;
  std::vector<bool> const& own_;
  CourseView const& course_;
};

void fix(Demands& demands, std::uint16_t slot, Sort sort, std::int32_t value) {
  for (auto& d : demands)
    for (auto& n : d)
      if (n.op == Op::fact && n.value == slot) n = {.op = Op::literal, .sort = sort, .value = value};
}

// Leaves out what is met whatever else holds; false: something cannot be met.
bool reduce(Demands& demands, World const& world, std::size_t facts) {
  Values const nothing(facts);
  bool met = true;
  std::erase_if(demands, [&](std::vector<Node> const& d) {
    auto const v = evaluate(d, nothing, world);
    met = met && (!v || *v != 0);
    return v && *v != 0;
  });
  return met;
}

std::size_t asked_by(Demands const& demands, std::uint16_t slot) {
  std::size_t n = 0;
  for (auto const& d : demands) n += static_cast<std::size_t>(std::count_if(d.begin(), d.end(), [&](Node const& x) { return x.op == Op::fact && x.value == slot; }));
  return n;
}

constexpr std::size_t most_choices = 256;

// The ways to choose: who acts, always, for each has rights of his own; and each finite fact that more than one place asks, for
// it has one value in all of them. A fact that one place asks is best there. Left to be chosen place by place, so that too much
// is held possible and a proof says less than it seems: dates, and what would make more ways than `most_choices`.
std::vector<Demands> ways_of(LawInForce const& law, CallHead const& call, std::uint16_t transition, std::vector<bool> const& own) {
  auto const& b = *law.book;
  auto const& event = b.events[b.transitions[transition].head.event - 1u];
  std::vector<Demands> ways;
  Demands plain;
  for (auto const e : demands(law, transition)) plain.emplace_back(e.begin(), e.end());
  for (auto const actor : numbers_of(b.actors)) {
    if (!has(event.actors & call.actors, actor)) continue;
    auto way = plain;
    fix(way, b.actor, Sort::enumeration, actor);
    if (reduce(way, law.world, b.facts.size())) ways.push_back(std::move(way));
  }
  for (auto const& c : event.carries)
    for (auto s = c.slot; s < c.slot + c.slots; ++s) {
      auto const slot = static_cast<std::uint16_t>(s);
      if (!own[slot] || b.facts[slot].sort == Sort::date || std::none_of(ways.begin(), ways.end(), [&](Demands const& w) { return asked_by(w, slot) > 1; })) continue;
      auto const values = values_of(b.facts[slot], c.required ? Holding::stated_as_required : Holding::stated);
      if (values.size() * ways.size() > most_choices) continue;
      std::vector<Demands> next;
      for (auto const& w : ways) {
        if (asked_by(w, slot) < 2) {
          next.push_back(w);
          continue;
        }
        for (auto const v : values) {
          auto way = w;
          fix(way, slot, b.facts[slot].sort, v);
          if (reduce(way, law.world, b.facts.size())) next.push_back(std::move(way));
        }
      }
      ways = std::move(next);
    }
  return ways;
}

}  // namespace

Alone::Alone(LawInForce const& law, std::uint16_t call) {
  auto const& b = *law.book;
  auto const& head = b.calls[call].head;
  for (auto const t : law.transitions) {
    auto const& th = b.transitions[t].head;
    Act act{{}, own_facts(b, head, b.events[th.event - 1u]), {}, {}};
    for (auto const s : numbers_of(b.states))
      if (helps(b, head, s, th)) act.from.push_back(s);
    if (act.from.empty()) continue;
    act.ways = ways_of(law, head, t, act.own);
    for (auto const& way : act.ways)
      for (auto const& e : way)
        for (auto const& n : e)
          if (n.op == Op::fact && !act.own[static_cast<std::size_t>(n.value)]) act.facts.push_back(static_cast<std::uint16_t>(n.value));
    std::sort(act.facts.begin(), act.facts.end());
    act.facts.erase(std::unique(act.facts.begin(), act.facts.end()), act.facts.end());
    acts_.push_back(std::move(act));
  }
}

std::vector<Bar> Alone::bars(z3::context& c, CourseView const& course) const {
  std::vector<Bar> out;
  for (auto const& act : acts_) {
    z3::expr_vector from(c), possible(c);
    for (auto const s : act.from) from.push_back(course.stands_in(s));
    for (auto const& way : act.ways) {
      auto met = c.bool_val(true);
      for (auto const& e : way) met = met && Possible(c, e, act.own, course)(e.size() - 1, true);
      possible.push_back(met);
    }
    out.push_back({!(z3::mk_or(from) && z3::mk_or(possible)), act.facts});
  }
  return out;
}

z3::expr barred(LawInForce const& law, CourseTerms const& course, std::uint16_t call) {
  auto& c = course.state.ctx();
  auto const scope = facts_alone(course.slots, law.world);
  z3::expr_vector all(c);
  for (auto const& bar : Alone(law, call).bars(c, {[&](std::uint16_t s) { return course.state == c.bv_val(s, state_bits); }, [&](Expr e) { return encode(c, e, scope); }}))
    all.push_back(bar.holds);
  return z3::mk_and(all).simplify();
}

bool barred(LawInForce const& law, Standpoint const& at, std::uint16_t call) {
  z3::context c;
  CourseTerms course{{}, c.bv_val(at.state, state_bits), {}, {}};
  for (auto const i : positions_in(law.book->facts)) course.slots.push_back(constant(c, law.book->facts[i].sort, at.slots[i]));
  return barred(law, course, call).is_true();
}

std::uint64_t helpless_states(LawInForce const& law, std::uint16_t call, Trust const& trust, Confirmations& count) {
  auto const& b = *law.book;
  z3::context c;
  CourseTerms course{{}, c.bv_const("state", state_bits), {}, {}};
  for (auto const& f : b.facts)
    course.slots.push_back(f.sort == Sort::boolean ? c.bool_const(("any " + f.path).c_str()) : c.bv_const(("any " + f.path).c_str(), width(f.sort)));
  // A slot holds no value that its fact has not.
  auto anywhere = barred(law, course, call);
  for (auto const i : positions_in(b.facts)) {
    auto const& f = b.facts[i];
    if (f.sort != Sort::integer && f.sort != Sort::enumeration) continue;
    z3::expr_vector held(c);
    for (auto const v : values_of(f, Holding::anything)) held.push_back(course.slots[i] == constant(c, f.sort, v));
    anywhere = anywhere && z3::mk_or(held);
  }
  Impossible impossible(trust, count);
  std::uint64_t helpless = 0;
  for (auto const s : numbers_of(b.states)) {
    auto const query = "helpless " + std::string(b.calls[call].head.id) + " in " + std::string(b.states[s - 1u].name);
    if (!impossible(query, anywhere && course.state == c.bv_val(s, state_bits))) helpless |= std::uint64_t{1} << (s - 1);
  }
  return helpless;
}

}  // namespace norma::solver
