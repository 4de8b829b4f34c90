// Where a slip can be made, and which.
#include <algorithm>
#include <bit>
#include <set>

#include "mutants/mutant.hpp"

namespace norma::mutants {
namespace {

bool is_atom(Op op) { return op == Op::fact || op == Op::definition || op == Op::lawful; }

// Readings decide how the text is read; only what is the text's own is mutated.
bool of_reading(Expr e, std::size_t i) { return e[i].op == Op::reading || (e[i].op == Op::negation && of_reading(e, e[i].a)); }

void bound(auto const& put) {
  for (auto const by : {-1, 1}) put(Operator::move_bound, by);
}

void slips(Expr e, std::size_t i, auto const& put) {
  auto const n = e[i];
  if (n.sort == Sort::boolean && is_atom(n.op)) put(Operator::negate_condition, 0);
  switch (n.op) {
    case Op::conjunction: case Op::disjunction:
      if (!of_reading(e, n.a)) put(Operator::drop_condition, 0);
      if (!of_reading(e, n.b)) put(Operator::drop_condition, 1);
      break;
    case Op::less: case Op::at_most: case Op::greater: case Op::at_least:
      put(Operator::change_comparison, 0);
      [[fallthrough]];
    case Op::equal: case Op::differ: put(Operator::negate_condition, 0); break;
    case Op::literal:
      if ((n.sort == Sort::date && n.value != 0) || n.sort == Sort::integer) bound(put);
      break;
    case Op::add_years: case Op::roll_years: bound(put), put(Operator::change_calendar, 0); break;
    case Op::add_months: bound(put); break;
    case Op::next_day: case Op::previous_day: case Op::first_of_next_month: put(Operator::move_bound, 0); break;
    default: break;
  }
}

class Sites {
 public:
  explicit Sites(Rulebook const& book) : book_(book) {}

  std::vector<Mutant> all() {
    for (std::size_t i = 0; i < book_.definitions.size(); ++i) expression(book_.definitions[i].expr, Part::definition, i);
    for (std::size_t i = 0; i < book_.rules.size(); ++i) {
      auto const& r = book_.rules[i];
      expression(r.guard, Part::guard, i);
      if (r.assigns) expression(r.value, Part::value, i);
      rule(r, i);
    }
    for (std::size_t i = 0; i < book_.decisions.size(); ++i) expression(book_.decisions[i].due, Part::due, i);
    return std::move(out_);
  }

 private:
  void add(Operator op, Part part, std::size_t row, std::size_t node, std::int32_t to) {
    out_.push_back({op, part, static_cast<std::uint16_t>(row), static_cast<std::uint16_t>(node), to});
  }

  void expression(Expr e, Part part, std::size_t row) {
    for (auto const& m : slips_in(e, part, static_cast<std::uint16_t>(row))) out_.push_back(m);
  }

  void rule(RuleInfo const& r, std::size_t i) {
    auto const put = [&](Operator op, std::int32_t to) { add(op, Part::rule, i, 0, to); };
    put(Operator::drop_rule, 0);
    if (!r.assigns) {
      outcomes(r, put);
      for (auto const m : {Modality::must, Modality::may, Modality::must_not})
        if (r.modality != Modality::unknown && m != r.modality) put(Operator::change_modality, static_cast<std::int32_t>(m));
    }
    for (auto const by : r.defeaters) {
      put(Operator::drop_priority, by);
      if (!yields_otherwise(r, by)) put(Operator::swap_priority, by);  // a circle of overrides is no law
    }
    auto const first = book_.editions.front().interval.from, end = book_.editions.back().interval.until;
    for (auto const by : {-1, 1}) {
      if (first < r.head.interval.from && r.head.interval.from < end) put(Operator::move_commencement, by);
      if (first < r.head.interval.until && r.head.interval.until < end) put(Operator::move_end, by);
    }
  }
  // Whether the rule yields to the other by way of a third.
  bool yields_otherwise(RuleInfo const& r, std::uint16_t other) const {
    return std::ranges::any_of(r.defeaters, [&](auto d) { return d != other && yields(d, other); });
  }
  bool yields(std::uint16_t r, std::uint16_t other) const {
    return std::ranges::any_of(book_.rules[r].defeaters, [&](auto d) { return d == other || yields(d, other); });
  }
  // Each left out, where others stay; each exchanged for the next that the decision can have and the rule does not name.
  void outcomes(RuleInfo const& r, auto const& put) const {
    auto const domain = book_.decisions[r.target].domain;
    for (std::uint32_t o = 0; o < 32; ++o) {
      if ((r.outcomes >> o & 1) == 0) continue;
      if (std::popcount(r.outcomes) > 1) put(Operator::change_outcome, static_cast<std::int32_t>(r.outcomes & ~(1u << o)));
      if ((domain & ~r.outcomes) == 0) continue;
      auto other = (o + 1) % 32;
      while ((domain >> other & 1) == 0 || (r.outcomes >> other & 1) != 0) other = (other + 1) % 32;
      put(Operator::change_outcome, static_cast<std::int32_t>((r.outcomes & ~(1u << o)) | 1u << other));
    }
  }

  Rulebook const& book_;
  std::vector<Mutant> out_;
};

}  // namespace

std::vector<Mutant> slips_in(Expr e, Part part, std::uint16_t row) {
  std::vector<Mutant> out;
  for (std::size_t i = 0; i < e.size(); ++i)
    slips(e, i, [&](Operator op, std::int32_t to) { out.push_back({op, part, row, static_cast<std::uint16_t>(i), to}); });
  return out;
}

std::vector<Mutant> mutants_of(Rulebook const& book) { return Sites(book).all(); }

std::vector<Mutant> further_outcomes(Rulebook const& book) {
  auto const known = mutants_of(book);
  std::set<Mutant> const first(known.begin(), known.end());
  std::vector<Mutant> out;
  for (auto const row : positions_in(book.rules)) {
    auto const& r = book.rules[row];
    for (std::uint32_t o = 0; o < 32; ++o)
      for (std::uint32_t other = 0; other < 32; ++other) {
        if ((r.outcomes >> o & 1) == 0 || (r.outcomes >> other & 1) != 0 || (book.decisions[r.target].domain >> other & 1) == 0) continue;
        Mutant const m{Operator::change_outcome, Part::rule, row, 0, static_cast<std::int32_t>((r.outcomes & ~(1u << o)) | 1u << other)};
        if (!first.contains(m)) out.push_back(m);
      }
  }
  return out;
}

Cites cites_of(Rulebook const& book, Mutant const& m) {
  switch (m.part) {
    case Part::definition: return book.definitions[m.row].cites;
    case Part::due: return {};
    default: return book.rules[m.row].head.cites;
  }
}

}  // namespace norma::mutants
