// Parts of rows that tables of a rulebook's file share, read. All throw Malformed.
#pragma once
#include "rulebook/expression.hpp"
#include "rulebook/fields.hpp"

namespace norma::rulebook {

// Positions in a table, by name.
using Positions = std::map<std::string, std::uint16_t, std::less<>>;

// The rows of the table, each whole: a field that is neither asked for nor `read_again` is refused. `above`: what the place of a row
// begins with; empty at the top of the file.
void rows_of(Fields const& top, std::string const& above, char const* table, std::size_t most, auto const& row, std::initializer_list<std::string_view> read_again = {}) {
  auto const& list = top.at(table);
  if (!list.is_array() || list.size() > most) top.fail(table, "a list of at most " + std::to_string(most) + " rows");
  for (std::size_t i = 0; i < list.size(); ++i) {
    Fields const f(list[i], above + table + "[" + std::to_string(i) + "]", top.arena());
    row(f);
    f.nothing_else(read_again);
  }
}

// The row takes the next position under the name.
void declare(Positions& in, std::string_view name, Fields const& f, char const* field);
// Of the name in the field, and of each name in the list.
std::uint16_t position(Positions const& in, Fields const& f, char const* field, std::string const& expected);
std::vector<std::uint16_t> positions(Positions const& in, Fields const& f, char const* field, std::string const& expected);

Interval interval_of(Fields const& f);
Reading reading_of(Fields const& f);
EditionInfo edition_of(Fields const& f);
EnumInfo enumerators_of(Fields const& f, char const* field);
Sort sort_in(Fields const& f);
// All but what it lies within, which another row holds.
FactInfo fact_of(Fields const& f);
Cite cite_of(Positions const& provisions, Fields const& f, char const* field, std::string const& id);
Cites cites_of(Positions const& provisions, Fields const& f);
// `decisions`: by name, in the order of `names`.
OutsideAct outside_of(Fields const& f, Positions const& decisions, std::vector<DecisionInfo> const& of);

}  // namespace norma::rulebook
