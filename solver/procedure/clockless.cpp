#include "solver/procedure/clockless.hpp"

#include "solver/interruption.hpp"
#include "solver/procedure/certificate.hpp"

namespace norma::solver {
namespace {

class Clockless {
 public:
  Clockless(LawInForce const& law, Remembered const& remembered, unsigned milliseconds)
      : law_(law), book_(*law.book), remembered_(remembered), milliseconds_(milliseconds), fp_(c_), vars_(c_) {
    z3::params p(c_);
    p.set("engine", c_.str_symbol("spacer"));
    p.set("timeout", milliseconds);
    p.set("ctrl_c", false);
    // Without rewriting of the rules, so that the invariant speaks of the system as it was given.
    for (auto const* off : {"xform.coi", "xform.inline_eager", "xform.inline_linear", "xform.slice"}) p.set(off, false);
    fp_.set(p);
  }

  Reach ask(ClocklessGoal const& goal) {
    auto const reached = relation("Reached", packed(fresh_course("shape")));
    auto const found = relation("Found", z3::expr_vector(c_));
    auto const start = packed(initial());
    auto begin = reached(start);
    fp_.add_rule(begin, c_.str_symbol("begin"));
    for (auto const t : law_.transitions) add_transition(t, reached, found, goal);
    auto query = found();
    auto const answer = [&] {
      Interruptible const reached_by_it(c_);
      return interrupted() ? z3::unknown : fp_.query(query);
    }();
    switch (answer) {
      case z3::sat: return Reach::reachable;
      case z3::unsat: return is_certificate(fp_.get_answer(), reached, start, steps_, milliseconds_) ? Reach::unreachable : Reach::unknown;
      default: return Reach::unknown;
    }
  }

 private:
  z3::sort sort_of(Sort s) { return s == Sort::boolean || s == Sort::date ? c_.bool_sort() : c_.int_sort(); }
  z3::expr value(Sort s, std::int32_t v) {
    return s == Sort::boolean || s == Sort::date ? c_.bool_val(v != 0) : c_.int_val(v);
  }
  z3::expr variable(std::string const& name, z3::sort const& sort) {
    auto v = c_.constant(name.c_str(), sort);
    vars_.push_back(v);
    return v;
  }
  z3::expr free_choice() { return variable("free_" + std::to_string(vars_.size()), c_.bool_sort()); }

  ClocklessCourse fresh_course(std::string const& name) {
    ClocklessCourse out{variable(name + "_state", c_.int_sort()), {}, {}};
    for (std::size_t i = 0; i < book_.facts.size(); ++i)
      out.slots.push_back(law_.used[i] ? variable(name + "_" + std::to_string(i), sort_of(book_.facts[i].sort))
                                       : value(book_.facts[i].sort, book_.facts[i].ordinary));
    out.open.assign(book_.calls.size(), c_.bool_val(false));
    for (auto const d : remembered_.duties) out.open[d] = variable(name + "_open_" + std::to_string(d), c_.bool_sort());
    return out;
  }

  z3::expr_vector packed(ClocklessCourse const& course) {
    z3::expr_vector v(c_);
    v.push_back(course.state);
    for (std::size_t i = 0; i < course.slots.size(); ++i)
      if (remembered_.facts[i]) v.push_back(course.slots[i]);
    for (auto const d : remembered_.duties) v.push_back(course.open[d]);
    return v;
  }

  z3::expr compare(Node const& n, Node const& a, z3::expr const& x, z3::expr const& y, bool against_none) {
    switch (n.op) {
      case Op::conjunction: return x && y;
      case Op::disjunction: return x || y;
      default: break;
    }
    if (a.sort == Sort::date) {
      if (!against_none) return free_choice();
      return n.op == Op::equal ? x == y : n.op == Op::differ ? x != y : free_choice();
    }
    switch (n.op) {
      case Op::equal: return x == y;
      case Op::differ: return x != y;
      case Op::less: return x < y;
      case Op::at_most: return x <= y;
      case Op::greater: return x > y;
      default: return x >= y;
    }
  }

  z3::expr encode(Expr e, std::vector<z3::expr> const& slots) {
    std::vector<z3::expr> v;
    auto const none = [&](std::size_t i) { return e[i].op == Op::literal && e[i].value == 0; };
    for (auto const& n : e) {
      switch (arity(n.op)) {
        case 0:
          if (n.op == Op::fact) v.push_back(slots[static_cast<std::size_t>(n.value)]);
          else if (n.op == Op::reading) v.push_back(c_.bool_val(law_.world[static_cast<std::size_t>(n.value)] == n.a));
          else v.push_back(value(n.sort, n.value));
          break;
        case 1: v.push_back(n.op == Op::negation ? !v[n.a] : v[n.a]); break;
        case 3: v.push_back(z3::ite(v[n.a], v[n.b], v[n.c])); break;
        default: v.push_back(compare(n, e[n.a], v[n.a], v[n.b], none(n.a) || none(n.b)));
      }
      if (v.back().is_bool()) v.back() = v.back().simplify();
    }
    return v.back();
  }

