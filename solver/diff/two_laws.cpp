#include "solver/diff/two_laws.hpp"

#include <algorithm>

#include "model/assemble.hpp"

namespace norma::solver {

void order_by_priority(Rulebook& book) {
  for (auto& s : book.strata) {
    s.contested.clear();
    detail::order_by_priority(book, s);
  }
}

bool defeats(Rulebook const& book, std::size_t rule, std::size_t other) {
  auto const& by = book.rules[other].defeaters;
  return std::find(by.begin(), by.end(), rule) != by.end();
}

Law TwoLaws::mixed(std::vector<Row> const& rows) const {
  auto out = before;
  for (auto const [part, i] : rows) switch (part) {
      case Row::Part::definition: out.book.definitions[i].expr = after.book.definitions[i].expr; break;
      case Row::Part::rule: out.book.rules[i] = after.book.rules[i]; break;
      case Row::Part::due:
        out.book.decisions[i].due = after.book.decisions[i].due;
        out.book.decisions[i].domain = after.book.decisions[i].domain;
        break;
      case Row::Part::reading: out.usual[i] = after.usual[i]; break;
    }
  for (auto& r : out.book.rules) r.defeaters.clear();
  for (std::uint16_t r = 0; r < out.book.rules.size(); ++r) {
    auto const& from = std::find(rows.begin(), rows.end(), Row{Row::Part::rule, r}) == rows.end() ? before.book : after.book;
    for (std::size_t x = 0; x < out.book.rules.size(); ++x)
      if (defeats(from, r, x)) out.book.rules[x].defeaters.push_back(r);
  }
  order_by_priority(out.book);
  return out;
}

std::vector<Cite> TwoLaws::cites(Row row) const {
  std::vector<Cite> out;
  for (auto const* law : {&before, &after}) {
    auto const& book = law->book;
    Cites of{};
    if (row.part == Row::Part::definition) of = book.definitions[row.index].cites;
    if (row.part == Row::Part::rule) of = book.rules[row.index].head.cites;
    for (auto const c : of)
      if (std::find(out.begin(), out.end(), c) == out.end()) out.push_back(c);
  }
  return out;
}

std::vector<Row> TwoLaws::of_same_provisions(std::vector<Row> const& rows) const {
  std::vector<Cite> all;
  for (auto const r : rows)
    for (auto const c : cites(r)) all.push_back(c);
  std::vector<Row> out;
  for (auto const r : changed) {
    auto const own = cites(r);
    bool const same = !own.empty() && std::all_of(own.begin(), own.end(), [&](Cite c) { return std::find(all.begin(), all.end(), c) != all.end(); });
    if (same || std::find(rows.begin(), rows.end(), r) != rows.end()) out.push_back(r);
  }
  return out;
}

}  // namespace norma::solver
