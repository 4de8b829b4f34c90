// Where a slip can be made in a procedure, and which.
#include <bit>

#include "mutants/mutant.hpp"
#include "mutants/procedure/mutant.hpp"

namespace norma::mutants::procedure {
namespace {

class Sites {
 public:
  explicit Sites(ProcedureBook const& book) : book_(book) {}

  std::vector<Mutant> all() {
    for (auto const i : positions_in(book_.transitions)) transition(i);
    for (auto const i : positions_in(book_.conditions)) condition(i);
    for (auto const i : positions_in(book_.calls)) call(i);
    for (auto const i : positions_in(book_.events)) event(i);
    return std::move(out_);
  }

 private:
  void begin(Table table, std::uint16_t row) { at_ = {{}, table, Part::row, row, 0, 0, 0}; }
  void put(Operator op, std::int32_t to = 0) {
    auto m = at_;
    m.op = op, m.to = to;
    out_.push_back(m);
  }

  void transition(std::uint16_t i) {
    auto const& t = book_.transitions[i];
    begin(Table::transition, i);
    put(Operator::drop_step);
    if (std::popcount(t.head.from) > 1) each(t.head.from, Operator::change_state);
    if (t.head.to != 0) {
      put(Operator::change_state, no_change);
      put(Operator::change_state, exchanged(next_state(t.head.to), 0));
    }
    each(t.head.forgets, Operator::keep_memory);
    interval(t.head.interval);
    expression(Part::guard, t.guard, nullptr);
    for (auto const u : positions_in(t.updates)) {
      at_.update = u;
      at_.part = Part::update;
      put(Operator::drop_memory);
      periods(t.updates[u].period);
      expression(Part::update, t.updates[u].value, &book_.facts[t.updates[u].slot]);
    }
  }

  void condition(std::uint16_t i) {
    auto const& c = book_.conditions[i];
    begin(Table::condition, i);
    put(Operator::drop_requirement);
    if (std::popcount(c.head.events) > 1) each(c.head.events, Operator::change_scope);
    interval(c.head.interval);
    expression(Part::guard, c.holds, nullptr);
  }

  void call(std::uint16_t i) {
    auto const& c = book_.calls[i];
    begin(Table::call, i);
    put(Operator::drop_deadline);
    put(Operator::change_modality);
    exchange(c.head.actors, book_.actors.size(), Operator::change_actor);
    exchange(c.head.triggers, book_.events.size(), Operator::change_trigger);
    exchange(c.head.actions, book_.events.size(), Operator::change_action);
    each(c.head.releases, Operator::drop_release);
    periods(c.head.period);
    if (c.head.period.dated() && !is_today(c.since)) put(Operator::change_start);
    interval(c.head.interval);
    expression(Part::guard, c.guard, nullptr);
    if (c.head.period.dated()) expression(Part::since, c.since, nullptr);
  }

  void event(std::uint16_t i) {
    auto const& e = book_.events[i];
    if (e.actors == 0) return;
    begin(Table::event, i);
    exchange(e.actors, book_.actors.size(), Operator::change_actor);
    put(Operator::change_modality);
  }

  void periods(Period const& p) {
    if (!p.dated()) return;
    put(Operator::move_period, 1);
    if (p.count > 0) put(Operator::move_period, -1);
    put(Operator::change_unit);
    put(Operator::drop_period);
  }

  bool is_today(Expr e) const { return e.back().op == Op::fact && e.back().value == book_.today; }

  std::uint16_t next_state(std::uint16_t s) const {
    auto n = s;
    do n = static_cast<std::uint16_t>(n % book_.states.size() + 1);
    while (!book_.states[n - 1u].declared);
    return n;
  }

  // Each of a set left out.
  void each(std::uint64_t set, Operator op) {
    for (std::int32_t n = 1; n <= 64; ++n)
      if (has(set, static_cast<std::size_t>(n))) put(op, n);
  }
  // Each left out, where others stay; each exchanged for the next that is not named.
  void exchange(std::uint64_t set, std::size_t size, Operator op) {
    if (std::popcount(set) > 1) each(set, op);
    if (std::popcount(set) == static_cast<int>(size)) return;
    each_other(set, size, op);
  }
  void each_other(std::uint64_t set, std::size_t size, Operator op) {
    for (std::size_t n = 1; n <= size; ++n) {
      if (!has(set, n)) continue;
      auto other = n % size + 1;
      while (has(set, other)) other = other % size + 1;
      put(op, exchanged(other, n));
    }
  }

  void interval(Interval const& in) {
    auto const first = book_.editions.front().interval.from, end = book_.editions.back().interval.until;
    for (auto const by : {-1, 1}) {
      if (first < in.from && in.from < end) put(Operator::move_commencement, by);
      if (first < in.until && in.until < end) put(Operator::move_end, by);
    }
  }

  // `target`: the fact that takes the value.
  void expression(Part part, Expr e, FactInfo const* target) {
    at_.part = part;
    for (auto const& s : slips_in(e, {}, 0)) {
      auto const op = of(s.op);
      if (!op) continue;
      at_.node = s.node;
      put(*op, s.to);
    }
    for (std::size_t i = 0; i < e.size(); ++i) {
      auto const& n = e[i];
      if (n.op != Op::literal) continue;
      at_.node = static_cast<std::uint16_t>(i);
      if (n.sort == Sort::boolean && target) put(Operator::change_value, n.value == 0);
      auto const* fact = n.sort == Sort::enumeration && n.value != 0 ? compared(e, i, target) : nullptr;
      if (fact && fact->low < fact->high) put(Operator::change_value, n.value < fact->high ? n.value + 1 : fact->low);
    }
    at_.node = 0;
    at_.part = Part::row;
  }
  static std::optional<Operator> of(mutants::Operator op) {
    switch (op) {
      case mutants::Operator::drop_condition: return Operator::drop_condition;
      case mutants::Operator::negate_condition: return Operator::negate_condition;
      case mutants::Operator::change_comparison: return Operator::change_comparison;
      case mutants::Operator::move_bound: return Operator::move_bound;
      default: return std::nullopt;
    }
  }
  // The fact that the literal is held against, or that takes it.
  FactInfo const* compared(Expr e, std::size_t literal, FactInfo const* target) const {
    for (auto const& n : e) {
      if (arity(n.op) != 2 || (n.a != literal && n.b != literal)) continue;
      auto const& other = e[n.a == literal ? n.b : n.a];
      return other.op == Op::fact ? &book_.facts[static_cast<std::size_t>(other.value)] : nullptr;
    }
    return target;
  }

  ProcedureBook const& book_;
  Mutant at_;
  std::vector<Mutant> out_;
};

}  // namespace

std::vector<Mutant> mutants_of(ProcedureBook const& book) { return Sites(book).all(); }

}  // namespace norma::mutants::procedure
