// Which rules make a conflict.
#pragma once
#include <vector>

#include "model/outcome.hpp"
#include "model/rulebook.hpp"
#include "oracle/flat.hpp"

namespace norma::oracle {

// The smallest set of live rules that alone puts the decision in conflict, as positions in ascending order; of several
// such sets the first by rule order. Empty if the live rules are not in conflict.
std::vector<std::uint16_t> minimal_clash(Rulebook const& book, Result const& result, std::size_t decision);

// The first two live rules, by rule order, that give the derived date different values. Empty if there are none.
// `scope` holds the case that the result is of.
std::vector<std::uint16_t> minimal_date_clash(Rulebook const& book, Result const& result, std::size_t derived,
                                              Scope const& scope);

// The rules behind a conflict of what a case is asked: of a decision, by position, or past the last of them of a derived date.
// `slots` hold the case and `world` the readings that the result is of.
std::vector<std::uint16_t> minimal_clash_of(Rulebook const& book, Result const& result, std::int32_t const* slots, World const& world, std::size_t asked);

// Both rules are live and give their date different values.
bool give_apart(Rulebook const& book, Result const& result, std::int32_t const* slots, World const& world, std::uint16_t a, std::uint16_t b);

}  // namespace norma::oracle
