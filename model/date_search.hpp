// A table by days as an expression: a search among its bounds.
#pragma once
#include <span>
#include <vector>

#include "model/node.hpp"

namespace norma {

// Of dates after those of the row before, up to and including `last`: the value, or, where there is none, the date itself.
struct DateUpTo {
  Date last, value;
};

// The days from `first` to `last`, both included, by what `value_of` gives for each.
template <class F>
std::vector<DateUpTo> date_table(Date first, Date last, F const& value_of) {
  std::vector<DateUpTo> out;
  for (Date d = first; d <= last; d = next_day(d)) {
    Date const value = value_of(d);
    if (!out.empty() && out.back().value == value) out.back().last = d;
    else out.push_back({d, value});
  }
  return out;
}

// Appends what the table has for the date whose node stands at `date`; of later dates than all, what the last row has. Returns
// the position of the node that has the answer. The table is not empty.
inline std::uint16_t search_dates(std::vector<Node>& nodes, std::uint16_t date, std::span<DateUpTo const> table) {
  auto const push = [&](Node n) { return nodes.push_back(n), static_cast<std::uint16_t>(nodes.size() - 1); };
  auto const literal = [&](Date d) { return push({.op = Op::literal, .sort = Sort::date, .value = d.key()}); };
  if (table.size() == 1) return table[0].value.given() ? literal(table[0].value) : date;
  auto const middle = table.size() / 2;
  auto const bound = literal(table[middle - 1].last);
  auto const early = push({.op = Op::at_most, .a = date, .b = bound});
  auto const left = search_dates(nodes, date, table.first(middle)), right = search_dates(nodes, date, table.subspan(middle));
  return push({.op = Op::choose, .sort = Sort::date, .a = early, .b = left, .c = right});
}

}  // namespace norma
