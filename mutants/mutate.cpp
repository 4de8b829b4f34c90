// The slips made.
#include <algorithm>

#include "mutants/mutant.hpp"
#include "solver/diff/two_laws.hpp"

namespace norma::mutants {
namespace {

using Nodes = std::vector<Node>;

Op partner(Op op) {
  switch (op) {
    case Op::less: return Op::at_most;
    case Op::at_most: return Op::less;
    case Op::greater: return Op::at_least;
    case Op::at_least: return Op::greater;
    case Op::add_years: return Op::roll_years;
    default: return Op::add_years;
  }
}

Op opposite(Op op) {
  switch (op) {
    case Op::less: return Op::at_least;
    case Op::at_most: return Op::greater;
    case Op::greater: return Op::at_most;
    case Op::at_least: return Op::less;
    case Op::equal: return Op::differ;
    default: return Op::equal;
  }
}

// A day of the calendar one off.
std::int32_t moved(Node const& n, std::int32_t by) {
  if (n.sort != Sort::date || n.op != Op::literal) return n.value + by;
  auto const d = Date::from_key(n.value);
  return (by > 0 ? next_day(d) : previous_day(d)).key();
}

class Copier {
 public:
  Copier(Expr e, Mutant const& m) : e_(e), m_(m) {}

  Nodes run() {
    copy(e_.size() - 1);
    return std::move(out_);
  }

 private:
  std::uint16_t copy(std::size_t i) {
    auto n = e_[i];
    if (i == m_.node) switch (m_.op) {
        case Operator::drop_condition: return copy(m_.to == 0 ? n.b : n.a);
        case Operator::change_comparison: case Operator::change_calendar: n.op = partner(n.op); break;
        case Operator::move_bound:
          if (m_.to == 0) return copy(n.a);
          n.value = moved(n, m_.to);
          break;
        case Operator::negate_condition:
          if (arity(n.op) == 0) return negated(put(n));
          n.op = opposite(n.op);
          break;
        default: break;
      }
    if (arity(n.op) > 0) n.a = copy(e_[i].a);
    if (arity(n.op) > 1) n.b = copy(e_[i].b);
    if (arity(n.op) > 2) n.c = copy(e_[i].c);
    return put(n);
  }
  std::uint16_t put(Node n) {
    out_.push_back(n);
    return static_cast<std::uint16_t>(out_.size() - 1);
  }
  std::uint16_t negated(std::uint16_t a) { return put({.op = Op::negation, .sort = Sort::boolean, .a = a}); }

  Expr e_;
  Mutant const& m_;
  Nodes out_;
};

// The edition within which the day lies, in two.
void split(Rulebook& book, Date at) {
  for (std::size_t i = 0; i < book.editions.size(); ++i) {
    auto& e = book.editions[i];
    if (!(e.interval.from < at && at < e.interval.until)) continue;
    auto later = e;
    e.interval.until = later.interval.from = at;
    book.editions.insert(book.editions.begin() + static_cast<std::ptrdiff_t>(i) + 1, later);
    return;
  }
}

void mutate_rule(Rulebook& book, Mutant const& m) {
  auto& r = book.rules[m.row];
  auto const by = [&](Date d) { return m.to > 0 ? next_day(d) : previous_day(d); };
  auto const overrider = static_cast<std::uint16_t>(m.to);
  switch (m.op) {
    case Operator::drop_rule: r.head.interval = {}; break;
    case Operator::change_outcome: r.outcomes = static_cast<std::uint32_t>(m.to); break;
    case Operator::change_modality: r.modality = static_cast<Modality>(m.to); break;
    case Operator::move_commencement: split(book, r.head.interval.from = by(r.head.interval.from)); break;
    case Operator::move_end: split(book, r.head.interval.until = by(r.head.interval.until)); break;
    case Operator::drop_priority: case Operator::swap_priority:
      r.defeaters.erase(std::find(r.defeaters.begin(), r.defeaters.end(), overrider));
      if (m.op == Operator::swap_priority) book.rules[overrider].defeaters.push_back(m.row);
      solver::order_by_priority(book);
      break;
    default: break;
  }
}

}  // namespace

Expr mutated_expression(Expr e, Mutant const& m, solver::NodeArena& arena) { return arena.emplace_back(Copier(e, m).run()); }

Rulebook mutated(Rulebook const& book, Mutant const& m, solver::NodeArena& arena) {
  auto out = book;
  auto const replace = [&](Expr& e) { e = mutated_expression(e, m, arena); };
  switch (m.part) {
    case Part::guard: replace(out.rules[m.row].guard); break;
    case Part::value: replace(out.rules[m.row].value); break;
    case Part::definition: replace(out.definitions[m.row].expr); break;
    case Part::due: replace(out.decisions[m.row].due); break;
    case Part::rule: mutate_rule(out, m); break;
  }
  return out;
}

}  // namespace norma::mutants
