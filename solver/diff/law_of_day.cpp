#include "solver/diff/two_laws.hpp"

namespace norma::solver {
namespace {

constexpr Interval whole{since_adoption, never};

Node literal(Sort sort, std::int32_t value) { return {.op = Op::literal, .sort = sort, .value = value}; }

}  // namespace

Rulebook law_of_day(Rulebook const& book, Date day, EditionInfo as, NodeArena& nodes) {
  auto out = book;
  std::vector<std::optional<Node>> known(book.definitions.size());
  known[book.governing_date] = literal(Sort::date, day.key());
  Leaf const leaf = [&](Node n) {
    return n.op == Op::definition && known[static_cast<std::size_t>(n.value)] ? *known[static_cast<std::size_t>(n.value)] : n;
  };
  auto const told = [&](Expr e) { return rewrite(e, leaf, nodes); };
  for (std::size_t i = 0; i < out.definitions.size(); ++i) {
    auto& d = out.definitions[i];
    if (i == book.governing_date) {
      d.expr = nodes.emplace_back(std::vector{literal(Sort::date, as.interval.from.key())});
      continue;
    }
    d.expr = told(d.expr);
    if (d.expr.size() == 1 && d.expr.back().op == Op::literal) known[i] = d.expr.back();
  }
  for (auto& d : out.decisions) d.due = told(d.due);
  // The law of a day is that of its edition, which is the law of the edition's first day.
  auto const first = book.editions[edition_on(book, day)].interval.from;
  for (auto& r : out.rules) {
    bool const in_force = r.head.interval.contains(first);
    r.head.interval = whole;
    r.guard = in_force ? told(r.guard) : Expr(nodes.emplace_back(std::vector{literal(Sort::boolean, 0)}));
    if (r.assigns) r.value = told(r.value);
  }
  out.editions = {as};
  return out;
}

std::variant<TwoLaws, std::string> laws_of_days(Rulebook const& before, Date on, Rulebook const& after, Date then) {
  for (auto const& [book, day] : {std::pair(&before, on), std::pair(&after, then)})
    if (edition_on(*book, day) == book->editions.size()) return "the law of " + iso_date(day) + " is not encoded";
  NodeArena nodes;
  auto const as = after.editions[edition_on(after, then)];
  return align(law_of_day(before, on, as, nodes), law_of_day(after, then, as, nodes), after.definitions[after.governing_date].expr);
}

}  // namespace norma::solver