  // The course with the facts that the event states; their ranges go to `body`.
  std::vector<z3::expr> stated(ClocklessCourse const& before, std::uint16_t event, std::vector<z3::expr>& body) {
    auto slots = before.slots;
    auto const bound = [&](std::size_t i, bool required) {
      auto const& f = book_.facts[i];
      auto v = variable("stated_" + std::to_string(i), sort_of(f.sort));
      if (f.sort != Sort::boolean && f.sort != Sort::date) body.push_back(v >= (f.nullable && !required ? 0 : f.low) && v <= f.high);
      if (f.sort == Sort::date && (required || !f.nullable)) body.push_back(v);
      return v;
    };
    for (auto const& carried : book_.events[event - 1u].carries)
      for (std::size_t i = carried.slot; i < carried.slot + std::size_t{carried.slots}; ++i)
        if (law_.used[i]) slots[i] = bound(i, carried.required);
    slots[book_.today] = c_.bool_val(true);
    slots[book_.actor] = variable("actor", c_.int_sort());
    z3::expr_vector actors(c_);
    for (auto const a : numbers_of(book_.actors))
      if (has(book_.events[event - 1u].actors, a)) actors.push_back(slots[book_.actor] == c_.int_val(a));
    body.push_back(z3::mk_or(actors));
    return slots;
  }

  ClocklessCourse move(ClocklessCourse const& before, TransitionInfo const& t, std::vector<z3::expr> const& slots) {
    ClocklessCourse after{t.head.to != 0 ? c_.int_val(t.head.to) : before.state, slots, before.open};
    for (auto const& u : t.updates) after.slots[u.slot] = encode(u.value, slots);
    for (auto const e : numbers_of(book_.events))
      if (has(t.head.forgets, e)) after.slots[book_.last + e - 1u] = c_.bool_val(false);
    after.slots[book_.last + t.head.event - 1u] = c_.bool_val(true);
    for (auto const d : remembered_.duties) {
      auto const& head = book_.calls[d].head;
      if (has(head.actions | head.releases, t.head.event)) after.open[d] = c_.bool_val(false);
      if (has(head.triggers, t.head.event)) after.open[d] = (after.open[d] || encode(book_.calls[d].guard, after.slots)).simplify();
    }
    return after;
  }

  void add(z3::expr const& body, z3::expr const& head, char const* name) {
    auto rule = z3::forall(vars_, z3::implies(body, head));
    auto const symbol = c_.str_symbol(name);
    fp_.add_rule(rule, symbol);
  }

  z3::func_decl relation(char const* name, z3::expr_vector const& of) {
    z3::sort_vector sorts(c_);
    for (auto const& e : of) sorts.push_back(e.get_sort());
    auto f = z3::function(name, sorts, c_.bool_sort());
    fp_.register_relation(f);
    return f;
  }

  ClocklessCourse initial() {
    ClocklessCourse start{c_.int_val(0), {}, {}};
    for (auto const& f : book_.facts) start.slots.push_back(value(f.sort, f.ordinary));
    start.open.assign(book_.calls.size(), c_.bool_val(false));
    for (auto const s : positions_in(book_.states))
      if (book_.states[s].initial) start.state = c_.int_val(s + 1);
    return start;
  }

  // A step that changes nothing remembered leads nowhere new.
  static bool same_terms(z3::expr_vector const& x, z3::expr_vector const& y) {
    for (unsigned i = 0; i < x.size(); ++i)
      if (!z3::eq(x[static_cast<int>(i)], y[static_cast<int>(i)])) return false;
    return true;
  }

  // One rule a transition: a course that is reached, and a lawful step; and where that shows the goal, `found`.
  void add_transition(std::uint16_t t, z3::func_decl const& reached, z3::func_decl const& found, ClocklessGoal const& goal) {
    vars_ = z3::expr_vector(c_);
    auto const& info = book_.transitions[t];
    auto const before = fresh_course("x");
    std::vector<z3::expr> body;
    auto const slots = stated(before, info.head.event, body);
    z3::expr_vector from(c_), parts(c_);
    for (auto const s : numbers_of(book_.states))
      if (has(info.head.from, s)) from.push_back(before.state == c_.int_val(s));
    parts.push_back(z3::mk_or(from));
    parts.push_back(encode(info.guard, slots));
    for (auto const c : law_.conditions)
      if (has(book_.conditions[c].head.events, info.head.event)) parts.push_back(encode(book_.conditions[c].holds, slots));
    for (auto const& e : body) parts.push_back(e);
    auto const step = z3::mk_and(parts);
    if (step.simplify().is_false()) return;
    auto const after = move(before, info, slots);
    auto const x = packed(before);
    auto const y = packed(after);
    if (!same_terms(x, y)) add(reached(x) && step, reached(y), "step");
    ClocklessStep const seen{t, before, after, [&](std::uint16_t call) {
                      bool const triggers = has(book_.calls[call].head.triggers, info.head.event);
                      return triggers ? encode(book_.calls[call].guard, after.slots) : c_.bool_val(false);
                    },
                    [&](Expr e) { return encode(e, after.slots); }};
    auto const here = goal(c_, seen).simplify();
    if (!here.is_false()) add(reached(x) && step && here, found(), "goal");
    steps_.push_back({x, y, step, step && here});
  }

  z3::context c_;
  LawInForce const& law_;
  ProcedureBook const& book_;
  Remembered const& remembered_;
  unsigned milliseconds_;
  z3::fixedpoint fp_;
  z3::expr_vector vars_;
  std::vector<SystemStep> steps_;
};

}  // namespace

Reach ask_clockless(LawInForce const& law, Remembered const& remembered, ClocklessGoal const& goal, unsigned milliseconds) {
  return Clockless(law, remembered, milliseconds).ask(goal);
}

}  // namespace norma::solver
